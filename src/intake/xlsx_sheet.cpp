#include "intake/xlsx_sheet.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "intake/grid.hpp"
#include "intake/xlsx_values.hpp"

namespace ktask::intake {

namespace {

/// A number, as people see it; what is none stays as it is.
std::string number_words(std::string_view value, const NumberFormat& format, Epoch epoch) {
    double number = 0;
    const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
    const bool is_read = read.ec == std::errc() && read.ptr == value.data() + value.size();
    return is_read ? shown_number(number, format, epoch) : std::string(value);
}

/// 2022-05-10T00:00:00 as 10/05/2022; what is no such day stays as it is.
std::string iso_day_words(std::string_view value) {
    const std::string_view day = value.substr(0, value.find('T'));
    const bool is_day = day.size() == 10 && day[4] == '-' && day[7] == '-';
    if (!is_day) return std::string(value);
    std::string words(day.substr(8));
    words += '/';
    words += day.substr(5, 2);
    words += '/';
    words += day.substr(0, 4);
    return words;
}

class SheetReader {
public:
    SheetReader(const Workbook& workbook, Bounds& bounds) : workbook_(workbook), bounds_(bounds) {}

    tl::expected<Sheet, text::Problems> sheet(office::Element worksheet) {
        for (const office::Element row : office::child(worksheet, "sheetData").children()) {
            if (office::local_name(row) == "row") read_row(row);
            if (problem_) return tl::unexpected(text::Problems{std::move(*problem_)});
            if (!bounds_.are_kept()) return tl::unexpected(bounds_.problems());
        }
        if (!lay_out()) return tl::unexpected(bounds_.problems());
        merge(office::child(worksheet, "mergeCells"));
        cut_empty_end(sheet_.table);
        return std::move(sheet_);
    }

private:
    struct Found {
        Reference at;
        Words words;
    };

    void read_row(office::Element row) {
        const std::string_view said = office::attribute(row, "r");
        row_ = said.empty() ? row_ + 1 : reference_of(said).row;
        column_ = 0;
        const std::size_t before = found_.size();
        for (const office::Element cell : row.children()) {
            if (office::local_name(cell) == "c") read_cell(cell);
            if (problem_ || !bounds_.are_kept()) return;
        }
        const std::string_view hidden = office::attribute(row, "hidden");
        const bool is_hidden = hidden == "1" || hidden == "true";
        if (is_hidden && found_.size() > before) ++sheet_.hidden_rows;
    }

    void read_cell(office::Element cell) {
        const std::string_view said = office::attribute(cell, "r");
        const Reference at = said.empty() ? Reference{column_ + 1, row_} : reference_of(said);
        if (!is_possible(at)) {
            problem_ = text::Problem{
                {}, text::message("the file is damaged: no sheet has a cell {}", said), {}};
            return;
        }
        column_ = at.column;
        Words words = cell_words(cell);
        if (!has_words(words.text)) return;
        if (!bounds_.take_words(words.text.size())) return;
        columns_ = std::max(columns_, at.column);
        rows_ = std::max(rows_, at.row);
        found_.push_back({at, std::move(words)});
    }

    Words cell_words(office::Element cell) {
        const std::string_view type = office::attribute(cell, "t");
        const std::size_t style = office::whole_number(office::attribute(cell, "s")).value_or(0);
        const Look look = workbook_.styles.look(style);
        if (type == "inlineStr") return string_words(office::child(cell, "is"), look);
        const std::string_view value = office::child(cell, "v").text().get();
        if (value.empty() && office::child(cell, "f")) ++sheet_.formulas_without_value;
        if (type == "s") return shared(value, look);
        Words words;
        append(words, plain_value(type, value, style), look);
        return words;
    }

    Words shared(std::string_view index, Look look) const {
        const auto number = office::whole_number(index);
        if (!number || *number >= workbook_.strings.size()) return {};
        Words words = workbook_.strings[*number];
        const bool has_looks = !words.emphasis.empty() || !words.strong.empty();
        const text::Span all{0, words.text.size()};
        if (!has_looks && look.is_emphasised) words.emphasis = {all};
        if (!has_looks && look.is_strong) words.strong = {all};
        return words;
    }

    std::string plain_value(std::string_view type, std::string_view value,
                            std::size_t style) const {
        if (value.empty()) return {};
        if (type == "b") return value == "0" || value == "false" ? "FALSE" : "TRUE";
        if (type == "d") return iso_day_words(value);
        if (type == "str" || type == "e") return std::string(value);
        return number_words(value, workbook_.styles.number_format(style), workbook_.epoch);
    }

    /// Puts what was found into a table.
    bool lay_out() {
        if (!bounds_.take_cells(std::size_t{rows_} * columns_)) return false;
        sheet_.table.rows.resize(rows_);
        for (std::uint32_t i = 0; i < rows_; ++i) {
            sheet_.table.rows[i].place.line = i + 1;
            sheet_.table.rows[i].cells.resize(columns_);
        }
        for (Found& each : found_)
            cell_at(each.at).words = std::move(each.words);
        return true;
    }

    Cell& cell_at(Reference at) { return sheet_.table.rows[at.row - 1].cells[at.column - 1]; }

    void merge(office::Element merged_cells) {
        for (const office::Element each : merged_cells.children()) {
            const std::string_view range = office::attribute(each, "ref");
            const std::size_t colon = std::min(range.find(':'), range.size());
            const Reference first = reference_of(range.substr(0, colon));
            Reference last = reference_of(range.substr(std::min(colon + 1, range.size())));
            last = {std::min(last.column, columns_), std::min(last.row, rows_)};
            const bool is_there = first.column > 0 && first.row > 0 &&
                                  first.column <= last.column && first.row <= last.row;
            if (is_there) cover(first, last);
        }
    }

    /// Merged cells do not overlap, so they are not more than there are cells; of those that do
    /// overlap, the first counts.
    void cover(Reference first, Reference last) {
        merged_ += std::size_t{last.row - first.row + 1} * (last.column - first.column + 1);
        if (merged_ > std::size_t{rows_} * columns_) return;
        const auto is_alone = [](const Cell& cell) {
            return !cell.is_covered && cell.columns == 1 && cell.rows == 1;
        };
        for (std::uint32_t row = first.row; row <= last.row; ++row) {
            for (std::uint32_t column = first.column; column <= last.column; ++column) {
                if (!is_alone(cell_at({column, row}))) return;
            }
        }
        Cell owner = std::move(cell_at(first));
        owner.columns = last.column - first.column + 1;
        owner.rows = last.row - first.row + 1;
        for (std::uint32_t row = first.row; row <= last.row; ++row) {
            for (std::uint32_t column = first.column; column <= last.column; ++column) {
                if (has_words(cell_at({column, row}).words.text)) ++sheet_.words_covered;
                cell_at({column, row}) = Cell{};
                cell_at({column, row}).is_covered = true;
            }
        }
        cell_at(first) = std::move(owner);
    }

    const Workbook& workbook_;
    Bounds& bounds_;
    Sheet sheet_;
    std::vector<Found> found_;
    std::optional<text::Problem> problem_;
    std::uint32_t row_ = 0;    ///< that is read
    std::uint32_t column_ = 0; ///< that was read
    std::uint32_t rows_ = 0;   ///< down to the last words
    std::uint32_t columns_ = 0;
    std::size_t merged_ = 0; ///< cells
};

} // namespace

tl::expected<Sheet, text::Problems> read_sheet(office::Element worksheet, const Workbook& workbook,
                                               Bounds& bounds) {
    return SheetReader(workbook, bounds).sheet(worksheet);
}

} // namespace ktask::intake
