#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "deadline/deadline.hpp"
#include "programme/programme.hpp"
#include "programme/state.hpp"
#include "selection/objection.hpp"
#include "selection/selected.hpp"
#include "text/message.hpp"

namespace ktask::selection {

// A request comes in as options with the words that were typed; the tasks that it means go out, and
// how it was understood. Each option is a row of one table (filters.cpp), which turns all of its
// values into one Condition: any of them. A task is wanted if every condition holds.

/// A task that is looked at.
struct Candidate {
    const programme::Programme& programme;
    std::size_t place; ///< of the programme among those of the request
    const programme::Task& task;
    const programme::Status& status;
};

/// All the values of one option, understood.
struct Condition {
    /// One of these two, for names also `of_stage`. What the deadline alone decides is asked first.
    std::function<bool(const Candidate&)> of_task;
    std::function<bool(const deadline::Interval&, const programme::Programme&)> of_deadline;
    text::Message scope;                    ///< what it selects, for a heading
    std::vector<text::Message> explanation; ///< how the values were understood, a line each
    /// Whether it may be this stage of a task that is meant, all by their indices, that of the
    /// programme among those of the request.
    std::function<bool(std::size_t programme, std::size_t task, std::size_t stage)> of_stage{};
};

/// What the values of an option may lean on.
struct Reading {
    std::span<const programme::Programme> programmes;
    deadline::Date today;
    int soon_days = programme::default_soon_days;
};

/// The year of examples in errors: the programme's own, or the first one's of several.
int year_for_examples(const Reading& reading);

/// A way to choose tasks.
struct Filter {
    std::string_view option; ///< "--due"; "" for ids, which need none
    std::string_view value;  ///< "PERIOD"; "" for a flag
    text::Pattern<0> says;
    int place_in_scope; ///< a heading names the lowest first
    tl::expected<Condition, Objection> (*read)(std::string_view option,
                                               std::span<const std::string> values,
                                               const Reading& reading);
};

/// Every filter, in the order in which help lists them and tasks are held against them: what takes
/// long comes last.
std::span<const Filter> filters();

/// The filter of an option. There must be one.
const Filter& filter_of(std::string_view option);

/// A filter that was asked for, with what was typed for it: nothing for a flag.
struct Asked {
    const Filter* filter = nullptr;
    std::vector<std::string> values{};
};

/// The tasks in the order of their documents, and how the request was understood.
struct Selection {
    std::vector<Selected> tasks;
    text::Parts scope{{}, text::Between::semicolon}; ///< empty: everything was asked for
    std::vector<text::Message> explanation;
};

/// The tasks of the programmes, which must outlive the result, that were asked for. What is worded
/// wrongly is objected to before what the programmes do not have.
tl::expected<Selection, Objection> select(std::span<const Asked> asked, const Reading& reading);

} // namespace ktask::selection
