#include "programme/load_task_parts.hpp"
#include "programme/note_kind.hpp"
#include "programme/task_keys.hpp"

namespace ktask::programme {

namespace {

NoteKind read_kind(const Reading& reading, yaml::NodeId node) {
    if (node == yaml::no_node) return NoteKind::progress;
    const std::string words = read_words(reading, node, "kind");
    if (words.empty()) return NoteKind::progress;
    if (const auto kind = note_kind_from(words)) return *kind;
    report(reading, reading.tree.span(node), text::message("'{}' is not a kind of note", words),
           {text::message("kinds: {}", note_kinds)});
    return NoteKind::progress;
}

std::optional<deadline::Date> read_event_day(Tasks& tasks, yaml::NodeId node) {
    if (node == yaml::no_node) return std::nullopt;
    std::string room;
    const auto value = read_value(tasks.reading, node, "on", room);
    if (!value) return std::nullopt;
    if (const deadline::Date* const known = tasks.days.find(*value)) return *known;
    const auto day = read_day(tasks.reading, node, "on", tasks.context.year);
    if (day) tasks.days.add(*value, *day);
    return day;
}

} // namespace

yaml::NodeId check_references(const Reading& reading, yaml::NodeId list) {
    for (const yaml::NodeId item : read_list(reading, list, "refs")) {
        if (!has_footnotes(reading, item, "refs")) continue;
        report(reading, reading.tree.span(item), text::message("a reference is a footnote already"),
               {text::message("to mean the characters themselves, write \\^[")});
    }
    return list;
}

Index read_event(Tasks& tasks, yaml::NodeId node, const text::Message& what) {
    if (node == yaml::no_node) return nowhere;
    const auto values = read_keys(tasks.reading, node, event_keys, what);
    const yaml::NodeId on = values[event_on];
    auto& events = tasks.programme.events;
    events.push_back({read_event_day(tasks, on), on != yaml::no_node ? on : node,
                      check_references(tasks.reading, values[event_references])});
    return static_cast<Index>(events.size() - 1);
}

Slice read_notes(Tasks& tasks, yaml::NodeId list) {
    auto& notes = tasks.programme.notes;
    Slice slice{static_cast<Index>(notes.size()), 0};
    for (const yaml::NodeId item : read_list(tasks.reading, list, "notes")) {
        const auto values = read_keys(tasks.reading, item, note_keys, text::message("a note"));
        notes.push_back({read_kind(tasks.reading, values[note_kind]),
                         read_event_day(tasks, values[note_on]),
                         check_titled(tasks.reading, values[note_text], "text"), item});
        ++slice.count;
    }
    return slice;
}

} // namespace ktask::programme
