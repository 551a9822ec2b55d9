#include "deadline/syllable.hpp"

#include <algorithm>
#include <array>

namespace ktask::deadline {

namespace {

constexpr std::array<std::string_view, 27> onsets{
    "",   "b",   "c",  "ch", "d",  "g",  "gh", "gi", "h", "k",  "kh", "l", "m", "n",
    "ng", "ngh", "nh", "p",  "ph", "qu", "r",  "s",  "t", "th", "tr", "v", "x"};

constexpr std::array<std::string_view, 109> rhymes{
    "a",   "ac",  "ach", "ai",   "am",   "an",  "ang",  "anh",  "ao",   "ap",   "at",
    "au",  "ay",  "e",   "ec",   "ech",  "em",  "en",   "eng",  "enh",  "eo",   "ep",
    "et",  "eu",  "i",   "ia",   "ich",  "iec", "iem",  "ien",  "ieng", "iep",  "iet",
    "ieu", "im",  "in",  "inh",  "ip",   "it",  "iu",   "o",    "oa",   "oac",  "oach",
    "oai", "oam", "oan", "oang", "oanh", "oao", "oap",  "oat",  "oay",  "oc",   "oe",
    "oen", "oeo", "oet", "oi",   "om",   "on",  "ong",  "ooc",  "oong", "op",   "ot",
    "u",   "ua",  "uan", "uang", "uat",  "uay", "uc",   "ue",   "uech", "uenh", "ui",
    "um",  "un",  "ung", "uo",   "uoc",  "uoi", "uom",  "uon",  "uong", "uop",  "uot",
    "uou", "up",  "ut",  "uu",   "uy",   "uya", "uych", "uyen", "uyet", "uyn",  "uynh",
    "uyt", "uyu", "y",   "yem",  "yen",  "yet", "yeu",  "ynh",  "yt",   "ych"};

bool is_rhyme(std::string_view letters) {
    return std::find(rhymes.begin(), rhymes.end(), letters) != rhymes.end();
}

} // namespace

bool is_vietnamese_syllable(std::string_view folded) {
    return std::any_of(onsets.begin(), onsets.end(), [&](std::string_view onset) {
        return folded.starts_with(onset) && is_rhyme(folded.substr(onset.size()));
    });
}

} // namespace ktask::deadline
