#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ktask::intake {

/// A line of a text that was laid out for paper; a column is a character.
struct Line {
    std::u32string text;        ///< without tabs, and without blanks at its end
    std::uint32_t number = 0;   ///< in the text, from 1
    std::size_t begin = 0;      ///< column of its first character
    bool is_after_page = false; ///< a page ended before it
    std::size_t end() const { return text.size(); }
    bool is_blank() const { return begin >= text.size(); }
};

/// The lines of a text in NFC, without the numbers of pages and the blank lines around them.
std::vector<Line> lines_on_paper(std::string_view text);

/// Characters [begin, end) of a line, trimmed, as UTF-8.
std::string words_at(const Line& line, std::size_t begin, std::size_t end = std::u32string::npos);

/// A run of words that only single blanks part.
struct Chunk {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The runs of words of a line that at least `gap` blanks part.
std::vector<Chunk> chunks_of(const Line& line, std::size_t gap = 2);

} // namespace ktask::intake
