#pragma once

#include <cstdint>
#include <string_view>

namespace ktask::text {

/// A language that ktask speaks.
enum class Language : std::uint8_t { vietnamese, english };

/// Its name as documents carry it (BCP 47).
constexpr std::string_view tag_of(Language language) {
    return language == Language::english ? "en" : "vi";
}

} // namespace ktask::text
