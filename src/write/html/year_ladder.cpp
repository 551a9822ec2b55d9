#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "text/width.hpp"
#include "write/html/svg.hpp"
#include "write/html/year.hpp"
#include "write/line.hpp"

namespace ktask::write::html {

using document::Date;
using document::Year;

namespace {

/// In units of its own, which are about pixels on a phone.
constexpr double ladder_width = 360;
constexpr double ladder_row = 30;
constexpr double ladder_left = 56;
constexpr double least_entry_width = 46;

using Bars = std::vector<std::size_t>;

std::string number_of(const Year& year, std::size_t bar) {
    return without_notes(year.words(bar).number);
}

/// The tasks of a month, as many in a row as have room.
struct Entries {
    std::string drawn;
    std::size_t rows = 1;
};

Entries month_entries(const Year& year, const Bars& bars, double top) {
    double width = least_entry_width;
    std::vector<std::string> numbers;
    for (const std::size_t bar : bars) {
        numbers.push_back(number_of(year, bar));
        const auto letters = static_cast<double>(text::display_width(numbers.back()));
        width = std::max(width, mark_size + 8 + letter_width * letters);
    }
    const double room = ladder_width - ladder_left - 6;
    const auto in_row = std::max<std::size_t>(1, static_cast<std::size_t>(room / width));
    Entries entries;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const std::size_t row = i / in_row;
        const double x = ladder_left + 14 + width * static_cast<double>(i % in_row);
        const double y = top + ladder_row * (static_cast<double>(row) + 0.5);
        entries.drawn += mark_at(year.bars[bars[i]].mark, x, y);
        entries.drawn += text_at(x + mark_size / 2 + 3, y + 5, "entry", numbers[i]);
        entries.rows = row + 1;
    }
    return entries;
}

/// How often each mark is in a month of too many tasks.
std::string month_numbers(const Year& year, const Bars& bars, double top) {
    std::string out;
    double x = ladder_left + 14;
    const double y = top + ladder_row / 2;
    for (std::size_t i = 0; i < bars.size();) {
        const Year::Mark mark = year.bars[bars[i]].mark;
        const auto next =
            std::find_if(bars.begin() + static_cast<std::ptrdiff_t>(i), bars.end(),
                         [&](std::size_t bar) { return year.bars[bar].mark != mark; });
        const auto end = static_cast<std::size_t>(next - bars.begin());
        const std::string count = fmt::format("× {}", end - i);
        out += mark_at(mark, x, y);
        out += text_at(x + mark_size / 2 + 3, y + 5, "entry", count);
        x += mark_size + 10 + letter_width * static_cast<double>(text::display_width(count));
        i = end;
    }
    return out;
}

Entries entries_of(const Year& year, const Bars& bars, double top) {
    constexpr std::size_t most = 18;
    return bars.size() > most ? Entries{month_numbers(year, bars, top)}
                              : month_entries(year, bars, top);
}

/// Points from the names of the months at today's place within its month.
std::string today_pointer(Date today, double top, double height) {
    const std::chrono::year_month_day date = today;
    const auto length = static_cast<unsigned>(
        std::chrono::year_month_day_last(date.year(), date.month() / std::chrono::last).day());
    const double y =
        top + height * (static_cast<unsigned>(date.day()) - 0.5) / static_cast<double>(length);
    return fmt::format("<path class=\"pointer\" d=\"M{:.1f} {:.1f}l9 5-9 5Z\"/>\n",
                       ladder_left - 10, y - 5);
}

std::string step(const Year& year, const Year::Month& month, const Bars& bars, double& top) {
    const Entries entries = entries_of(year, bars, top);
    const double height = ladder_row * static_cast<double>(entries.rows);
    const bool is_now = year.today && is_in_month(*year.today, month.first);
    std::string out;
    if (is_now) {
        out += fmt::format("<rect class=\"this-month\" x=\"1\" y=\"{:.1f}\" width=\"{}\" "
                           "height=\"{:.1f}\"/>\n",
                           top, ladder_width - 2, height);
    }
    out += fmt::format("<line class=\"grid\" x1=\"0\" y1=\"{0:.1f}\" x2=\"{1}\" "
                       "y2=\"{0:.1f}\"/>\n",
                       top + height, ladder_width);
    out += text_at(6, top + ladder_row / 2 + 5, "month", without_notes(month.heading));
    out += entries.drawn;
    if (is_now) {
        constexpr std::size_t most_beside_label = 3;
        out += today_pointer(*year.today, top, height);
        if (bars.size() <= most_beside_label) {
            out += text_at(ladder_width - 6, top + ladder_row / 2 + 5, "today",
                           without_notes(year.today_label));
        }
    }
    top += height;
    return out;
}

} // namespace

std::string month_ladder(const Year& year) {
    const std::vector<Bars> months = document::bars_by_month(year);
    std::string steps;
    double top = 2;
    for (std::size_t i = 0; i < months.size(); ++i)
        steps += step(year, year.months[i], months[i], top);
    return opening("month-ladder", ladder_width, top + 2, year) + steps + "</svg>\n";
}

} // namespace ktask::write::html
