#pragma once

#include <span>
#include <string>

#include "render/words.hpp"
#include "selection/filter.hpp"

namespace ktask::render {

/// What a filter selects among the tasks of the programmes, in words: "cơ quan Sở Lao động; chưa
/// hoàn thành"; "" if it wants everything. Agencies are told by their names, not as they were
/// typed.
std::string scope_in_words(const selection::Filter& filter,
                           std::span<const programme::Programme> programmes, const Words& words);

} // namespace ktask::render
