#include "document/changes.hpp"

#include <map>
#include <utility>

#include "document/task.hpp"
#include "programme/task.hpp"
#include "report/happening.hpp"

namespace ktask::document {

using programme::Programme;
using programme::Task;
using report::Change;
using report::Changes;
using report::Happening;
using report::TaskChanges;
using text::message;
using text::named;

namespace {

text::Message name_of_happening(Happening happening) {
    switch (happening) {
    case Happening::completed:
        return named("completed", "change");
    case Happening::reopened:
        return named("reopened", "change");
    case Happening::completion_changed:
        return named("completion changed", "change");
    case Happening::dropped:
        return named("dropped", "change");
    case Happening::taken_in_again:
        return named("taken in again", "change");
    case Happening::extended:
        return named("extended", "change");
    case Happening::extension_taken_back:
        return named("extension taken back", "change");
    case Happening::extension_changed:
        return named("extension changed", "change");
    case Happening::deadline_changed:
        return named("deadline changed", "change");
    case Happening::new_task:
        return named("new", "change");
    case Happening::gone:
        return named("no longer there", "change");
    case Happening::renumbered:
        return named("renumbered", "change");
    case Happening::reworded:
        return named("reworded", "change");
    case Happening::lead_changed:
        return named("lead changed", "change");
    case Happening::coordinating_changed:
        return named("coordinating agencies changed", "change");
    case Happening::moved:
        return named("moved", "change");
    case Happening::stages_changed:
        return named("stages changed", "change");
    case Happening::details_changed:
        return named("details changed", "change");
    case Happening::noted:
        return named("noted", "change");
    case Happening::changed:
        break;
    }
    return named("changed", "change");
}

/// The version that has the task, the later one if both do.
struct VersionWithTask {
    const Programme& programme;
    const Task& task;
};

VersionWithTask shown_of(const TaskChanges& task, const Changes& all) {
    if (task.task.after != programme::nowhere)
        return {*all.after, all.after->tasks[task.task.after]};
    return {*all.before, all.before->tasks[task.task.before]};
}

void add(ChangeTold told, const Reader& reader, std::vector<Fact>& facts) {
    facts.push_back({line(told.label, reader), std::move(told.words)});
    for (Line& document : told.evidence)
        facts.push_back({line(message("Evidence"), reader), std::move(document)});
}

/// Who leads a task that came or went, when it was due, and what goes with it.
std::vector<Fact> facts_of_whole(const TaskChanges& changes, const Changes& all,
                                 const Reader& reader) {
    const VersionWithTask shown = shown_of(changes, all);
    const Programme& programme = shown.programme;
    const Task& task = shown.task;
    std::vector<Fact> facts;
    text::Parts leads{{}, text::Between::semicolon};
    for (const programme::AgencyIndex lead : programme::leads_of(programme, task))
        leads.parts.push_back(text::verbatim(programme.agencies[lead].name));
    facts.push_back({line(message("Lead"), reader), line(message("{}", leads), reader)});
    facts.push_back(
        {line(message("Due"), reader),
         quoted(text::plain_text(programme::due_words(programme, task)), programme, reader)});
    const bool is_new = changes.task.before == programme::nowhere;
    std::vector<Change> course;
    const auto add_event = [&](report::Part part, programme::Index index) {
        const programme::Event* const event =
            programme::event_by(programme, index, programme.as_of);
        if (event == nullptr) return;
        report::Sides<programme::Event> sides;
        (is_new ? sides.after : sides.before) = *event;
        course.push_back({part, "", "", sides});
    };
    add_event(report::Part::added, task.added);
    add_event(report::Part::done, task.done);
    add_event(report::Part::dropped, task.dropped);
    for (const programme::Note& note : programme::notes_of(programme, task)) {
        report::Sides<programme::Note> sides;
        (is_new ? sides.after : sides.before) = note;
        course.push_back({report::Part::note, "", "", sides});
    }
    for (const Change& change : course)
        add(told(change, all, reader), reader, facts);
    return facts;
}

text::Parts happened_in_words(const TaskChanges& changes) {
    text::Parts happened;
    for (const Happening happening : report::happenings_of(changes))
        happened.parts.push_back(name_of_happening(happening));
    return happened;
}

std::vector<Fact> facts_of(const TaskChanges& changes, const Changes& all, const Reader& reader) {
    if (changes.changes.empty()) return facts_of_whole(changes, all, reader);
    std::vector<Fact> facts;
    for (const Change& change : changes.changes)
        add(told(change, all, reader), reader, facts);
    return facts;
}

Line title_of_task(const TaskChanges& changes, const Changes& all, const Reader& reader) {
    const auto& [programme, task] = shown_of(changes, all);
    return quoted(text::plain_text(programme::title_of(programme, task)), programme, reader);
}

std::string id_of_task(const TaskChanges& changes, const Changes& all) {
    const auto& [programme, task] = shown_of(changes, all);
    return programme::id_of(programme, task);
}

Card card_of_changes(const TaskChanges& changes, const Changes& all, const Reader& reader) {
    return {line(message("Task {0}: {1}", id_of_task(changes, all), happened_in_words(changes)),
                 reader),
            title_of_task(changes, all, reader),
            facts_of(changes, all, reader),
            {}};
}

/// An agency that came or went by its name, one that changed by its key.
void add_agency(const report::AgencyChanges& changes, const Changes& all, const Reader& reader,
                std::vector<Fact>& facts) {
    if (!changes.agency.before || !changes.agency.after) {
        const bool is_new = changes.agency.after.has_value();
        const programme::Agency& agency = is_new ? all.after->agencies[*changes.agency.after]
                                                 : all.before->agencies[*changes.agency.before];
        report::Words words;
        (is_new ? words.after : words.before) = agency.name;
        ChangeTold told_words = told({report::Part::name, "", "", words}, all, reader);
        told_words.label =
            is_new ? message("{} added", agency.key) : message("{} removed", agency.key);
        add(std::move(told_words), reader, facts);
        return;
    }
    for (const Change& change : changes.changes) {
        ChangeTold told_words = told(change, all, reader);
        told_words.label =
            message("{0}, {1}", all.after->agencies[*changes.agency.after].key, told_words.label);
        add(std::move(told_words), reader, facts);
    }
}

bool has_head(const Changes& all) {
    return !all.head.empty() || !all.agencies.empty();
}

std::vector<Fact> head_facts(const Changes& all, const Reader& reader) {
    std::vector<Fact> facts;
    for (const Change& change : all.head)
        add(told(change, all, reader), reader, facts);
    for (const report::AgencyChanges& agency : all.agencies)
        add_agency(agency, all, reader, facts);
    return facts;
}

Card head_card(const Changes& all, const Reader& reader) {
    return {line(message("Head and agencies"), reader),
            quoted(all.after->title, *all.after, reader),
            head_facts(all, reader),
            {}};
}

/// What changed as a cell: the facts behind what happened.
Cell cell_of(Line happened, const std::vector<Fact>& facts, const Reader& reader) {
    Cell cell{std::move(happened)};
    for (const Fact& fact : facts)
        cell.remarks.push_back(labelled(fact.label, fact.text, reader));
    return cell;
}

Row row_of_changes(const Changes& all, std::size_t place, const Reader& reader) {
    const TaskChanges& changes = all.tasks[place];
    return {{{verbatim(id_of_task(changes, all))},
             {title_of_task(changes, all, reader)},
             cell_of(line(message("{}", happened_in_words(changes)), reader),
                     facts_of(changes, all, reader), reader)}};
}

} // namespace

text::Message summary_of(const Changes& changes) {
    std::map<Happening, std::size_t> counts;
    for (const TaskChanges& task : changes.tasks) {
        for (const Happening happening : report::happenings_of(task))
            ++counts[happening];
    }
    text::Parts parts{{}, text::Between::semicolon};
    for (const auto& [happening, count] : counts)
        parts.parts.push_back(message("{0} {1}", name_of_happening(happening), count));
    if (has_head(changes)) parts.parts.push_back(message("head or agencies changed"));
    if (parts.parts.empty()) return message("Nothing that the programme says has changed.");
    return message("Changes: {}.", std::move(parts));
}

Lines head_lines(const Changes& changes, const Reader& reader) {
    Lines lines;
    for (const Fact& fact : head_facts(changes, reader))
        lines.lines.push_back(labelled(fact.label, fact.text, reader));
    return lines;
}

Entries entries_of(const Changes& changes, const Reader& reader) {
    const std::size_t count = changes.tasks.size();
    return {{{{line(message("No."), reader), Column::Role::number, 1},
              {line(message("Task"), reader), Column::Role::title, 6},
              {line(message("Change"), reader), Column::Role::major, 6}},
             count,
             remembered(count, [&changes, reader](std::size_t place) {
                 return row_of_changes(changes, place, reader);
             })}};
}

Document changes(std::span<const Changes> all, words::Speaker& speaker) {
    std::vector<const Programme*> programmes;
    for (const Changes& changes : all)
        programmes.push_back(changes.after);
    const Reader reader{{}, speaker, programmes};
    Document document{title_of(message("Changes"), reader), speaker.language(), {}};
    document.blocks.emplace_back(Heading{1, document.title, ""});
    for (const Changes& changes : all) {
        if (all.size() > 1) {
            document.blocks.emplace_back(
                Heading{2, quoted(name_of(*changes.after, reader), *changes.after, reader), ""});
        }
        document.blocks.emplace_back(Paragraph{
            line(message("From {0} to {1}", changes.before->name, changes.after->name), reader)});
        document.blocks.emplace_back(Paragraph{line(summary_of(changes), reader)});
        if (has_head(changes)) {
            document.blocks.emplace_back(Cards{1, [&changes, reader](std::size_t /*place*/) {
                                                   return head_card(changes, reader);
                                               }});
        }
        if (changes.tasks.empty()) continue;
        document.blocks.emplace_back(
            Cards{changes.tasks.size(), [&changes, reader](std::size_t place) {
                      return card_of_changes(changes.tasks[place], changes, reader);
                  }});
    }
    return document;
}

} // namespace ktask::document
