#include <array>
#include <utility>

#include "cli/command.hpp"
#include "cli/fields.hpp"
#include "cli/filters.hpp"
#include "cli/mail.hpp"
#include "cli/programmes.hpp"
#include "cli/serve.hpp"
#include "cli/writers.hpp"
#include "document/list.hpp"
#include "document/show.hpp"

namespace ktask::cli {

extern const Command show_command;

namespace {

struct ShowOptions {
    std::vector<std::string> ids;
    bool is_all = false;
    ChosenFields fields;
    write::mail::Envelope envelope;
};

void declare_show(Declaration& declaration, ShowOptions& options) {
    declare_ids(declaration, options.ids, Group::which_tasks);
    declaration.push_back({.name = "--all",
                           .says = text::message("all tasks"),
                           .group = Group::which_tasks,
                           .target = &options.is_all});
    declare(declaration, options.fields, text::message("members and their order, in JSON"),
            {Format::json});
    declare(declaration, options.envelope);
}

struct ShowSubject {
    std::vector<programme::Programme> programmes;
    std::vector<selection::Selected> tasks;
    ChosenFields fields;
    write::mail::Envelope envelope;
    deadline::Date today;
};

document::Document show_document(const ShowSubject& subject, words::Speaker& speaker) {
    return document::show(subject.tasks, subject.today, speaker);
}

void show_json(const ShowSubject& subject, const Manner& /*manner*/, text::Sink& out) {
    document::list_json(subject.tasks, subject.fields.value_or(document::usual_fields_of_json()),
                        out);
}

constexpr std::array<Writer<ShowSubject>, 1> show_writers = {{
    {Format::json, show_json},
}};
constexpr auto show_formats = formats_with(show_writers);

/// How each deadline was read, and when recurring work is to be done next.
void explain_deadlines(Outcome& outcome, const ShowSubject& subject) {
    for (const selection::Selected& selected : subject.tasks) {
        outcome.notes.push_back(text::line(
            text::message("task {} '{}': {}", selection::id_of(selected),
                          text::plain_text(selection::due_words(selected)),
                          deadline::explained(selection::due_of(selected), subject.today))));
    }
}

Outcome show(ShowSubject subject, const ShowOptions& options, const Situation& situation) {
    Outcome outcome;
    outcome.language = language_of(subject.programmes);
    subject.tasks = options.is_all
                        ? selection::select({}, {subject.programmes, subject.today})->tasks
                        : select_ids(options.ids, subject.programmes, subject.today).tasks;
    if (situation.everywhere.explain) explain_deadlines(outcome, subject);
    outcome.result = written<show_document>(show_writers, std::move(subject));
    return outcome;
}

Outcome run_show(const ShowOptions& options, const Situation& situation) {
    if (options.is_all && !options.ids.empty())
        throw usage_error(text::message("either ids or --all"));
    if (!options.is_all && options.ids.empty()) {
        throw usage_error(text::message("which task?"),
                          {text::message("for example: ktask show 3")});
    }
    check_complete(options.envelope, situation.presentation.format);
    return serve(situation, [&](Served served) {
        return show({std::move(served.programmes),
                     {},
                     options.fields,
                     options.envelope,
                     read_today(situation)},
                    options, situation);
    });
}

constexpr std::array<Example, 2> show_examples = {{
    {"ktask show 11", "one task with its footnotes"},
    {"ktask show 1 2 --format json", "two tasks for a script"},
}};

} // namespace

constinit const Command show_command = {
    "show",        "ID...",      "show everything about tasks",
    show_examples, show_formats, begin<ShowOptions, declare_show, run_show>};

} // namespace ktask::cli
