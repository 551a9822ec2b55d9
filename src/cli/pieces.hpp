#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/declaration.hpp"

namespace ktask::cli {

/// A part of a command line, as far as the declared options tell.
struct Piece {
    enum class Kind : std::uint8_t {
        option, ///< the name of one that is declared
        value,  ///< of that option
        word,   ///< anything else, options that are not declared too
    };
    Kind kind = Kind::word;
    std::string_view text;
    const Option* option = nullptr; ///< of an option or its value
    std::size_t place = 0;          ///< which argument it is, or is in
};

/// The parts of a command line, without `--`, after which there are only words.
std::vector<Piece> pieces_of(std::span<const std::string> arguments,
                             const Declaration& declaration);

} // namespace ktask::cli
