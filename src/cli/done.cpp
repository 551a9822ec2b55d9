#include "cli/commands.hpp"

#include <fmt/format.h>

#include "cli/edit_programme.hpp"
#include "cli/failure.hpp"
#include "cli/options.hpp"
#include "cli/presentation.hpp"
#include "cli/programmes.hpp"
#include "cli/values.hpp"
#include "edit/completion.hpp"
#include "render/said.hpp"

namespace ktask::cli {

void declare_done(CLI::App& app, Request& request) {
    declare_edit(app, request);
    add_repeatable(app, "--ref", request.references,
                   "the document that shows it, which becomes a footnote", "TEXT", what_changes);
    add_repeatable(app, "--footnote", request.cited,
                   "a footnote that the programme has already shows it", "NUMBER", what_changes);
    add_flag(app, "--no-ref", request.no_reference, "nothing shows it", what_changes);
    add_single(app, "--on", request.on,
               "the day on which it was done; else the date in the first reference, else today",
               "DATE", what_changes);
    add_flag(app, "--replace", request.replaces, "in the place of the completion that is there",
             what_changes);
}

namespace {

text::Message example() {
    return text::message(
        "for example: ktask done 3 --ref \"Kế hoạch số 1234/KH-UBND ngày 06/5/2022 của Ủy ban "
        "nhân dân tỉnh\"");
}

void check_evidence(const Request& request) {
    if (request.filter.ids.empty())
        throw usage_error(text::message("which task is done?"), {example()});
    const bool has_evidence = !request.references.empty() || !request.cited.empty();
    if (has_evidence && request.no_reference) {
        throw usage_error(text::message(
            "--no-ref says that nothing shows it, --ref and --footnote name what does"));
    }
    if (has_evidence || request.no_reference) return;
    throw usage_error(
        text::message("which document shows that it is done? name it with --ref, or say --no-ref"),
        {example()});
}

std::vector<int> read_footnotes(const std::vector<std::string>& typed) {
    constexpr std::size_t most = 999'999;
    std::vector<int> numbers;
    for (const std::string& number : typed) {
        numbers.push_back(static_cast<int>(read_count("--footnote", number, 1, most, 1)));
    }
    return numbers;
}

std::optional<deadline::Date> read_on(const Request& request, int year, deadline::Date today) {
    if (request.on.empty()) return std::nullopt;
    return read_day("--on", request.on, {year, today}, "2022-05-06");
}

text::Note note_on(const programme::Task& task) {
    if (!task.done->on) return text::remark(text::message("task {} is done already", task.id));
    return text::remark(text::message("task {} is done already, on {}", task.id, *task.done->on));
}

EditPlan mark(const Request& request, const programme::Programme& programme,
              std::span<const std::size_t> tasks, deadline::Date today,
              edit::CompletionPlan& completion) {
    const edit::CompletionRequest asked{request.references, read_footnotes(request.cited),
                                        read_on(request, programme.year, today), request.replaces};
    auto plan = edit::plan_completion(programme, tasks, asked, today);
    if (!plan) throw refusal(std::move(plan.error().what), std::move(plan.error().hints));
    completion = std::move(*plan);
    EditPlan planned;
    for (const std::size_t task : completion.done_already)
        planned.notes.push_back(note_on(programme.tasks[task]));
    for (const std::size_t task : completion.to_mark)
        planned.changes.push_back({task, completion.completion});
    return planned;
}

std::string_view reason_for_day(const edit::CompletionPlan& plan, const render::EditWords& words) {
    if (plan.source == edit::DaySource::asked) return words.day_asked;
    if (plan.source == edit::DaySource::reference) return words.day_referenced;
    return plan.completion.references.empty() ? words.day_today : words.day_assumed;
}

std::string punctuality(const programme::Task& task, deadline::Date today,
                        const render::EditWords& words) {
    const programme::Status status = programme::status_of(task, today);
    if (status.days_late) {
        return render::counted(words.late, static_cast<std::size_t>(*status.days_late));
    }
    return std::string(status.state == programme::State::done_on_time ? words.on_time
                                                                      : words.no_deadline);
}

std::string marked_in_words(const programme::Task& task, const edit::CompletionPlan& plan,
                            deadline::Date today, const render::Words& words) {
    std::string footnotes;
    for (const text::Text& reference : task.done->references) {
        if (!footnotes.empty()) footnotes += ' ';
        footnotes += text::superscript(reference.pieces.front().number);
    }
    const std::string evidence = footnotes.empty() ? std::string(words.edit.no_reference)
                                                   : render::said(words.edit.footnote, footnotes);
    const std::string day = render::said(words.edit.marked, words.date(*task.done->on),
                                         reason_for_day(plan, words.edit));
    return fmt::format("{}, {}, {}", day, punctuality(task, today, words.edit), evidence);
}

} // namespace

Outcome run_done(const Request& request, const io::Surroundings& surroundings) {
    check_evidence(request);
    read_language(request, {}); // before anything is written
    const deadline::Date today = read_today(request, surroundings);
    edit::CompletionPlan completion;
    const auto plan = [&](const programme::Programme& programme,
                          std::span<const std::size_t> tasks) {
        return mark(request, programme, tasks, today, completion);
    };
    return edit_programme(request, surroundings, plan,
                          [&](const programme::Task& task, const render::Words& words) {
                              return marked_in_words(task, completion, today, words);
                          });
}

} // namespace ktask::cli
