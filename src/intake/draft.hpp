#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "deadline/date.hpp"
#include "intake/carried.hpp"
#include "intake/outline.hpp"
#include "intake/registry.hpp"
#include "intake/remark.hpp"
#include "intake/said.hpp"

namespace ktask::intake {

// A programme before it is written: values of the file's keys, in markup where they may have it.

struct DraftStage {
    std::string what;
    std::string when;
};

/// When something falls due.
struct DraftDue {
    std::string text; ///< the document's sentence, where the deadline cannot say it; else ""
    std::string due;  ///< "" if there are stages
    std::vector<DraftStage> stages;
    bool is_read = true;                           ///< the days are known
    std::optional<Carried> carried = std::nullopt; ///< instead of `due` and the stages
};

struct DraftDone {
    std::optional<deadline::Date> on;
    std::vector<std::string> references;
};

struct DraftDetail {
    std::string heading;
    std::string words;
};

struct DraftTask {
    bool is_section = false;
    int level = 1;
    std::string id;                    ///< of a task
    std::optional<std::string> number; ///< where it is not the id
    std::string title;
    std::vector<std::size_t> leads; ///< in the registry
    std::string lead_text;
    std::string role;
    std::vector<std::size_t> coordinating;
    std::string coordinating_text;
    DraftDue due;
    std::vector<DraftDetail> details;
    std::vector<std::string> notes;
    std::optional<DraftDone> done;
    std::vector<CarriedEntry> carried; ///< from the programme that the document issues again
    std::vector<std::string> doubts;   ///< comments in front of it
    Place place;
};

using DraftEntry = std::variant<DraftTask, Kept>;

struct Draft {
    Frame frame;
    int year = 0;
    std::optional<int> until;
    std::string title; ///< in markup, as are the next two
    std::string preamble;
    std::string closing;
    std::vector<RegisteredAgency> agencies;
    std::vector<DraftEntry> entries;
    Remarks remarks;
};

// What is said, in the file and to the person, of a deadline that is in the document's words only.
inline constexpr std::string_view due_not_understood_in_file = "chưa hiểu thời hạn";
inline constexpr text::Pattern<1> due_not_understood{"its deadline was not understood: {}"};

/// Makes a draft of an outline. `name` is the document's, for one that has no title; `this_year`
/// for one that names none.
Draft draft_of(Outline outline, const std::string& name, int this_year);

} // namespace ktask::intake
