#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "programme/programme.hpp"
#include "report/matching.hpp"

namespace ktask::report {

// What changed between two versions of a programme: two programmes come in, each task is found in
// the other (matching.hpp), and all that they say is compared. What goes out are places in both,
// without any wording. Comments, layout and the spelling of YAML are no change.

/// Something in both versions; nothing on the side that does not have it. It is never nothing on
/// both.
template<typename T>
struct Sides {
    std::optional<T> before;
    std::optional<T> after;
};

/// What of a programme, an agency or a task changed, with its name in JSON.
enum class Part : std::uint8_t {
    id,
    number,
    title,
    section,
    place,
    role,
    lead,
    lead_text,
    coordinating,
    coordinating_text,
    due,
    due_text,
    detail,
    stage,
    done,
    extended,
    dropped,
    added,
    note,
    year,
    until,
    issued,
    place_of_issue,
    authority,
    issuer,
    language,
    preamble,
    closing,
    recipients,
    signatory,
    key,
    name,
    short_name,
    aliases,
    emails,
    members,
};

inline constexpr std::array<std::string_view, 36> part_names = {
    "id",       "number",   "title",     "section",      "order",
    "role",     "lead",     "lead_text", "coordinating", "coordinating_text",
    "due",      "due_text", "details",   "stage",        "done",
    "extended", "dropped",  "added",     "notes",        "year",
    "until",    "issued",   "place",     "authority",    "issuer",
    "language", "preamble", "closing",   "recipients",   "signatory",
    "key",      "name",     "short",     "aliases",      "email",
    "members"};

/// The name of a part in JSON.
constexpr std::string_view name_of(Part part) {
    return part_names.at(static_cast<std::size_t>(part));
}

/// Words, as the file has them but for white space: with marks for emphasis, footnotes in brackets.
using Words = Sides<std::string>;

/// Agencies by their places in each registry. Those that both sides have, under whatever key, are
/// not among them.
struct AgenciesChanged {
    std::vector<programme::AgencyIndex> gone;
    std::vector<programme::AgencyIndex> come;
    std::vector<programme::AgencyIndex> now; ///< all, in their order
    std::vector<programme::AgencyIndex> were;
};

/// Deadlines in Programme::deadlines of each version.
struct Moved {
    Sides<programme::Index> due;
};

/// An extension, and from which deadline it moves the task.
struct Extended {
    Sides<programme::Extension> extension;
    Sides<programme::Index> from;
};

/// The task behind which it is now, in the version after; nowhere: it is the first.
struct Reordered {
    programme::Index behind = programme::nowhere;
};

struct Change {
    Part part = Part::title;
    std::string heading; ///< of a detail
    std::string stage;   ///< the words of the stage that it is about; "" for the task itself
    std::variant<Words, AgenciesChanged, Moved, Sides<programme::Event>, Extended,
                 Sides<programme::Note>, Reordered>
        what;
};

/// A task that is not the same in both versions. One that came or went has no changes.
struct TaskChanges {
    MatchedTask task;
    std::vector<Change> changes;
};

/// An agency that came, went or changed, by its places.
struct AgencyChanges {
    Sides<programme::AgencyIndex> agency;
    std::vector<Change> changes; ///< all of them Words
};

struct Changes {
    const programme::Programme* before = nullptr;
    const programme::Programme* after = nullptr;
    std::vector<Change> head; ///< all of them Words; sections too
    std::vector<AgencyChanges> agencies;
    std::vector<TaskChanges> tasks; ///< in the order of match_tasks
    std::size_t shared_tasks = 0;   ///< that both versions have
};

/// All that changed; the programmes must outlive it. Whatever their dates, things count as the
/// files have them, unless the programmes are as of a day.
Changes make_changes(const programme::Programme& before, const programme::Programme& after);

/// Leaves out that tasks with these ids came or went: one version of them cannot be read.
void leave_out(const std::vector<std::string>& ids, Changes& changes);

/// Leaves all out but what became of tasks that now have these ids.
void keep_only(const std::vector<std::string>& ids, Changes& changes);

/// True if nothing that is said has changed.
bool is_same(const Changes& changes);

} // namespace ktask::report
