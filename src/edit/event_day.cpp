#include "edit/event_day.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "deadline/find_date.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace ktask::edit {

namespace {

/// True if the words speak of a day, "ngày 6/5": in full or not.
bool speaks_of_day(std::string_view words) {
    constexpr std::string_view day = "ngay ";
    const std::string folded = text::fold(words);
    for (std::size_t at = folded.find(day); at != std::string::npos;
         at = folded.find(day, at + 1)) {
        const std::size_t number = at + day.size();
        if (number < folded.size() && folded[number] >= '0' && folded[number] <= '9') return true;
    }
    return false;
}

/// The day with another year, if it exists.
std::optional<deadline::Date> in_year(deadline::Date day, int year) {
    const std::chrono::year_month_day calendar(day);
    return deadline::make_date(year, deadline::month_of(day),
                               static_cast<int>(static_cast<unsigned>(calendar.day())));
}

/// The same day in the latest year in which it is not after `today`.
std::optional<deadline::Date> likely_day(deadline::Date day, int first_year, deadline::Date today) {
    for (int year = deadline::year_of(today); year >= first_year; --year) {
        const auto likely = in_year(day, year);
        if (likely && *likely <= today) return likely;
    }
    return std::nullopt;
}

text::Message say_day(Asking asking) {
    return asking == Asking::completion ? text::message("on which day was it done? say --on DATE")
                                        : text::message("on which day was that? say --on DATE");
}

text::Message say_day_from(Asking asking, int first_year, deadline::Date today) {
    const std::string last = deadline::to_iso(today);
    return asking == Asking::completion
               ? text::message("on which day was it done? say --on DATE, from {}-01-01 to {}",
                               first_year, last)
               : text::message("on which day was that? say --on DATE, from {}-01-01 to {}",
                               first_year, last);
}

text::Message say_day_as(Asking asking, int year) {
    return asking == Asking::completion
               ? text::message("on which day was it done? say --on DATE, or --on today; a date is "
                               "written as in: {}",
                               example_of(year))
               : text::message("on which day was that? say --on DATE, or --on today; a date is "
                               "written as in: {}",
                               example_of(year));
}

/// How the day came about, and which one may have been meant.
std::vector<text::Message> question(const Evidence& evidence, int first_year, deadline::Date today,
                                    Asking asking) {
    std::vector<text::Message> lines;
    if (evidence.source == DaySource::reference) {
        const auto& references = evidence.references;
        const std::size_t place = deadline::find_dates(references).front().text;
        lines.push_back(
            text::message("it stands in the reference: {}", in_context(references[place])));
    }
    const auto likely = likely_day(evidence.on, first_year, today);
    lines.push_back(
        likely ? text::message("was {0} meant? then say --on {0}", deadline::to_iso(*likely))
               : say_day_from(asking, first_year, today));
    return lines;
}

/// Asks for the day, because the references do not tell it, or tell several.
text::Problem unclear_day(const std::vector<std::string>& references, int year, Asking asking) {
    const auto dates = deadline::find_dates(references);
    std::vector<text::Message> lines;
    if (dates.size() > 1 && !has_unclear_day(references)) {
        for (const deadline::FoundDate& found : dates) {
            lines.push_back(
                text::message("{}: {}", found.date, in_context(references[found.text])));
        }
        lines.push_back(say_day(asking));
        return {{}, text::message("the references have different dates"), std::move(lines)};
    }
    for (const std::string& words : references) {
        if (!deadline::find_date(words))
            lines.push_back(text::message("it reads: {}", in_context(words)));
    }
    lines.push_back(say_day_as(asking, year));
    return {
        {}, text::message("no date can be read with certainty in the reference"), std::move(lines)};
}

} // namespace

std::string example_of(int year) {
    return fmt::format("Kế hoạch số 1234/KH-UBND ngày 06/5/{} của Ủy ban nhân dân tỉnh", year);
}

std::string in_context(std::string_view words) {
    constexpr std::size_t most = 160;
    std::string shown = text::visible(words);
    if (shown.size() <= most) return shown;
    std::size_t end = most;
    while (text::is_continuation(shown[end]))
        --end;
    return shown.substr(0, end) + "…";
}

bool has_unclear_day(const std::vector<std::string>& references) {
    return std::any_of(references.begin(), references.end(), [](const std::string& words) {
        return speaks_of_day(words) && !deadline::find_date(words);
    });
}

std::optional<text::Problem> objection_to_day(const Evidence& evidence,
                                              const programme::Programme& programme,
                                              deadline::Date today, Asking asking) {
    if (evidence.source == DaySource::unclear)
        return unclear_day(evidence.references, programme.year, asking);
    const deadline::Date on = evidence.on;
    if (on > today) {
        return text::Problem{{},
                             text::message("{} is still to come: today is {}", on, today),
                             question(evidence, programme.year, today, asking)};
    }
    if (deadline::year_of(on) >= programme.year) return std::nullopt;
    if (evidence.source == DaySource::today) {
        return text::Problem{
            {},
            text::message("today, {}, is before the programme's year, {}", on, programme.year),
            {text::message("is --today, KTASK_TODAY or the clock right?")}};
    }
    return text::Problem{{},
                         text::message("{} is before the programme's year, {}", on, programme.year),
                         question(evidence, programme.year, today, asking)};
}

std::optional<text::Problem> objection_to_start(const CompletionPlan& plan,
                                                const programme::Programme& programme,
                                                deadline::Date today) {
    if (plan.completion.source == DaySource::asked) return std::nullopt;
    for (const Owner& owner : plan.to_mark) {
        if (!owner.stage || has_begun(programme, *owner.stage, plan.completion.on)) continue;
        const auto first = programme.deadlines[programme.stages[*owner.stage].due].interval.first;
        std::vector<text::Message> lines =
            question(plan.completion, programme.year, today, Asking::completion);
        lines.pop_back();
        lines.push_back(text::message("if it was done on {0}, say --on {0}",
                                      deadline::to_iso(plan.completion.on)));
        return text::Problem{{},
                             text::message("{} is before the first day of task {}, {}",
                                           plan.completion.on, name_of(programme, owner), *first),
                             std::move(lines)};
    }
    return std::nullopt;
}

} // namespace ktask::edit
