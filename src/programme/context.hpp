#pragma once

#include "deadline/deadline.hpp"
#include "programme/programme.hpp"

namespace ktask::programme {

/// What the deadlines of a programme may lean on. Its texts are the programme's.
deadline::DeadlineContext context_of(const Programme& programme);

} // namespace ktask::programme
