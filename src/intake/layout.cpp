#include "intake/layout.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "intake/agency_words.hpp"
#include "intake/layout_columns.hpp"
#include "intake/layout_rows.hpp"
#include "intake/numbering.hpp"
#include "intake/wording.hpp"

namespace ktask::intake {

namespace {

/// True if from this line on there is text across the columns.
bool is_behind_table(const std::vector<Line>& lines, std::size_t at) {
    const std::string words = words_at(lines[at], 0);
    if (begins_with_words(words, "noi nhan") || words.starts_with("TM. ")) return true;
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
    parts.push_back({std::move(headings), first, first});
    for (std::size_t at = first; at < lines.size();) {
        if (!lines[at].is_blank()) {
            if (auto again = drawn_headings(lines, at)) {
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
            all.push_back({std::move(texts.lines[at - part.begin].cells), at, is_after_gap,
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
        const bool is_parted = before != nullptr && is_parted_word(before->cells[column], line);
        add(words, is_apart ? "\n" : is_parted ? "" : " ", more);
        before = &lines[at];
    }
    return words;
}

/// The lines of the rows of a table; the headings have none.
struct RowLines {
    std::vector<std::size_t> begins;
    std::size_t end = 0;

    double middle_of(std::size_t first_row, std::size_t last_row) const {
        const std::size_t last = last_row < begins.size() ? begins[last_row] : end;
        return (static_cast<double>(begins[first_row - 1]) + static_cast<double>(last) - 1) / 2;
    }
};

/// Whether a row is a task that may share a cell with those beside it.
std::vector<bool> rows_of_tasks(const Table& table, const std::vector<DrawnHeading>& columns) {
    const auto of_kind = [&](Kind kind) {
        std::vector<std::size_t> found;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            if (columns[column].kind == kind) found.push_back(column);
        }
        return found;
    };
    const auto numbers = of_kind(Kind::number);
    const auto leads = of_kind(Kind::lead);
    const auto& deciding = numbers.size() > 1 ? numbers : leads;
    std::vector<bool> are_tasks(1, false);
    for (std::size_t row = 1; row < table.rows.size(); ++row) {
        const Row& cells = table.rows[row];
        are_tasks.push_back(!deciding.empty() &&
                            !says_nothing(cells.cells[deciding.front()].words));
    }
    return are_tasks;
}

using Rows = std::pair<std::size_t, std::size_t>;

/// Finds cells that are drawn over several rows.
class Merging {
public:
    Merging(const Table& table, const std::vector<DrawnHeading>& columns,
            const std::vector<DrawnLine>& lines, const RowLines& row_lines)
        : table_(table), lines_(lines), row_lines_(row_lines),
          are_tasks_(rows_of_tasks(table, columns)) {}

    bool is_task(std::size_t row) const { return are_tasks_[row]; }

    /// The rows over which a cell is drawn: it is in their middle, and the others have none.
    Rows rows_of_cell(std::size_t row, std::size_t column) const {
        std::size_t first = row;
        while (first > 1 && is_empty(first - 1, column))
            --first;
        std::size_t last = row;
        while (last + 1 < table_.rows.size() && is_empty(last + 1, column))
            ++last;
        const std::size_t above = row - first;
        const std::size_t below = last - row;
        if (above + below >= 2 && above <= below + 1 && below <= above + 1) return {first, last};
        return above + below == 0 ? Rows(row, row) : nearest(row, column, {first, last});
    }

    /// True if a cell is nearer to the middle of some rows than to that of its own.
    bool is_drawn_over(std::size_t row, std::size_t column, Rows rows) const {
        constexpr double clearly = 0.9;
        const double middle = middle_of_cell(row, column);
        const double own = std::abs(middle - row_lines_.middle_of(row, row));
        return std::abs(middle - row_lines_.middle_of(rows.first, rows.second)) + clearly <= own;
    }

private:
    bool is_empty(std::size_t row, std::size_t column) const {
        return are_tasks_[row] && says_nothing(table_.rows[row].cells[column].words);
    }

    Rows nearest(std::size_t row, std::size_t column, Rows widest) const {
        constexpr std::size_t reach = 3;
        Rows best(row, row);
        double least = std::abs(middle_of_cell(row, column) - row_lines_.middle_of(row, row));
        for (std::size_t first = row; first >= widest.first && row - first <= reach; --first) {
            for (std::size_t last = row; last <= widest.second && last - row <= reach; ++last) {
                const double distance =
                    std::abs(middle_of_cell(row, column) - row_lines_.middle_of(first, last));
                if (!is_drawn_over(row, column, {first, last}) || distance >= least) continue;
                least = distance;
                best = {first, last};
            }
        }
        return best;
    }

    double middle_of_cell(std::size_t row, std::size_t column) const {
        const std::size_t begin = row_lines_.begins[row - 1];
        const std::size_t end =
            row < row_lines_.begins.size() ? row_lines_.begins[row] : row_lines_.end;
        std::size_t first = end;
        std::size_t last = begin;
        for (std::size_t at = begin; at < end; ++at) {
            if (lines_[at].cells[column].empty()) continue;
            first = std::min(first, at);
            last = at;
        }
        return static_cast<double>(first + last) / 2;
    }

    const Table& table_;
    const std::vector<DrawnLine>& lines_;
    const RowLines& row_lines_;
    std::vector<bool> are_tasks_;
};

void cover(Table& table, std::size_t column, std::size_t first, std::size_t row, std::size_t last) {
    Cell merged = std::move(table.rows[row].cells[column]);
    merged.rows = static_cast<std::uint32_t>(last - first + 1);
    for (std::size_t at = first; at <= last; ++at) {
        table.rows[at].cells[column] = Cell{};
        table.rows[at].cells[column].is_covered = at > first;
    }
    table.rows[first].cells[column] = std::move(merged);
}

/// Makes one cell of what is drawn over several rows. That who leads or a deadline is, which every
/// task has, tells it of the other columns too.
void merge_cells(Table& table, const std::vector<DrawnHeading>& columns,
                 const std::vector<DrawnLine>& lines, const RowLines& row_lines) {
    const Table before = table;
    const Merging merging(before, columns, lines, row_lines);
    for (std::size_t row = 1; row < before.rows.size(); ++row) {
        if (!merging.is_task(row)) continue;
        Rows rows(row, row);
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const bool is_needed =
                columns[column].kind == Kind::due || columns[column].kind == Kind::lead;
            if (!is_needed || says_nothing(before.rows[row].cells[column].words)) continue;
            const Rows found = merging.rows_of_cell(row, column);
            if (found.second - found.first > rows.second - rows.first) rows = found;
        }
        if (rows.first == rows.second) continue;
        const bool are_many = rows.second - rows.first > 1;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const Kind kind = columns[column].kind;
            if (kind == Kind::number || kind == Kind::title || kind == Kind::code) continue;
            std::vector<std::size_t> written;
            for (std::size_t at = rows.first; at <= rows.second; ++at) {
                if (!says_nothing(before.rows[at].cells[column].words)) written.push_back(at);
            }
            const bool is_one = written.size() == 1 &&
                                (are_many || merging.is_drawn_over(written.front(), column, rows));
            if (is_one) cover(table, column, rows.first, written.front(), rows.second);
        }
        row = std::max(row, rows.second);
    }
}

/// A task without a lead, which every task has, shares that of the task above it, and with it what
/// else it lacks of names; but nothing shows it.
void share_leads(Table& table, const std::vector<DrawnHeading>& columns) {
    const std::vector<bool> are_tasks = rows_of_tasks(table, columns);
    const auto lead = std::find_if(columns.begin(), columns.end(),
                                   [](const DrawnHeading& one) { return one.kind == Kind::lead; });
    const auto due = std::find_if(columns.begin(), columns.end(),
                                  [](const DrawnHeading& one) { return one.kind == Kind::due; });
    if (lead == columns.end() || due == columns.end()) return;
    const auto lead_column = static_cast<std::size_t>(lead - columns.begin());
    const auto due_column = static_cast<std::size_t>(due - columns.begin());
    for (std::size_t row = 2; row < table.rows.size(); ++row) {
        Row& above = table.rows[row - 1];
        Row& below = table.rows[row];
        const bool lacks_lead =
            are_tasks[row] && are_tasks[row - 1] && says_nothing(below.cells[lead_column].words) &&
            !below.cells[lead_column].is_covered && !says_nothing(below.cells[due_column].words);
        if (!lacks_lead || says_nothing(above.cells[lead_column].words)) continue;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const bool has_names =
                column == lead_column || columns[column].kind == Kind::coordinating;
            if (!has_names || !says_nothing(below.cells[column].words)) continue;
            above.cells[column].rows = 2;
            below.cells[column].is_covered = true;
            below.cells[column].is_guessed = true;
        }
    }
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
    for (DrawnLine& line : all) {
        DrawnCells cells;
        for (const std::size_t column : used)
            cells.push_back(std::move(line.cells[column]));
        std::vector<std::size_t> widths;
        for (const std::size_t column : used)
            widths.push_back(line.widths[column]);
        line.cells = std::move(cells);
        line.widths = std::move(widths);
    }
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
            cells.cells.back().words =
                cell_words(all, begins[row], end, column, columns[column].kind);
        }
        drawn.table.rows.push_back(std::move(cells));
    }
    merge_cells(drawn.table, columns, all, {begins, all.size()});
    share_leads(drawn.table, columns);
    return drawn;
}

} // namespace ktask::intake
