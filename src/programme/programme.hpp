#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "deadline/deadline.hpp"
#include "text/language.hpp"
#include "text/markup.hpp"
#include "text/problem.hpp"
#include "text/source.hpp"
#include "yaml/tree.hpp"

namespace ktask::programme {

/// Where an agency stands in Programme::agencies.
using AgencyIndex = std::size_t;

/// An agency, or a group of agencies, that tasks name by its key.
struct Agency {
    std::string key;
    std::string name;
    std::string short_name; ///< "" if there is none
    std::vector<std::string> aliases;
    std::string email; ///< "" if there is none
    std::vector<AgencyIndex> members;
    text::Span where; ///< its key in its file
};

/// When a task has to be done: the document's words and the days that they mean.
struct Deadline {
    text::Text words;
    deadline::Interval interval; ///< `last` is always there
};

/// That a task is done. Each reference is the text of one footnote.
struct Completion {
    std::optional<deadline::Date> on;
    std::vector<text::Text> references; ///< each a single footnote piece
    text::Span where;                   ///< of the day if there is one, else of the completion
};

/// What has to be done, by whom and when.
struct Task {
    int id = 0;
    text::Text title;
    AgencyIndex lead = 0;
    text::Text role; ///< "thực hiện" or "tham mưu": how the lead is put in charge
    std::vector<AgencyIndex> coordinating;
    std::optional<text::Text>
        coordinating_text; ///< the document's own sentence where the list cannot say it
    Deadline due;
    std::optional<Completion> done;
    text::Span where; ///< the task's item in its file
};

/// Who signed the programme, and as what.
struct Signatory {
    std::vector<std::string> titles;
    std::string name;
};

/// The language of the people who use a programme.
using text::Language;

/// A work programme as its file says it, checked: every index points at something. It always has
/// its text: what is new is written as text and opened (open.hpp).
struct Programme {
    std::shared_ptr<const text::Source> source;
    std::shared_ptr<const yaml::Tree> tree; ///< of the source
    std::string name;                       ///< the file, as the user knows it
    std::string title;
    int year = 0;
    std::optional<deadline::Date> issued;
    std::string place;
    std::string issuer;
    Language language = Language::vietnamese;
    text::Text preamble;
    text::Text closing;
    std::vector<std::string> recipients;
    Signatory signatory;
    std::vector<Agency> agencies;
    std::vector<Task> tasks;
    std::vector<std::string> footnotes; ///< footnote n is footnotes[n - 1]
};

// What a task says. Nobody but these functions looks into a Task, which only knows where that is.

/// The number by which people name it.
int id_of(const Programme& programme, const Task& task);
text::Text title_of(const Programme& programme, const Task& task);
AgencyIndex lead_of(const Programme& programme, const Task& task);
/// How the lead is put in charge: "thực hiện" or "tham mưu".
text::Text role_of(const Programme& programme, const Task& task);
std::span<const AgencyIndex> coordinating_of(const Programme& programme, const Task& task);
/// The document's own sentence where the list cannot say who coordinates.
std::optional<text::Text> coordinating_text_of(const Programme& programme, const Task& task);
/// The agencies that have to work together on it, as the document says it, without marks.
std::string coordinating_words(const Programme& programme, const Task& task);
/// When it has to be done, in the document's words.
text::Text due_words(const Programme& programme, const Task& task);
/// The days that those words mean; `last` is always there.
const deadline::Interval& due_of(const Programme& programme, const Task& task);
bool is_done(const Programme& programme, const Task& task);
/// The day of its completion; a task may be done without one.
std::optional<deadline::Date> done_on(const Programme& programme, const Task& task);
/// The evidence of its completion: the words of one footnote each.
std::vector<std::string> references_of(const Programme& programme, const Task& task);
/// Its item in the file.
text::Span place_of(const Programme& programme, const Task& task);
/// The day of its completion in the file, or the completion if it has none; it must be done.
text::Span done_place_of(const Programme& programme, const Task& task);

/// Where in a task a footnote stands.
struct FootnoteMention {
    int number = 0;
    std::string_view place; ///< title, lead, coordinating, due, done
};

/// The footnotes of a task in reading order, one mention for each place where one stands.
std::vector<FootnoteMention> mentions_of(const Programme& programme, const Task& task);
std::vector<FootnoteMention> footnotes_of(const Task& task);

/// Numbers all footnotes in reading order (title, lead, coordinating, due, done; task by task),
/// the same text always under the same number, and fills Programme::footnotes.
void number_footnotes(Programme& programme);

} // namespace ktask::programme
