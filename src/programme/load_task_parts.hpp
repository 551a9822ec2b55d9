#pragma once

#include <cstdint>
#include <vector>

#include "deadline/deadline.hpp"
#include "programme/load_parts.hpp"

namespace ktask::programme {

/// The tasks that are being read, and what is known from those before.
struct Tasks {
    Tasks(const Reading& read, Registry& named, Programme& made);

    const Reading& reading;
    Registry& registry;
    Programme& programme;
    deadline::DeadlineContext context; ///< of its deadlines
    Known<Index> deadlines;            ///< all of the programme's, in their order
    Known<deadline::Date> days;
    Known<bool> roles;                  ///< that are fine
    Known<yaml::NodeId> first_of;       ///< where each id stands first
    std::vector<std::size_t> led_by;    ///< for each agency the last list that names it as a lead
    std::vector<std::size_t> named_by;  ///< the same for coordinating agencies
    std::size_t lists = 0;              ///< read so far
    std::vector<std::size_t> taken_ids; ///< the problems about them
};

/// Reads items of the list of tasks: tasks and sections.
void read_items(Tasks& tasks, yaml::Children items);

/// The last section that one of this level, which comes next, can be a part of.
Index section_above(const std::vector<Section>& sections, int level);

/// A deadline's place in Programme::deadlines; `nowhere` if it is absent, or reported.
Index read_due(Tasks& tasks, yaml::NodeId node, std::string_view key);

/// A list of stages.
Slice read_stages(Tasks& tasks, yaml::NodeId list);

/// A list of extensions.
Slice read_extensions(Tasks& tasks, yaml::NodeId list);

/// A list of notes.
Slice read_notes(Tasks& tasks, yaml::NodeId list);

/// A completion, a drop or an addition; `what` names it in errors.
Index read_event(Tasks& tasks, yaml::NodeId node, const text::Message& what);

/// Who leads and who coordinates.
Named read_named(Tasks& tasks, yaml::NodeId leads, yaml::NodeId coordinating);

/// Checks a mapping of headings to texts; gives the node back.
yaml::NodeId check_details(const Reading& reading, yaml::NodeId node);

} // namespace ktask::programme
