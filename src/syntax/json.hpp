#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ktask::syntax {

/// `text` as a JSON string (RFC 8259) with its quotes; what is not UTF-8 becomes U+FFFD, and U+2028
/// and U+2029 are escaped because JavaScript takes them for line ends.
std::string json_string(std::string_view text);

/// Builds a JSON text, indented by two spaces. Guards that commas and indentation are right; the
/// caller opens and closes, and gives each member of an object its key before its value.
class JsonWriter {
public:
    void open_object() { open('{'); }
    void close_object() { close('}'); }
    void open_array() { open('['); }
    void close_array() { close(']'); }
    void key(std::string_view name);
    void value(std::string_view text);
    void value(std::int64_t number);
    void value(bool flag);
    /// A finite number, with as many digits as tell it from its neighbours.
    void fraction(double number);
    void null();
    /// The text, or null if it is missing.
    void value_or_null(const std::optional<std::string>& text);

    /// A member of an object: its key and its value.
    template<typename Value>
    void member(std::string_view name, const Value& content) {
        key(name);
        value(content);
    }

    /// The finished text, ending in a newline.
    std::string finished() &&;

private:
    void open(char bracket);
    void close(char bracket);
    void begin_value();
    void break_line();

    std::string out_;
    std::size_t depth_ = 0;
    bool has_items_ = false;
    bool after_key_ = false;
};

} // namespace ktask::syntax
