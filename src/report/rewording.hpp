#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ktask::report {

/// Words of two versions of a text that follow each other and fared alike.
struct Stretch {
    enum class Kind : std::uint8_t { kept, removed, inserted };
    Kind kind = Kind::kept;
    std::vector<std::string> words;
};

/// What became of the words of a text, in their order; what was removed is before what was inserted
/// at the same place. Texts that have hardly a word in common were removed and inserted as a whole.
std::vector<Stretch> rewording(std::string_view before, std::string_view after);

} // namespace ktask::report
