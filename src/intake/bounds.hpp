#pragma once

#include <cstddef>

#include "text/problem.hpp"

namespace ktask::intake {

/// How much a page may hold. A small file can say the same words, or a merged cell, very often.
class Bounds {
public:
    static constexpr std::size_t most_cells = 1'000'000;
    static constexpr std::size_t most_bytes = std::size_t{64} << 20U;

    /// Each is false, from then on, if that is too much.
    bool take_words(std::size_t bytes) { return taken(bytes_, bytes, most_bytes); }
    bool take_cells(std::size_t cells) { return taken(cells_, cells, most_cells); }
    bool are_kept() const { return bytes_ <= most_bytes && cells_ <= most_cells; }

    /// The problem of a page that does not keep them.
    text::Problems problems() const;

private:
    static bool taken(std::size_t& sum, std::size_t more, std::size_t most) {
        sum += more < most ? more : most + 1;
        return sum <= most;
    }

    std::size_t bytes_ = 0;
    std::size_t cells_ = 0;
};

} // namespace ktask::intake
