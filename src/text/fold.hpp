#pragma once

#include <string>
#include <string_view>

namespace ktask::text {

/// Letters without case, accents or normalisation, for comparing what people type: "Báo cáo", its
/// decomposed spelling and "BAO CAO" all give "bao cao"; đ gives d. Superscripts stay superscripts.
/// `text` must be UTF-8.
std::string fold(std::string_view text);

/// A name folded, without the word "và" and without what is neither letter nor digit, which joins
/// what it stands in the midst of: "Sở LĐ-TB&XH" is "so ldtbxh".
std::string squeezed(std::string_view name);

/// `text` in small letters and normalisation form C, with its accents.
std::string without_case(std::string_view text);

/// `text` in capitals and normalisation form C.
std::string in_capitals(std::string_view text);

/// `text` with a capital for its first letter.
std::string capitalised(std::string_view text);

/// The folded letters a to z and digits of `text`, and what stands in `also`, with a hyphen for
/// each run of anything else: "Sở Y tế" gives "so-y-te". No hyphen at its end.
std::string slug(std::string_view text, std::string_view also = "");

/// `text` in Unicode normalisation form C (never KC: "phố⁴" must not become "phố4").
std::string to_nfc(std::string_view text);

} // namespace ktask::text
