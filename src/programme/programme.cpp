#include "programme/programme.hpp"

#include <fmt/format.h>

#include "programme/roles.hpp"

namespace ktask::programme {

text::Text text_of(const Programme& programme, yaml::NodeId place) {
    if (place == yaml::no_node) return {};
    std::string room;
    text::Problems none; // they were looked for when the programme was opened
    return text::parse_markup(yaml::value_of(*programme.tree, place, room), none);
}

std::string id_of(const Programme& programme, const Task& task) {
    std::string room;
    return std::string(yaml::value_of(*programme.tree, task.id, room));
}

text::Text title_of(const Programme& programme, const Task& task) {
    return text_of(programme, task.title);
}

AgencyIndex lead_of(const Programme& /*programme*/, const Task& task) {
    return task.lead;
}

text::Text role_of(const Programme& programme, const Task& task) {
    if (task.role != yaml::no_node) return text_of(programme, task.role);
    return {{{text::Piece::Kind::plain, std::string(default_role)}}};
}

std::span<const AgencyIndex> coordinating_of(const Programme& programme, const Task& task) {
    return std::span(programme.named).subspan(task.coordinating, task.coordinating_count);
}

std::optional<text::Text> coordinating_text_of(const Programme& programme, const Task& task) {
    if (task.coordinating_text == yaml::no_node) return std::nullopt;
    return text_of(programme, task.coordinating_text);
}

std::string coordinating_words(const Programme& programme, const Task& task) {
    if (const auto words = coordinating_text_of(programme, task)) return text::plain_text(*words);
    std::vector<std::string_view> names;
    for (const AgencyIndex agency : coordinating_of(programme, task))
        names.push_back(programme.agencies[agency].name);
    return fmt::format("{}", fmt::join(names, "; "));
}

text::Text due_words(const Programme& programme, const Task& task) {
    return text_of(programme, programme.deadlines[task.due].words);
}

std::size_t deadline_of(const Programme& /*programme*/, const Task& task) {
    return task.due;
}

const deadline::Interval& due_of(const Programme& programme, const Task& task) {
    return programme.deadlines[task.due].interval;
}

bool is_done(const Programme& /*programme*/, const Task& task) {
    return task.completion != not_done;
}

std::optional<deadline::Date> done_on(const Programme& programme, const Task& task) {
    if (!is_done(programme, task)) return std::nullopt;
    return programme.completions[task.completion].on;
}

std::vector<std::string> references_of(const Programme& programme, const Task& task) {
    std::vector<std::string> references;
    if (!is_done(programme, task)) return references;
    const yaml::NodeId list = programme.completions[task.completion].references;
    if (list == yaml::no_node) return references;
    for (const yaml::NodeId item : yaml::Children(*programme.tree, list))
        references.push_back(text::plain_text(text_of(programme, item)));
    return references;
}

text::Span place_of(const Programme& programme, const Task& task) {
    return programme.tree->span(task.item);
}

text::Span done_place_of(const Programme& programme, const Task& task) {
    return programme.tree->span(programme.completions[task.completion].where);
}

} // namespace ktask::programme
