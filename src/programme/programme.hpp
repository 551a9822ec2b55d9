#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
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
    std::vector<std::string> emails;
    std::vector<AgencyIndex> members;
    text::Span where; ///< its key in its file
};

/// When tasks have to be done: the document's words and the days that they mean.
struct Deadline {
    yaml::NodeId words = yaml::no_node; ///< where they stand first
    deadline::Interval interval;        ///< `last` is there if it falls due
};

/// Where something is among others of its kind, or `nowhere`.
using Index = std::uint32_t;
constexpr Index nowhere = 0xffffffff;

/// Some that follow each other.
struct Slice {
    Index first = 0;
    Index count = 0;
};

/// Agencies in Programme::named, the leads first.
struct Named {
    Index first = 0;
    Index leads = 0;
    Index coordinating = 0;
};

/// That something happened to a task, and the documents that prove it: it was done, dropped or
/// added.
struct Event {
    std::optional<deadline::Date> on;
    yaml::NodeId where = yaml::no_node;      ///< the day if there is one, else the event
    yaml::NodeId references = yaml::no_node; ///< the list of them, each one footnote
};

/// A deadline was moved.
struct Extension {
    Index due = nowhere; ///< to this one of Programme::deadlines
    std::optional<deadline::Date> on;
    yaml::NodeId text = yaml::no_node; ///< its own sentence
    yaml::NodeId why = yaml::no_node;
    yaml::NodeId references = yaml::no_node;
};

enum class NoteKind : std::uint8_t { progress, obstacle, proposal, change };

/// How it goes with a task.
struct Note {
    NoteKind kind = NoteKind::progress;
    std::optional<deadline::Date> on;
    yaml::NodeId text = yaml::no_node;
    yaml::NodeId item = yaml::no_node;
};

/// A part of a task with a deadline of its own.
struct Stage {
    yaml::NodeId item = yaml::no_node;
    yaml::NodeId what = yaml::no_node;
    Index due = nowhere;  ///< in Programme::deadlines
    Index lead = nowhere; ///< in Programme::agencies, if another than the task's
    Index done = nowhere; ///< in Programme::events
    Slice extended;       ///< in Programme::extensions, the latest is last
};

constexpr int deepest_level = 4; ///< of a section

/// A heading among the tasks.
struct Section {
    yaml::NodeId item = yaml::no_node;
    yaml::NodeId words = yaml::no_node;
    yaml::NodeId number = yaml::no_node;
    int level = 1;
    Index above = nowhere; ///< the section that it is a part of
    Named agencies;
    yaml::NodeId lead_text = yaml::no_node;
    yaml::NodeId coordinating_text = yaml::no_node;
    yaml::NodeId due_text = yaml::no_node;
    yaml::NodeId details = yaml::no_node;
};

/// What has to be done, by whom and when, as places in the text. The functions below read there.
struct Task {
    yaml::NodeId item = yaml::no_node;
    yaml::NodeId id = yaml::no_node;
    yaml::NodeId number = yaml::no_node; ///< no_node: its id
    yaml::NodeId title = yaml::no_node;
    yaml::NodeId role = yaml::no_node; ///< no_node: "thực hiện"
    Named agencies;
    yaml::NodeId lead_text = yaml::no_node;         ///< no_node: the list says it
    yaml::NodeId coordinating_text = yaml::no_node; ///< no_node: the list says it
    yaml::NodeId due_text = yaml::no_node;          ///< no_node: the deadline says it
    yaml::NodeId details = yaml::no_node;
    Index section = nowhere; ///< in Programme::sections
    Index due = nowhere;     ///< in Programme::deadlines, unless there are stages
    Slice stages;            ///< in Programme::stages
    Slice extended;          ///< in Programme::extensions, the latest is last
    Slice notes;             ///< in Programme::notes, the latest is last
    Index done = nowhere;    ///< in Programme::events
    Index dropped = nowhere;
    Index added = nowhere;
};

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
    std::string called;                     ///< what names it before an id: "2022" in "2022:3"
    std::string title;
    std::string number; ///< of the document: "277/KH-UBND"
    int year = 0;
    std::optional<int> until; ///< the last year of a programme of several years
    std::optional<deadline::Date> issued;
    std::string place;
    std::string authority; ///< the body above the issuer
    std::string issuer;
    Language language = Language::vietnamese;
    yaml::NodeId preamble = yaml::no_node;
    yaml::NodeId closing = yaml::no_node;
    std::vector<std::string> recipients;
    Signatory signatory;
    std::vector<Agency> agencies;
    std::vector<Section> sections;
    std::vector<Task> tasks;
    std::vector<Deadline> deadlines; ///< each wording once
    std::vector<AgencyIndex> named;  ///< who leads and coordinates, task by task
    std::vector<Stage> stages;
    std::vector<Extension> extensions;
    std::vector<Note> notes;
    std::vector<Event> events;
    std::optional<deadline::Date> as_of;               ///< what is dated later has not happened
    mutable std::shared_ptr<const Footnotes> numbered; ///< for who asks `footnotes_of` again
};

} // namespace ktask::programme
