#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "intake/said.hpp"

namespace ktask::intake {

/// Of which years a document is.
struct Years {
    std::optional<int> first;
    std::optional<int> last;
};

/// Those that its title names: "năm 2023", "giai đoạn 2021-2025".
Years years_in(std::string_view title);

/// The year that deadlines name most often.
std::optional<int> usual_year(const std::vector<Entry>& entries);

} // namespace ktask::intake
