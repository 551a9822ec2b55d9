#include "intake/docx_table.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "intake/docx_blocks.hpp"
#include "intake/grid.hpp"
#include "intake/words.hpp"

namespace ktask::intake {

namespace {

/// Rows of a table or cells of a row, which may be within content controls and the like.
void collect_parts(office::Element parent, std::string_view name,
                   std::vector<office::Element>& parts) {
    for (const office::Element each : parent.children()) {
        const std::string_view own = office::local_name(each);
        if (own == name) {
            parts.push_back(each);
        } else if (own == "AlternateContent") {
            collect_parts(chosen_alternative(each), name, parts);
        } else if (!own.empty() && own != "tc" && !is_unseen(each)) {
            collect_parts(each, name, parts);
        }
    }
}

std::vector<office::Element> parts_of(office::Element parent, std::string_view name) {
    std::vector<office::Element> parts;
    collect_parts(parent, name, parts);
    return parts;
}

std::uint32_t span(office::Element properties, std::string_view name, std::uint32_t otherwise) {
    return office::whole_number(office::property(properties, name)).value_or(otherwise);
}

/// Whether a cell belongs to the one above it ("vMerge") or before it ("hMerge").
bool continues(office::Element properties, std::string_view merge) {
    const office::Element merged = office::child(properties, merge);
    return merged && office::attribute(merged, "val") != "restart";
}

class TableReader {
public:
    explicit TableReader(DocxReading& reading) : reading_(reading) {}

    Table table(office::Element element) {
        for (const office::Element row : parts_of(element, "tr")) {
            const office::Element properties = office::child(row, "trPr");
            if (!office::child(properties, "del")) read_row(row, properties);
            if (!reading_.bounds.are_kept()) return {};
        }
        if (!square(table_, reading_.bounds) || !has_content()) return {};
        return std::move(table_);
    }

private:
    /// A cell that others may belong to.
    struct Owner {
        std::size_t row = 0;
        std::uint32_t columns = 1;
    };

    void read_row(office::Element row, office::Element properties) {
        table_.rows.emplace_back();
        add_empty(span(properties, "gridBefore", 0));
        for (const office::Element cell : parts_of(row, "tc")) {
            if (!reading_.bounds.are_kept()) return;
            read_cell(cell);
        }
        above_.resize(cells().size());
    }

    void read_cell(office::Element element) {
        const office::Element properties = office::child(element, "tcPr");
        const std::uint32_t columns = std::max(span(properties, "gridSpan", 1), 1U);
        Words words = as_lines(docx_blocks(element, reading_));
        const std::size_t column = cells().size();
        if (!reading_.bounds.take_cells(columns)) return;
        cells().resize(column + columns);
        if (above_.size() < cells().size()) above_.resize(cells().size());
        for (std::size_t i = column; i < cells().size(); ++i)
            cells()[i].is_covered = true;
        if (continues(properties, "hMerge") && column > 0) {
            widen(column, columns, words);
        } else if (continues(properties, "vMerge") && fits_above(column, columns)) {
            lengthen(*above_[column], column, words);
        } else {
            begin(column, columns, std::move(words));
        }
    }

    void begin(std::size_t column, std::uint32_t columns, Words words) {
        Cell& cell = cells()[column];
        cell.is_covered = false;
        cell.columns = columns;
        cell.words = std::move(words);
        for (std::size_t i = column; i < column + columns; ++i)
            above_[i].reset();
        above_[column] = Owner{table_.rows.size() - 1, columns};
    }

    bool fits_above(std::size_t column, std::uint32_t columns) const {
        return above_[column] && above_[column]->columns == columns;
    }

    /// What a merged cell covers has no words in Word; some programs leave them there.
    static void add_covered(Cell& owner, const Words& words) {
        if (!has_words(words.text)) return;
        if (!owner.words.text.empty()) append(owner.words, "\n");
        append(owner.words, words);
    }

    void lengthen(const Owner& owner, std::size_t column, const Words& words) {
        Cell& cell = table_.rows[owner.row].cells[column];
        cell.rows = static_cast<std::uint32_t>(table_.rows.size() - owner.row);
        add_covered(cell, words);
    }

    void widen(std::size_t column, std::uint32_t columns, const Words& words) {
        while (column > 0 && cells()[column].is_covered)
            --column;
        Cell& cell = cells()[column];
        if (cell.is_covered) return;
        cell.columns += columns;
        add_covered(cell, words);
        if (above_[column]) above_[column]->columns = cell.columns;
    }

    void add_empty(std::uint32_t columns) {
        if (!reading_.bounds.take_cells(columns)) return;
        cells().resize(columns);
        above_.resize(std::max<std::size_t>(above_.size(), columns));
        std::fill_n(above_.begin(), columns, std::nullopt);
    }

    bool has_content() const {
        return std::any_of(table_.rows.begin(), table_.rows.end(), [](const Row& row) {
            return std::any_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
                return has_words(cell.words.text) || !cell.words.notes.empty();
            });
        });
    }

    std::vector<Cell>& cells() { return table_.rows.back().cells; }

    DocxReading& reading_;
    Table table_;
    std::vector<std::optional<Owner>> above_; ///< by column
};

} // namespace

Table docx_table(office::Element table, DocxReading& reading) {
    return TableReader(reading).table(table);
}

} // namespace ktask::intake
