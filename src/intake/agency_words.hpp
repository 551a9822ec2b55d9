#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ktask::intake {

// What tells names of agencies from each other and from the words around them.

/// True if a name begins here: with what agencies are called by (Sở, Bộ, UBND, Văn phòng, ...), or
/// with an abbreviation.
bool begins_agency(std::string_view words);

/// True if it means several: "các sở, ngành", "Sở, ban, ngành".
bool is_of_several(std::string_view name);

/// True if it is but a part of such a name: "ngành", "địa phương", "thành phố".
bool is_common_noun(std::string_view words);

/// True if a name cannot be so short: "Bộ" alone.
bool is_broken_off(std::string_view name);

/// Where in a name the words begin that say what the agency does: "triển khai thực hiện"; npos if
/// it has none.
std::vector<std::size_t> places_of_verbs(std::string_view name);

/// A name without what may stand in front of it: "Đề nghị phối hợp với", "và".
std::string_view without_request(std::string_view words);

/// What all spellings of a name have in common: no case, accents and hyphens, no "và" and "các",
/// the usual abbreviations written out.
std::string normal_name(std::string_view name);

/// The first letters of the words of a normal name.
std::string initials_of(std::string_view normal);

/// True if a word of it is an abbreviation, other than those that are written out.
bool is_abbreviated(std::string_view name);

} // namespace ktask::intake
