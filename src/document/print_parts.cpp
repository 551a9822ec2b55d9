#include "document/print_parts.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "document/print_task.hpp"
#include "document/section.hpp"
#include "programme/roles.hpp"
#include "programme/task.hpp"

namespace ktask::document {

using programme::Programme;
using selection::Selected;
using text::message;
using text::named;

namespace {

/// A task, or a heading among the tasks.
struct Part {
    bool is_heading = false;
    std::size_t place = 0; ///< in Programme::tasks or Programme::sections
};

/// All of them in the order of the document.
std::vector<Part> parts_of(const Programme& programme) {
    std::vector<Part> parts;
    std::size_t section = 0; // the first whose heading is still below
    const auto add_headings = [&](std::size_t end) {
        for (; section < end; ++section)
            parts.push_back({true, section});
    };
    for (std::size_t i = 0; i < programme.tasks.size(); ++i) {
        const programme::Index its_section = programme.tasks[i].section;
        if (its_section != programme::nowhere) add_headings(std::size_t{its_section} + 1);
        parts.push_back({false, i});
    }
    add_headings(programme.sections.size());
    return parts;
}

Passage passage_of(const Part& part, const Programme& programme, const Reader& reader) {
    if (part.is_heading) return passage_of(programme.sections[part.place], programme, reader);
    return passage_of(whole_task(programme, programme.tasks[part.place]), reader);
}

/// The paragraphs of a text, which line breaks part.
std::vector<Passage> paragraphs_of(yaml::NodeId place, const Programme& programme,
                                   const Reader& reader) {
    std::vector<text::Text> texts(1);
    for (const text::Piece& piece : programme::text_of(programme, place).pieces) {
        const bool may_end = piece.kind == text::Piece::Kind::plain;
        std::string_view rest = piece.text;
        for (std::size_t end = rest.find('\n'); may_end && end != std::string_view::npos;
             end = rest.find('\n')) {
            texts.back().pieces.push_back({piece.kind, std::string(rest.substr(0, end))});
            texts.emplace_back();
            rest.remove_prefix(end + 1);
        }
        texts.back().pieces.push_back({piece.kind, std::string(rest)});
    }
    std::vector<Passage> passages;
    for (const text::Text& text : texts) {
        Line words = quoted(text, programme, reader);
        if (words.text.empty() && words.marks.empty()) continue;
        passages.push_back({Passage::Kind::text, 1, std::move(words)});
    }
    return passages;
}

Line cell_of_lead(const Selected& s, const Reader& reader) {
    const Line names = lead_of(s, reader);
    const Line role = label_of_role(s, reader);
    const bool is_usual =
        !programme::is_advisory(text::plain_text(role_of(s))) && role.marks.empty();
    return is_usual ? names : labelled(role, names, reader);
}

constexpr std::size_t most_further_columns = 4;

/// The headings of the further columns, in the order in which tasks come to have them; of too many
/// not all.
std::vector<std::string> detail_headings(const Programme& programme) {
    std::vector<std::string> headings;
    for (const programme::Task& task : programme.tasks) {
        if (headings.size() > most_further_columns) break;
        for (const auto& [heading, words] : programme::details_of(programme, task)) {
            if (std::find(headings.begin(), headings.end(), heading) == headings.end())
                headings.push_back(heading);
        }
    }
    return headings;
}

/// What stands in the columns of a table of tasks.
class TaskColumns {
public:
    TaskColumns(const Programme& programme, const Reader& reader)
        : programme_(programme), reader_(reader), headings_(detail_headings(programme)) {
        has_coordinating_ = std::any_of(
            programme.tasks.begin(), programme.tasks.end(), [&](const programme::Task& task) {
                return !coordinating_of(whole_task(programme, task), reader).text.empty();
            });
    }

    std::vector<Column> columns() const {
        std::vector<Column> columns;
        const auto add = [&](const text::Message& heading, Column::Role role, int weight) {
            columns.push_back({line(heading, reader_), role, weight});
        };
        add(named("No.", "of a task"), Column::Role::number, 1);
        add(named("Task", "over a column"), Column::Role::title, 7);
        add(named("Lead agency", "in an issued document"), Column::Role::major, 4);
        if (has_coordinating_) add(message("Coordinating agencies"), Column::Role::major, 4);
        add(named("Deadline", "over a column"), Column::Role::major, 3);
        if (has_one_for_all()) {
            add(named("Details", "over a column"), Column::Role::major, 5);
            return columns;
        }
        for (const std::string& heading : headings_)
            columns.push_back({quoted(heading, programme_, reader_), Column::Role::major, 5});
        return columns;
    }

    Row row(const programme::Task& task) const {
        const Selected s = whole_task(programme_, task);
        Row row;
        row.cells.push_back({verbatim(programme::number_of(programme_, task))});
        row.cells.push_back({quoted(title_of(s), programme_, reader_)});
        row.cells.push_back({cell_of_lead(s, reader_)});
        if (has_coordinating_) row.cells.push_back({coordinating_of(s, reader_)});
        row.cells.push_back({when_and_done(s, reader_), course_of(s)});
        add_details(row.cells, programme::details_of(programme_, task));
        return row;
    }

private:
    bool has_one_for_all() const { return headings_.size() > most_further_columns; }

    std::vector<Line> course_of(const Selected& s) const {
        std::vector<Line> course = changes_of(s, reader_);
        for (Line& event : events_of(s, reader_))
            course.push_back(std::move(event));
        return course;
    }

    void add_details(std::vector<Cell>& cells, const programme::Details& details) const {
        if (has_one_for_all()) {
            cells.push_back(all_details(details));
            return;
        }
        for (const std::string& heading : headings_) {
            const auto found = std::find_if(details.begin(), details.end(),
                                            [&](const auto& one) { return one.first == heading; });
            cells.emplace_back();
            if (found != details.end())
                cells.back().main = quoted(found->second, programme_, reader_);
        }
    }

    Cell all_details(const programme::Details& details) const {
        Cell cell;
        for (const auto& [heading, words] : details) {
            Line detail = labelled(quoted(heading, programme_, reader_),
                                   quoted(words, programme_, reader_), reader_);
            if (cell.main.text.empty()) {
                cell.main = std::move(detail);
            } else {
                cell.remarks.push_back(std::move(detail));
            }
        }
        return cell;
    }

    const Programme& programme_;
    Reader reader_;
    std::vector<std::string> headings_;
    bool has_coordinating_ = false;
};

} // namespace

Passages whole_text(const Programme& programme, const Reader& reader) {
    auto preamble = paragraphs_of(programme.preamble, programme, reader);
    auto parts = parts_of(programme);
    auto closing = paragraphs_of(programme.closing, programme, reader);
    const std::size_t count = preamble.size() + parts.size() + closing.size();
    return {count, [preamble = std::move(preamble), parts = std::move(parts),
                    closing = std::move(closing), &programme, reader](std::size_t i) {
                if (i < preamble.size()) return preamble[i];
                i -= preamble.size();
                if (i < parts.size()) return passage_of(parts[i], programme, reader);
                return closing[i - parts.size()];
            }};
}

Passages passages_of(yaml::NodeId text, const Programme& programme, const Reader& reader) {
    auto passages = paragraphs_of(text, programme, reader);
    const std::size_t count = passages.size();
    return {count, [passages = std::move(passages)](std::size_t i) { return passages[i]; }};
}

Grid table_of_tasks(const Programme& programme, const Reader& reader) {
    const auto columns = std::make_shared<const TaskColumns>(programme, reader);
    auto parts = parts_of(programme);
    Grid grid{columns->columns(), parts.size(), {}};
    grid.row = remembered(
        grid.count, [columns, parts = std::move(parts), &programme, reader](std::size_t i) {
            if (!parts[i].is_heading) return columns->row(programme.tasks[parts[i].place]);
            const programme::Section& section = programme.sections[parts[i].place];
            return Row{{{row_of(section, programme, reader)}}, Row::Kind::heading};
        });
    return grid;
}

} // namespace ktask::document
