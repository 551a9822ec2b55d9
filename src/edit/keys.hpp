#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace ktask::edit {

/// What a key takes when somebody sets it.
enum class Takes : std::uint8_t {
    text,     ///< with footnotes and emphasis
    words,    ///< plain words
    line,     ///< anything on one line, also nothing
    deadline, ///< in words of the grammar
    agency,
    leads,    ///< agencies, a single one as itself
    agencies, ///< a list of them
    role,
    list,      ///< a list of plain words
    addresses, ///< one or a list
    day,       ///< when something happened
    others,    ///< not set, but made by commands of its own
};

/// A key that a task, a stage or an agency may have.
struct Key {
    std::string_view key;
    Takes takes = Takes::text;
    bool is_required = false;
};

// The keys in the order in which people write them.
std::span<const Key> keys_of_tasks();
std::span<const Key> keys_of_stages();
std::span<const Key> keys_of_agencies();

/// The key that is called so, or nullptr.
const Key* find_key(std::span<const Key> keys, std::string_view key);

} // namespace ktask::edit
