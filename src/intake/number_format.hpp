#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ktask::intake {

// How Excel shows the number of a cell, as far as it matters for reading it: digits, percent, words
// around it and the parts of a date. Colours, conditions, widths and marks between thousands do
// not.

/// One of the up to four parts of a format: for positive, negative, zero.
struct NumberSection {
    enum class Kind : std::uint8_t { general, digits, date, words };
    Kind kind = Kind::words;
    std::string before; ///< words before the number
    std::string after;
    int integers = 0; ///< the fewest digits
    int least_decimals = 0;
    int most_decimals = 0;
    int thousands = 0; ///< how often it is divided by a thousand
    bool has_point = false;
    bool is_percent = false;
    bool has_day = false;
    bool has_month = false;
    bool has_year = false;
    bool has_time = false;
    bool has_seconds = false;
};

struct NumberFormat {
    std::vector<NumberSection> sections; ///< at least one
};

/// What a format of the file means.
NumberFormat number_format(std::string_view code);

/// The code of a format that every Excel has under a number, else that of a plain number.
std::string_view built_in_format(std::uint32_t id);

} // namespace ktask::intake
