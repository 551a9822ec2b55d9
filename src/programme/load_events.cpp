#include <algorithm>

#include "programme/kinds.hpp"
#include "programme/load_task_parts.hpp"
#include "programme/task_keys.hpp"
#include "text/fold.hpp"

namespace ktask::programme {

namespace {

NoteKind read_kind(const Reading& reading, yaml::NodeId node) {
    if (node == yaml::no_node) return NoteKind::progress;
    const std::string words = read_words(reading, node, "kind");
    if (words.empty()) return NoteKind::progress;
    const std::string folded = text::fold(words);
    const auto found = std::find_if(kind_names.begin(), kind_names.end(),
                                    [&](const KindName& one) { return one.folded == folded; });
    if (found != kind_names.end()) return found->kind;
    report(reading, reading.tree.span(node), text::message("'{}' is not a kind of note", words),
           {text::message("kinds: {}", "tiến độ, vướng mắc, kiến nghị, điều chỉnh; progress, "
                                       "obstacle, proposal, change")});
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
