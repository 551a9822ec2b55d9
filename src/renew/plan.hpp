#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "deadline/deadline.hpp"
#include "edit/patch.hpp"
#include "programme/programme.hpp"
#include "renew/renew.hpp"
#include "text/message.hpp"
#include "yaml/tree.hpp"

namespace ktask::renew {

// What shall become of an old programme's file, as places in it. An entry of a mapping is named by
// its key, an item of a list by itself.

/// A value that the new file has otherwise.
struct NewValue {
    yaml::NodeId scalar = yaml::no_node;
    std::string value;
    edit::Patch splices; ///< of the text, within the scalar
};

/// A place that a person has to decide.
struct Mark {
    yaml::NodeId entry = yaml::no_node; ///< or item
    text::Message where;                ///< "task 3, due"
    text::Message what;
    text::Message why = {}; ///< more than the file needs to say
};

/// A note that a task gets.
struct AddedNote {
    yaml::NodeId task = yaml::no_node; ///< its mapping
    std::string kind;                  ///< "" for progress
    text::Message words;
};

struct Plan {
    std::vector<yaml::NodeId> left_out; ///< entries and items, ascending
    std::vector<NewValue> values;       ///< in the order of the file, as all that follows
    std::vector<Mark> marks;
    std::vector<AddedNote> notes;
};

/// An old programme while it is gone through.
struct Renewing {
    const programme::Programme& before;
    const Request& request;
    int years = 0; ///< how many later the new one is
    deadline::DeadlineContext from = {};
    deadline::DeadlineContext to = {};
    Plan plan = {};
    Counts counts = {};
};

/// An entry or item whose value is being renewed.
struct Place {
    yaml::NodeId entry = yaml::no_node;
    yaml::NodeId value = yaml::no_node;
    text::Message where;
};

void mark(Renewing& renewing, const Place& place, text::Message what, text::Message why = {});

/// Leaves an entry or item out.
void leave_out(Renewing& renewing, yaml::NodeId entry);

} // namespace ktask::renew
