#include "intake/intake.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "intake/draft.hpp"
#include "intake/opened.hpp"
#include "intake/wording.hpp"
#include "intake/write.hpp"
#include "programme/open.hpp"
#include "programme/task.hpp"
#include "text/markup.hpp"

namespace ktask::intake {

namespace {

/// The words of a value in markup, as whoever opens the file reads them.
std::string words_of(std::string_view marked) {
    text::Problems ignored;
    return text::plain_text(text::parse_markup(marked, ignored));
}

const DraftTask* as_task(const DraftEntry& entry) {
    const auto* const task = std::get_if<DraftTask>(&entry);
    return task == nullptr || task->is_section ? nullptr : task;
}

/// What of another programme is under this key of a task, or nullptr.
const Carried* carried_under(const DraftTask& task, std::string_view key) {
    for (const auto& [its_key, value] : task.carried) {
        if (its_key == key) return &value;
    }
    return nullptr;
}

std::size_t count_of_stages(const DraftDue& due) {
    if (!due.carried) return due.stages.size();
    return due.carried->kind == yaml::Kind::sequence ? due.carried->parts.size() : 0;
}

std::size_t count_of_notes(const DraftTask& task) {
    const Carried* const notes = carried_under(task, "notes");
    return task.notes.size() + (notes == nullptr ? 0 : notes->parts.size());
}

/// True if a task that was opened says what the draft does.
bool says_the_same(const programme::Programme& programme, const programme::Task& task,
                   const Draft& draft, const DraftTask& drafted) {
    const auto keys_are_same = [&](auto found, const std::vector<std::size_t>& wanted) {
        return std::equal(found.begin(), found.end(), wanted.begin(), wanted.end(),
                          [&](programme::AgencyIndex agency, std::size_t index) {
                              return programme.agencies[agency].key == draft.agencies[index].key;
                          });
    };
    const auto details = programme::details_of(programme, task);
    const bool has_same_details =
        std::equal(details.begin(), details.end(), drafted.details.begin(), drafted.details.end(),
                   [](const auto& found, const DraftDetail& wanted) {
                       return found.first == wanted.heading &&
                              text::plain_text(found.second) == words_of(wanted.words);
                   });
    return programme::id_of(programme, task) == drafted.id &&
           text::plain_text(programme::title_of(programme, task)) == words_of(drafted.title) &&
           keys_are_same(programme::leads_of(programme, task), drafted.leads) &&
           keys_are_same(programme::coordinating_of(programme, task), drafted.coordinating) &&
           task.stages.count == count_of_stages(drafted.due) && has_same_details &&
           (task.done != programme::nowhere) ==
               (drafted.done.has_value() || carried_under(drafted, "done") != nullptr) &&
           task.notes.count == count_of_notes(drafted);
}

/// Where the written file says something else than the draft; nothing if nowhere.
std::optional<Place> difference(const programme::Programme& programme, const Draft& draft) {
    auto task = programme.tasks.begin();
    std::size_t sections = 0;
    for (const DraftEntry& entry : draft.entries) {
        const DraftTask* const drafted = as_task(entry);
        if (drafted == nullptr) {
            if (const auto* const section = std::get_if<DraftTask>(&entry)) {
                if (sections >= programme.sections.size()) return section->place;
                ++sections;
            }
            continue;
        }
        if (task == programme.tasks.end() || !says_the_same(programme, *task, draft, *drafted)) {
            return drafted->place;
        }
        ++task;
    }
    if (task != programme.tasks.end() || sections != programme.sections.size()) return Place{};
    return std::nullopt;
}

void count(const Draft& draft, Imported& imported) {
    for (const DraftEntry& entry : draft.entries) {
        if (const auto* const kept = std::get_if<Kept>(&entry)) {
            imported.kept.push_back(
                {kept->place,
                 text::counted("{} line has no place in a programme: kept as a comment",
                               "{} lines have no place in a programme: kept as comments",
                               kept->lines.size())});
            continue;
        }
        const DraftTask& task = std::get<DraftTask>(entry);
        ++(task.is_section ? imported.sections : imported.tasks);
        if (task.is_section) continue;
        ++(task.due.is_read ? imported.deadlines_read : imported.deadlines_unread);
    }
    imported.agencies = draft.agencies.size();
}

} // namespace

Refusal miswritten(std::uint32_t line) {
    return {text::message("what was made of line {} does not read back as it should", line),
            {text::message("this is a fault of ktask; nothing was written")}};
}

tl::expected<Opened, Refusal> open_draft(const Draft& draft, const std::string& source) {
    Opened opened;
    count(draft, opened.imported);
    opened.imported.text = written(draft, source);
    auto programme = programme::open(
        std::make_shared<const text::Source>(text::Source{source, opened.imported.text}),
        programme::Care::twice);
    if (!programme.programme) {
        Refusal refusal = miswritten(0);
        for (const text::Problem& problem : programme.problems) {
            if (problem.severity == text::Severity::error) refusal.hints.push_back(problem.what);
        }
        return tl::unexpected(std::move(refusal));
    }
    if (const auto place = difference(*programme.programme, draft))
        return tl::unexpected(miswritten(place->line));
    opened.programme = std::move(*programme.programme);
    opened.imported.remarks = draft.remarks;
    std::stable_sort(
        opened.imported.remarks.begin(), opened.imported.remarks.end(),
        [](const Remark& one, const Remark& other) { return one.place.line < other.place.line; });
    return opened;
}

tl::expected<Draft, Refusal> draft_of_page(Page page, const std::string& source, int this_year) {
    auto outline = outline_of(std::move(page));
    if (!outline) return tl::unexpected(std::move(outline.error()));
    return draft_of(std::move(*outline), source, this_year);
}

tl::expected<Imported, Refusal> import_page(Page page, const std::string& source, int this_year) {
    const auto draft = draft_of_page(std::move(page), source, this_year);
    if (!draft) return tl::unexpected(draft.error());
    auto opened = open_draft(*draft, source);
    if (!opened) return tl::unexpected(std::move(opened.error()));
    return std::move(opened->imported);
}

} // namespace ktask::intake
