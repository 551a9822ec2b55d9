#include "edit/completion.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "deadline/find_date.hpp"
#include "programme/footnotes.hpp"
#include "text/fold.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

namespace ktask::edit {

namespace {

std::string example_of(int year) {
    return fmt::format("Kế hoạch số 1234/KH-UBND ngày 06/5/{} của Ủy ban nhân dân tỉnh", year);
}

bool is_line_break(char32_t code) {
    return code == '\n' || code == '\r' || code == 0x85 || code == 0x2028 || code == 0x2029;
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

/// Why the words cannot be a footnote.
std::optional<text::Problem> objection_to(std::string_view words, int year) {
    if (text::find_malformed(words) != std::string_view::npos) {
        return text::Problem{{},
                             text::message("the reference is not UTF-8"),
                             {text::message("it reads: {}", in_context(words))}};
    }
    for (std::size_t at = 0; at < words.size();) {
        const text::Character character = text::decode(words, at);
        if (is_line_break(character.code)) {
            return text::Problem{
                {},
                text::message("the reference has a line break, and a footnote is one line"),
                {text::message("it reads: {}", in_context(words)),
                 text::message("were two references meant? give each its own --ref; else "
                               "put a space there")}};
        }
        if (text::is_control(character.code)) {
            return text::Problem{
                {},
                text::message("the reference has the control character {}",
                              fmt::format("U+{:04X}", static_cast<std::uint32_t>(character.code))),
                {text::message("it reads: {}", in_context(words)),
                 text::message("was a space meant?")}};
        }
        at += character.length;
    }
    if (!text::trimmed(words).empty()) return std::nullopt;
    return text::Problem{
        {},
        text::message("the reference has no words"),
        {text::message("which document was meant? for example: --ref \"{}\"", example_of(year))}};
}

/// Texts in the order in which they come, each once.
class DistinctTexts {
public:
    void add(std::string text) {
        if (known_.insert(text).second) texts_.push_back(std::move(text));
    }
    std::vector<std::string> texts() && { return std::move(texts_); }

private:
    std::vector<std::string> texts_;
    std::set<std::string> known_;
};

tl::expected<std::vector<std::string>, text::Problem>
references_of(const programme::Programme& programme, const CompletionRequest& request) {
    DistinctTexts references;
    for (const std::string& words : request.references) {
        if (auto objection = objection_to(words, programme.year))
            return tl::unexpected(std::move(*objection));
        references.add(as_read(words));
    }
    for (const int number : request.footnotes) {
        const std::size_t count = programme::footnotes_of(programme).texts.size();
        if (number < 1 || static_cast<std::size_t>(number) > count) {
            return tl::unexpected(text::Problem{
                {},
                text::message("there is no footnote {}", number),
                {count == 0 ? text::message("the programme has none; write a new one with --ref")
                            : text::message("the programme has footnotes 1 to {}", count)}});
        }
        references.add(programme::footnote(programme, number));
    }
    return std::move(references).texts();
}

/// The day with another year, if it exists.
std::optional<deadline::Date> in_year(deadline::Date day, int year) {
    const std::chrono::year_month_day calendar(day);
    return deadline::make_date(year, deadline::month_of(day),
                               static_cast<int>(static_cast<unsigned>(calendar.day())));
}

/// How the day came about, and which one may have been meant.
std::vector<text::Message> question(const CompletionPlan& plan, int first_year,
                                    deadline::Date today) {
    std::vector<text::Message> lines;
    if (plan.source == DaySource::reference) {
        const auto& references = plan.completion.references;
        const std::size_t place = deadline::find_dates(references).front().text;
        lines.push_back(
            text::message("it stands in the reference: {}", in_context(references[place])));
    }
    std::optional<deadline::Date> likely;
    for (int year = deadline::year_of(today); year >= first_year && !likely; --year) {
        likely = in_year(plan.completion.on, year);
        if (likely && *likely > today) likely.reset();
    }
    lines.push_back(
        likely ? text::message("was {0} meant? then say --on {0}", deadline::to_iso(*likely))
               : text::message("on which day was it done? say --on DATE, from {}-01-01 to {}",
                               first_year, deadline::to_iso(today)));
    return lines;
}

std::optional<text::Problem> objection_to_day(const CompletionPlan& plan,
                                              const programme::Programme& programme,
                                              deadline::Date today) {
    const deadline::Date on = plan.completion.on;
    if (on > today) {
        return text::Problem{{},
                             text::message("{} is still to come: today is {}", on, today),
                             question(plan, programme.year, today)};
    }
    if (deadline::year_of(on) >= programme.year) return std::nullopt;
    if (plan.source == DaySource::today) {
        return text::Problem{
            {},
            text::message("today, {}, is before the programme's year, {}", on, programme.year),
            {text::message("is --today, KTASK_TODAY or the clock right?")}};
    }
    return text::Problem{{},
                         text::message("{} is before the programme's year, {}", on, programme.year),
                         question(plan, programme.year, today)};
}

/// True if some words speak of a day that cannot be read in them.
bool has_unclear_day(const std::vector<std::string>& references) {
    return std::any_of(references.begin(), references.end(), [](const std::string& words) {
        return speaks_of_day(words) && !deadline::find_date(words);
    });
}

/// The completion that is asked for, and where its day comes from.
CompletionPlan plan_of(std::vector<std::string> references, const CompletionRequest& request,
                       deadline::Date today) {
    CompletionPlan plan;
    plan.completion = {today, std::move(references)};
    if (request.on) {
        plan.completion.on = *request.on;
        plan.source = DaySource::asked;
        return plan;
    }
    if (plan.completion.references.empty()) return plan;
    const auto dates = deadline::find_dates(plan.completion.references);
    if (dates.size() != 1 || has_unclear_day(plan.completion.references)) {
        plan.source = DaySource::unclear;
        return plan;
    }
    plan.completion.on = dates.front().date;
    plan.source = DaySource::reference;
    return plan;
}

/// Asks for the day, because the references do not tell it, or tell several.
text::Problem unclear_day(const std::vector<std::string>& references, int year) {
    const auto dates = deadline::find_dates(references);
    std::vector<text::Message> lines;
    if (dates.size() > 1 && !has_unclear_day(references)) {
        for (const deadline::FoundDate& found : dates) {
            lines.push_back(
                text::message("{}: {}", found.date, in_context(references[found.text])));
        }
        lines.push_back(text::message("on which day was it done? say --on DATE"));
        return {{}, text::message("the references have different dates"), std::move(lines)};
    }
    for (const std::string& words : references) {
        if (!deadline::find_date(words))
            lines.push_back(text::message("it reads: {}", in_context(words)));
    }
    lines.push_back(text::message(
        "on which day was it done? say --on DATE, or --on today; a date is written as in: {}",
        example_of(year)));
    return {
        {}, text::message("no date can be read with certainty in the reference"), std::move(lines)};
}

/// True if the task is done as planned. A day that nobody asked for does not have to be the same.
bool is_done_so(const programme::Programme& programme, const programme::Task& task,
                const CompletionPlan& plan) {
    if (!is_done(programme, task)) return false;
    const bool is_asked_day =
        plan.source == DaySource::asked || plan.source == DaySource::reference;
    const bool is_same_day = !is_asked_day || done_on(programme, task) == plan.completion.on;
    return is_same_day && plan.completion.references == references_of(programme, task);
}

text::Problem done_otherwise(const programme::Programme& programme, const programme::Task& task) {
    const auto on = done_on(programme, task);
    std::vector<text::Message> lines = {on ? text::message("it was done on {}", *on)
                                           : text::message("it is done, without a date")};
    for (const std::string& reference : references_of(programme, task))
        lines.push_back(text::message("reference: {}", reference));
    lines.push_back(
        text::message("to put the new completion in the place of this one, add --replace"));
    return {{},
            text::message("task {} is done already, in another way", id_of(programme, task)),
            lines};
}

} // namespace

tl::expected<CompletionPlan, text::Problem> plan_completion(const programme::Programme& programme,
                                                            std::span<const std::size_t> tasks,
                                                            const CompletionRequest& request,
                                                            deadline::Date today) {
    auto references = references_of(programme, request);
    if (!references) return tl::unexpected(std::move(references.error()));
    CompletionPlan plan = plan_of(std::move(*references), request, today);
    for (const std::size_t task : tasks) {
        if (is_done_so(programme, programme.tasks[task], plan)) {
            plan.done_already.push_back(task);
        } else if (is_done(programme, programme.tasks[task]) && !request.replaces) {
            return tl::unexpected(done_otherwise(programme, programme.tasks[task]));
        } else {
            plan.to_mark.push_back(task);
        }
    }
    if (plan.to_mark.empty()) return plan;
    if (plan.source == DaySource::unclear) {
        return tl::unexpected(unclear_day(plan.completion.references, programme.year));
    }
    if (auto objection = objection_to_day(plan, programme, today)) {
        return tl::unexpected(std::move(*objection));
    }
    return plan;
}

} // namespace ktask::edit
