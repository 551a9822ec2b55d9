#pragma once

#include <cstdint>
#include <string>

#include "intake/number_format.hpp"

namespace ktask::intake {

/// From when a workbook counts its days.
enum class Epoch : std::uint8_t { from_1900, from_1904 };

/// The number as people see it; a date as dd/mm/yyyy, mm/yyyy or yyyy.
std::string shown_number(double number, const NumberFormat& format, Epoch epoch);

} // namespace ktask::intake
