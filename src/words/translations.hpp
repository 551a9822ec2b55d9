#pragma once

#include <cstdint>
#include <string_view>

#include "text/message.hpp"

namespace ktask::words {

/// A number for a pattern and its meaning, by which rows are found.
constexpr std::uint32_t hash_of(std::string_view pattern, std::string_view meaning) {
    constexpr std::uint32_t basis = 2'166'136'261;
    constexpr std::uint32_t prime = 16'777'619;
    std::uint32_t hash = basis;
    for (const char c : pattern)
        hash = (hash ^ static_cast<unsigned char>(c)) * prime;
    for (const char c : meaning)
        hash = (hash ^ static_cast<unsigned char>(c)) * prime;
    return hash;
}

/// One row of a language's table: an English pattern, its words with the same places, and the
/// meaning if the message has one.
struct Translation {
    std::string_view pattern;
    std::string_view words;
    std::string_view meaning;
    std::uint32_t hash = 0;
    constexpr Translation() = default;
    consteval Translation(const char* english, const char* translated, const char* meant = "")
        : pattern(english), words(translated), meaning(meant), hash(hash_of(pattern, meaning)) {
        if (text::places_in(pattern) != text::places_in(words)) throw "not the places of English";
    }
};

/// The row of a pattern with this meaning in the Vietnamese tables, or nullptr.
const Translation* find_vietnamese(std::string_view pattern, std::string_view meaning);

/// What the system's commoner errors are called in Vietnamese; "" for another.
std::string_view vietnamese_reason(int error_number);

} // namespace ktask::words
