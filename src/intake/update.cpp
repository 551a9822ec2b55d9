#include "intake/update.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "intake/inheritance.hpp"
#include "intake/opened.hpp"
#include "programme/id.hpp"
#include "programme/task.hpp"
#include "text/source.hpp"

namespace ktask::intake {

namespace {

using programme::Index;
using programme::nowhere;
using programme::Programme;
using programme::Task;

std::vector<DraftTask*> tasks_of(Draft& draft) {
    std::vector<DraftTask*> tasks;
    for (DraftEntry& entry : draft.entries) {
        auto* const task = std::get_if<DraftTask>(&entry);
        if (task != nullptr && !task->is_section) tasks.push_back(task);
    }
    return tasks;
}

/// How people name the tasks of the document: by the number that it prints, if no other has it.
std::vector<std::string> names_in_document(const Programme& after) {
    std::map<std::string, std::size_t> counts;
    for (const Task& task : after.tasks)
        ++counts[programme::number_of(after, task)];
    std::vector<std::string> names;
    for (const Task& task : after.tasks) {
        const std::string number = programme::number_of(after, task);
        const bool is_alone = !number.empty() && counts[number] == 1;
        names.push_back(is_alone ? number : programme::id_of(after, task));
    }
    return names;
}

std::vector<std::string> ids_of_tasks(const Programme& programme) {
    std::vector<std::string> ids;
    for (const Task& task : programme.tasks)
        ids.push_back(programme::id_of(programme, task));
    return ids;
}

std::optional<Index> place_of_name(const std::string& name, const std::vector<std::string>& names) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (programme::is_same_id(names[i], name)) return static_cast<Index>(i);
    }
    return std::nullopt;
}

/// Turns answers into places; a refusal names what is not there, or is said twice.
class Reading {
public:
    Reading(const Programme& before, const Programme& after)
        : before_(ids_of_tasks(before)), after_(names_in_document(after)),
          is_told_before_(before_.size()), is_told_after_(after_.size()) {}

    tl::expected<report::Decided, Refusal> decided_by(const Answers& answers) {
        report::Decided decided;
        for (const auto& [old_name, new_name] : answers.same)
            decided.same.push_back({old_place(old_name), new_place(new_name)});
        for (const std::string& name : answers.new_tasks)
            decided.new_tasks.push_back(new_place(name));
        for (const std::string& name : answers.gone)
            decided.gone.push_back(old_place(name));
        if (refusal_) return tl::unexpected(*refusal_);
        return decided;
    }

private:
    Index old_place(const std::string& name) {
        return told(place_of_name(name, before_), is_told_before_,
                    text::message("the programme has no task {}", name),
                    text::message("task {} of the programme is answered twice", name));
    }
    Index new_place(const std::string& name) {
        return told(place_of_name(name, after_), is_told_after_,
                    text::message("the document has no task {}", name),
                    text::message("task {} of the document is answered twice", name));
    }
    Index told(std::optional<Index> place, std::vector<bool>& is_told, text::Message missing,
               text::Message twice) {
        if (!place || is_told[*place]) {
            if (!refusal_) refusal_ = Refusal{place ? std::move(twice) : std::move(missing), {}};
            return 0;
        }
        is_told[*place] = true;
        return *place;
    }

    std::vector<std::string> before_;
    std::vector<std::string> after_;
    std::vector<bool> is_told_before_;
    std::vector<bool> is_told_after_;
    std::optional<Refusal> refusal_;
};

Question question_of(const report::Doubt& doubt, const Programme& before, const Programme& after,
                     Draft& draft) {
    Question question{doubt.kind, {}, {}};
    for (const Index place : doubt.before) {
        const Task& task = before.tasks[place];
        question.before.push_back(
            {programme::id_of(before, task),
             text::plain_text(programme::title_of(before, task)),
             text::position_of(before.source->text, programme::place_of(before, task).begin).line,
             {}});
    }
    const std::vector<std::string> names = names_in_document(after);
    const std::vector<DraftTask*> tasks = tasks_of(draft);
    for (const Index place : doubt.after) {
        question.after.push_back({names[place],
                                  text::plain_text(programme::title_of(after, after.tasks[place])),
                                  0, tasks[place]->place});
    }
    return question;
}

/// Puts tasks that are gone by an answer behind what was before them.
void insert_dropped(const Programme& before, const std::vector<Index>& gone,
                    const std::string& document, Draft& draft) {
    for (const Index place : gone) {
        DraftTask dropped = dropped_task(before, before.tasks[place], document, draft);
        auto behind = draft.entries.end();
        for (Index earlier = place; earlier-- > 0 && behind == draft.entries.end();) {
            const std::string id = programme::id_of(before, before.tasks[earlier]);
            behind = std::find_if(draft.entries.begin(), draft.entries.end(),
                                  [&](const DraftEntry& entry) {
                                      const auto* const task = std::get_if<DraftTask>(&entry);
                                      return task != nullptr && task->id == id;
                                  });
        }
        draft.entries.insert(behind == draft.entries.end() ? behind : behind + 1,
                             std::move(dropped));
    }
}

std::string identity_of(const Programme& programme, Index event) {
    if (event == nowhere) return "";
    const programme::Event& happened = programme.events[event];
    std::string identity = happened.on ? deadline::to_iso(*happened.on) : "-";
    for (const std::string& words : programme::references_of(programme, happened.references))
        identity += '\n' + words;
    return identity;
}

/// True if all that happened to a task, and all that was noted, is there in the new file too.
bool has_all(const Programme& before, const Task& old_task, const Programme& after,
             const Task& new_task) {
    const auto is_same = [&](Index old_event, Index new_event) {
        return old_event == nowhere ||
               identity_of(before, old_event) == identity_of(after, new_event);
    };
    std::vector<std::string> notes;
    for (const programme::Note& note : programme::notes_of(after, new_task))
        notes.push_back(text::plain_text(programme::text_of(after, note.text)));
    const auto is_noted = [&](const programme::Note& note) {
        const auto found = std::find(notes.begin(), notes.end(),
                                     text::plain_text(programme::text_of(before, note.text)));
        if (found == notes.end()) return false;
        notes.erase(found);
        return true;
    };
    const auto old_notes = programme::notes_of(before, old_task);
    return is_same(old_task.done, new_task.done) && is_same(old_task.dropped, new_task.dropped) &&
           is_same(old_task.added, new_task.added) &&
           std::all_of(old_notes.begin(), old_notes.end(), is_noted) &&
           (new_task.extended.count == old_task.extended.count ||
            notes.size() >= old_task.extended.count);
}

/// The task that lost something, if any has.
std::optional<std::string> loss(const Programme& before, const Programme& after,
                                const std::vector<std::string>& left_out) {
    const std::vector<std::string> ids = ids_of_tasks(after);
    for (const Task& task : before.tasks) {
        const std::string id = programme::id_of(before, task);
        if (std::find(left_out.begin(), left_out.end(), id) != left_out.end()) continue;
        const auto place = place_of_name(id, ids);
        if (!place || !has_all(before, task, after, after.tasks[*place])) return id;
    }
    return std::nullopt;
}

/// Tasks that have a history are kept, the others told.
bool is_kept(const Programme& before, Index place, const Answers& answers) {
    const std::string id = programme::id_of(before, before.tasks[place]);
    return std::any_of(answers.gone.begin(), answers.gone.end(),
                       [&](const std::string& gone) { return programme::is_same_id(gone, id); });
}

} // namespace

tl::expected<Update, Refusal> update_page(Page page, const std::string& source, int this_year,
                                          const Programme& before, const Answers& answers) {
    auto drafted = draft_of_page(std::move(page), source, this_year);
    if (!drafted) return tl::unexpected(std::move(drafted.error()));
    Draft draft = std::move(*drafted);
    const auto opened = open_draft(draft, source);
    if (!opened) return tl::unexpected(opened.error());
    const Programme& after = opened->programme;
    const auto decided = Reading(before, after).decided_by(answers);
    if (!decided) return tl::unexpected(decided.error());
    const report::Succession succession = report::find_successors(before, after, *decided);
    Update update;
    for (const report::Doubt& doubt : succession.doubts)
        update.questions.push_back(question_of(doubt, before, after, draft));
    if (!update.questions.empty()) return update;

    if (const std::size_t comments = before.tree->comments.size(); comments > 0) {
        draft.remarks.push_back(
            {{},
             text::counted("{} comment of the programme before is not in it",
                           "{} comments of the programme before are not in it", comments)});
    }
    const std::string document = name_of_document(source, draft);
    inherit_frame(before, source, draft);
    inherit_agencies(before, draft);
    std::vector<bool> is_new;
    const std::vector<DraftTask*> tasks = tasks_of(draft);
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const Index old = succession.before_of[i];
        is_new.push_back(old == nowhere);
        if (old != nowhere)
            inherit_course({before, before.tasks[old], after, after.tasks[i]}, draft, *tasks[i]);
    }
    number_new_tasks(ids_of_tasks(before), is_new, draft);
    std::vector<Index> kept;
    for (const Index place : succession.gone) {
        const std::string id = programme::id_of(before, before.tasks[place]);
        const bool keeps = is_kept(before, place, answers);
        (keeps ? update.kept_as_dropped : update.left_out).push_back(id);
        if (keeps) kept.push_back(place);
    }
    std::sort(kept.begin(), kept.end());
    insert_dropped(before, kept, document, draft);
    leave_out_unnamed_agencies(before, draft);
    update.new_tasks = static_cast<std::size_t>(std::count(is_new.begin(), is_new.end(), true));
    update.same = is_new.size() - update.new_tasks;

    auto written = open_draft(draft, source);
    if (!written) return tl::unexpected(std::move(written.error()));
    if (const auto id = loss(before, written->programme, update.left_out)) {
        return tl::unexpected(
            Refusal{text::message("something of task {} would be lost", *id),
                    {text::message("this is a fault of ktask; nothing was written")}});
    }
    update.imported = std::move(written->imported);
    update.programme = std::move(written->programme);
    return update;
}

} // namespace ktask::intake
