#include "selection/task_name.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "programme/id.hpp"
#include "programme/task.hpp"
#include "selection/find_stage.hpp"
#include "text/split.hpp"

namespace ktask::selection {

namespace {

constexpr std::string_view between_ends = "..";

/// Which ids there are; of very many programmes some.
std::vector<text::Message> ids_of(std::span<const programme::Programme> programmes) {
    constexpr std::size_t most = 10;
    text::Parts ids{{}, text::Between::semicolon};
    for (const programme::Programme& programme : programmes) {
        if (programme.tasks.empty()) continue;
        if (ids.parts.size() == most) {
            ids.parts.push_back(text::message("and so on"));
            break;
        }
        ids.parts.push_back(text::message("{} has {} tasks, ids {} to {}", programme.name,
                                          programme.tasks.size(),
                                          programme::id_of(programme, programme.tasks.front()),
                                          programme::id_of(programme, programme.tasks.back())));
    }
    if (ids.parts.empty()) return {};
    return {text::message("{}", std::move(ids))};
}

Objection no_such_task(const TaskName& name, const std::string& id,
                       std::span<const programme::Programme> programmes) {
    return not_there(name.programme.empty()
                         ? text::message("there is no task {}", id)
                         : text::message("there is no task {}:{}", name.programme, id),
                     ids_of(programmes));
}

/// Reads an id with its programme before it.
std::optional<TaskName> parse_whole(std::string_view words) {
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

std::optional<TaskName> parse_range(std::string_view words) {
    const std::size_t dots = words.rfind(between_ends);
    if (dots == std::string_view::npos) return std::nullopt;
    auto name = parse_whole(words.substr(0, dots));
    const std::string_view last = words.substr(dots + between_ends.size());
    if (!name || !programme::is_id(last)) return std::nullopt;
    name->last = last;
    return name;
}

/// The name of a file may have an "@" too, so the last one that follows an id is looked for.
std::optional<TaskName> parse_stage(std::string_view words) {
    for (std::size_t at = words.rfind('@'); at != std::string_view::npos && at > 0;
         at = words.rfind('@', at - 1)) {
        auto name = parse_whole(words.substr(0, at));
        if (!name) continue;
        name->stage = text::trimmed(words.substr(at + 1));
        if (name->stage.empty()) return std::nullopt;
        return name;
    }
    return std::nullopt;
}

Objection not_a_name(const std::string& words, int example_year) {
    std::vector<text::Message> hints = {
        text::message("ids: 3, {}:3 (the programme's year), FILE:3", example_year)};
    if (words.find('@') != std::string::npos) {
        hints.push_back(text::message(
            "a stage of a task: 7@ and a part of its words, or the period of its last day, 7@{}-Q4",
            example_year));
    }
    if (words.find(between_ends) != std::string::npos)
        hints.push_back(text::message("several that follow each other: 3..5"));
    return wrong_request(text::message("'{}' is not the id of a task", words), std::move(hints));
}

/// The tasks of a programme by their ids, folded.
using Ids = std::unordered_map<std::string, std::size_t>;

Ids ids_in(const programme::Programme& programme) {
    Ids ids;
    for (std::size_t task = 0; task < programme.tasks.size(); ++task) {
        ids.emplace(programme::folded_id(programme::id_of(programme, programme.tasks[task])), task);
    }
    return ids;
}

std::optional<std::size_t> place_of(const Ids& ids, const std::string& id) {
    const auto found = ids.find(programme::folded_id(id));
    if (found == ids.end()) return std::nullopt;
    return found->second;
}

/// A programme, its tasks by their ids, and what is meant of them.
struct Searched {
    const programme::Programme& programme;
    Ids ids;
    NamedTasks meant{};
};

/// What became of a name in a programme: whether the programme has it, or why it cannot be meant.
using Finding = tl::expected<bool, Objection>;

Finding add_range(Searched& searched, const TaskName& name) {
    const auto first = place_of(searched.ids, name.id);
    const auto last = place_of(searched.ids, name.last);
    if (!first || !last) return false;
    if (*first > *last) {
        return tl::unexpected(
            not_there(text::message("task {} comes after task {} in {}", name.id, name.last,
                                    searched.programme.name),
                      {text::message("was {} meant?", fmt::format("{}..{}", name.last, name.id))}));
    }
    for (std::size_t task = *first; task <= *last; ++task)
        searched.meant[task].is_whole = true;
    return true;
}

Finding add_named(Searched& searched, const TaskName& name, deadline::Date today) {
    if (!name.last.empty()) return add_range(searched, name);
    const auto task = place_of(searched.ids, name.id);
    if (!task) return false;
    if (name.stage.empty()) {
        searched.meant[*task].is_whole = true;
        return true;
    }
    const auto stage = find_stage(searched.programme, *task, name.stage, today);
    if (!stage) return tl::unexpected(stage.error());
    auto& stages = searched.meant[*task].stages;
    const auto place = std::lower_bound(stages.begin(), stages.end(), *stage);
    if (place == stages.end() || *place != *stage) stages.insert(place, *stage);
    return true;
}

/// What is said of a name that no programme has. A range may lack either end.
Objection nobody_has(const TaskName& name, const std::vector<Searched>& all,
                     std::span<const programme::Programme> programmes) {
    const auto is_known = [&](const std::string& id) {
        return std::any_of(all.begin(), all.end(), [&](const Searched& one) {
            return is_named(one.programme.name, one.programme.year, name.programme) &&
                   place_of(one.ids, id);
        });
    };
    if (name.last.empty() || !is_known(name.id)) return no_such_task(name, name.id, programmes);
    if (!is_known(name.last)) return no_such_task(name, name.last, programmes);
    return not_there(text::message("no programme has both task {} and task {}", name.id, name.last),
                     ids_of(programmes));
}

} // namespace

std::optional<TaskName> parse_task_name(std::string_view words) {
    if (auto name = parse_whole(words)) return name;
    if (auto name = parse_range(words)) return name;
    return parse_stage(words);
}

tl::expected<std::vector<TaskName>, Objection> read_task_names(std::span<const std::string> words,
                                                               int example_year) {
    std::vector<TaskName> names;
    for (const std::string& one : words) {
        auto name = parse_task_name(one);
        if (!name) {
            Objection objection = not_a_name(one, example_year);
            if (!names.empty() && !names.back().stage.empty()) {
                objection.note.problems.front().hints.push_back(
                    text::message("words with blanks between them need quotes: \"{} {}\"",
                                  in_programme(names.back()), one));
            }
            return tl::unexpected(std::move(objection));
        }
        names.push_back(std::move(*name));
    }
    return names;
}

std::string in_programme(const TaskName& name) {
    if (!name.last.empty()) return fmt::format("{}..{}", name.id, name.last);
    return name.stage.empty() ? name.id : fmt::format("{}@{}", name.id, name.stage);
}

namespace {

/// What tells a file from the others of its folder; "" if that could be a year.
std::string_view distinction_of(std::string_view file) {
    constexpr std::string_view before = "programme-";
    constexpr std::string_view after = ".yaml";
    std::string_view name = text::after_last(file, '/');
    if (name.size() <= before.size() + after.size() || !name.starts_with(before) ||
        !name.ends_with(after)) {
        return {};
    }
    name.remove_prefix(before.size());
    name.remove_suffix(after.size());
    return name.find_first_not_of("0123456789") == std::string_view::npos ? "" : name;
}

/// All that names a programme, what is liked best first.
std::vector<std::string> names_of(const Nameable& programme) {
    std::vector<std::string> names;
    const auto add = [&](std::string_view name) {
        if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
            names.emplace_back(name);
    };
    if (programme.year != 0) add(std::to_string(programme.year));
    add(distinction_of(programme.file));
    add(text::after_last(programme.file, '/'));
    add(programme.file);
    return names;
}

} // namespace

bool is_named(std::string_view file, int year, std::string_view name) {
    if (name.empty()) return true;
    const auto names = names_of({file, year});
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::vector<std::string> names_apart(std::span<const Nameable> programmes) {
    std::unordered_map<std::string, std::size_t> sharing;
    for (const Nameable& programme : programmes) {
        for (const std::string& name : names_of(programme))
            ++sharing[name];
    }
    std::vector<std::string> apart;
    for (const Nameable& programme : programmes) {
        auto names = names_of(programme);
        const auto own = std::find_if(names.begin(), names.end(),
                                      [&](const std::string& name) { return sharing[name] == 1; });
        apart.push_back(own == names.end() ? names.back() : *own);
    }
    return apart;
}

tl::expected<std::vector<NamedTasks>, Objection>
find_tasks(std::span<const TaskName> names, std::span<const programme::Programme> programmes,
           deadline::Date today) {
    std::vector<Searched> all;
    for (const programme::Programme& programme : programmes)
        all.push_back({programme, ids_in(programme)});
    for (const TaskName& name : names) {
        bool is_known = false;
        std::optional<Objection> objection;
        for (Searched& one : all) {
            if (!is_named(one.programme.name, one.programme.year, name.programme)) continue;
            auto finding = add_named(one, name, today);
            if (!finding) {
                if (!objection) objection = std::move(finding.error());
                continue;
            }
            is_known = is_known || *finding;
        }
        if (is_known) continue;
        return tl::unexpected(objection ? std::move(*objection)
                                        : nobody_has(name, all, programmes));
    }
    std::vector<NamedTasks> meant;
    for (Searched& one : all)
        meant.push_back(std::move(one.meant));
    return meant;
}

} // namespace ktask::selection
