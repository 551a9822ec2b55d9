#include "edit/completion.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "deadline/find_date.hpp"
#include "edit/completion_day.hpp"
#include "programme/footnotes.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

namespace ktask::edit {

namespace {

bool is_line_break(char32_t code) {
    return code == '\n' || code == '\r' || code == 0x85 || code == 0x2028 || code == 0x2029;
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

/// True if the owner is done as planned, or a task with all its stages. A day that nobody asked for
/// does not have to be the same.
bool is_done_so(const programme::Programme& programme, const Owner& owner,
                const CompletionPlan& plan) {
    const programme::Event* const done = completion_of(programme, owner);
    if (done == nullptr) {
        return !owner.stage && programme.tasks[owner.task].stages.count > 0 &&
               open_stages(programme, owner.task).empty();
    }
    const bool is_asked_day =
        plan.source == DaySource::asked || plan.source == DaySource::reference;
    const bool is_same_day = !is_asked_day || done->on == plan.completion.on;
    return is_same_day &&
           plan.completion.references == programme::references_of(programme, done->references);
}

text::Problem done_otherwise(const programme::Programme& programme, const Owner& owner) {
    const programme::Event& done = *completion_of(programme, owner);
    std::vector<text::Message> lines = {done.on ? text::message("it was done on {}", *done.on)
                                                : text::message("it is done, without a date")};
    for (const std::string& reference : programme::references_of(programme, done.references))
        lines.push_back(text::message("reference: {}", reference));
    lines.push_back(
        text::message("to put the new completion in the place of this one, add --replace"));
    return {{},
            text::message("task {} is done already, in another way", name_of(programme, owner)),
            lines};
}

} // namespace

tl::expected<CompletionPlan, text::Problem> plan_completion(const programme::Programme& programme,
                                                            std::span<const Owner> owners,
                                                            const CompletionRequest& request,
                                                            deadline::Date today) {
    auto references = references_of(programme, request);
    if (!references) return tl::unexpected(std::move(references.error()));
    CompletionPlan plan = plan_of(std::move(*references), request, today);
    for (const Owner& owner : owners) {
        if (is_done_so(programme, owner, plan)) {
            plan.done_already.push_back(owner);
        } else if (completion_of(programme, owner) != nullptr && !request.replaces) {
            return tl::unexpected(done_otherwise(programme, owner));
        } else {
            plan.to_mark.push_back(owner);
        }
    }
    if (plan.to_mark.empty()) return plan;
    if (plan.source == DaySource::unclear) {
        return tl::unexpected(unclear_day(plan.completion.references, programme.year));
    }
    if (auto objection = objection_to_day(plan, programme, today)) {
        return tl::unexpected(std::move(*objection));
    }
    if (auto objection = objection_to_start(plan, programme, today)) {
        return tl::unexpected(std::move(*objection));
    }
    return plan;
}

Change completed(const programme::Programme& programme, const Owner& owner,
                 const NewCompletion& completion) {
    return EntryChange{item_of(programme, owner), "done",
                       event(completion.on, completion.references)};
}

Change reopened(const programme::Programme& programme, const Owner& owner) {
    return EntryChange{item_of(programme, owner), "done", std::nullopt};
}

} // namespace ktask::edit
