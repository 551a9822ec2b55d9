#pragma once

#include <string_view>

namespace ktask::programme {

/// How a lead is put in charge of a task: to do it, unless the task says otherwise, or to advise.
constexpr std::string_view default_role = "thực hiện";
constexpr std::string_view advisory_role = "tham mưu";

} // namespace ktask::programme
