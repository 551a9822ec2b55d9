#include "edit/keys.hpp"

#include <algorithm>
#include <array>

namespace ktask::edit {

namespace {

constexpr std::array<Key, 16> task_keys = {{
    {"id", Takes::others, true},
    {"number", Takes::line},
    {"title", Takes::text, true},
    {"lead", Takes::leads, true},
    {"lead-text", Takes::text},
    {"role", Takes::role},
    {"coordinating", Takes::agencies},
    {"coordinating-text", Takes::text},
    {"due", Takes::deadline, true},
    {"due-text", Takes::text},
    {"details", Takes::others},
    {"extended", Takes::others},
    {"notes", Takes::others},
    {"done", Takes::others},
    {"dropped", Takes::others},
    {"added", Takes::day},
}};

constexpr std::array<Key, 5> stage_keys = {{
    {"what", Takes::text, true},
    {"when", Takes::deadline, true},
    {"lead", Takes::agency},
    {"done", Takes::others},
    {"extended", Takes::others},
}};

constexpr std::array<Key, 5> agency_keys = {{
    {"name", Takes::words, true},
    {"short", Takes::words},
    {"aliases", Takes::list},
    {"email", Takes::addresses},
    {"members", Takes::agencies},
}};

} // namespace

std::span<const Key> keys_of_tasks() {
    return task_keys;
}

std::span<const Key> keys_of_stages() {
    return stage_keys;
}

std::span<const Key> keys_of_agencies() {
    return agency_keys;
}

const Key* find_key(std::span<const Key> keys, std::string_view key) {
    const auto found =
        std::find_if(keys.begin(), keys.end(), [&](const Key& one) { return one.key == key; });
    return found == keys.end() ? nullptr : &*found;
}

} // namespace ktask::edit
