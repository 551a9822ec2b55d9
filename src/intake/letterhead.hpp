#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "deadline/date.hpp"

namespace ktask::intake {

// What single lines of a letterhead say.

/// "Số: 277 /KH-UBND" is "277/KH-UBND".
std::optional<std::string> number_of_document(std::string_view line);

/// Where and when a document was issued; the day may be left open.
struct PlaceAndDay {
    std::string place;
    std::optional<deadline::Date> day;
    std::optional<int> year;
};

/// "Hà Nội, ngày14 tháng7 năm 2026".
std::optional<PlaceAndDay> place_and_day_in(const std::string& line);

/// True if a line has the name of the state or of the party, or the motto.
bool is_motto(const std::string& line);

/// True if it is drawn rather than written: "-----".
bool is_line_drawn(const std::string& line);

/// True if a line is who decides, as over "Căn cứ": "BỘ TRƯỞNG BỘ NỘI VỤ".
bool is_office(const std::string& line);

/// A second line that goes on with the name that the first began: "ỦY BAN NHÂN DÂN⏎TỈNH KON TUM".
bool goes_on_with_name(const std::string& line);

} // namespace ktask::intake
