#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/lines.hpp"
#include "text/problem.hpp"
#include "yaml/builder.hpp"
#include "yaml/characters.hpp"
#include "yaml/reader.hpp"
#include "yaml/tree.hpp"

// The rooms of the scanner, which no other part of the program needs to know.
namespace ktask::yaml {

/// YAML allows 1024 characters on the line of a key.
constexpr std::size_t longest_key = 1000;

/// A distance from the start of a line; -1 is left of every line.
using Column = std::int64_t;

/// Of a programme, so that room for its nodes is taken once.
constexpr std::size_t bytes_of_a_node = 12;

struct Ahead;

/// How far the scanner is and what it found. A function whose name begins with `read_` starts at
/// the first byte of what it reads. Block nodes leave `at` at the next token on a line of its own,
/// everything else right behind itself.
struct Scanner {
    std::string_view text;
    std::size_t at = 0;
    std::size_t line = 0;      ///< start of the line of the last token that began a line
    Column closed_column = -1; ///< of the block collection that ended last, for messages
    int depth = 0;
    bool ended = false;     ///< nothing of the document is left
    bool stopped = false;   ///< scanning was given up; implies `ended`
    Ahead* ahead = nullptr; ///< who scans the rest of a list meanwhile
    Tree tree;
    text::Problems problems;
    Declined declined;
};

/// True for `---` or `...` standing alone or before a blank; `at` must be the start of a line.
bool is_document_marker(std::string_view text, std::size_t at);

/// Column of the current token.
inline Column column_of(const Scanner& s) {
    return static_cast<Column>(s.at - s.line);
}

/// True if a `-` that begins a list item stands at `at`.
inline bool is_dash(std::string_view text, std::size_t at) {
    return byte_at(text, at) == '-' && is_space(byte_at(text, at + 1));
}

// Moves (scanner.cpp)

/// From the start of a line over blank lines, comments and lines indented with tabs.
void to_next_token(Scanner& s);

/// Over blanks and a comment to the next token on a line of its own; false if something else
/// follows.
bool finish_line(Scanner& s);

/// Over the rest of this line and all lines that are indented by more than `column`: after a
/// mistake, so that it is reported once.
void skip_deeper(Scanner& s, Column column);

/// A comment that starts at `at` is remembered; returns the end of its line.
std::size_t add_comment(Scanner& s, std::size_t at);

// Outcomes (scanner.cpp)

/// An error; none is added once scanning has stopped.
void add_problem(Scanner& s, text::Span where, text::Message what,
                 std::vector<text::Message> hints = {});

/// Gives up: the second reader must tell what this means.
void decline(Scanner& s, std::size_t at, text::Message why);

/// Gives up after a problem behind which nothing is certain.
void stop(Scanner& s);

/// Counts one level more; false, with a problem, if that is too deep.
bool enter(Scanner& s);

/// An absent value.
NodeId add_empty(Scanner& s, std::size_t at);

// Scalars (plain.cpp, quoted.cpp, block_text.cpp)

/// What ends a line of a plain scalar.
enum class PlainStop : std::uint8_t { line_end, comment, colon, flow };

/// One line of a plain scalar: its end without trailing blanks, and what stands behind it.
struct PlainLine {
    std::size_t end = 0;
    std::size_t stop_at = 0;
    PlainStop stop = PlainStop::line_end;
};

/// The line of a plain scalar that begins at `begin`, in block context.
PlainLine find_plain_line(std::string_view text, std::size_t begin);

/// The rest of a plain scalar in block context, of which the first line is known; no_node, with a
/// problem, if one of its lines holds a colon.
NodeId read_plain(Scanner& s, Column parent, PlainLine first);

/// A plain scalar between brackets; no_node if scanning has stopped.
NodeId read_flow_plain(Scanner& s, Column parent);

/// no_node if it is never closed, and then scanning has stopped.
NodeId read_quoted(Scanner& s, Column parent);

/// A literal or folded block scalar; leaves `at` as block nodes do.
NodeId read_block_text(Scanner& s, Column parent);

// Mistakes of people (mistakes.cpp)

/// Over anchors, tags and aliases, each a problem, and the blanks behind them.
void refuse_properties_here(Scanner& s);
inline void refuse_properties(Scanner& s) {
    const char c = byte_at(s.text, s.at);
    if (c == '&' || c == '*' || c == '!') refuse_properties_here(s);
}

/// A problem if no value can begin with the character here; true if so.
bool refuse_indicator(Scanner& s);

/// A key is one short line: what is not is left to the second reader. `colon` is behind the key.
bool is_valid_key(Scanner& s, NodeId key, std::size_t colon);

/// A problem if the key is `<<`.
void refuse_merge_key(Scanner& s, NodeId key);

/// The colon at `at` stands within a text that has no quotes.
void add_stray_colon(Scanner& s, std::size_t at);

/// A problem if `line` begins with a word and a colon without a space behind it; true if so.
bool refuse_tight_colon(Scanner& s, text::Span line);

/// The current line belongs neither to `column` nor to the collection that ended last.
void add_wrong_indentation(Scanner& s, Column column);

/// The line of a mapping that starts at `begin` has no `: `.
void add_missing_colon(Scanner& s, std::size_t begin);

/// Something follows a complete quoted scalar or flow collection.
void add_rest_of_line(Scanner& s, Style style);

// Collections (block.cpp, flow.cpp)

/// Where a block node begins.
enum class Place : std::uint8_t { on_own_line, after_key };

/// Any block node; an empty one, with a problem, if it cannot be understood.
NodeId read_node(Scanner& s, Column parent, Place place);

/// The items of the block sequence in `column`, from the dash at `at` on; the last of them.
NodeId read_items(Scanner& s, Column column, Column parent);

/// A flow sequence or mapping; no_node, with a problem, if its end is not certain.
NodeId read_flow(Scanner& s, Column parent);

} // namespace ktask::yaml
