#pragma once

#include <cstddef>
#include <cstdint>
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
using AgencyIndex = std::uint32_t;

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

/// When tasks have to be done: the document's words and the days that they mean.
struct Deadline {
    yaml::NodeId words = yaml::no_node; ///< where they stand first
    deadline::Interval interval;        ///< `last` is always there
};

/// That a task is done.
struct Completion {
    std::optional<deadline::Date> on;
    yaml::NodeId where = yaml::no_node;      ///< the day if there is one, else the completion
    yaml::NodeId references = yaml::no_node; ///< the list of them, each one footnote
};

/// No completion: that of a task which is not done.
constexpr std::uint32_t not_done = 0xffffffff;

/// What has to be done, by whom and when, as places in the text. The functions below read there.
struct Task {
    yaml::NodeId item = yaml::no_node;
    yaml::NodeId id = yaml::no_node;
    yaml::NodeId title = yaml::no_node;
    yaml::NodeId role = yaml::no_node;              ///< no_node: "thực hiện"
    yaml::NodeId coordinating_text = yaml::no_node; ///< no_node: the list says it
    AgencyIndex lead = 0;
    std::uint32_t coordinating = 0; ///< the first of them in Programme::named
    std::uint32_t coordinating_count = 0;
    std::uint32_t due = 0;               ///< in Programme::deadlines
    std::uint32_t completion = not_done; ///< in Programme::completions
};
static_assert(sizeof(Task) == 40);

/// Who signed the programme, and as what.
struct Signatory {
    std::vector<std::string> titles;
    std::string name;
};

/// The language of the people who use a programme.
using text::Language;

struct Footnotes;

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
    yaml::NodeId preamble = yaml::no_node;
    yaml::NodeId closing = yaml::no_node;
    std::vector<std::string> recipients;
    Signatory signatory;
    std::vector<Agency> agencies;
    std::vector<Task> tasks;
    std::vector<Deadline> deadlines; ///< each wording once
    std::vector<AgencyIndex> named;  ///< who coordinates, task by task
    std::vector<Completion> completions;
    mutable std::shared_ptr<const Footnotes> numbered; ///< for who asks `footnotes_of` again
};

/// The text at a place of a programme; nothing at no_node. Its footnotes have no numbers yet.
text::Text text_of(const Programme& programme, yaml::NodeId place);

// What a task says. Nobody but these functions looks into a Task.

/// The id by which people name it, as the file has it: "3", "II.3".
std::string id_of(const Programme& programme, const Task& task);
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
/// Which of Programme::deadlines it has: what holds for one task holds for all that share it.
std::size_t deadline_of(const Programme& programme, const Task& task);
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

} // namespace ktask::programme
