#include "intake/layout.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "intake/agency_words.hpp"
#include "intake/layout_columns.hpp"
#include "intake/layout_merging.hpp"
#include "intake/layout_rows.hpp"
#include "intake/numbering.hpp"
#include "intake/wording.hpp"

namespace ktask::intake {

namespace {

/// True if a line is a heading such as "III. TỔ CHỨC THỰC HIỆN", and text is below it rather than
/// rows.
bool is_heading_of_text(const std::vector<Line>& lines, std::size_t at) {
    constexpr std::size_t leftmost = 8;
    constexpr std::size_t least_width = 30;
    const std::string words = words_at(lines[at], 0);
    const auto number = number_at_front(words);
    const bool is_heading = number && number->style == NumberStyle::roman &&
                            is_in_capitals(words) && lines[at].begin <= leftmost &&
                            chunks_of(lines[at]).size() == 1;
    if (!is_heading) return false;
    std::size_t next = at + 1;
    while (next < lines.size() && lines[next].is_blank())
        ++next;
    if (next == lines.size()) return true;
    return chunks_of(lines[next]).size() == 1 && lines[next].begin <= leftmost &&
           lines[next].end() - lines[next].begin >= least_width;
}

/// True if from this line on there is text across the columns.
bool is_behind_table(const std::vector<Line>& lines, std::size_t at) {
    const std::string words = words_at(lines[at], 0);
    if (begins_with_words(words, "noi nhan") || words.starts_with("TM. ")) return true;
    if (is_heading_of_text(lines, at)) return true;
    constexpr std::size_t enough = 3;
    constexpr std::size_t least_width = 60;
    constexpr std::size_t reach = 8;
    std::size_t found = 0;
    for (std::size_t i = at; i < std::min(lines.size(), at + reach) && found < enough; ++i) {
        if (lines[i].is_blank()) continue;
        const bool is_across =
            chunks_of(lines[i]).size() == 1 && lines[i].end() - lines[i].begin >= least_width;
        if (!is_across) return false;
        ++found;
    }
    return found == enough;
}

/// The parts of the table whose headings are at line `at`, page by page.
std::vector<DrawnPart> parts_of(const std::vector<Line>& lines, DrawnHeadings headings) {
    std::vector<DrawnPart> parts;
    const std::size_t first = headings.end;
    const std::size_t lines_of_headings = headings.end - headings.begin;
    parts.push_back({std::move(headings), first, first});
    for (std::size_t at = first; at < lines.size();) {
        if (!lines[at].is_blank()) {
            if (auto again = drawn_headings(lines, at, lines_of_headings)) {
                if (!are_same(*again, parts.front().headings)) break;
                at = again->end;
                parts.push_back({std::move(*again), at, at});
                continue;
            }
            if (is_behind_table(lines, at)) break;
        }
        parts.back().end = ++at;
    }
    return parts;
}

std::vector<DrawnLine> drawn_lines(const std::vector<Line>& lines,
                                   const std::vector<DrawnPart>& parts) {
    std::vector<DrawnLine> all;
    std::vector<DrawnTexts> all_texts = cells_of(lines, parts);
    for (std::size_t which = 0; which < parts.size(); ++which) {
        const DrawnPart& part = parts[which];
        DrawnTexts& texts = all_texts[which];
        bool is_after_gap = true;
        bool is_after_page = true;
        for (std::size_t at = part.begin; at < part.end; ++at) {
            if (lines[at].is_blank()) {
                is_after_gap = true;
                continue;
            }
            PartedLine& line = texts.lines[at - part.begin];
            all.push_back({std::move(line.cells), std::move(line.are_doubtful), at, is_after_gap,
                           is_after_page, texts.widths});
            is_after_gap = false;
            is_after_page = false;
        }
    }
    return all;
}

/// The columns in which something is written: a heading over others has none of its own.
std::vector<std::size_t> columns_in_use(const std::vector<DrawnLine>& lines,
                                        const std::vector<DrawnHeading>& columns) {
    std::vector<std::size_t> used;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const bool is_used = columns[column].kind != Kind::number ||
                             std::any_of(lines.begin(), lines.end(), [&](const DrawnLine& line) {
                                 return !line.cells[column].empty();
                             });
        if (is_used) used.push_back(column);
    }
    return used;
}

DrawnLine only_columns(DrawnLine line, const std::vector<std::size_t>& columns) {
    DrawnLine only = line;
    only.cells.clear();
    only.are_doubtful.clear();
    only.widths.clear();
    for (const std::size_t column : columns) {
        only.cells.push_back(std::move(line.cells[column]));
        only.are_doubtful.push_back(line.are_doubtful[column]);
        only.widths.push_back(line.widths[column]);
    }
    return only;
}

/// True if a line begins an item of a list; "- Thương binh và Xã hội" goes on with a name.
bool begins_item(const std::string& line, Kind kind) {
    const auto number = number_at_front(line);
    if (!number || is_number(*number)) return false;
    const bool is_of_names = kind == Kind::lead || kind == Kind::coordinating;
    return !is_of_names || !line.starts_with('-') ||
           begins_agency(std::string_view(line).substr(number->length));
}

/// True if a line was ended by hand: the first word of the next one had room on it.
bool ends_by_hand(const DrawnLine& line, const std::string& next, std::size_t column) {
    return begins_with_capital(next) && has_room_for(line, next, column) &&
           !line.cells[column].ends_with(',');
}

/// True if the end of a line is within a word: "Kế hoạch số 20/KH-⏎UBND", "2025-⏎2030".
bool is_parted_word(const std::string& line, const std::string& next) {
    if (line.size() < 2 || next.empty() || line.back() != '-') return false;
    const auto is_plain = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); };
    return (is_plain(line[line.size() - 2]) || line.ends_with("Đ-")) &&
           (is_plain(next.front()) || next.starts_with("Đ"));
}

/// True if a line ends within the year of a day: "30/6/20⏎24".
bool is_parted_year(const std::string& line, const std::string& next) {
    const std::size_t slash = line.rfind('/');
    constexpr std::string_view figures = "0123456789";
    if (slash == std::string::npos || line.find('/') == slash) return false;
    const std::string year =
        line.substr(slash + 1) + next.substr(0, next.find_first_not_of(figures));
    return year.size() == 4 && line.size() < slash + 5 && year.starts_with("20") &&
           year.find_first_not_of(figures) == std::string::npos;
}

/// What lines [begin, end) say in a column; an item of a list begins a line of its own, and so does
/// what the title of a task was parted into by hand.
Words cell_words(const std::vector<DrawnLine>& lines, std::size_t begin, std::size_t end,
                 std::size_t column, Kind kind) {
    Words words;
    const DrawnLine* before = nullptr;
    for (std::size_t at = begin; at < end; ++at) {
        const std::string& line = lines[at].cells[column];
        if (line.empty()) continue;
        Words more;
        more.text = line;
        const bool is_apart =
            begins_item(line, kind) ||
            (kind == Kind::title && before != nullptr && ends_by_hand(*before, line, column));
        const bool is_parted = before != nullptr && (is_parted_word(before->cells[column], line) ||
                                                     is_parted_year(before->cells[column], line));
        add(words, is_apart ? "\n" : is_parted ? "" : " ", more);
        before = &lines[at];
    }
    return words;
}

} // namespace

std::optional<Drawn> drawn_table(const std::vector<Line>& lines, std::size_t at) {
    auto headings = drawn_headings(lines, at);
    if (!headings) return std::nullopt;
    const std::uint32_t heading_line = lines[at].number;
    const std::vector<DrawnPart> parts = parts_of(lines, std::move(*headings));
    std::vector<DrawnLine> all = drawn_lines(lines, parts);
    std::vector<DrawnHeading> columns;
    const auto used = columns_in_use(all, parts.front().headings.columns);
    for (const std::size_t column : used)
        columns.push_back(parts.front().headings.columns[column]);
    for (DrawnLine& line : all)
        line = only_columns(std::move(line), used);
    Drawn drawn;
    drawn.end = parts.back().end;
    Row heading;
    heading.place.line = heading_line;
    for (const DrawnHeading& column : columns) {
        heading.cells.emplace_back();
        heading.cells.back().words.text = column.words;
    }
    drawn.table.rows.push_back(std::move(heading));
    const std::vector<std::size_t> begins = first_lines_of_rows(all, columns);
    for (std::size_t row = 0; row < begins.size(); ++row) {
        const std::size_t end = row + 1 < begins.size() ? begins[row + 1] : all.size();
        Row cells;
        cells.place.line = lines[all[begins[row]].line].number;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            cells.cells.emplace_back();
            Cell& cell = cells.cells.back();
            cell.words = cell_words(all, begins[row], end, column, columns[column].kind);
            cell.is_doubtful =
                std::any_of(all.begin() + static_cast<std::ptrdiff_t>(begins[row]),
                            all.begin() + static_cast<std::ptrdiff_t>(end),
                            [&](const DrawnLine& line) { return line.are_doubtful[column]; });
        }
        drawn.table.rows.push_back(std::move(cells));
    }
    merge_cells(drawn.table, columns, all, {begins, all.size()});
    share_leads(drawn.table, columns);
    return drawn;
}

} // namespace ktask::intake
