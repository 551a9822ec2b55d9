#include "syntax/separated.hpp"

#include <string_view>

#include "text/utf8.hpp"

namespace ktask::syntax {

namespace {

/// A spreadsheet runs text that begins with one of these as a formula (OWASP, "CSV injection").
bool looks_like_formula(std::string_view value) {
    return !value.empty() && std::string_view("=+-@\t\r\0", 7).find(value[0]) != value.npos;
}

std::string in_quotes(std::string_view value) {
    std::string out = "\"";
    for (const char c : value) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

std::string without_breaks(std::string value) {
    for (char& c : value) {
        if (c == '\t' || c == '\n' || c == '\r') c = ' ';
    }
    return value;
}

std::string written_value(const std::string& value, const SeparatedStyle& style) {
    const std::string safe = !style.is_raw && looks_like_formula(value) ? "'" + value : value;
    if (style.separator == '\t') return without_breaks(safe);
    return safe.find_first_of(",\"\r\n") == std::string::npos ? safe : in_quotes(safe);
}

} // namespace

SeparatedWriter::SeparatedWriter(const SeparatedStyle& style, text::Sink& sink)
    : style_(style), sink_(sink) {
    if (style.has_byte_order_mark) sink += text::byte_order_mark;
}

void SeparatedWriter::write(const Record& record) {
    for (std::size_t i = 0; i < record.size(); ++i) {
        if (i > 0) sink_ += style_.separator;
        sink_ += written_value(record[i], style_);
    }
    sink_ += style_.separator == '\t' ? "\n" : "\r\n";
}

} // namespace ktask::syntax
