#include "text/lines.hpp"

#include <algorithm>

namespace ktask::text {

std::size_t line_begin(std::string_view text, std::size_t at) {
    if (at == 0) return 0;
    const std::size_t before = text.rfind('\n', at - 1);
    return before == std::string_view::npos ? 0 : before + 1;
}

std::size_t line_end(std::string_view text, std::size_t at) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const bool has_return = end < text.size() && end > at && text[end - 1] == '\r';
    return has_return ? end - 1 : end;
}

std::size_t next_line(std::string_view text, std::size_t at) {
    const std::size_t end = text.find('\n', at);
    return end == std::string_view::npos ? text.size() : end + 1;
}

std::size_t column_of(std::string_view text, std::size_t at) {
    return at - line_begin(text, at);
}

bool begins_line(std::string_view text, std::size_t at) {
    const std::size_t before = text.substr(0, at).find_last_not_of(" \t"); // lines may be very long
    return before == std::string_view::npos || text[before] == '\n';
}

bool is_blank_line(std::string_view text, std::size_t begin) {
    const std::string_view line = text.substr(begin, line_end(text, begin) - begin);
    return line.find_first_not_of(" \t") == std::string_view::npos;
}

std::string_view line_break_near(std::string_view text, std::size_t at) {
    std::size_t feed = text.find('\n', at);
    if (feed == std::string_view::npos) feed = text.rfind('\n');
    const bool has_return = feed != std::string_view::npos && feed > 0 && text[feed - 1] == '\r';
    return has_return ? "\r\n" : "\n";
}

std::vector<std::size_t> line_breaks_of(std::string_view text) {
    std::vector<std::size_t> breaks;
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1)) {
        breaks.push_back(at);
    }
    return breaks;
}

} // namespace ktask::text
