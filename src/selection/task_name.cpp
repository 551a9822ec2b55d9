#include "selection/task_name.hpp"

#include <utility>

#include "programme/id.hpp"
#include "text/split.hpp"

namespace ktask::selection {

namespace {

std::vector<text::Message> ids_of(std::span<const programme::Programme> programmes) {
    text::Parts ids{{}, text::Between::semicolon};
    for (const programme::Programme& programme : programmes) {
        if (programme.tasks.empty()) continue;
        ids.parts.push_back(text::message("{} has {} tasks, ids {} to {}", programme.name,
                                          programme.tasks.size(),
                                          programme::id_of(programme, programme.tasks.front()),
                                          programme::id_of(programme, programme.tasks.back())));
    }
    if (ids.parts.empty()) return {};
    return {text::message("{}", std::move(ids))};
}

Objection no_such_task(const TaskName& name, std::span<const programme::Programme> programmes) {
    return not_there(name.programme.empty()
                         ? text::message("there is no task {}", name.id)
                         : text::message("there is no task {}:{}", name.programme, name.id),
                     ids_of(programmes));
}

} // namespace

std::optional<TaskName> parse_task_name(std::string_view words) {
    TaskName name;
    const std::size_t colon = words.rfind(':');
    if (colon != std::string_view::npos) {
        name.programme = words.substr(0, colon);
        words.remove_prefix(colon + 1);
        if (name.programme.empty()) return std::nullopt;
    }
    if (!programme::is_id(words)) return std::nullopt;
    name.id = words;
    return name;
}

tl::expected<std::vector<TaskName>, Objection> read_task_names(std::span<const std::string> words,
                                                               int example_year) {
    std::vector<TaskName> names;
    for (const std::string& one : words) {
        auto name = parse_task_name(one);
        if (!name) {
            return tl::unexpected(wrong_request(
                text::message("'{}' is not the id of a task", one),
                {text::message("ids: 3, {}:3 (the programme's year), FILE:3", example_year)}));
        }
        names.push_back(std::move(*name));
    }
    return names;
}

bool is_named(std::string_view file, int year, std::string_view name) {
    return name.empty() || name == std::to_string(year) || name == file ||
           name == text::after_last(file, '/');
}

tl::expected<std::vector<std::unordered_set<std::string>>, Objection>
find_tasks(std::span<const TaskName> names, std::span<const programme::Programme> programmes) {
    std::vector<std::unordered_set<std::string>> ids(programmes.size());
    for (std::size_t i = 0; i < programmes.size(); ++i) {
        for (const programme::Task& task : programmes[i].tasks)
            ids[i].insert(programme::folded_id(programme::id_of(programmes[i], task)));
    }
    std::vector<std::unordered_set<std::string>> meant(programmes.size());
    for (const TaskName& name : names) {
        const std::string id = programme::folded_id(name.id);
        bool is_known = false;
        for (std::size_t i = 0; i < programmes.size(); ++i) {
            if (!is_named(programmes[i].name, programmes[i].year, name.programme) ||
                !ids[i].contains(id))
                continue;
            meant[i].insert(id);
            is_known = true;
        }
        if (!is_known) return tl::unexpected(no_such_task(name, programmes));
    }
    return meant;
}

} // namespace ktask::selection
