#include "programme/task.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "programme/roles.hpp"

namespace ktask::programme {

namespace {

const Event* event_at(const Programme& programme, Index index) {
    return event_by(programme, index, programme.as_of);
}

template<typename Item>
std::span<const Item> those(const std::vector<Item>& all, const Slice& slice) {
    return std::span(all).subspan(slice.first, slice.count);
}

/// The deadline in force, as far as there is one.
const deadline::Interval& in_force(const Programme& programme, Index due, const Slice& extended) {
    return programme.deadlines[deadline_on(programme, due, extended, programme.as_of)].interval;
}

bool ends_before(const deadline::Interval& one, const deadline::Interval& other) {
    return deadline::falls_due(one) && (!deadline::falls_due(other) || *one.last < *other.last);
}

void append(text::Text& words, const text::Text& more) {
    words.pieces.insert(words.pieces.end(), more.pieces.begin(), more.pieces.end());
}

text::Text plain(std::string_view words) {
    return {{{text::Piece::Kind::plain, std::string(words)}}};
}

} // namespace

bool has_happened(const std::optional<deadline::Date>& on,
                  const std::optional<deadline::Date>& day) {
    return !on || !day || *on <= *day;
}

const Event* event_by(const Programme& programme, Index index,
                      const std::optional<deadline::Date>& day) {
    if (index == nowhere) return nullptr;
    const Event& event = programme.events[index];
    return has_happened(event.on, day) ? &event : nullptr;
}

text::Text text_of(const Programme& programme, yaml::NodeId place) {
    if (place == yaml::no_node) return {};
    std::string room;
    text::Problems none; // they were looked for when the programme was opened
    return text::parse_markup(yaml::value_of(*programme.tree, place, room), none);
}

std::optional<text::Text> text_if_any(const Programme& programme, yaml::NodeId place) {
    if (place == yaml::no_node) return std::nullopt;
    return text_of(programme, place);
}

std::string id_of(const Programme& programme, const Task& task) {
    std::string room;
    return std::string(yaml::value_of(*programme.tree, task.id, room));
}

std::string number_of(const Programme& programme, const Task& task) {
    if (task.number == yaml::no_node) return id_of(programme, task);
    std::string room;
    return std::string(yaml::value_of(*programme.tree, task.number, room));
}

text::Text title_of(const Programme& programme, const Task& task) {
    return text_of(programme, task.title);
}

std::vector<Index> sections_of(const Programme& programme, const Task& task) {
    std::vector<Index> sections;
    for (Index section = task.section; section != nowhere;
         section = programme.sections[section].above) {
        sections.push_back(section);
    }
    std::reverse(sections.begin(), sections.end());
    return sections;
}

std::span<const AgencyIndex> leads_of(const Programme& programme, const Named& agencies) {
    return std::span(programme.named).subspan(agencies.first, agencies.leads);
}

std::span<const AgencyIndex> leads_of(const Programme& programme, const Task& task) {
    return leads_of(programme, task.agencies);
}

AgencyIndex lead_of(const Programme& programme, const Task& task) {
    return programme.named[task.agencies.first];
}

std::optional<text::Text> lead_text_of(const Programme& programme, const Task& task) {
    return text_if_any(programme, task.lead_text);
}

text::Text role_of(const Programme& programme, const Task& task) {
    if (task.role != yaml::no_node) return text_of(programme, task.role);
    return {{{text::Piece::Kind::plain, std::string(default_role)}}};
}

std::span<const AgencyIndex> coordinating_of(const Programme& programme, const Named& agencies) {
    return std::span(programme.named)
        .subspan(agencies.first + agencies.leads, agencies.coordinating);
}

std::span<const AgencyIndex> coordinating_of(const Programme& programme, const Task& task) {
    return coordinating_of(programme, task.agencies);
}

std::optional<text::Text> coordinating_text_of(const Programme& programme, const Task& task) {
    return text_if_any(programme, task.coordinating_text);
}

std::string coordinating_words(const Programme& programme, const Task& task) {
    if (const auto words = coordinating_text_of(programme, task)) return text::plain_text(*words);
    std::vector<std::string_view> names;
    for (const AgencyIndex agency : coordinating_of(programme, task))
        names.push_back(programme.agencies[agency].name);
    return fmt::format("{}", fmt::join(names, "; "));
}

Details details_of(const Programme& programme, yaml::NodeId details) {
    Details found;
    if (details == yaml::no_node) return found;
    std::string room;
    for (const yaml::Entry& entry : yaml::entries(*programme.tree, details)) {
        found.emplace_back(std::string(yaml::value_of(*programme.tree, entry.key, room)),
                           text_of(programme, entry.value));
    }
    return found;
}

Details details_of(const Programme& programme, const Task& task) {
    return details_of(programme, task.details);
}

text::Text due_words(const Programme& programme, const Task& task) {
    if (task.due_text != yaml::no_node) return text_of(programme, task.due_text);
    if (task.due != nowhere) return text_of(programme, programme.deadlines[task.due].words);
    text::Text words;
    for (const Stage& stage : stages_of(programme, task)) {
        if (!words.pieces.empty()) append(words, plain("; "));
        append(words, text_of(programme, stage.what));
        append(words, plain(": "));
        append(words, text_of(programme, programme.deadlines[stage.due].words));
    }
    return words;
}

const deadline::Interval& due_of(const Programme& programme, const Task& task) {
    const Stage* const stage = stage_meant(programme, task);
    return stage != nullptr ? due_of(programme, *stage)
                            : in_force(programme, task.due, task.extended);
}

const deadline::Interval* first_due_of(const Programme& programme, const Task& task) {
    const Stage* const stage = stage_meant(programme, task);
    const Slice& extended = stage != nullptr ? stage->extended : task.extended;
    if (extensions_of(programme, extended).empty()) return nullptr;
    return &programme.deadlines[stage != nullptr ? stage->due : task.due].interval;
}

std::vector<Extension> extensions_of(const Programme& programme, const Slice& extended) {
    std::vector<Extension> found;
    for (const Extension& extension : those(programme.extensions, extended)) {
        if (has_happened(extension.on, programme.as_of)) found.push_back(extension);
    }
    return found;
}

std::span<const Stage> stages_of(const Programme& programme, const Task& task) {
    return those(programme.stages, task.stages);
}

std::string name_of_stage(const Programme& programme, const Task& task, const Stage& stage) {
    return fmt::format("{}@{}", id_of(programme, task),
                       text::plain_text(text_of(programme, stage.what)));
}

const deadline::Interval& due_of(const Programme& programme, const Stage& stage) {
    return in_force(programme, stage.due, stage.extended);
}

bool is_done(const Programme& programme, const Stage& stage) {
    return event_at(programme, stage.done) != nullptr;
}

const Event* completion_of(const Programme& programme, const Task& task, const Stage& stage,
                           const std::optional<deadline::Date>& day) {
    const Event* const its_own = event_by(programme, stage.done, day);
    return its_own != nullptr ? its_own : event_by(programme, task.done, day);
}

const Stage* stage_meant(const Programme& programme, const Task& task) {
    const Stage* open = nullptr;
    const Stage* latest = nullptr;
    const bool is_all_done = is_done(programme, task);
    for (const Stage& stage : stages_of(programme, task)) {
        const deadline::Interval& due = due_of(programme, stage);
        if (latest == nullptr || ends_before(due_of(programme, *latest), due)) latest = &stage;
        if (is_all_done || is_done(programme, stage)) continue;
        if (open == nullptr || ends_before(due, due_of(programme, *open))) open = &stage;
    }
    return open != nullptr ? open : latest;
}

bool is_done(const Programme& programme, const Task& task) {
    return event_at(programme, task.done) != nullptr;
}

std::optional<deadline::Date> done_on(const Programme& programme, const Task& task) {
    const Event* const done = event_at(programme, task.done);
    return done == nullptr ? std::nullopt : done->on;
}

Index deadline_on(const Programme& programme, Index due, const Slice& extended,
                  const std::optional<deadline::Date>& day) {
    Index in_force = due;
    for (const Extension& extension : those(programme.extensions, extended)) {
        if (has_happened(extension.on, day)) in_force = extension.due;
    }
    return in_force;
}

std::vector<std::string> references_of(const Programme& programme, const Task& task) {
    const Event* const done = event_at(programme, task.done);
    return references_of(programme, done == nullptr ? yaml::no_node : done->references);
}

std::vector<std::string> references_of(const Programme& programme, yaml::NodeId references) {
    std::vector<std::string> words;
    if (references == yaml::no_node) return words;
    for (const yaml::NodeId item : yaml::Children(*programme.tree, references))
        words.push_back(text::plain_text(text_of(programme, item)));
    return words;
}

const Event* dropped(const Programme& programme, const Task& task) {
    return event_at(programme, task.dropped);
}

const Event* added(const Programme& programme, const Task& task) {
    return event_at(programme, task.added);
}

std::vector<Note> notes_of(const Programme& programme, const Task& task) {
    std::vector<Note> found;
    for (const Note& note : those(programme.notes, task.notes)) {
        if (has_happened(note.on, programme.as_of)) found.push_back(note);
    }
    return found;
}

bool has_obstacle(const Programme& programme, const Task& task) {
    const std::vector<Note> notes = notes_of(programme, task);
    return !notes.empty() && notes.back().kind != NoteKind::progress;
}

text::Span place_of(const Programme& programme, const Task& task) {
    return programme.tree->span(task.item);
}

text::Span done_place_of(const Programme& programme, const Task& task) {
    return programme.tree->span(programme.events[task.done].where);
}

} // namespace ktask::programme
