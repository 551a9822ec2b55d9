#include "syntax/json.hpp"

#include <string>

#include <fmt/format.h>

#include "text/plain.hpp"
#include "text/utf8.hpp"

namespace ktask::syntax {

namespace {

bool is_line_separator(std::uint32_t code) {
    return code == 0x2028 || code == 0x2029;
}

/// What stands for a character that a JSON string cannot hold as it is; "" for all others.
std::string escaped(const text::Character& character) {
    const auto code = static_cast<std::uint32_t>(character.code);
    if (!character.valid) return "\xEF\xBF\xBD";
    if (code == '\n') return "\\n";
    if (code == '\t') return "\\t";
    if (code == '"') return "\\\"";
    if (code == '\\') return "\\\\";
    if (text::is_control(code) || is_line_separator(code)) return fmt::format("\\u{:04x}", code);
    return {};
}

bool needs_no_escape(char byte) {
    return byte >= 0x20 && byte != 0x7f && byte != '"' && byte != '\\';
}

/// True of nearly every text, and soon found out.
bool needs_no_escape(std::string_view text) {
    return text.find('"') == std::string_view::npos && text.find('\\') == std::string_view::npos &&
           text::plain_width(text);
}

} // namespace

void write_json_string(std::string_view text, text::Sink& sink) {
    sink += '"';
    std::size_t written = 0;
    for (std::size_t at = needs_no_escape(text) ? text.size() : 0; at < text.size();) {
        if (needs_no_escape(text[at])) {
            ++at;
            continue;
        }
        const text::Character character = text::decode(text, at);
        const std::string instead = escaped(character);
        if (!instead.empty()) {
            sink += text.substr(written, at - written);
            sink += instead;
            written = at + character.length;
        }
        at += character.length;
    }
    sink += text.substr(written);
    sink += '"';
}

void JsonWriter::break_line() {
    constexpr std::string_view line = "\n                ";
    const std::size_t length = 1 + 2 * depth_;
    sink_ += line.substr(0, length);
    for (std::size_t written = line.size(); written < length; ++written)
        sink_ += ' ';
}

void JsonWriter::begin_value() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (has_items_) sink_ += ',';
    if (depth_ > 0) break_line();
    has_items_ = true;
}

void JsonWriter::open(char bracket) {
    begin_value();
    sink_ += bracket;
    ++depth_;
    has_items_ = false;
}

void JsonWriter::close(char bracket) {
    --depth_;
    if (has_items_) break_line();
    sink_ += bracket;
    has_items_ = true;
    if (depth_ == 0) sink_ += '\n';
}

void JsonWriter::key(std::string_view name) {
    begin_value();
    write_json_string(name, sink_);
    sink_ += ": ";
    after_key_ = true;
}

void JsonWriter::plain_key(std::string_view name) {
    begin_value();
    sink_ += '"';
    sink_ += name;
    sink_ += "\": ";
    after_key_ = true;
}

void JsonWriter::value(std::string_view text) {
    begin_value();
    write_json_string(text, sink_);
}

void JsonWriter::value(std::int64_t number) {
    begin_value();
    sink_ += fmt::format_int(number).c_str();
}

void JsonWriter::fraction(double number) {
    begin_value();
    sink_ += fmt::format("{}", number);
}

void JsonWriter::value(bool flag) {
    begin_value();
    sink_ += flag ? "true" : "false";
}

void JsonWriter::null() {
    begin_value();
    sink_ += "null";
}

void JsonWriter::value_or_null(const std::optional<std::string>& text) {
    if (text) {
        value(*text);
    } else {
        null();
    }
}

} // namespace ktask::syntax
