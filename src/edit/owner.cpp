#include "edit/owner.hpp"

#include <algorithm>

namespace ktask::edit {

namespace {

const programme::Stage& stage_at(const programme::Programme& programme, std::size_t stage) {
    return programme.stages[stage];
}

} // namespace

yaml::NodeId item_of(const programme::Programme& programme, const Owner& owner) {
    return owner.stage ? stage_at(programme, *owner.stage).item : programme.tasks[owner.task].item;
}

const programme::Event* completion_of(const programme::Programme& programme, const Owner& owner) {
    const programme::Index done =
        owner.stage ? stage_at(programme, *owner.stage).done : programme.tasks[owner.task].done;
    return programme::event_by(programme, done, programme.as_of);
}

const programme::Slice& extended_of(const programme::Programme& programme, const Owner& owner) {
    return owner.stage ? stage_at(programme, *owner.stage).extended
                       : programme.tasks[owner.task].extended;
}

programme::Index first_due_of(const programme::Programme& programme, const Owner& owner) {
    return owner.stage ? stage_at(programme, *owner.stage).due : programme.tasks[owner.task].due;
}

const deadline::Interval& due_of(const programme::Programme& programme, const Owner& owner) {
    return owner.stage ? programme::due_of(programme, stage_at(programme, *owner.stage))
                       : programme::due_of(programme, programme.tasks[owner.task]);
}

std::string name_of(const programme::Programme& programme, const Owner& owner) {
    const programme::Task& task = programme.tasks[owner.task];
    if (!owner.stage) return programme::id_of(programme, task);
    return programme::name_of_stage(programme, task, stage_at(programme, *owner.stage));
}

Stages all_stages(const programme::Programme& programme, std::size_t task) {
    const programme::Slice& slice = programme.tasks[task].stages;
    Stages stages;
    for (std::size_t i = 0; i < slice.count; ++i)
        stages.push_back(slice.first + i);
    return stages;
}

Stages done_stages(const programme::Programme& programme, std::size_t task) {
    Stages stages = all_stages(programme, task);
    std::erase_if(stages, [&](std::size_t stage) {
        return !programme::is_done(programme, stage_at(programme, stage));
    });
    return stages;
}

Stages open_stages(const programme::Programme& programme, std::size_t task) {
    Stages stages = all_stages(programme, task);
    const auto falls_due = [&](std::size_t stage) {
        return deadline::falls_due(programme::due_of(programme, stage_at(programme, stage)));
    };
    if (std::any_of(stages.begin(), stages.end(), falls_due))
        std::erase_if(stages, [&](std::size_t stage) { return !falls_due(stage); });
    std::erase_if(stages, [&](std::size_t stage) {
        return programme::is_done(programme, stage_at(programme, stage));
    });
    return stages;
}

bool has_begun(const programme::Programme& programme, std::size_t stage, deadline::Date today) {
    const programme::Stage& its = stage_at(programme, stage);
    const auto has_come = [&](const deadline::Interval& due) {
        return !due.first || *due.first <= today;
    };
    return has_come(programme.deadlines[its.due].interval) ||
           has_come(programme::due_of(programme, its));
}

} // namespace ktask::edit
