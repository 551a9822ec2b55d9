#pragma once

#include <cstddef>
#include <string>

#include <tl/expected.hpp>

#include "deadline/date.hpp"
#include "programme/programme.hpp"
#include "selection/objection.hpp"

namespace ktask::selection {

/// The one stage of a task that `words` mean, in Programme::stages: they are its words or a part of
/// them, without regard to case, accents or normalisation, or a period that holds its last day.
/// Objects if they mean none or several, and names those.
tl::expected<std::size_t, Objection> find_stage(const programme::Programme& programme,
                                                std::size_t task, const std::string& words,
                                                deadline::Date today);

} // namespace ktask::selection
