#pragma once

#include <string_view>

#include <tl/expected.hpp>

#include "intake/page.hpp"

namespace ktask::intake {

/// The page of an Excel workbook (.xlsx, .xlsm): a table for each sheet that is not hidden and has
/// words, without empty rows and columns at its end. Numbers are as people see them, but without
/// marks between thousands; days are dd/mm/yyyy, or mm/yyyy where the format shows no day.
/// Something else, broken or too large is a problem with the whole file.
tl::expected<Page, text::Problems> read_xlsx(std::string_view bytes);

} // namespace ktask::intake
