#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "deadline/date.hpp"
#include "intake/labels.hpp"
#include "intake/numbering.hpp"
#include "intake/page.hpp"
#include "intake/remark.hpp"

namespace ktask::intake {

// What a document says, in its own words and in its order, before anything of it is understood:
// tasks, headings among them, and all that is neither.

/// A further part of a task under its own heading.
struct Detail {
    std::string heading;
    Words words;
};

/// A task, or a heading among tasks.
struct Said {
    bool is_section = false;
    int level = 1; ///< of a section
    std::optional<Numbered> number;
    std::optional<Numbered> number_within; ///< from a second column of numbers
    std::string code;                      ///< from a column of codes
    Words title;
    Words lead;
    Role role = Role::unsaid;
    Words role_notes; ///< what is noted at the label of the lead
    Words coordinating;
    Words due;
    std::vector<Detail> details;
    std::vector<Detail> states;        ///< how it goes
    bool is_lead_guessed = false;      ///< it is that of the task above
    std::vector<std::string> doubtful; ///< headings of columns that may have words of others
    Place place;
};

/// What has no place in a programme: lines as they are.
struct Kept {
    std::vector<std::string> lines;
    Place place;
};

using Entry = std::variant<Said, Kept>;

/// What is before the tasks and behind them.
struct Frame {
    bool is_english = false; ///< its language; else it is Vietnamese
    std::string title;
    std::string number;
    std::string place;
    std::optional<deadline::Date> issued;
    std::optional<int> year; ///< of the day of issue, also if that is left open
    std::string authority;
    std::string issuer;
    Words preamble;
    Words closing;
    std::vector<std::string> recipients;
    std::vector<std::string> signatory_titles;
    std::string signatory;
};

struct Outline {
    Frame frame;
    std::vector<Entry> entries;
    Remarks remarks;
};

} // namespace ktask::intake
