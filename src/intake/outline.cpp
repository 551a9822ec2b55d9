#include "intake/outline.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "intake/footnotes.hpp"
#include "intake/frame.hpp"
#include "intake/levels.hpp"
#include "intake/prose.hpp"
#include "intake/refusal.hpp"
#include "intake/table.hpp"
#include "intake/wording.hpp"

namespace ktask::intake {

namespace {

/// What a block of a page is, as far as tasks are concerned.
struct TaskBlocks {
    std::map<std::size_t, TaskColumns> tables; ///< of tasks, by their blocks
    std::vector<ProseTask> prose;
    std::size_t first = 0; ///< block of the first task or heading over it
    std::size_t end = 0;   ///< the block behind the last task
};

/// Rows before the headings of a table, as a spreadsheet has them, are no part of it, and neither
/// are those from "Nơi nhận" on.
Page with_rows_apart(Page page) {
    Page apart;
    for (Block& block : page.blocks) {
        auto* const table = std::get_if<Table>(&block);
        const TaskColumns columns = table == nullptr ? TaskColumns{} : columns_of_tasks(*table);
        if (columns.kinds.empty()) {
            apart.blocks.push_back(std::move(block));
            continue;
        }
        const auto is_heading = [&](const Row& row) {
            return std::any_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
                const std::string words = on_one_line(cell.words.text);
                return !words.empty() && std::find(columns.headings.begin(), columns.headings.end(),
                                                   words) != columns.headings.end();
            });
        };
        std::size_t heading = 0;
        while (heading + 1 < columns.first_row && !is_heading(table->rows[heading]))
            ++heading;
        const auto add_row = [&](const Row& row) {
            std::vector<const Cell*> said;
            for (const Cell& cell : row.cells) {
                if (!says_nothing(cell.words)) said.push_back(&cell);
            }
            if (said.empty()) return;
            if (said.size() == 1) {
                Paragraph paragraph;
                paragraph.words = said.front()->words;
                paragraph.place = row.place;
                paragraph.is_centred = true;
                apart.blocks.emplace_back(std::move(paragraph));
                return;
            }
            Table sides;
            Row both;
            both.place = row.place;
            for (const Cell* const cell : said)
                both.cells.push_back(*cell);
            sides.rows.push_back(std::move(both));
            apart.blocks.emplace_back(std::move(sides));
        };
        for (std::size_t row = 0; row < heading; ++row)
            add_row(table->rows[row]);
        std::size_t end = columns.first_row;
        const auto begins_end = [](const Row& row) {
            return std::any_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
                return begins_with_words(beginning_of(cell.words.text, 40), "noi nhan");
            });
        };
        while (end < table->rows.size() && !begins_end(table->rows[end]))
            ++end;
        Table tasks;
        tasks.rows.assign(table->rows.begin() + static_cast<std::ptrdiff_t>(heading),
                          table->rows.begin() + static_cast<std::ptrdiff_t>(end));
        const std::vector<Row> behind(table->rows.begin() + static_cast<std::ptrdiff_t>(end),
                                      table->rows.end());
        apart.blocks.emplace_back(std::move(tasks));
        for (const Row& row : behind)
            add_row(row);
    }
    return apart;
}

/// A table without headings behind a table of tasks, with as many columns, is the rest of it.
std::map<std::size_t, TaskColumns> tables_of_tasks(const Page& page) {
    std::map<std::size_t, TaskColumns> tables;
    const TaskColumns* before = nullptr;
    for (std::size_t at = 0; at < page.blocks.size(); ++at) {
        const auto* const table = std::get_if<Table>(&page.blocks[at]);
        if (table == nullptr || table->rows.empty()) continue;
        TaskColumns columns = columns_of_tasks(*table);
        const bool goes_on = columns.kinds.empty() && before != nullptr &&
                             tables.contains(at - 1) &&
                             before->kinds.size() == table->rows.front().cells.size();
        if (goes_on) {
            columns = *before;
            columns.first_row = 0;
        }
        if (columns.kinds.empty()) continue;
        before = &tables.emplace(at, std::move(columns)).first->second;
    }
    return tables;
}

TaskBlocks task_blocks_of(const Page& page) {
    TaskBlocks blocks;
    blocks.tables = tables_of_tasks(page);
    blocks.prose = tasks_in_prose(page);
    blocks.first = page.blocks.size();
    if (!blocks.tables.empty()) {
        blocks.first = blocks.tables.begin()->first;
        blocks.end = blocks.tables.rbegin()->first + 1;
    }
    if (!blocks.prose.empty()) {
        const ProseTask& task = blocks.prose.front();
        blocks.first =
            std::min(blocks.first, task.sections.empty() ? task.begin : task.sections.front());
        blocks.end = std::max(blocks.end, blocks.prose.back().end);
    }
    return blocks;
}

/// Lines of what has no place.
Kept kept_of(const Block& block) {
    if (const auto* const paragraph = std::get_if<Paragraph>(&block)) {
        Kept kept{{}, paragraph->place};
        for (const std::string_view line : lines_of(paragraph->words.text))
            kept.lines.push_back(on_one_line(line));
        if (!kept.lines.empty() && !paragraph->number.empty())
            kept.lines.front().insert(0, paragraph->number + " ");
        for (const Note& note : paragraph->words.notes)
            kept.lines.push_back("[" + on_one_line(note.text) + "]");
        return kept;
    }
    Kept kept;
    for (const Row& row : std::get<Table>(block).rows) {
        if (kept.lines.empty()) kept.place = row.place;
        std::string line;
        for (const Cell& cell : row.cells) {
            const std::string words = on_one_line(cell.words.text);
            if (words.empty()) continue;
            line += (line.empty() ? "" : " | ") + words;
            for (const Note& note : cell.words.notes)
                line += " [" + on_one_line(note.text) + "]";
        }
        if (!line.empty()) kept.lines.push_back(std::move(line));
    }
    return kept;
}

void add_entries(const Page& page, const TaskBlocks& blocks, const Used& used, Outline& outline) {
    Levels levels;
    std::size_t next = 0;
    for (std::size_t at = 0; at < page.blocks.size();) {
        if (const auto table = blocks.tables.find(at); table != blocks.tables.end()) {
            read_tasks(std::get<Table>(page.blocks[at]), table->second, outline);
            ++at;
            continue;
        }
        const ProseTask* const task = next < blocks.prose.size() ? &blocks.prose[next] : nullptr;
        if (task != nullptr && at == task->begin) {
            outline.entries.emplace_back(said_by(page, *task));
            at = task->end;
            ++next;
            continue;
        }
        const bool is_section =
            task != nullptr &&
            std::find(task->sections.begin(), task->sections.end(), at) != task->sections.end();
        if (is_section) {
            Said said = heading_said_by(page, at, 1);
            said.level = levels.of(said.number);
            outline.entries.emplace_back(std::move(said));
        } else if (!used[at]) {
            Kept kept = kept_of(page.blocks[at]);
            if (!kept.lines.empty()) outline.entries.emplace_back(std::move(kept));
        }
        ++at;
    }
}

} // namespace

tl::expected<Outline, Refusal> outline_of(Page page) {
    if (auto objection = objection_to_letters(page)) return tl::unexpected(std::move(*objection));
    Outline outline;
    outline.frame.is_english = is_english(page);
    place_footnotes(page, outline.remarks);
    page = with_rows_apart(std::move(page));
    const TaskBlocks blocks = task_blocks_of(page);
    if (blocks.tables.empty() && blocks.prose.empty()) return tl::unexpected(without_tasks(page));
    Used used(page.blocks.size(), false);
    read_head(page, blocks.first, used, outline);
    std::vector<Kept> behind = read_end(page, blocks.end, used, outline);
    add_entries(page, blocks, used, outline);
    for (Kept& kept : behind)
        outline.entries.emplace_back(std::move(kept));
    const bool has_tasks =
        std::any_of(outline.entries.begin(), outline.entries.end(), [](const Entry& entry) {
            const auto* const said = std::get_if<Said>(&entry);
            return said != nullptr && !said->is_section;
        });
    if (!has_tasks) return tl::unexpected(without_tasks(page));
    return outline;
}

} // namespace ktask::intake
