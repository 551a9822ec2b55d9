#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "text/problem.hpp"

// What somebody else's document says, before anybody knows what it means: every reader (text,
// Markdown, docx, xlsx, csv, pdf) makes a Page, and one part makes a draft of a programme from it.
// Words are as they are in the document, in UTF-8; nothing is left out but how they look.
namespace ktask::intake {

/// Where something is, as a person finds it again.
struct Place {
    std::string sheet = {};  ///< of a workbook; empty elsewhere
    std::uint32_t table = 0; ///< counted from 1; 0 outside of tables
    std::uint32_t line = 0; ///< of a text, or the row of a table or sheet, or the paragraph; from 1
};

/// A footnote or endnote at a point of some words.
struct Note {
    std::size_t at = 0; ///< byte of the words
    std::string text;
};

/// Words of a paragraph or a cell; a line break that the document has in them is '\n'.
struct Words {
    std::string text;
    std::vector<Note> notes = {};          ///< by where they are
    std::vector<text::Span> emphasis = {}; ///< italics, apart and in order
    std::vector<text::Span> strong = {};   ///< bold
};

struct Paragraph {
    Words words;
    Place place;
    std::string number = {}; ///< "1." or "-" where the document numbers it by itself
    bool is_centred = false;
};

/// A cell; what a merged one covers has cells of its own that are marked as covered.
struct Cell {
    Words words;
    std::uint32_t columns = 1; ///< that it spans
    std::uint32_t rows = 1;
    bool is_covered = false;  ///< by a cell above or to the left of it; has no words then
    bool is_guessed = false;  ///< nothing shows for sure that it is covered
    bool is_doubtful = false; ///< it may have words of the cell beside it, or lack some
};

/// All rows have the same number of cells.
struct Row {
    std::vector<Cell> cells;
    Place place;
};

struct Table {
    std::vector<Row> rows;
};

using Block = std::variant<Paragraph, Table>;

/// A document, block after block.
struct Page {
    std::vector<Block> blocks;
    std::vector<text::Message> remarks = {}; ///< on what was left out, for whoever asked
};

} // namespace ktask::intake
