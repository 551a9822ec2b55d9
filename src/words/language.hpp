#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/language.hpp"
#include "text/message.hpp"
#include "text/problem.hpp"
#include "text/shown.hpp"

namespace ktask::words {

// A message comes in, what a person reads goes out. English is the patterns themselves; each other
// language is tables of translations in a folder of its own, a file for each folder that says them.
// A pattern that no table has is said in English.

/// What was said, and where in it each argument is (its first place, if it has several): so that
/// whoever has marks on an argument finds them again.
struct Placed {
    text::Shown text;
    std::vector<text::Span> arguments;
};

/// Says messages in one language and remembers what it has looked up: a million rows cost one
/// look-up for each pattern.
class Speaker {
public:
    explicit Speaker(text::Language language) : language_(language) {}
    text::Language language() const { return language_; }

    /// `line_breaks` are those of the text that the message is about; without them a LineOf is "?".
    Placed placed(const text::Message& message,
                  const std::vector<std::size_t>* line_breaks = nullptr);

private:
    struct Remembered {
        const char* pattern = nullptr;
        const char* meaning = nullptr;
        std::string_view words;
    };
    struct Saying;
    std::string_view words_of(const text::Message& message);
    std::string_view words_for(std::string_view pattern, std::string_view meaning);
    Remembered& place_of(const char* pattern, const char* meaning);

    text::Language language_;
    std::vector<Remembered> remembered_; ///< hashed; always with an empty place
    std::size_t count_ = 0;
};

/// The message in the speaker's language.
text::Shown said(const text::Message& message, Speaker& speaker,
                 const std::vector<std::size_t>* line_breaks = nullptr);

/// The day in figures, as the language writes it: 2022-05-10, 10/05/2022.
std::string said(std::chrono::sys_days day, text::Language language);

} // namespace ktask::words
