#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "document/programmes.hpp"
#include "programme/programme.hpp"
#include "text/markup.hpp"
#include "text/message.hpp"
#include "words/language.hpp"

namespace ktask::document {

/// For whom and for which day a document is made.
struct Reader {
    Date today;
    words::Speaker& speaker;
    ProgrammesTold programmes; ///< whose notes are told apart

    /// Where a programme is among them.
    std::uint32_t place_of(const programme::Programme& programme) const {
        return programmes.place_of(programme);
    }
};

/// A message as a line.
Line line(const text::Message& message, const Reader& reader, Tone tone = Tone::plain);

/// A message whose arguments are these lines, from the first on; their marks are kept.
Line line(const text::Message& message, const Reader& reader,
          std::initializer_list<const Line*> arguments);

/// So that a message can be made of lines.
text::Argument argument(const Line& line);

/// Marks all of a line as words of a programme if that is in another language than the reader's.
void mark_foreign(Line& line, const programme::Programme& programme, const Reader& reader);

/// Words of a programme as they are, marked if they are in another language than the reader's.
Line quoted(std::string_view words, const programme::Programme& programme, const Reader& reader);

/// The same with marks for its notes and emphasis.
Line quoted(const text::Text& text, const programme::Programme& programme, const Reader& reader);

/// Notes at the end of a line.
void add_notes(Line& line, const std::vector<int>& numbers, std::uint32_t of);

/// One line after the other.
void append(Line& line, const Line& more);

/// One more in a list that is one line, behind "; " if it is not the first.
void append_listed(Line& list, const Line& one);

/// "Thời hạn: Tháng 9/2022".
Line labelled(const Line& label, const Line& words, const Reader& reader);

/// A line that nobody has to translate: a name, a number, a sign.
Line verbatim(std::string_view words, Tone tone = Tone::plain);

/// The line with a U+00A0 for each blank at which it must not end: within the words of a state, and
/// after a number. It must have no marks yet.
Line unbroken(const Line& line, const Reader& reader);

} // namespace ktask::document
