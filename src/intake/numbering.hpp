#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ktask::intake {

/// How something is numbered, from what is usually the highest to the lowest.
enum class NumberStyle : std::uint8_t {
    part,    ///< Phần I, Chương II
    article, ///< Điều 1
    capital, ///< A
    roman,   ///< I
    decimal, ///< 1, 1.1
    bracket, ///< (1)
    letter,  ///< a
    dash,    ///< -
    plus,    ///< +
    star,    ///< *, •
};

struct Numbered {
    NumberStyle style = NumberStyle::decimal;
    std::string bare;       ///< "1", "II", "1.2", "a"; "" of a dash, plus or star
    std::string written;    ///< "1.", "a)"
    std::size_t length = 0; ///< bytes with the blanks behind it
};

/// The number or mark at the front of a paragraph, if it has one.
std::optional<Numbered> number_at_front(std::string_view words);

/// What a cell says that has a number and nothing else.
std::optional<Numbered> number_alone(std::string_view cell);

/// True if a list goes on with this: not a mark.
bool is_number(const Numbered& numbered);

/// How deep a number is: 1 of "1", 2 of "1.2".
std::size_t depth_of(std::string_view bare);

} // namespace ktask::intake
