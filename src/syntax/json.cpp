#include "syntax/json.hpp"

#include <utility>

#include <fmt/format.h>

#include "text/utf8.hpp"

namespace ktask::syntax {

namespace {

void append_escaped(std::string& out, std::string_view text, std::size_t& at) {
    const text::Character character = text::decode(text, at);
    at += character.length;
    const auto code = static_cast<std::uint32_t>(character.code);
    if (!character.valid) {
        out += "\xEF\xBF\xBD";
    } else if (code == '\n') {
        out += "\\n";
    } else if (code == '\t') {
        out += "\\t";
    } else if (code == '"' || code == '\\') {
        out += '\\';
        out += static_cast<char>(code);
    } else if (text::is_control(code) || code == 0x2028 || code == 0x2029) {
        out += fmt::format("\\u{:04x}", code);
    } else {
        out += text.substr(at - character.length, character.length);
    }
}

bool needs_no_escape(char byte) {
    return byte >= 0x20 && byte != 0x7f && byte != '"' && byte != '\\';
}

} // namespace

std::string json_string(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 2);
    out += '"';
    for (std::size_t at = 0; at < text.size();) {
        if (needs_no_escape(text[at])) {
            out += text[at++];
        } else {
            append_escaped(out, text, at);
        }
    }
    out += '"';
    return out;
}

void JsonWriter::break_line() {
    out_ += '\n';
    out_.append(2 * depth_, ' ');
}

void JsonWriter::begin_value() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (has_items_) out_ += ',';
    if (depth_ > 0) break_line();
    has_items_ = true;
}

void JsonWriter::open(char bracket) {
    begin_value();
    out_ += bracket;
    ++depth_;
    has_items_ = false;
}

void JsonWriter::close(char bracket) {
    --depth_;
    if (has_items_) break_line();
    out_ += bracket;
    has_items_ = true;
}

void JsonWriter::key(std::string_view name) {
    begin_value();
    out_ += json_string(name);
    out_ += ": ";
    after_key_ = true;
}

void JsonWriter::value(std::string_view text) {
    begin_value();
    out_ += json_string(text);
}

void JsonWriter::value(std::int64_t number) {
    begin_value();
    out_ += fmt::format_int(number).c_str();
}

void JsonWriter::fraction(double number) {
    begin_value();
    out_ += fmt::format("{}", number);
}

void JsonWriter::value(bool flag) {
    begin_value();
    out_ += flag ? "true" : "false";
}

void JsonWriter::null() {
    begin_value();
    out_ += "null";
}

void JsonWriter::value_or_null(const std::optional<std::string>& text) {
    if (text) {
        value(*text);
    } else {
        null();
    }
}

std::string JsonWriter::finished() && {
    out_ += '\n';
    return std::move(out_);
}

} // namespace ktask::syntax
