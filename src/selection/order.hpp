#pragma once

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "selection/filter.hpp"

namespace ktask::selection {

/// What tasks are ordered by.
enum class SortKey { document, due, id, lead, state };

/// The keys that can be asked for, in either language.
constexpr std::array<std::pair<std::string_view, SortKey>, 10> sort_keys = {{
    {"due", SortKey::due},
    {"thời hạn", SortKey::due},
    {"hạn", SortKey::due},
    {"id", SortKey::id},
    {"số thứ tự", SortKey::id},
    {"tt", SortKey::id},
    {"lead", SortKey::lead},
    {"chủ trì", SortKey::lead},
    {"state", SortKey::state},
    {"trạng thái", SortKey::state},
}};

/// Orders tasks by a key, equal ones as they stand in their document; tasks without a deadline come
/// last by `due`.
void sort(std::vector<Selected>& tasks, SortKey key, bool reverse);

} // namespace ktask::selection
