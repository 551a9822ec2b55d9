#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "deadline/date.hpp"
#include "programme/programme.hpp"
#include "text/message.hpp"
#include "text/problem.hpp"

namespace ktask::renew {

// From one year's programme to the next: the old file, gone through as a tree (head.hpp,
// tasks.hpp), says what is left out, which values become others and what a person has to decide
// (plan.hpp). That is made a patch of its text (layout.hpp), so that all else stays as it is, and
// the new text is opened and held against the plan (verify.hpp).

struct Request {
    int year = 0;                 ///< of the new programme, after that of the old one
    bool takes_only_open = false; ///< else all tasks that were not dropped
    deadline::Date today;         ///< of what is open: what is dated later has not happened
    std::string name;             ///< of the new file
};

/// Says a message in the language of the programme, on one line.
using Say = std::function<std::string(const text::Message&)>;

/// A comment of the new file about something that a person has to decide.
struct Decision {
    std::size_t line = 0; ///< on which it is, from 1
    text::Message where;
    text::Message what;
    text::Message why; ///< may be empty
};

/// What has come of the parts of the old programme.
struct Counts {
    std::vector<std::string> dropped; ///< ids of tasks that are left out
    std::size_t done = 0;             ///< tasks that are left out because they are done
    std::size_t to_come = 0;          ///< or because they are added only later
    std::size_t moved_deadlines = 0;
    std::size_t moved_texts = 0;
    std::size_t completions = 0; ///< left behind, as the next two
    std::size_t extensions = 0;
    std::size_t notes = 0;
    std::size_t comments = 0; ///< that were inside what is left out
};

struct Renewal {
    programme::Programme programme;
    std::vector<Decision> decisions; ///< in the order of the file
    Counts counts;
};

/// The next programme out of an old one, whose tree has exact spans. Tasks that were dropped, and
/// what became of the others, are left behind. All of them get the years of their texts and
/// deadlines moved on where that is certain; what is still open, if only that is taken, keeps its
/// words and has its history in a note. A problem in the old text if the new one would not be
/// exactly what was meant.
tl::expected<Renewal, text::Problem> renew(const programme::Programme& before,
                                           const Request& request, const Say& say);

} // namespace ktask::renew
