#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "programme/date.hpp"
#include "programme/holidays.hpp"
#include "programme/programme.hpp"
#include "programme/state.hpp"

namespace ktask {

/// A noun with its number: the form for one, and for any other count. Both are fmt patterns.
struct Counted {
    std::string_view one;
    std::string_view many;
};

/// What a deadline report says. Members with `{}` are fmt patterns.
struct ReportWords {
    std::string_view heading; ///< {} a date
    std::string_view totals;
    std::string_view rate_of_all; ///< {0} done, {1} of how many, {2} per cent
    std::string_view rate_of_due; ///< the same of the tasks whose last day is over
    std::string_view nothing_due; ///< instead, while no last day is over
    std::string_view per_agency, overdue, due_soon, next, completed, ongoing, footnotes;
    std::string_view no_overdue, no_due_soon, no_next, no_completed, no_ongoing;
    std::string_view within; ///< {} days, after `due_soon`
    std::string_view later;  ///< {} tasks that come after `next`
    std::string_view period; ///< {0} and {1} dates, after `completed`
    std::string_view evidence;
    std::string_view last_day_is;             ///< {} why it is a day off
    std::array<std::string_view, 8> days_off; ///< in the order of DayOff
    std::string_view timeline;
    std::string_view today;
};

/// Everything that ktask says in a language about a programme. Members with `{}` are fmt patterns.
struct Words {
    std::string_view language; ///< BCP 47
    std::string (*date)(Date);
    std::array<std::string_view, states.size()>
        state_names; ///< in the order of the table of states

    std::string_view programme, id, title, lead, lead_key, role, coordinating, coordinating_keys;
    std::string_view due, kind, first, last, state, days_late, due_soon, on, footnotes;
    std::string_view key, name, short_name, email, all;

    Counted days;
    Counted tasks;
    Counted days_left;           ///< until the last day
    std::string_view soon;       ///< in time, but not for long
    std::string_view due_today;  ///< the last day is today
    std::string_view late;       ///< {0} a state, {1} days
    std::string_view until;      ///< {} a date
    std::string_view from_until; ///< {0} and {1} dates
    std::string_view on_day;     ///< {} a date
    std::string_view no_tasks;
    std::string_view no_agencies;
    std::string_view closing; ///< {0} tasks, {1} a date, {2} counts by state
    std::string_view task;    ///< {} an id
    std::string_view lead_as; ///< {} a role
    std::string_view done_on; ///< {} a date
    std::string_view done_without_date;
    std::string_view completion;
    std::string_view deadline; ///< {0} its words, {1} the days that they mean
    std::string_view members;
    std::string_view footnotes_of; ///< {} a programme
    std::string_view recurring;

    ReportWords report;
};

const Words& words_of(Language language);

/// "3 ngày", "1 day".
std::string counted(const Counted& noun, std::size_t count);

/// "2 quá hạn, 1 thường xuyên": the states that occur.
std::string counts_in_words(const StateCounts& counts, const Words& words);

/// A status with its days: "đang thực hiện quá hạn 12 ngày", "sắp đến hạn, còn 3 ngày".
std::string status_in_words(const Task& task, const Status& status, Date today, const Words& words);

} // namespace ktask
