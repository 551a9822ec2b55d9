#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/sink.hpp"

namespace ktask::syntax {

/// Writes `text` as a JSON string (RFC 8259) with its quotes; what is not UTF-8 becomes U+FFFD, and
/// U+2028 and U+2029 are escaped because JavaScript takes them for line ends.
void write_json_string(std::string_view text, text::Sink& sink);

/// Writes a JSON text, indented by two spaces, with a newline after its last bracket. Guards that
/// commas and indentation are right; the caller opens and closes, and gives each member of an
/// object its key before its value.
class JsonWriter {
public:
    explicit JsonWriter(text::Sink& sink) : sink_(sink) {}
    void open_object() { open('{'); }
    void close_object() { close('}'); }
    void open_array() { open('['); }
    void close_array() { close(']'); }
    void key(std::string_view name);
    /// A name that is ours, which needs no escape.
    template<std::size_t size>
    void key(const char (&name)[size]) { // NOLINT(modernize-avoid-c-arrays): a literal is one
        plain_key({name, size - 1});
    }
    void plain_key(std::string_view name);
    void value(std::string_view text);
    void value(std::int64_t number);
    void value(bool flag);
    /// A finite number, with as many digits as tell it from its neighbours.
    void fraction(double number);
    void null();
    /// The text, or null if it is missing.
    void value_or_null(const std::optional<std::string>& text);

    /// A member of an object: its key and its value.
    template<typename Name, typename Value>
    void member(const Name& name, const Value& content) {
        key(name);
        value(content);
    }

private:
    void open(char bracket);
    void close(char bracket);
    void begin_value();
    void break_line();

    text::Sink& sink_;
    std::size_t depth_ = 0;
    bool has_items_ = false;
    bool after_key_ = false;
};

} // namespace ktask::syntax
