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
    return {
        {},
        dropped.on ? text::message("task {} was dropped on {}", id, *dropped.on)
                   : text::message("task {} was dropped", id),
        {text::message("it is out of the programme; if it is not: ktask drop {} --take-back", id)}};
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
    if (auto dropped = objection_to_dropped(programme, owner.task, today))
        return tl::unexpected(std::move(*dropped));
    if (is_done_as_whole(programme, owner)) return tl::unexpected(done_as_whole(programme, owner));
    if (!is_one_of_stages(programme, owner)) return owner;
    return stage_to_mark(programme, owner.task, replaces, today);
}

bool is_extended(const programme::Programme& programme, const Owner& owner) {
    return extended_of(programme, owner).count > 0;
}

Chosen to_extend(const programme::Programme& programme, const Owner& owner, deadline::Date today) {
    if (auto dropped = objection_to_dropped(programme, owner.task, today))
        return tl::unexpected(std::move(*dropped));
    if (owner.stage || programme.tasks[owner.task].stages.count == 0) return owner;
    const std::string id = id_at(programme, owner.task);
    const Stages open = open_stages(programme, owner.task);
    if (open.empty()) {
        return tl::unexpected(text::Problem{
            {},
            text::message("no stage of task {} is open, so there is no deadline to move", id),
            {text::message("name the stage that is meant, as in: ktask extend {}@STAGE", id)}});
    }
    Stages begun = open;
    std::erase_if(begun, [&](std::size_t stage) { return !has_begun(programme, stage, today); });
    return only_one(programme, owner.task, begun.empty() ? open : begun,
                    text::message("which stage of task {} is extended?", id));
}

Chosen to_take_extension_of(const programme::Programme& programme, const Owner& owner) {
    if (owner.stage || is_extended(programme, owner)) return owner;
    Stages extended = all_stages(programme, owner.task);
    std::erase_if(extended, [&](std::size_t stage) {
        return !is_extended(programme, {owner.task, stage});
    });
    if (extended.empty()) return owner;
    return only_one(programme, owner.task, extended,
                    text::message("the extension of which stage of task {} is taken back?",
                                  id_at(programme, owner.task)));
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

tl::expected<std::vector<Owner>, text::Problem>
owners_to_extend(const programme::Programme& programme, std::span<const Owner> named,
                 deadline::Date today) {
    return each_once(named, [&](const Owner& owner) { return to_extend(programme, owner, today); });
}

tl::expected<std::vector<Owner>, text::Problem>
owners_extended(const programme::Programme& programme, std::span<const Owner> named) {
    return each_once(named,
                     [&](const Owner& owner) { return to_take_extension_of(programme, owner); });
}

tl::expected<std::vector<Owner>, text::Problem> whole_tasks(const programme::Programme& programme,
                                                            std::span<const Owner> named,
                                                            std::string_view key) {
    return each_once(named, [&](const Owner& owner) -> Chosen {
        if (!owner.stage) return owner;
        return tl::unexpected(
            text::Problem{{},
                          text::message("{} is a stage, and only a whole task has `{}:`",
                                        name_of(programme, owner), key),
                          {text::message("name the task: {}", id_at(programme, owner.task))}});
    });
}

std::optional<text::Problem> objection_to_dropped(const programme::Programme& programme,
                                                  std::size_t task, deadline::Date today) {
    const programme::Event* const dropped =
        programme::event_by(programme, programme.tasks[task].dropped, today);
    if (dropped == nullptr) return std::nullopt;
    return dropped_already(programme, task, *dropped);
}

} // namespace ktask::edit
