#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "deadline/date.hpp"
#include "deadline/holidays.hpp"
#include "programme/programme.hpp"
#include "programme/state.hpp"

namespace ktask::render {

/// A noun with its number: the form for one, and for any other count. Both are fmt patterns.
struct Counted {
    std::string_view one;
    std::string_view many;
};

/// What a deadline report says. Members with `{}` are fmt patterns; a heading begins with a
/// capital.
struct ReportWords {
    std::string_view heading;            ///< {} the title of the programme
    std::string_view several_programmes; ///< instead of a title
    std::string_view as_of;              ///< {} a date
    std::string_view period;             ///< {0} and {1} dates, that completions are reported of
    std::string_view scope;              ///< {} what was asked for
    std::string_view selection;          ///< {0} tasks are reported on, of {1}
    std::string_view totals;
    std::string_view total; ///< {0} tasks, {1} number with a deadline, {2} number ongoing
    std::string_view total_none, total_dated, total_ongoing; ///< {} tasks, none or all of a sort
    std::string_view rate_of_all;  ///< {0} done, {1} of how many, {2} per cent
    std::string_view rate_of_due;  ///< the same of the tasks whose last day is over
    std::string_view nothing_due;  ///< instead, while no last day is over
    std::string_view no_deadlines; ///< instead of both rates
    std::array<std::string_view, programme::states.size()>
        state_headings; ///< in the order of the states
    std::string_view per_agency, lead_agency;
    std::array<std::string_view, programme::states.size()>
        table_headings; ///< the same, where room is short
    std::string_view sum, grand_total;
    std::string_view overdue, due_soon, due_today, next, completed, ongoing, footnotes;
    std::string_view no_agencies, no_overdue, no_due_soon, no_next, no_completed, no_ongoing;
    std::string_view counted;                        ///< {0} a heading, {1} how many stand under it
    std::string_view within;                         ///< {0} the heading `due_soon`, {1} days
    Counted later;                                   ///< tasks that come after `next`
    std::string_view late_by, days_left, completion; ///< labels of how a task stands
    std::string_view on_time;                        ///< {} a date
    std::string_view on_late;                        ///< {0} a date, {1} days
    std::string_view evidence, no_evidence;
    std::string_view falls_on;                ///< {} why it is a day off, after a last day
    std::array<std::string_view, 8> days_off; ///< in the order of DayOff
    std::string_view saturday, sunday;
    std::string_view timeline;
    std::string_view timeline_says; ///< {0} a date, {1} tasks with a deadline, {2} counts by mark
    Counted outside;                ///< tasks whose last day the timeline does not reach
    std::array<std::string_view, 4> marks; ///< what the timeline's marks mean: see Mark
    std::array<std::string_view, 12> months;
    std::string_view today;
};

/// What is said about a selection of tasks. Members with `{}` are fmt patterns.
struct ScopeWords {
    std::string_view tasks;                   ///< {} their ids
    std::string_view due, due_by, due_before; ///< {} a period, its last day, its first day
    std::string_view since, until;            ///< {} a date: a period without its other end
    std::string_view open;
    std::string_view agency, lead, coordinating; ///< {} names
    std::string_view text;                       ///< {} words as they were typed
    std::string_view either;                     ///< between what is one or the other
};

/// What `done` and `reopen` say about what they did.
struct EditWords {
    std::string_view marked;         ///< {0} a date, {1} where it comes from
    std::string_view reopened;       ///< {} how the task stands now
    std::string_view day_asked;      ///< the day was named
    std::string_view day_referenced; ///< the day stands in the first reference
    std::string_view day_assumed;    ///< it is today, for none can be read in the first reference
    std::string_view day_today;      ///< it is today, for there is no reference
    std::string_view on_time;
    Counted late;
    std::string_view no_deadline;
    std::string_view footnote; ///< {} its number
    std::string_view no_reference;
};

/// What a reminder to a lead agency says. Members with `{}` are fmt patterns.
struct ReminderWords {
    std::string_view subject;      ///< {0} the programme's title, {1} how many tasks
    Counted overdue, due_soon;     ///< tasks
    std::string_view both;         ///< {0} and {1}: the overdue ones and those due soon
    std::string_view greeting;     ///< {} the agency
    std::string_view programme_of; ///< {0} the programme's title, {1} its issuer
    std::string_view opening;      ///< {0} the programme, {1} a date, {2} the agency, {3} the tasks
    std::string_view late;         ///< {} days
    std::string_view ask_overdue, ask_due_soon, ask_both; ///< what is asked for in `request`
    std::string_view request; ///< {0} the agency, {1} what is asked, {2} whom to report to
    std::string_view issuer;  ///< whom to report to if the programme does not say who issued it
    std::string_view done_already;
    std::string_view thanks;
};

/// Everything that ktask says in a language about a programme. Members with `{}` are fmt patterns.
struct Words {
    std::string_view language; ///< BCP 47
    std::string (*date)(deadline::Date);
    char decimal_mark;
    std::array<std::string_view, programme::states.size()>
        state_names; ///< in the order of the table of states

    std::string_view programme, id, title, lead, role, coordinating;
    std::string_view due, kind, first, last, state, days_late, due_soon, on, footnotes;
    std::string_view key, name;
    std::array<std::string_view, 10> kinds; ///< in the order of DeadlineKind
    std::string_view yes, no;

    Counted days;
    Counted tasks;
    Counted days_left;           ///< until the last day
    std::string_view soon;       ///< in time, but not for long
    std::string_view due_today;  ///< the last day is today
    std::string_view late;       ///< {0} a state, {1} days
    std::string_view last_day;   ///< {} a date, after the words of a deadline
    std::string_view from_until; ///< {0} and {1} dates
    std::string_view on_day;     ///< {} a date
    std::string_view no_tasks;
    std::string_view no_agencies;
    std::string_view of_them_soon; ///< {0} tasks in time, {1} how many of them are due soon
    std::string_view closing;      ///< {0} tasks, {1} a date, {2} counts by state
    std::string_view task;         ///< {} an id
    std::string_view lead_as;      ///< {} a role
    std::string_view done_on;      ///< {} a date
    std::string_view done_without_date;
    std::string_view completion;
    std::string_view deadline; ///< {0} its words, {1} the days that they mean
    std::string_view members;
    std::string_view footnotes_of; ///< {} a programme
    std::string_view recurring;

    ReportWords report;
    ScopeWords scope;
    EditWords edit;
    ReminderWords reminder;
};

/// What ktask says in this language.
const Words& words_of(programme::Language language);

/// What a state is called.
std::string_view state_name(programme::State state, const Words& words);

/// "3 ngày", "1 day".
std::string counted(const Counted& noun, std::size_t count);

/// A status with its days: "đang thực hiện quá hạn 12 ngày", "sắp đến hạn, còn 3 ngày".
std::string status_in_words(const programme::Task& task, const programme::Status& status,
                            deadline::Date today, const Words& words);

} // namespace ktask::render
