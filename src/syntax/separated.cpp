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

std::string separated(std::span<const Record> records, const SeparatedStyle& style) {
    std::string out(style.has_byte_order_mark ? text::byte_order_mark : "");
    for (const Record& record : records) {
        for (std::size_t i = 0; i < record.size(); ++i) {
            if (i > 0) out += style.separator;
            out += written_value(record[i], style);
        }
        out += style.separator == '\t' ? "\n" : "\r\n";
    }
    return out;
}

} // namespace ktask::syntax
