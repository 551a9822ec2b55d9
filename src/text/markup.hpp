#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "text/problem.hpp"

namespace ktask::text {

/// A stretch of a text value: plain, emphasised, or the text of an inline footnote.
struct Piece {
    enum class Kind { plain, emphasis, footnote };
    Kind kind = Kind::plain;
    std::string text;
};

/// A text value taken apart, in NFC.
struct Text {
    std::vector<Piece> pieces;
};

/// Reads the small part of Pandoc's Markdown that text values are written in: `*emphasis*`,
/// `^[inline footnote]`, backslash escapes of punctuation. A footnote that is never closed or empty
/// is a problem whose span counts bytes of `marked`; a lone `*` is just a star, as in Pandoc.
Text parse_markup(std::string_view marked, Problems& problems);

/// What is seen of a text value that is only looked at.
struct Marked {
    bool has_words = false; ///< beside footnotes
    bool has_footnotes = false;
};

/// Finds what parse_markup does, but takes nothing apart.
Marked check_markup(std::string_view marked, Problems& problems);

/// Where the footnotes of a text value stand, each from its `^[` to past its `]`.
std::vector<Span> footnote_places(std::string_view marked);

/// The words alone: no marks, no footnotes, runs of white space as one space.
std::string plain_text(const Text& text);

constexpr std::array<std::string_view, 10> superscript_digits = {"⁰", "¹", "²", "³", "⁴",
                                                                 "⁵", "⁶", "⁷", "⁸", "⁹"};

/// A number in superscript digits: 12 gives "¹²".
std::string superscript(int number);

/// Escapes `text` so that parse_markup reads it back as plain words, for writing footnotes into a
/// file.
std::string escaped_markup(std::string_view text);

} // namespace ktask::text
