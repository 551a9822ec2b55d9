#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "intake/page.hpp"

namespace ktask::intake {

/// Blanks, as they are within paragraphs and cells.
constexpr std::string_view blanks = " \t\n\r";

/// Bytes [begin, end) of some words, with the notes and marks that are there.
Words part_of(const Words& words, std::size_t begin, std::size_t end);

/// Without any of `unwanted` at their ends; a note stays.
Words trimmed(const Words& words, std::string_view unwanted = blanks);

/// Puts `more` behind `words` with `between`, where neither says nothing.
void add(Words& words, std::string_view between, const Words& more);

/// Without full stops and semicolons at their end, as titles and deadlines are written.
Words without_stop(const Words& words);

/// Makes plain blanks of those that only look otherwise, and leaves out what has no width.
void make_blanks_plain(Words& words);

bool says_nothing(const Words& words);

/// The words on one line: every run of blanks as one.
std::string on_one_line(std::string_view text);

/// At most so many bytes from the front of a text, and no part of a character.
std::string_view beginning_of(std::string_view text, std::size_t most);

/// The words of a text, each folded.
std::vector<std::string> folded_words(std::string_view text);

/// Folded, and only letters and digits, with single blanks between.
std::string bare_words(std::string_view text);

/// True if `words` are in `text`, both bare, as whole words.
bool has_words(std::string_view text, std::string_view words);
bool begins_with_words(std::string_view text, std::string_view words);

/// Of the first letter of a text, if it begins with one.
bool begins_with_capital(std::string_view text);
bool begins_with_small(std::string_view text);

/// True if it has letters and none of them is small.
bool is_in_capitals(std::string_view text);

/// Each line of a text on its own, trimmed; none that is empty.
std::vector<std::string_view> lines_of(std::string_view text);

} // namespace ktask::intake
