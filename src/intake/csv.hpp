#pragma once

#include <optional>
#include <string_view>

#include <tl/expected.hpp>

#include "intake/page.hpp"

namespace ktask::intake {

/// The page of a table of separated values (RFC 4180): one table, whose rows have the line that
/// they begin on. Without a separator it is the one of comma, semicolon and tab that the first row
/// is parted by. Takes any encoding that `utf8_of` does; places of problems are in what that gives.
tl::expected<Page, text::Problems> read_csv(std::string_view bytes,
                                            std::optional<char> separator = std::nullopt);

} // namespace ktask::intake
