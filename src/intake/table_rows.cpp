#include "intake/table_rows.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "intake/wording.hpp"

namespace ktask::intake {

namespace {

/// Fills the rows from what covers them.
class RowFiller {
public:
    explicit RowFiller(std::size_t columns) : above_(columns) {}

    FullRow fill(const Row& row) {
        FullRow full;
        full.place = row.place;
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            const Cell& cell = row.cells[column];
            Above& above = above_[column];
            const bool is_copied = cell.is_covered && above.rows_left > 0;
            full.cells.push_back(is_copied ? above.words : trimmed(cell.words));
            full.is_copied.push_back(is_copied);
            full.is_guessed.push_back(cell.is_guessed);
            full.is_doubtful.push_back(cell.is_doubtful);
            full.widest = std::max<std::size_t>(full.widest, cell.columns);
            if (is_copied) {
                --above.rows_left;
            } else {
                above = {cell.words, cell.rows > 0 ? cell.rows - 1 : 0};
            }
        }
        return full;
    }

private:
    struct Above {
        Words words;
        std::uint32_t rows_left = 0;
    };
    std::vector<Above> above_;
};

bool is_heading_again(const FullRow& row, const TaskColumns& columns) {
    std::size_t same = 0;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const std::string words = on_one_line(row.cells[column].text);
        if (words.empty()) continue;
        if (columns.headings[column].find(words) == std::string::npos) return false;
        ++same;
    }
    return same > 1;
}

bool counts_columns_again(const FullRow& row) {
    std::size_t numbers = 0;
    for (const Words& words : row.cells) {
        if (words.text.empty()) continue;
        if (!words.text.starts_with('(') || !number_alone(words.text)) return false;
        ++numbers;
    }
    return numbers > 2;
}

} // namespace

std::vector<FullRow> full_rows(const Table& table, const TaskColumns& columns) {
    RowFiller filler(columns.kinds.size());
    std::vector<FullRow> rows;
    for (std::size_t at = columns.first_row; at < table.rows.size(); ++at) {
        FullRow row = filler.fill(table.rows[at]);
        const bool is_empty = std::all_of(row.cells.begin(), row.cells.end(), says_nothing);
        if (is_empty || is_heading_again(row, columns) || counts_columns_again(row)) continue;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::optional<std::size_t> column_of(const TaskColumns& columns, Kind kind) {
    const auto found = std::find(columns.kinds.begin(), columns.kinds.end(), kind);
    if (found == columns.kinds.end()) return std::nullopt;
    return static_cast<std::size_t>(found - columns.kinds.begin());
}

const Words& cell_of(const FullRow& row, const TaskColumns& columns, Kind kind) {
    const auto column = column_of(columns, kind);
    return column ? row.cells[*column] : row.nothing;
}

bool says(const FullRow& row, const TaskColumns& columns, Kind kind) {
    return !says_nothing(cell_of(row, columns, kind));
}

std::optional<Numbered> number_in(const FullRow& row, const TaskColumns& columns,
                                  std::size_t which) {
    if (which >= columns.numbers.size()) return std::nullopt;
    return number_alone(row.cells[columns.numbers[which]].text);
}

const Words* only_text(const FullRow& row, const TaskColumns& columns) {
    const Words* only = nullptr;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const Words& words = row.cells[column];
        const bool is_number = std::find(columns.numbers.begin(), columns.numbers.end(), column) !=
                                   columns.numbers.end() &&
                               number_alone(words.text);
        if (says_nothing(words) || is_number) continue;
        if (only != nullptr && only->text != words.text) return nullptr;
        if (only == nullptr) only = &words;
    }
    return only;
}

} // namespace ktask::intake
