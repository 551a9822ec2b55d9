#include "intake/table.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "intake/levels.hpp"
#include "intake/numbering.hpp"
#include "intake/table_cells.hpp"
#include "intake/table_habit.hpp"
#include "intake/table_rows.hpp"
#include "intake/wording.hpp"

namespace ktask::intake {

namespace {

bool is_all_strong(const Words& words) {
    std::size_t strong = 0;
    for (const text::Span& span : words.strong)
        strong += span.end - span.begin;
    return strong > 0 && strong + 2 >= words.text.size();
}

/// True if the number of the next row is one below this one's: "1" and "1.1", "1" and "a".
bool is_parent(const Numbered& number, const std::optional<Numbered>& next) {
    if (!next || !is_number(*next)) return false;
    const bool is_below = next->bare.starts_with(number.bare + ".");
    const bool is_letter =
        number.style == NumberStyle::decimal && next->style == NumberStyle::letter;
    return is_below || is_letter;
}

/// Reads the rows of one table.
class TaskTableReader {
public:
    TaskTableReader(const TaskColumns& columns, std::vector<FullRow> rows, Outline& outline)
        : columns_(columns), rows_(std::move(rows)), habit_(habit_of(rows_, columns)),
          outline_(outline) {}

    void read() {
        for (std::size_t at = 0; at < rows_.size(); ++at)
            read_row(at);
    }

private:
    void read_row(std::size_t at) {
        const FullRow& row = rows_[at];
        const auto number = number_of(row);
        if (is_section(at, number)) {
            outline_.entries.emplace_back(section_of(row, number));
            has_task_above_ = false;
            return;
        }
        const bool is_numbered = number && !is_number_copied(row);
        if (!is_numbered && habit_.has_numbers && has_task_above_ && !is_task_of_its_own(row)) {
            go_on(row);
            return;
        }
        Said task = task_of(row);
        if (auto heading = heading_within(task)) outline_.entries.emplace_back(std::move(*heading));
        last_task_ = outline_.entries.size();
        outline_.entries.emplace_back(std::move(task));
        has_task_above_ = true;
    }

    /// A task that is alone below its heading may share a row with it: then its title begins with
    /// the heading, whose number is in the second column.
    std::optional<Said> heading_within(Said& task) {
        const bool has_both = habit_.group_style && task.number && task.number_within &&
                              task.number_within->style == *habit_.group_style;
        const std::size_t line_break = task.title.text.find('\n');
        if (!has_both || line_break == std::string::npos) return std::nullopt;
        Said heading;
        heading.is_section = true;
        heading.number =
            std::exchange(task.number_within, Numbered{NumberStyle::decimal, "", "", 0});
        heading.level = levels_.of(heading.number);
        heading.title = trimmed(part_of(task.title, 0, line_break));
        heading.place = task.place;
        task.title = trimmed(part_of(task.title, line_break, task.title.text.size()));
        return heading;
    }

    std::optional<Numbered> number_of(const FullRow& row) const {
        for (std::size_t which = 0; which < columns_.numbers.size(); ++which) {
            if (auto number = number_in(row, columns_, which)) return number;
        }
        return std::nullopt;
    }

    bool is_number_copied(const FullRow& row) const {
        return std::all_of(columns_.numbers.begin(), columns_.numbers.end(),
                           [&](std::size_t column) {
                               return row.is_copied[column] || says_nothing(row.cells[column]);
                           });
    }

    /// A row without a number that has its own title, lead and deadline.
    bool is_task_of_its_own(const FullRow& row) const {
        const auto title = column_of(columns_, Kind::title);
        return title && !row.is_copied[*title] && says(row, columns_, Kind::title) &&
               is_task_like(row, columns_) && column_of(columns_, Kind::due) &&
               !begins_with_small(row.cells[*title].text);
    }

    bool is_section(std::size_t at, const std::optional<Numbered>& number) const {
        const FullRow& row = rows_[at];
        const Words* const only = only_text(row, columns_);
        if (!number) {
            if (only == nullptr) return false;
            const bool is_merged = row.widest + 1 >= row.cells.size() || is_repeated(row);
            const bool is_number_column =
                !columns_.numbers.empty() && only == &row.cells[columns_.numbers.front()];
            return is_merged || is_number_column || is_all_strong(*only) ||
                   is_in_capitals(only->text) || only->text.ends_with(':');
        }
        if (habit_.has_outer_numbers && !number_in(row, columns_, 0)) return true;
        const bool is_above = habit_.style && number->style < *habit_.style;
        const bool leads = says(row, columns_, Kind::lead) || says(row, columns_, Kind::roles);
        if (is_above) return true;
        const auto next_number = at + 1 < rows_.size() ? number_of(rows_[at + 1]) : std::nullopt;
        // Who helps with it says that it is to be done.
        const bool is_helped = says(row, columns_, Kind::coordinating) &&
                               habit_.style == number->style && !is_parent(*number, next_number);
        if (!leads && !says(row, columns_, Kind::due))
            return !is_helped && !takes_from_heading(at, *number);
        const auto next = at + 1 < rows_.size() ? number_of(rows_[at + 1]) : std::nullopt;
        const bool has_both = leads && says(row, columns_, Kind::due);
        return is_parent(*number, next) && (!has_both || !is_task_like(rows_[at + 1], columns_) ||
                                            next->bare.starts_with(number->bare + "."));
    }

    /// True if a row without lead and deadline is a task whose heading, right above, has them.
    bool takes_from_heading(std::size_t at, const Numbered& number) const {
        if (has_task_above_ || outline_.entries.empty() || habit_.style != number.style)
            return false;
        const auto* const above = std::get_if<Said>(&outline_.entries.back());
        const bool has_both = above != nullptr && above->is_section && !says_nothing(above->lead) &&
                              !says_nothing(above->due);
        const auto next = at + 1 < rows_.size() ? number_of(rows_[at + 1]) : std::nullopt;
        return has_both && !is_parent(number, next);
    }

    static bool is_repeated(const FullRow& row) {
        std::size_t same = 0;
        const std::string* words = nullptr;
        for (const Words& cell : row.cells) {
            if (says_nothing(cell)) continue;
            if (words != nullptr && *words != cell.text) continue;
            words = &cell.text;
            ++same;
        }
        return same > 2;
    }

    Said section_of(const FullRow& row, std::optional<Numbered> number) {
        Said said;
        const Words* const only = only_text(row, columns_);
        said.title = only != nullptr ? *only : cell_of(row, columns_, Kind::title);
        if (!number) {
            number = number_at_front(said.title.text);
            const std::size_t line = said.title.text.find('\n');
            if (!number && line != std::string::npos) { // of two cells that became one
                number = number_alone(said.title.text.substr(0, line));
                if (number) number->length = line + 1;
            }
            if (number && is_number(*number)) {
                said.title = part_of(said.title, number->length, said.title.text.size());
            } else {
                number.reset();
            }
        }
        if (only == nullptr) fill(said, row, columns_);
        said.is_section = true;
        said.level = levels_.of(number);
        said.number = std::move(number);
        said.place = row.place;
        return said;
    }

    Said task_of(const FullRow& row) {
        Said said;
        said.title = cell_of(row, columns_, Kind::title);
        said.place = row.place;
        said.number = number_in(row, columns_, 0);
        said.number_within = number_in(row, columns_, 1);
        if (!said.number) std::swap(said.number, said.number_within);
        if (!said.number && columns_.numbers.empty()) {
            said.number = number_at_front(said.title.text);
            if (said.number) {
                said.title = part_of(said.title, said.number->length, said.title.text.size());
            }
            if (said.number && !is_number(*said.number)) said.number.reset();
        }
        said.code = on_one_line(cell_of(row, columns_, Kind::code).text);
        fill(said, row, columns_);
        return said;
    }

    /// Puts a row without a number behind what the one above it says.
    void go_on(const FullRow& row) {
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            const Words& words = row.cells[column];
            if (says_nothing(words) || row.is_copied[column]) continue;
            // Entries may be added meanwhile.
            auto& above = std::get<Said>(outline_.entries[last_task_]);
            switch (columns_.kinds[column]) {
            case Kind::title:
                add(above.title, " ", words);
                break;
            case Kind::lead:
            case Kind::roles:
                go_on(above.lead, words, row);
                break;
            case Kind::coordinating:
                go_on(above.coordinating, words, row);
                break;
            case Kind::due:
                add(above.due, "\n", words);
                break;
            case Kind::state:
                above.states.push_back({columns_.headings[column], words});
                break;
            default:
                add_detail(above, column, words);
                break;
            }
        }
    }

    /// The rest of a list of agencies; one that begins in the midst of a name does not begin a
    /// list.
    void go_on(Words& names, const Words& more, const FullRow& row) {
        const bool is_broken = begins_with_small(more.text) && !begins_with_words(more.text, "cac");
        if (says_nothing(names) && is_broken) {
            outline_.entries.emplace_back(Kept{{more.text}, row.place});
            outline_.remarks.push_back(
                {row.place, text::message("'{}' goes on with nothing", on_one_line(more.text))});
            return;
        }
        add(names, is_broken ? " " : "\n", more);
    }

    void add_detail(Said& above, std::size_t column, const Words& words) {
        const std::string heading = heading_over(columns_, column);
        const auto known = std::find_if(above.details.begin(), above.details.end(),
                                        [&](const Detail& one) { return one.heading == heading; });
        if (known != above.details.end()) {
            add(known->words, " ", words);
        } else {
            above.details.push_back({heading, words});
        }
    }

    const TaskColumns& columns_;
    std::vector<FullRow> rows_;
    Habit habit_;
    Outline& outline_;
    bool has_task_above_ = false;
    std::size_t last_task_ = 0; ///< among the entries
    Levels levels_;
};

} // namespace

void read_tasks(const Table& table, const TaskColumns& columns, Outline& outline) {
    TaskTableReader(columns, full_rows(table, columns), outline).read();
}

} // namespace ktask::intake
