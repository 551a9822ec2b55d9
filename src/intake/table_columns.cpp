#include <algorithm>
#include <optional>
#include <utility>

#include "intake/numbering.hpp"
#include "intake/table.hpp"
#include "intake/wording.hpp"

namespace ktask::intake {

namespace {

std::string heading_of(const Cell& cell) {
    return on_one_line(cell.words.text);
}

/// True if every cell that says something says which column it is: "(1)", "2", "A", "7=5+6".
bool counts_columns(const Row& row) {
    std::size_t numbers = 0;
    for (const Cell& cell : row.cells) {
        if (says_nothing(cell.words)) continue;
        const std::string words = heading_of(cell);
        constexpr std::size_t longest = 9;
        const bool is_formula = words.find('=') != std::string::npos && words.size() <= longest;
        if (!number_alone(words) && !is_formula) return false;
        ++numbers;
    }
    return numbers > 2;
}

/// Which columns have something in a row of headings, and what.
std::vector<std::string> headings_in(const Row& row) {
    std::vector<std::string> headings;
    for (const Cell& cell : row.cells)
        headings.push_back(heading_of(cell));
    return headings;
}

/// Puts the text of a cell that spans several columns over each of them.
std::vector<std::string> spread_headings(const Row& row) {
    std::vector<std::string> headings = headings_in(row);
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const std::size_t end =
            std::min<std::size_t>(row.cells.size(), column + row.cells[column].columns);
        for (std::size_t next = column + 1; next < end; ++next) {
            if (headings[next].empty()) headings[next] = headings[column];
        }
    }
    return headings;
}

struct Headings {
    std::vector<std::string> words;
    std::vector<Kind> kinds;
    std::size_t end = 0;
};

std::vector<Kind> kinds_of(const std::vector<std::string>& headings) {
    std::vector<Kind> kinds;
    for (const std::string& heading : headings)
        kinds.push_back(heading.empty() ? Kind::other : kind_of_heading(heading));
    return kinds;
}

bool has_kind(const std::vector<Kind>& kinds, Kind kind) {
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// A second row of headings says more about some columns, and nothing that a task would.
bool is_second_row(const Row& first, const Row& second) {
    bool has_heading = false;
    for (std::size_t column = 0; column < first.cells.size(); ++column) {
        const Cell& cell = second.cells[column];
        if (says_nothing(cell.words)) continue;
        const std::string words = heading_of(cell);
        if (words == heading_of(first.cells[column])) continue;
        const Kind kind = kind_of_heading(words);
        constexpr std::size_t longest = 60;
        if (words.size() > longest || number_alone(words)) return false;
        has_heading = has_heading || kind != Kind::other;
    }
    const bool has_parent =
        std::any_of(first.cells.begin(), first.cells.end(), [](const Cell& cell) {
            return cell.columns > 1 || cell.rows > 1 || says_nothing(cell.words);
        });
    return has_heading && has_parent;
}

std::optional<Headings> headings_at(const Table& table, std::size_t at) {
    const Row& row = table.rows[at];
    const auto said = std::count_if(row.cells.begin(), row.cells.end(),
                                    [](const Cell& cell) { return !says_nothing(cell.words); });
    if (said < 2) return std::nullopt;
    Headings headings{headings_in(row), {}, at + 1};
    if (at + 1 < table.rows.size() && is_second_row(row, table.rows[at + 1])) {
        const Row& second = table.rows[at + 1];
        const std::vector<std::string> spread = spread_headings(row);
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            const std::string below = heading_of(second.cells[column]);
            const bool is_apart = !below.empty() && below != spread[column];
            const bool is_whole = is_apart && kind_of_heading(below) != Kind::other;
            headings.words[column] = !is_apart ? spread[column]
                                     : is_whole || spread[column].empty()
                                         ? below
                                         : spread[column] + " " + below;
        }
        ++headings.end;
    }
    headings.kinds = kinds_of(headings.words);
    return headings;
}

/// Of several columns of a kind, the one that is usually called so stays; the others are further
/// columns.
void keep_one(Headings& headings, Kind kind) {
    std::size_t best = headings.kinds.size();
    for (std::size_t column = 0; column < headings.kinds.size(); ++column) {
        if (headings.kinds[column] != kind) continue;
        const bool is_better =
            best == headings.kinds.size() || aptness_of_heading(headings.words[column], kind) >
                                                 aptness_of_heading(headings.words[best], kind);
        if (is_better) best = column;
    }
    for (std::size_t column = 0; column < headings.kinds.size(); ++column) {
        if (headings.kinds[column] == kind && column != best) headings.kinds[column] = Kind::other;
    }
}

bool says_state(std::string_view cell) {
    constexpr std::size_t longest = 8;
    if (folded_words(cell).size() > longest) return false;
    return has_words(cell, "hoan thanh") || has_words(cell, "dang thuc hien") ||
           has_words(cell, "chua thuc hien") || has_words(cell, "dang trien khai") ||
           has_words(cell, "qua han") || has_words(cell, "tam hoan");
}

bool has_figure(std::string_view cell) {
    return cell.find_first_of("0123456789") != std::string_view::npos;
}

/// A column called "Tiến độ" has deadlines, unless its cells are states.
void tell_states(Headings& headings, const Table& table) {
    for (std::size_t column = 0; column < headings.kinds.size(); ++column) {
        const bool may_be = headings.kinds[column] == Kind::due &&
                            (has_words(headings.words[column], "tien do") ||
                             bare_words(headings.words[column]) == "hoan thanh");
        if (!may_be) continue;
        std::size_t states = 0;
        std::size_t others = 0;
        for (std::size_t row = headings.end; row < table.rows.size(); ++row) {
            const std::string& words = table.rows[row].cells[column].words.text;
            if (words.empty()) continue;
            ++(says_state(words) && !has_figure(words) ? states : others);
        }
        if (states > others) headings.kinds[column] = Kind::state;
    }
}

bool are_of_tasks(const std::vector<Kind>& kinds) {
    const bool has_lead = has_kind(kinds, Kind::lead) || has_kind(kinds, Kind::roles);
    const bool has_due = has_kind(kinds, Kind::due);
    if (has_kind(kinds, Kind::title)) return has_lead || has_due;
    return has_kind(kinds, Kind::target) && has_lead && has_due;
}

void settle(Headings& headings, const Table& table) {
    tell_states(headings, table);
    for (const Kind kind : {Kind::title, Kind::target, Kind::lead, Kind::roles, Kind::coordinating,
                            Kind::due, Kind::code}) {
        keep_one(headings, kind);
    }
    if (has_kind(headings.kinds, Kind::title)) {
        std::replace(headings.kinds.begin(), headings.kinds.end(), Kind::target, Kind::other);
    }
}

} // namespace

TaskColumns columns_of_tasks(const Table& table) {
    constexpr std::size_t most_rows_before = 15;
    TaskColumns columns;
    for (std::size_t at = 0; at < std::min(table.rows.size(), most_rows_before); ++at) {
        auto headings = headings_at(table, at);
        if (!headings) continue;
        settle(*headings, table);
        if (!are_of_tasks(headings->kinds)) continue;
        std::replace(headings->kinds.begin(), headings->kinds.end(), Kind::target, Kind::title);
        while (headings->end < table.rows.size() && counts_columns(table.rows[headings->end]))
            ++headings->end;
        columns.kinds = std::move(headings->kinds);
        columns.headings = std::move(headings->words);
        columns.first_row = headings->end;
        for (std::size_t column = 0; column < columns.kinds.size(); ++column) {
            if (columns.kinds[column] == Kind::number) columns.numbers.push_back(column);
        }
        return columns;
    }
    return columns;
}

} // namespace ktask::intake
