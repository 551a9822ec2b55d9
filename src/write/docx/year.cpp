#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "text/width.hpp"
#include "write/docx/drawings.hpp"
#include "write/docx/table.hpp"
#include "write/line.hpp"

namespace ktask::write::docx {

using document::Date;
using document::Year;

namespace {

/// How a mark is drawn: strongly where its task is, lightly over the time that is given for it.
struct MarkLook {
    std::string_view sign;
    std::string_view strong;
    std::string_view light;
};

/// The signs are in every copy of Times New Roman and what stands in for it.
const MarkLook& look_of(Year::Mark mark) {
    static constexpr std::array<MarkLook, Year::marks> looks = {{
        {"●", "1A7F37", "CFE8D5"},
        {"◊", "8E4A9E", "E9DAEC"},
        {"▲", "B42318", "F3D2CF"},
        {"■", "8A5A00", "F1E3C4"},
        {"○", "3D5A80", "D6DEE8"},
    }};
    return looks.at(static_cast<std::size_t>(mark));
}

constexpr std::string_view colour_of_today = "DCE9F7";
constexpr std::string_view middle = "<w:jc w:val=\"center\"/>";

/// A month, up to the first day of the next one.
struct Month {
    Date first;
    Date end;
    bool is_now = false;
};

std::vector<Month> months_of(const Year& year) {
    std::vector<Month> months;
    for (std::size_t i = 0; i < year.months.size(); ++i) {
        const Date first = year.months[i].first;
        const Date end =
            i + 1 < year.months.size() ? year.months[i + 1].first : year.to + std::chrono::days(1);
        months.push_back({first, end, year.today && *year.today >= first && *year.today < end});
    }
    return months;
}

/// From the first day that is given for a task, or on which it is, to the last on which it matters.
bool is_touched(const Year::Bar& bar, const Month& month, const std::optional<Date>& today) {
    const Date place = document::place_of(bar);
    Date first = std::min(bar.first.value_or(place), std::min(place, bar.last));
    Date last = std::max(place, bar.last);
    if (bar.mark == Year::Mark::overdue && today) last = std::max(last, *today);
    return first < month.end && last >= month.first;
}

/// The widths of what is in front of the months, of the months, and of what is behind them.
std::vector<int> widths_with(int front, int behind, std::size_t months) {
    const int each = (upright.room - front - behind) / static_cast<int>(months);
    std::vector<int> widths = {upright.room - behind - each * static_cast<int>(months)};
    widths.insert(widths.end(), months, each);
    if (behind > 0) widths.push_back(behind);
    return widths;
}

std::string small(std::string_view content, std::string_view properties = "") {
    return paragraph("SmallCell", content, properties);
}

std::string head_row(const Year& year, const std::vector<Month>& months,
                     const std::vector<int>& widths) {
    std::string cells = cell(small(""), {widths.front(), 1, ""});
    for (std::size_t i = 0; i < months.size(); ++i) {
        const Look look{months[i].is_now};
        cells += cell(small(run(without_notes(year.months[i].heading), look), middle),
                      {widths[i + 1], 1, months[i].is_now ? colour_of_today : ""});
    }
    if (widths.size() > months.size() + 1) cells += cell(small(""), {widths.back(), 1, ""});
    return fmt::format("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{}</w:tr>\n", cells);
}

/// As many words as there is room for; the whole title is in the tables.
std::string shortened(const std::string& words) {
    constexpr std::size_t room = 42;
    const auto lines = text::wrapped(words, room);
    return lines.size() < 2 ? words : lines.front() + " …";
}

std::string bar_row(const Year::Bar& bar, const Year::Words& words,
                    const std::vector<Month>& months, const std::vector<int>& widths,
                    const std::optional<Date>& today) {
    const MarkLook& look = look_of(bar.mark);
    std::string name = without_notes(words.number);
    if (!name.empty()) name += ". ";
    name += shortened(without_notes(words.title));
    std::string cells = cell(small(run(name)), {widths.front(), 1, ""});
    for (std::size_t i = 0; i < months.size(); ++i) {
        const Date place = document::place_of(bar);
        const bool is_here = place >= months[i].first && place < months[i].end;
        const std::string sign =
            is_here ? fmt::format("<w:r><w:rPr><w:b/><w:bCs/><w:color w:val=\"FFFFFF\"/></w:rPr>"
                                  "<w:t>{}</w:t></w:r>",
                                  look.sign)
                    : "";
        const std::string_view light = is_touched(bar, months[i], today) ? look.light : "";
        cells += cell(small(sign, middle), {widths[i + 1], 1, is_here ? look.strong : light});
    }
    cells += cell(small(run(without_notes(words.beside))), {widths.back(), 1, ""});
    return row(cells);
}

void write_lines(const Year& year, const std::vector<Month>& months, text::Sink& sink) {
    constexpr int front = 3100;
    constexpr int behind = 1450;
    const std::vector<int> widths = widths_with(front, behind, months.size());
    sink += beginning_of_table(widths, Borders::narrow);
    sink += head_row(year, months, widths);
    for (std::size_t i = 0; i < year.bars.size(); ++i)
        sink += bar_row(year.bars[i], year.words(i), months, widths, year.today);
    sink += end_of_table;
}

void write_counts(const Year& year, const std::vector<Month>& months, text::Sink& sink) {
    constexpr int front = 2400;
    const auto bars = document::bars_by_month(year);
    const std::vector<int> widths = widths_with(front, 0, months.size());
    sink += beginning_of_table(widths, Borders::narrow);
    sink += head_row(year, months, widths);
    for (std::size_t mark = 0; mark < Year::marks; ++mark) {
        const MarkLook& look = look_of(static_cast<Year::Mark>(mark));
        std::string cells =
            cell(small(run(without_notes(year.legend.at(mark)))), {widths.front(), 1, ""});
        for (std::size_t i = 0; i < months.size(); ++i) {
            const auto count = std::count_if(bars[i].begin(), bars[i].end(), [&](std::size_t bar) {
                return static_cast<std::size_t>(year.bars[bar].mark) == mark;
            });
            const std::string number = count == 0 ? "" : fmt::format_int(count).str();
            cells += cell(small(run(number, {true}), middle),
                          {widths[i + 1], 1, count == 0 ? "" : look.light});
        }
        sink += row(cells);
    }
    sink += end_of_table;
}

/// Every sign and its meaning, in its colour.
std::string legend(const Year& year) {
    std::string out;
    for (std::size_t i = 0; i < Year::marks; ++i) {
        const MarkLook& look = look_of(static_cast<Year::Mark>(i));
        out += fmt::format("<w:r><w:rPr><w:color w:val=\"{}\"/></w:rPr>"
                           "<w:t xml:space=\"preserve\">{} </w:t></w:r>",
                           look.strong, look.sign);
        out += run(without_notes(year.legend.at(i)) + (i + 1 < Year::marks ? "     " : ""));
    }
    return out;
}

} // namespace

void write_year(const Year& year, Footnotes& footnotes, text::Sink& sink) {
    if (year.bars.empty()) return;
    constexpr std::size_t most_months = 18;
    constexpr std::size_t most_lines = 40;
    const std::vector<Month> months = months_of(year);
    if (!months.empty() && months.size() <= most_months) {
        if (year.bars.size() <= most_lines) {
            write_lines(year, months, sink);
            sink += paragraph("SmallCell", legend(year)) + "\n";
        } else {
            write_counts(year, months, sink);
        }
    }
    sink += paragraph("Said", runs(year.summary, footnotes)) + "\n";
    if (!year.outside.text.empty()) sink += paragraph("Said", runs(year.outside, footnotes)) + "\n";
}

} // namespace ktask::write::docx
