#pragma once

#include "report/changes.hpp"
#include "text/message.hpp"

namespace ktask::document {

/// What a part of a programme, an agency or a task is called where it is told how it changed; those
/// that are told in words of their own have none.
text::Message name_of_part(report::Part part);

} // namespace ktask::document
