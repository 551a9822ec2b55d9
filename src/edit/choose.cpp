#include "edit/choose.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace ktask::edit {

namespace {

using Chosen = tl::expected<Owner, text::Problem>;

std::string id_at(const programme::Programme& programme, std::size_t task) {
    return programme::id_of(programme, programme.tasks[task]);
}

text::Message names_of(const programme::Programme& programme, std::size_t task,
                       const Stages& stages) {
    std::vector<std::string> names;
    for (const std::size_t stage : stages) {
        names.push_back(
            programme::name_of_stage(programme, programme.tasks[task], programme.stages[stage]));
    }
    return text::message("name it: {}", text::listed(names, text::Between::semicolon));
}

/// The only one of some stages, or the question which.
Chosen only_one(const programme::Programme& programme, std::size_t task, const Stages& stages,
                text::Message question) {
    if (stages.size() == 1) return Owner{task, stages.front()};
    return tl::unexpected(
        text::Problem{{}, std::move(question), {names_of(programme, task, stages)}});
}

text::Problem dropped_already(const programme::Programme& programme, std::size_t task,
                              const programme::Event& dropped) {
    const std::string id = id_at(programme, task);
    return {{},
            dropped.on ? text::message("task {} was dropped on {}", id, *dropped.on)
                       : text::message("task {} was dropped", id),
            {text::message("it is out of the programme; if it is not, take its `dropped:` away")}};
}

text::Problem done_as_whole(const programme::Programme& programme, const Owner& owner) {
    const std::string id = id_at(programme, owner.task);
    return {{},
            text::message("task {} is done as a whole, with all its stages", id),
            {text::message("its completion is taken back by: ktask reopen {}", id)}};
}

/// True if only the task itself has a completion that a stage of it would need.
bool is_done_as_whole(const programme::Programme& programme, const Owner& owner) {
    return owner.stage && completion_of(programme, owner) == nullptr &&
           completion_of(programme, {owner.task}) != nullptr;
}

bool is_one_of_stages(const programme::Programme& programme, const Owner& owner) {
    return !owner.stage && programme.tasks[owner.task].stages.count > 0 &&
           completion_of(programme, owner) == nullptr;
}

Chosen stage_to_mark(const programme::Programme& programme, std::size_t task, bool replaces,
                     deadline::Date today) {
    const std::string id = id_at(programme, task);
    const Stages open = open_stages(programme, task);
    if (open.empty()) {
        if (!replaces) return Owner{task};
        return only_one(programme, task, done_stages(programme, task),
                        text::message("which stage of task {} is done in another way?", id));
    }
    Stages begun = open;
    std::erase_if(begun, [&](std::size_t stage) { return !has_begun(programme, stage, today); });
    if (!begun.empty()) {
        return only_one(programme, task, begun,
                        text::message("which stage of task {} is done?", id));
    }
    return tl::unexpected(
        text::Problem{{},
                      text::message("no open stage of task {} has begun: today is {}", id, today),
                      {names_of(programme, task, open)}});
}

Chosen to_mark(const programme::Programme& programme, const Owner& owner, bool replaces,
               deadline::Date today) {
    const programme::Event* const dropped =
        programme::event_by(programme, programme.tasks[owner.task].dropped, today);
    if (dropped != nullptr) return tl::unexpected(dropped_already(programme, owner.task, *dropped));
    if (is_done_as_whole(programme, owner)) return tl::unexpected(done_as_whole(programme, owner));
    if (!is_one_of_stages(programme, owner)) return owner;
    return stage_to_mark(programme, owner.task, replaces, today);
}

Chosen to_reopen(const programme::Programme& programme, const Owner& owner) {
    if (is_done_as_whole(programme, owner)) return tl::unexpected(done_as_whole(programme, owner));
    const Stages done = done_stages(programme, owner.task);
    if (!is_one_of_stages(programme, owner) || done.empty()) return owner;
    return only_one(
        programme, owner.task, done,
        text::message("which stage of task {} is open again?", id_at(programme, owner.task)));
}

/// What is chosen for each of the named, each once. Those of one task follow each other.
template<typename Choose>
tl::expected<std::vector<Owner>, text::Problem> each_once(std::span<const Owner> named,
                                                          const Choose& choose) {
    std::vector<Owner> owners;
    for (const Owner& one : named) {
        const Chosen chosen = choose(one);
        if (!chosen) return tl::unexpected(chosen.error());
        const auto of_task = std::find_if(owners.rbegin(), owners.rend(), [&](const Owner& owner) {
            return owner == *chosen || owner.task != chosen->task;
        });
        if (of_task == owners.rend() || !(*of_task == *chosen)) owners.push_back(*chosen);
    }
    return owners;
}

} // namespace

tl::expected<std::vector<Owner>, text::Problem>
owners_to_mark(const programme::Programme& programme, std::span<const Owner> named, bool replaces,
               deadline::Date today) {
    return each_once(
        named, [&](const Owner& owner) { return to_mark(programme, owner, replaces, today); });
}

tl::expected<std::vector<Owner>, text::Problem>
owners_to_reopen(const programme::Programme& programme, std::span<const Owner> named) {
    return each_once(named, [&](const Owner& owner) { return to_reopen(programme, owner); });
}

} // namespace ktask::edit
