#pragma once

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "selection/filter.hpp"

namespace ktask::selection {

/// What tasks are ordered by.
enum class SortKey { document, due, id, lead, state };

/// The keys that can be asked for.
constexpr std::array<std::pair<std::string_view, SortKey>, 4> sort_keys = {{
    {"due", SortKey::due},
    {"id", SortKey::id},
    {"lead", SortKey::lead},
    {"state", SortKey::state},
}};

/// Orders tasks by a key, equal ones as they stand in their document; tasks without a deadline come
/// last by `due`.
void sort(std::vector<Selected>& tasks, SortKey key, bool reverse);

} // namespace ktask::selection
