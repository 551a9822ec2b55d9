#include "syntax/calendar.hpp"

#include <cstddef>

#include <fmt/format.h>

#include "text/utf8.hpp"

namespace ktask::syntax {

namespace {

std::string escaped_value(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        out += c == '\n' ? std::string_view("\\n") : std::string_view(&c, 1);
    }
    return out;
}

std::string folded_property(std::string_view line) {
    constexpr std::size_t widest_line = 75;
    std::string out;
    std::size_t column = 0;
    while (!line.empty()) {
        const std::size_t length = text::decode(line, 0).length;
        if (column + length > widest_line) {
            out += "\r\n ";
            column = 1;
        }
        out += line.substr(0, length);
        column += length;
        line.remove_prefix(length);
    }
    return out + "\r\n";
}

} // namespace

std::string calendar_text(std::string_view name, std::string_view text) {
    return folded_property(fmt::format("{}:{}", name, escaped_value(text)));
}

std::string calendar_day(std::chrono::sys_days day) {
    const std::chrono::year_month_day date = day;
    return fmt::format("{:04}{:02}{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string calendar_time(std::chrono::sys_seconds time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::hh_mm_ss clock(time - day);
    return fmt::format("{}T{:02}{:02}{:02}Z", calendar_day(day), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count());
}

} // namespace ktask::syntax
