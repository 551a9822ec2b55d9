#pragma once

#include <string_view>
#include <vector>

#include "deadline/deadline.hpp"
#include "programme/fields.hpp"

namespace ktask::programme {

/// How a task says what no deadline can: the lines to put in the place of its `due`, as they would
/// stand there. The document's words stay, and beside them are the days that they were understood
/// to mean, as stages, or none.
std::vector<text::Message> way_out(const Reading& reading, yaml::NodeId due, std::string_view words,
                                   const deadline::DeadlineContext& context);

} // namespace ktask::programme
