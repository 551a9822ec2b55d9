#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "deadline/phrase.hpp"
#include "text/problem.hpp"

namespace ktask::deadline {

/// A year, a day or a document's number in a text about work, which may not be the same next year.
struct Mention {
    enum class Kind : std::uint8_t {
        year,  ///< a period of one year: "năm 2022", "6 tháng đầu năm 2022"
        years, ///< "2021 - 2030"
        day,   ///< "ngày 14/12/2021"
        number ///< of a document: "số 85/NQ-HĐND", "20-CT/TW"
    };
    Kind kind = Kind::year;
    text::Span where;
    std::vector<Figure> years; ///< all of which it says
    /// The symbol of the kind of document whose own year it may be, because it stands before:
    /// "Luật Trẻ em năm 2016". "" if none does, or one that is made anew each year: "Kế hoạch năm
    /// 2022".
    std::string_view document;
    bool is_bare = false; ///< a number that no word makes a year: "2022"
    bool is_goal = false; ///< "đến năm 2025"
};

/// The mentions of a text, in its order.
std::vector<Mention> find_mentions(std::string_view text);

} // namespace ktask::deadline
