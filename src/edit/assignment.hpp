#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "edit/change.hpp"
#include "edit/keys.hpp"
#include "edit/owner.hpp"

namespace ktask::edit {

/// What begins the name of one of a task's further columns: "details.Sản phẩm".
constexpr std::string_view details_prefix = "details.";

/// A key gets a value, or goes.
struct Assignment {
    std::string key; ///< or "details." and a heading
    std::optional<Value> value;
};

/// The keys that a task or a stage may have.
std::span<const Key> keys_of(const Owner& owner);

/// Assignments with the headings of further columns as a mapping has them, where only case or
/// accents are others.
std::vector<Assignment> as_in_file(const yaml::Tree& tree, yaml::NodeId mapping,
                                   std::vector<Assignment> assignments);

/// The changes that make assignments in a mapping, each key once; none of what is so already. A key
/// that is new goes behind those that people write before it.
std::vector<Change> assigned(const yaml::Tree& tree, yaml::NodeId mapping,
                             std::span<const Key> keys, std::span<const Assignment> assignments);

/// What a key of a mapping has, as it is typed to set it; nothing if it has none.
std::vector<std::string> typed_now(const yaml::Tree& tree, yaml::NodeId mapping,
                                   std::string_view key);

/// What an assignment gives, as it is typed.
std::vector<std::string> typed_values(const Assignment& assignment);

} // namespace ktask::edit
