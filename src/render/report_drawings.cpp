#include "render/report_drawings.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "render/task_cells.hpp"
#include "render/timeline_words.hpp"
#include "text/width.hpp"

namespace ktask::render {

namespace {

struct MarkSign {
    std::string_view sign;
    Colour colour;
};

/// In the order of Mark.
constexpr std::array<MarkSign, report::mark_count> signs = {
    {{"✓", Colour::green}, {"!", Colour::red}, {"◆", Colour::yellow}, {"○", Colour::none}}};

std::string repeated(std::string_view text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i)
        out += text;
    return out;
}

/// One task in a month: "!3".
struct Entry {
    std::string text;
    Colour colour = Colour::none;
};

std::vector<Entry> entries_of(const report::TimelineMonth& month) {
    constexpr std::size_t most = 6;
    std::vector<Entry> entries;
    for (std::size_t mark = 0; mark < report::mark_count; ++mark) {
        for (const selection::Selected* selected : month.by_mark.at(mark)) {
            entries.push_back({fmt::format("{}{}", signs.at(mark).sign, selected->task->id),
                               signs.at(mark).colour});
        }
    }
    if (entries.size() > most) {
        const std::size_t more = entries.size() - (most - 1);
        entries.resize(most - 1);
        entries.push_back({fmt::format("+{}", more), Colour::dim});
    }
    return entries;
}

struct MonthColumn {
    Entry heading;
    std::vector<Entry> entries;
    std::optional<deadline::Date> today;
};

std::vector<MonthColumn> columns_of(const report::Timeline& timeline, const Words& words) {
    std::vector<MonthColumn> columns;
    for (const report::TimelineMonth& month : timeline.months) {
        MonthColumn column;
        column.heading = {month_heading(month.first, timeline, words), Colour::bold};
        column.entries = entries_of(month);
        const deadline::Date end = deadline::last_of_month(deadline::year_of(month.first),
                                                           deadline::month_of(month.first));
        if (timeline.today && month.first <= *timeline.today && *timeline.today <= end) {
            column.today = timeline.today;
        }
        columns.push_back(std::move(column));
    }
    return columns;
}

std::size_t width_of(const std::vector<MonthColumn>& columns) {
    std::size_t widest = 0;
    for (const MonthColumn& column : columns) {
        widest = std::max(widest, text::display_width(column.heading.text));
        for (const Entry& entry : column.entries)
            widest = std::max(widest, text::display_width(entry.text));
    }
    return widest + 1;
}

/// One line of cells under each other's columns; without blanks at its end.
std::string cells(const std::vector<Entry>& row, std::size_t width, bool use_colour) {
    std::string out;
    std::string pending;
    for (const Entry& entry : row) {
        if (!entry.text.empty()) {
            out += pending + painted(entry.text, entry.colour, use_colour);
            pending.clear();
        }
        pending.append(width - std::min(width, text::display_width(entry.text)), ' ');
    }
    return out + '\n';
}

/// The line above the headings that points at today's place in its month.
std::string today_line(std::span<const MonthColumn> columns, std::size_t width, const Words& words,
                       const Layout& layout) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!columns[i].today) continue;
        const deadline::Date today = *columns[i].today;
        const auto day = static_cast<std::size_t>(
            (today - *deadline::make_date(deadline::year_of(today), deadline::month_of(today), 1))
                .count());
        const auto length = static_cast<std::size_t>(
            deadline::days_in_month(deadline::year_of(today), deadline::month_of(today)));
        const std::size_t place = i * width + day * (width - 1) / length;
        const std::string label = fmt::format("{} {}", words.report.today, words.date(today));
        const std::size_t needed = text::display_width(label) + 1;
        const bool fits_right = layout.width == 0 || place + 1 + needed <= layout.width;
        const std::string before(fits_right || place < needed ? place : place - needed, ' ');
        const std::string text = fits_right        ? fmt::format("▼ {}", label)
                                 : place >= needed ? fmt::format("{} ▼", label)
                                                   : "▼";
        return before + painted(text, Colour::bold, layout.colour) + '\n';
    }
    return "";
}

std::string band(std::span<const MonthColumn> columns, std::size_t width, const Words& words,
                 const Layout& layout) {
    std::string out = today_line(columns, width, words, layout);
    std::vector<Entry> headings;
    std::size_t height = 0;
    for (const MonthColumn& column : columns) {
        headings.push_back(column.heading);
        height = std::max(height, column.entries.size());
    }
    out += cells(headings, width, layout.colour);
    out += painted(repeated("─", columns.size() * width - 1), Colour::dim, layout.colour) + '\n';
    for (std::size_t line = 0; line < height; ++line) {
        std::vector<Entry> row;
        for (const MonthColumn& column : columns) {
            row.push_back(line < column.entries.size() ? column.entries[line] : Entry{});
        }
        out += cells(row, width, layout.colour);
    }
    return out;
}

std::string legend(const Words& words, const Layout& layout) {
    std::string text;
    for (std::size_t mark = 0; mark < report::mark_count; ++mark) {
        text += fmt::format("{}{} {}", text.empty() ? "" : "; ", signs.at(mark).sign,
                            words.report.marks.at(mark));
    }
    std::string out;
    for (const std::string& line : text::wrapped(text, layout.width))
        out += painted(line, Colour::dim, layout.colour) + '\n';
    return out;
}

} // namespace

std::string state_bars(const ReportParts& parts, const Layout& layout) {
    constexpr std::size_t gap = 2;
    constexpr std::size_t shortest = 8;
    constexpr std::size_t longest = 40;
    std::size_t label_width = 0;
    std::size_t number_width = 0;
    std::size_t most = 1;
    for (const ReportFigure& figure : parts.figures) {
        label_width = std::max(label_width, text::display_width(figure.label) + gap);
        number_width = std::max(number_width, fmt::formatted_size("{}", figure.count));
        most = std::max(most, figure.count);
    }
    const std::size_t used = gap + label_width + number_width + gap;
    const std::size_t room =
        layout.width == 0 ? longest : layout.width - std::min(used, layout.width);
    if (room < shortest) return "";
    const std::size_t length = std::min(room, longest);
    std::string out;
    for (const ReportFigure& figure : parts.figures) {
        const std::size_t blocks = (figure.count * length + most - 1) / most;
        const Colour colour = colour_of({figure.state, std::nullopt, false});
        out += fmt::format("  {}{:>{}}", text::padded(figure.label, label_width), figure.count,
                           number_width);
        if (blocks > 0) out += "  " + painted(repeated("█", blocks), colour, layout.colour);
        out += '\n';
    }
    return out;
}

std::string month_strip(const report::Timeline& timeline, const Words& words,
                        const Layout& layout) {
    constexpr std::size_t widest = 9;
    const auto columns = columns_of(timeline, words);
    if (columns.empty()) return "";
    const std::size_t least = width_of(columns);
    const std::size_t room = layout.width == 0 ? columns.size() * widest : layout.width + 1;
    const std::size_t at_once = std::clamp<std::size_t>(room / least, 1, columns.size());
    const std::size_t bands = (columns.size() + at_once - 1) / at_once;
    const std::size_t in_band = (columns.size() + bands - 1) / bands;
    const std::size_t width = std::clamp(room / in_band, least, std::max(least, widest));
    std::string out;
    for (std::size_t start = 0; start < columns.size(); start += in_band) {
        const std::size_t count = std::min(in_band, columns.size() - start);
        if (start > 0) out += '\n';
        out += band(std::span(columns).subspan(start, count), width, words, layout);
    }
    return out + '\n' + legend(words, layout);
}

} // namespace ktask::render
