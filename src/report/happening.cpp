#include "report/happening.hpp"

#include <set>

namespace ktask::report {

namespace {

/// Something came, went, or is another one.
struct Course {
    Happening came;
    Happening went;
    Happening is_another;
};

template<typename T>
Happening course_of(const Sides<T>& sides, const Course& course) {
    if (!sides.before) return course.came;
    return sides.after ? course.is_another : course.went;
}

Happening happening_of(Part part) {
    switch (part) {
    case Part::id:
    case Part::number:
        return Happening::renumbered;
    case Part::title:
        return Happening::reworded;
    case Part::section:
    case Part::place:
        return Happening::moved;
    case Part::lead:
    case Part::lead_text:
    case Part::role:
        return Happening::lead_changed;
    case Part::coordinating:
    case Part::coordinating_text:
        return Happening::coordinating_changed;
    case Part::due:
    case Part::due_text:
        return Happening::deadline_changed;
    case Part::stage:
        return Happening::stages_changed;
    case Part::detail:
        return Happening::details_changed;
    default:
        return Happening::changed;
    }
}

Happening happening_of(const Change& change) {
    if (const auto* const event = std::get_if<Sides<programme::Event>>(&change.what)) {
        if (change.part == Part::done) {
            return course_of(
                *event, {Happening::completed, Happening::reopened, Happening::completion_changed});
        }
        if (change.part == Part::dropped) {
            return course_of(*event,
                             {Happening::dropped, Happening::taken_in_again, Happening::changed});
        }
    }
    if (const auto* const extended = std::get_if<Extended>(&change.what)) {
        return course_of(extended->extension, {Happening::extended, Happening::extension_taken_back,
                                               Happening::extension_changed});
    }
    if (const auto* const note = std::get_if<Sides<programme::Note>>(&change.what))
        return course_of(*note, {Happening::noted, Happening::changed, Happening::changed});
    return happening_of(change.part);
}

} // namespace

std::vector<Happening> happenings_of(const TaskChanges& task) {
    std::set<Happening> happened;
    if (task.task.before == programme::nowhere) happened.insert(Happening::new_task);
    if (task.task.after == programme::nowhere) happened.insert(Happening::gone);
    for (const Change& change : task.changes)
        happened.insert(happening_of(change));
    return {happened.begin(), happened.end()};
}

} // namespace ktask::report
