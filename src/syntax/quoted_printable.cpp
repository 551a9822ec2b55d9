#include "syntax/mime.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "text/utf8.hpp"

namespace ktask::syntax {

namespace {

constexpr std::size_t widest_body_line = 76;

std::string in_hex(std::string_view bytes) {
    std::string out;
    for (const char c : bytes)
        out += fmt::format("={:02X}", static_cast<unsigned char>(c));
    return out;
}

/// Programs between here and the reader change a lone dot and "From " at the start of a line, and
/// lose spaces at its end.
bool needs_escape(std::string_view rest, bool begins_line) {
    const char c = rest.front();
    if (c == '.') return begins_line;
    if (c == 'F') return begins_line && rest.starts_with("From ");
    if (c == ' ' || c == '\t') return rest.size() == 1;
    return c < ' ' || c > '~' || c == '=';
}

/// The first character of `rest` as it is written.
std::string encoded(std::string_view rest, std::size_t length, bool begins_line) {
    if (needs_escape(rest, begins_line)) return in_hex(rest.substr(0, length));
    return std::string(rest.substr(0, length));
}

void append_line(std::string& out, std::string_view rest) {
    std::size_t column = 0;
    while (!rest.empty()) {
        const std::size_t length = text::decode(rest, 0).length;
        const std::size_t reserved = length < rest.size() ? 1 : 0; // for the '=' of a broken line
        std::string next = encoded(rest, length, column == 0);
        if (column + next.size() + reserved > widest_body_line) {
            out += "=\r\n";
            column = 0;
            next = encoded(rest, length, true);
        }
        out += next;
        column += next.size();
        rest.remove_prefix(length);
    }
}

} // namespace

std::string quoted_printable(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        append_line(out, text.substr(0, end));
        out += "\r\n";
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

} // namespace ktask::syntax
