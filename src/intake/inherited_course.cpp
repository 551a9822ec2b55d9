#include <algorithm>
#include <optional>
#include <utility>

#include "intake/inheritance.hpp"
#include "programme/id.hpp"
#include "programme/task.hpp"
#include "text/fold.hpp"
#include "text/markup.hpp"

namespace ktask::intake {

using programme::Extension;
using programme::Programme;
using programme::Stage;
using programme::Task;

namespace {

std::string raw_at(const Programme& programme, yaml::NodeId place) {
    std::string room;
    return place == yaml::no_node ? "" : std::string(yaml::value_of(*programme.tree, place, room));
}

std::string folded(std::string_view marked) {
    text::Problems ignored;
    return text::fold(text::plain_text(text::parse_markup(marked, ignored)));
}

/// An entry of a task before as it is in the file.
std::optional<Carried> entry_of(const Programme& before, const Task& task, std::string_view key) {
    const yaml::NodeId value = yaml::find(*before.tree, task.item, key);
    if (value == yaml::no_node) return std::nullopt;
    return carried(*before.tree, value);
}

/// The documents at the end of a note.
std::string cited(const Programme& before, yaml::NodeId references) {
    std::string out;
    if (references == yaml::no_node) return out;
    for (const yaml::NodeId item : yaml::Children(*before.tree, references))
        out += "^[" + raw_at(before, item) + "]";
    return out;
}

Carried note_of(const std::optional<deadline::Date>& on, std::string text) {
    std::vector<std::pair<std::string, std::string>> entries;
    if (on) entries.emplace_back("on", deadline::to_iso(*on));
    entries.emplace_back("kind", "điều chỉnh");
    entries.emplace_back("text", std::move(text));
    return carried_mapping(entries);
}

/// An extension that the document has overtaken.
Carried note_on(const Programme& before, const std::string& stage, const std::string& from,
                const Extension& extension) {
    std::string text = stage.empty() ? "" : stage + ": ";
    text += "trước khi ban hành lại, thời hạn " + from + " đã chuyển thành " +
            raw_at(before, before.deadlines[extension.due].words);
    const std::string why = raw_at(before, extension.why);
    if (!why.empty()) text += ": " + why;
    const std::string own_words = raw_at(before, extension.text);
    if (!own_words.empty()) text += " (" + own_words + ")";
    return note_of(extension.on, text + cited(before, extension.references));
}

void add_notes_on(const Programme& before, const std::string& stage, programme::Index due,
                  const programme::Slice& extended, std::vector<Carried>& notes) {
    std::string from = raw_at(before, before.deadlines[due].words);
    for (const Extension& extension : programme::extensions_of(before, extended)) {
        notes.push_back(note_on(before, stage, from, extension));
        from = raw_at(before, before.deadlines[extension.due].words);
    }
}

/// What became of stages that the document does not have any more.
void add_notes_on_stages(const Programme& before, const Task& task, std::vector<Carried>& notes) {
    for (const Stage& stage : programme::stages_of(before, task)) {
        const std::string what = raw_at(before, stage.what);
        add_notes_on(before, what, stage.due, stage.extended, notes);
        if (stage.done == programme::nowhere) continue;
        const programme::Event& done = before.events[stage.done];
        notes.push_back(note_of(done.on, what + ": đã hoàn thành trước khi ban hành lại" +
                                             cited(before, done.references)));
    }
}

/// True if the document says when the task is due as it did before, so that what people made of it
/// still holds.
bool is_due_as_before(const Inheritance& inheritance, const DraftTask& task) {
    const Programme& before = inheritance.before;
    const Task& old_task = inheritance.old_task;
    if (!task.due.text.empty() && old_task.due_text != yaml::no_node)
        return folded(task.due.text) == folded(raw_at(before, old_task.due_text));
    if (old_task.stages.count > 0) {
        const auto stages = programme::stages_of(before, old_task);
        return std::equal(stages.begin(), stages.end(), task.due.stages.begin(),
                          task.due.stages.end(), [&](const Stage& old, const DraftStage& stage) {
                              return folded(raw_at(before, old.what)) == folded(stage.what) &&
                                     folded(raw_at(before, before.deadlines[old.due].words)) ==
                                         folded(stage.when);
                          });
    }
    const programme::Index due = inheritance.new_task.due;
    return old_task.due != programme::nowhere && due != programme::nowhere &&
           before.deadlines[old_task.due].interval == inheritance.after.deadlines[due].interval;
}

bool says_due_not_understood(const text::Message& message) {
    return message.pattern == due_not_understood.words ||
           std::any_of(message.arguments.begin(), message.arguments.end(),
                       [](const text::Argument& argument) {
                           const auto* const parts = std::get_if<text::Parts>(&argument);
                           return parts != nullptr &&
                                  std::any_of(parts->parts.begin(), parts->parts.end(),
                                              says_due_not_understood);
                       });
}

/// What people made of the document's sentence goes on; nobody has to look at it again.
void take_due(const Programme& before, const Task& old_task, DraftTask& task, Remarks& remarks) {
    task.due.carried = entry_of(before, old_task, "due");
    task.due.is_read = true;
    std::erase(task.doubts, due_not_understood_in_file);
    std::erase_if(remarks, [&](const Remark& remark) {
        return remark.place.line == task.place.line && remark.place.sheet == task.place.sheet &&
               remark.place.table == task.place.table && says_due_not_understood(remark.what);
    });
}

void inherit_due(const Inheritance& inheritance, DraftTask& task, std::vector<Carried>& notes,
                 Remarks& remarks) {
    const Programme& before = inheritance.before;
    const Task& old_task = inheritance.old_task;
    if (is_due_as_before(inheritance, task)) {
        const bool is_of_people = !task.due.text.empty() || old_task.stages.count > 0;
        if (is_of_people) take_due(before, old_task, task, remarks);
        if (auto extended = entry_of(before, old_task, "extended"))
            task.carried.emplace_back("extended", std::move(*extended));
        return;
    }
    const std::size_t count = notes.size();
    if (old_task.stages.count > 0)
        add_notes_on_stages(before, old_task, notes);
    else
        add_notes_on(before, "", old_task.due, old_task.extended, notes);
    if (notes.size() == count) return;
    remarks.push_back({task.place, text::message("task {}: the document gives another deadline, so "
                                                 "what became of the old one is in notes",
                                                 task.id)});
}

/// Lists that people wrote to a sentence that is still the same.
void inherit_lists(const Inheritance& inheritance, Draft& draft, DraftTask& task) {
    const Programme& before = inheritance.before;
    const Task& old_task = inheritance.old_task;
    const auto places = [&](std::span<const programme::AgencyIndex> agencies) {
        std::vector<std::size_t> found;
        for (const programme::AgencyIndex agency : agencies)
            found.push_back(agency_in_draft(before, agency, draft));
        return found;
    };
    const auto inherit = [&](std::string& sentence, std::vector<std::size_t>& agencies,
                             yaml::NodeId old,
                             std::span<const programme::AgencyIndex> old_agencies) {
        if (old == yaml::no_node) return;
        std::string said = sentence;
        for (const std::size_t agency : agencies) {
            if (sentence.empty()) said += (said.empty() ? "" : "; ") + draft.agencies[agency].name;
        }
        if (folded(said) != folded(raw_at(before, old))) return;
        agencies = places(old_agencies);
        sentence = raw_at(before, old);
    };
    inherit(task.lead_text, task.leads, old_task.lead_text, programme::leads_of(before, old_task));
    inherit(task.coordinating_text, task.coordinating, old_task.coordinating_text,
            programme::coordinating_of(before, old_task));
}

/// Leads of stages, which the draft must have.
void need_stage_leads(const Programme& before, const Task& task, Draft& draft) {
    for (const Stage& stage : programme::stages_of(before, task)) {
        if (stage.lead != programme::nowhere) agency_in_draft(before, stage.lead, draft);
    }
}

bool has_note(const Carried& notes, const std::string& text) {
    return std::any_of(notes.parts.begin(), notes.parts.end(), [&](const Carried& note) {
        for (std::size_t i = 0; i < note.keys.size(); ++i) {
            if (note.keys[i] == "text" && folded(note.parts[i].text) == folded(text)) return true;
        }
        return false;
    });
}

void inherit_notes(const Inheritance& inheritance, std::vector<Carried> more, DraftTask& task) {
    Carried notes{yaml::Kind::sequence, {}};
    if (auto old = entry_of(inheritance.before, inheritance.old_task, "notes"))
        notes = std::move(*old);
    notes.parts.insert(notes.parts.end(), more.begin(), more.end());
    for (const std::string& note : task.notes) {
        if (!has_note(notes, note)) notes.parts.push_back(carried_mapping({{"text", note}}));
    }
    task.notes.clear();
    if (!notes.parts.empty()) task.carried.emplace_back("notes", std::move(notes));
}

} // namespace

void inherit_course(const Inheritance& inheritance, Draft& draft, DraftTask& task) {
    const Programme& before = inheritance.before;
    const Task& old_task = inheritance.old_task;
    const std::string printed = task.number.value_or(task.id);
    task.id = programme::id_of(before, old_task);
    task.number = printed == task.id ? std::nullopt : std::optional(printed);
    if (task.role.empty()) task.role = raw_at(before, old_task.role);
    inherit_lists(inheritance, draft, task);
    std::vector<Carried> notes;
    inherit_due(inheritance, task, notes, draft.remarks);
    if (task.due.carried) need_stage_leads(before, old_task, draft);
    for (const std::string_view key : {"done", "dropped", "added"}) {
        if (auto event = entry_of(before, old_task, key)) {
            if (key == "done") task.done.reset();
            if (key == "dropped") {
                draft.remarks.push_back(
                    {task.place,
                     text::message("task {} was dropped, and is in the document", task.id)});
            }
            task.carried.emplace_back(key, std::move(*event));
        }
    }
    inherit_notes(inheritance, std::move(notes), task);
}

std::string name_of_document(const std::string& source, const Draft& draft) {
    if (draft.frame.title == source) return text::escaped_markup(source);
    std::string name = draft.title;
    if (!draft.frame.number.empty()) name += " số " + text::escaped_markup(draft.frame.number);
    if (draft.frame.issued) name += " ngày " + deadline::to_day_month_year(*draft.frame.issued);
    return name;
}

DraftTask dropped_task(const Programme& before, const Task& task, const std::string& document,
                       Draft& draft) {
    DraftTask dropped;
    dropped.id = programme::id_of(before, task);
    if (task.number != yaml::no_node) dropped.number = raw_at(before, task.number);
    dropped.title = raw_at(before, task.title);
    for (const programme::AgencyIndex lead : programme::leads_of(before, task))
        dropped.leads.push_back(agency_in_draft(before, lead, draft));
    dropped.lead_text = raw_at(before, task.lead_text);
    dropped.role = raw_at(before, task.role);
    for (const programme::AgencyIndex agency : programme::coordinating_of(before, task))
        dropped.coordinating.push_back(agency_in_draft(before, agency, draft));
    dropped.coordinating_text = raw_at(before, task.coordinating_text);
    dropped.due.text = raw_at(before, task.due_text);
    dropped.due.carried = entry_of(before, task, "due");
    need_stage_leads(before, task, draft);
    std::string room;
    if (task.details != yaml::no_node) {
        for (const yaml::Entry& entry : yaml::entries(*before.tree, task.details))
            dropped.details.push_back({std::string(yaml::value_of(*before.tree, entry.key, room)),
                                       raw_at(before, entry.value)});
    }
    for (const std::string_view key : {"extended", "done", "added", "notes", "dropped"}) {
        if (auto value = entry_of(before, task, key))
            dropped.carried.emplace_back(key, std::move(*value));
    }
    if (task.dropped != programme::nowhere) return dropped;
    Carried reason{yaml::Kind::mapping, {}};
    if (draft.frame.issued) {
        reason.keys.emplace_back("on");
        reason.parts.push_back(carried_scalar(deadline::to_iso(*draft.frame.issued)));
    }
    reason.keys.emplace_back("refs");
    reason.parts.push_back({yaml::Kind::sequence, {}, {}, {carried_scalar(document)}});
    dropped.carried.emplace_back("dropped", std::move(reason));
    return dropped;
}

void number_new_tasks(std::vector<std::string> taken, const std::vector<bool>& is_new,
                      Draft& draft) {
    const auto is_taken = [&](const std::string& id) {
        return std::any_of(taken.begin(), taken.end(), [&](const std::string& other) {
            return programme::is_same_id(other, id);
        });
    };
    std::size_t place = 0;
    for (DraftEntry& entry : draft.entries) {
        auto* const task = std::get_if<DraftTask>(&entry);
        if (task == nullptr || task->is_section || !is_new[place++]) continue;
        if (is_taken(task->id)) {
            const std::string printed = task->number.value_or(task->id);
            const std::string free = programme::free_id(task->id, taken);
            while (is_taken(task->id))
                task->id = free.empty() ? task->id + "-2" : free;
            task->number = printed;
        }
        taken.push_back(task->id);
    }
}

} // namespace ktask::intake
