#pragma once

#include <array>
#include <string_view>

namespace ktask::programme {

/// How a lead is put in charge of a task: to do it, unless the task says otherwise, or to advise.
constexpr std::string_view default_role = "thực hiện";
constexpr std::string_view advisory_role = "tham mưu";
constexpr std::string_view default_role_english = "lead";
constexpr std::string_view advisory_role_english = "advise";

inline constexpr std::array role_names = {default_role, advisory_role, default_role_english,
                                          advisory_role_english};

constexpr bool is_advisory(std::string_view role) {
    return role == advisory_role || role == advisory_role_english;
}

constexpr bool is_role(std::string_view role) {
    return is_advisory(role) || role == default_role || role == default_role_english;
}

} // namespace ktask::programme
