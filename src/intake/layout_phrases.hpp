#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "intake/labels.hpp"
#include "intake/layout_shapes.hpp"
#include "intake/lines.hpp"

namespace ktask::intake {

/// What is said in clear runs of words: lines that come again in a column, and words that follow
/// each other, which are hardly in two cells then.
class Phrases {
public:
    Phrases(const std::vector<Line>& lines, const std::vector<DrawnPart>& parts);

    /// True if a column of this kind has these words, in small letters, on several lines.
    bool is_line(Kind kind, const std::string& words) const;

    std::size_t times_together(const std::string& one, const std::string& other) const;

private:
    void add(const Line& line, const Chunk& chunk, Kind kind);

    std::unordered_map<std::string, std::size_t> lines_;
    std::unordered_map<std::string, std::size_t> pairs_;
};

} // namespace ktask::intake
