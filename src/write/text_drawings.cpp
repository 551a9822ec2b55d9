#include "write/text_drawings.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "text/width.hpp"
#include "write/line.hpp"
#include "write/text_lines.hpp"

namespace ktask::write {

using document::Figures;
using document::Tone;
using document::Year;

namespace {

struct Sign {
    std::string_view sign;
    Tone tone;
};

/// In the order of Year::Mark.
constexpr std::array<Sign, Year::marks> signs = {{{"✓", Tone::good},
                                                  {"✓!", Tone::flawed},
                                                  {"!", Tone::alarm},
                                                  {"◆", Tone::warning},
                                                  {"○", Tone::plain}}};

std::string repeated(std::string_view text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i)
        out += text;
    return out;
}

/// One task in a month: "!3".
struct StripEntry {
    std::string text;
    Tone tone = Tone::plain;
};

std::vector<StripEntry> entries_of(const std::vector<std::size_t>& bars, const Year& year) {
    constexpr std::size_t most = 6;
    std::vector<StripEntry> entries;
    const std::size_t shown = bars.size() > most ? most - 1 : bars.size();
    for (std::size_t i = 0; i < shown; ++i) {
        const Sign& sign = signs.at(static_cast<std::size_t>(year.bars[bars[i]].mark));
        entries.push_back(
            {fmt::format("{}{}", sign.sign, with_numbers(year.words(bars[i]).number)), sign.tone});
    }
    if (shown < bars.size()) {
        entries.push_back({fmt::format("+{}", bars.size() - shown), Tone::faint});
    }
    return entries;
}

struct MonthColumn {
    document::Date first;
    StripEntry heading;
    std::vector<StripEntry> entries;
    bool is_this_month = false;
};

std::size_t days_between(document::Date first, document::Date last) {
    return static_cast<std::size_t>((last - first).count());
}

/// The last day of the month that begins on `first`.
document::Date end_of_month(document::Date first) {
    const std::chrono::year_month_day date(first);
    return date.year() / date.month() / std::chrono::last;
}

std::vector<MonthColumn> columns_of(const Year& year) {
    const auto bars = document::bars_by_month(year);
    std::vector<MonthColumn> columns;
    for (std::size_t i = 0; i < year.months.size(); ++i) {
        MonthColumn column;
        column.first = year.months[i].first;
        column.heading = {with_numbers(year.months[i].heading), Tone::strong};
        column.entries = entries_of(bars[i], year);
        column.is_this_month =
            year.today && column.first <= *year.today && *year.today <= end_of_month(column.first);
        columns.push_back(std::move(column));
    }
    return columns;
}

std::size_t width_of(const std::vector<MonthColumn>& columns) {
    std::size_t widest = 0;
    for (const MonthColumn& column : columns) {
        widest = std::max(widest, text::display_width(column.heading.text));
        for (const StripEntry& entry : column.entries)
            widest = std::max(widest, text::display_width(entry.text));
    }
    return widest + 1;
}

/// One line of cells under each other's columns; without blanks at its end.
std::string cells(const std::vector<StripEntry>& row, std::size_t width, const Manner& manner) {
    std::string out;
    std::string pending;
    for (const StripEntry& entry : row) {
        if (!entry.text.empty()) {
            out += pending + painted(entry.text, entry.tone, manner);
            pending.clear();
        }
        pending.append(width - std::min(width, text::display_width(entry.text)), ' ');
    }
    return out + '\n';
}

/// The line above the headings that points at today's place, `start` columns from the left in a
/// month that is `width` columns wide.
std::string today_line(std::size_t start, std::size_t width, document::Date month, const Year& year,
                       const Manner& manner) {
    const std::size_t length = days_between(month, end_of_month(month)) + 1;
    const std::size_t place = start + days_between(month, *year.today) * (width - 1) / length;
    const std::string label = with_numbers(year.today_label);
    const std::size_t needed = text::display_width(label) + 1;
    const bool fits_right = manner.width == 0 || place + 1 + needed <= manner.width;
    const std::string before(fits_right || place < needed ? place : place - needed, ' ');
    const std::string text = fits_right        ? fmt::format("▼ {}", label)
                             : place >= needed ? fmt::format("{} ▼", label)
                                               : "▼";
    return before + painted(text, Tone::strong, manner) + '\n';
}

std::string band(std::span<const MonthColumn> columns, std::size_t width, const Year& year,
                 const Manner& manner) {
    std::string out;
    std::vector<StripEntry> headings;
    std::size_t height = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const MonthColumn& column = columns[i];
        if (column.is_this_month) out = today_line(i * width, width, column.first, year, manner);
        headings.push_back(column.heading);
        height = std::max(height, column.entries.size());
    }
    out += cells(headings, width, manner);
    out += painted(repeated("─", columns.size() * width - 1), Tone::faint, manner) + '\n';
    for (std::size_t line = 0; line < height; ++line) {
        std::vector<StripEntry> row;
        for (const MonthColumn& column : columns) {
            row.push_back(line < column.entries.size() ? column.entries[line] : StripEntry{});
        }
        out += cells(row, width, manner);
    }
    return out;
}

std::string legend(const Year& year, const Manner& manner) {
    std::string text;
    for (std::size_t mark = 0; mark < Year::marks; ++mark) {
        if (year.legend.at(mark).text.empty()) continue;
        text += fmt::format("{}{} {}", text.empty() ? "" : "; ", signs.at(mark).sign,
                            with_numbers(year.legend.at(mark)));
    }
    return wrapped_lines(text, Tone::faint, manner);
}

} // namespace

std::string text_bars(const Figures& figures, const Manner& manner) {
    constexpr std::size_t gap_before = 2;
    constexpr std::size_t brackets = 2;
    constexpr std::size_t shortest = 8;
    constexpr std::size_t longest = 40;
    std::size_t label_width = 0;
    std::size_t number_width = 0;
    std::size_t change_width = 0;
    std::size_t most = 1;
    for (const Figures::Figure& figure : figures.figures) {
        label_width =
            std::max(label_width, text::display_width(figure.label.text.view()) + gap_before);
        number_width = std::max(number_width, fmt::formatted_size("{}", figure.count));
        most = std::max(most, figure.count);
        const std::string_view change = figure.change.text.view();
        if (change.empty()) continue;
        change_width = std::max(change_width, gap_before + text::display_width(change) + brackets);
    }
    const std::size_t used = gap_before + label_width + number_width + gap_before + change_width;
    const std::size_t room =
        manner.width == 0 ? longest : manner.width - std::min(used, manner.width);
    if (room < shortest) return "";
    const std::size_t length = std::min(room, longest);
    std::string out;
    for (const Figures::Figure& figure : figures.figures) {
        const std::size_t blocks = (figure.count * length + most - 1) / most;
        out += fmt::format("  {}{:>{}}", text::padded(figure.label.text.view(), label_width),
                           figure.count, number_width);
        if (blocks > 0) out += "  " + painted(repeated("█", blocks), figure.label.tone, manner);
        if (!figure.change.text.empty()) out += fmt::format("  ({})", figure.change.text.view());
        out += '\n';
    }
    return out;
}

std::string text_year(const Year& year, const Manner& manner) {
    constexpr std::size_t widest = 9;
    const auto columns = columns_of(year);
    if (columns.empty()) return "";
    const std::size_t least = width_of(columns);
    const std::size_t room = manner.width == 0 ? columns.size() * widest : manner.width + 1;
    const std::size_t at_once = std::clamp<std::size_t>(room / least, 1, columns.size());
    const std::size_t bands = (columns.size() + at_once - 1) / at_once;
    const std::size_t in_band = (columns.size() + bands - 1) / bands;
    const std::size_t width = std::clamp(room / in_band, least, std::max(least, widest));
    std::string out;
    for (std::size_t start = 0; start < columns.size(); start += in_band) {
        const std::size_t count = std::min(in_band, columns.size() - start);
        if (start > 0) out += '\n';
        out += band(std::span(columns).subspan(start, count), width, year, manner);
    }
    return out + '\n' + legend(year, manner);
}

} // namespace ktask::write
