#include "programme/programme.hpp"

#include <fmt/format.h>

namespace ktask::programme {

int id_of(const Programme& /*programme*/, const Task& task) {
    return task.id;
}

text::Text title_of(const Programme& /*programme*/, const Task& task) {
    return task.title;
}

AgencyIndex lead_of(const Programme& /*programme*/, const Task& task) {
    return task.lead;
}

text::Text role_of(const Programme& /*programme*/, const Task& task) {
    return task.role;
}

std::span<const AgencyIndex> coordinating_of(const Programme& /*programme*/, const Task& task) {
    return task.coordinating;
}

std::optional<text::Text> coordinating_text_of(const Programme& /*programme*/, const Task& task) {
    return task.coordinating_text;
}

std::string coordinating_words(const Programme& programme, const Task& task) {
    if (const auto words = coordinating_text_of(programme, task)) return text::plain_text(*words);
    std::vector<std::string_view> names;
    for (const AgencyIndex agency : coordinating_of(programme, task))
        names.push_back(programme.agencies[agency].name);
    return fmt::format("{}", fmt::join(names, "; "));
}

text::Text due_words(const Programme& /*programme*/, const Task& task) {
    return task.due.words;
}

const deadline::Interval& due_of(const Programme& /*programme*/, const Task& task) {
    return task.due.interval;
}

bool is_done(const Programme& /*programme*/, const Task& task) {
    return task.done.has_value();
}

std::optional<deadline::Date> done_on(const Programme& /*programme*/, const Task& task) {
    return task.done ? task.done->on : std::nullopt;
}

std::vector<std::string> references_of(const Programme& /*programme*/, const Task& task) {
    std::vector<std::string> references;
    if (!task.done) return references;
    for (const text::Text& reference : task.done->references)
        references.push_back(reference.pieces.front().text);
    return references;
}

text::Span place_of(const Programme& /*programme*/, const Task& task) {
    return task.where;
}

text::Span done_place_of(const Programme& /*programme*/, const Task& task) {
    return task.done->where;
}

} // namespace ktask::programme
