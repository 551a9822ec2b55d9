#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "deadline/date.hpp"

namespace ktask::deadline {

/// The date of a document in a text about it, in any form that documents use: the first that is
/// introduced by "ngày" ("ngày 09/2/2022", "ngày 18 tháng 6 năm 2021"), else the first that stands
/// in figures ("08-4/2022", "20-12-2021") and is no number or turn of something ("số 5/10/2022",
/// "đợt 1/10/2022"), or in words apart from others (", 18 tháng 6 năm 2021"). Nothing if the text
/// has none that is certain or the date does not exist.
std::optional<Date> find_date(std::string_view text);

/// A date, and the first of several texts that has it.
struct FoundDate {
    Date date;
    std::size_t text = 0;
    friend bool operator==(const FoundDate&, const FoundDate&) = default;
};

/// The dates of texts about documents, each date once, in the order of the texts: more than one if
/// they do not agree.
std::vector<FoundDate> find_dates(std::span<const std::string> texts);

/// The latest day up to `today` that is the weekday which is named and nothing else: "thứ Hai",
/// "monday". Nothing if the text says anything else.
std::optional<Date> latest_weekday(std::string_view text, Date today);

} // namespace ktask::deadline
