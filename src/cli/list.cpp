#include <algorithm>
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
#include "report/listing.hpp"
#include "write/calendar.hpp"

namespace ktask::cli {

extern const Command list_command;

namespace {

struct ListOptions {
    FilterOptions filter;
    ChosenFields fields;
    write::mail::Envelope envelope;
    bool has_exit_code = false;
};

void declare_list(Declaration& declaration, ListOptions& options) {
    declare(declaration, options.filter);
    declare(declaration, options.fields,
            text::message("columns and their order, e.g. id,title,last"),
            Formats(read_by_people) | Formats{Format::csv, Format::tsv, Format::json});
    declaration.push_back({.name = "--exit-code",
                           .says = text::message("status 1 if any task was selected"),
                           .group = Group::how_shown,
                           .target = &options.has_exit_code});
    declare(declaration, options.envelope);
}

struct ListSubject {
    std::vector<programme::Programme> programmes;
    report::Listing listing;
    ChosenFields fields;
    write::mail::Envelope envelope;
    int soon_days = 0;
};

document::Document list_document(const ListSubject& subject, words::Speaker& speaker) {
    const report::Listing& listing = subject.listing;
    return document::list(
        listing, subject.fields.value_or(document::usual_fields_of_list(listing.tasks)), speaker);
}

void list_separated(const ListSubject& subject, const Manner& manner, text::Sink& out) {
    document::list_separated(subject.listing.tasks,
                             subject.fields.value_or(document::usual_fields_of_csv()),
                             manner.presentation.separated, out);
}

void list_json(const ListSubject& subject, const Manner& /*manner*/, text::Sink& out) {
    document::list_json(subject.listing.tasks,
                        subject.fields.value_or(document::usual_fields_of_json()), out);
}

void list_calendar(const ListSubject& subject, const Manner& manner, text::Sink& out) {
    write::calendar(subject.listing.tasks,
                    {subject.listing.today, manner.surroundings.now, subject.soon_days},
                    manner.speaker, out);
}

constexpr std::array<Writer<ListSubject>, 4> list_writers = {{
    {Format::csv, list_separated},
    {Format::tsv, list_separated},
    {Format::json, list_json},
    {Format::ics, list_calendar},
}};
constexpr auto list_formats = formats_with(list_writers);

Outcome list(ListSubject subject, const ListOptions& options, const Situation& situation) {
    const deadline::Date today = read_today(situation);
    Outcome outcome;
    outcome.language = language_of(subject.programmes);
    selection::Selection selection = select(options.filter, subject.programmes, today);
    explain(outcome, selection, situation);
    subject.listing = report::make_listing(std::move(selection.tasks), today);
    if (options.has_exit_code && !subject.listing.tasks.empty()) outcome.status = Exit::selected;
    outcome.result = written<list_document>(list_writers, std::move(subject));
    return outcome;
}

Outcome run_list(const ListOptions& options, const Situation& situation) {
    check_complete(options.envelope, situation.presentation.format);
    return serve(situation, [&](Served served) {
        return list({std::move(served.programmes),
                     {},
                     options.fields,
                     options.envelope,
                     options.filter.soon_days},
                    options, situation);
    });
}

constexpr std::array<Example, 7> list_examples = {{
    {"ktask list --due 2022-09", "what falls due in September 2022"},
    {"ktask list --due \"Quý IV/2022\" --sort due", "the fourth quarter, nearest first"},
    {"ktask list --overdue --agency \"lao động\"", "what this agency is late with"},
    {"ktask list --open --due-by this-month", "what has to be done by the end of the month"},
    {"ktask list --text \"bao cao\" --fields id,title,last", "by words, accents aside"},
    {"ktask list --format csv --bom -o tasks.csv", "for a spreadsheet"},
    {"ktask list --open -o tasks.ics", "for a calendar"},
}};

} // namespace

constinit const Command list_command = {
    "list",        "[ID]...",    "show tasks in a table",
    list_examples, list_formats, begin<ListOptions, declare_list, run_list>};

} // namespace ktask::cli
