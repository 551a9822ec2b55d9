#include <array>
#include <utility>

#include "cli/command.hpp"
#include "cli/mail.hpp"
#include "cli/programmes.hpp"
#include "cli/serve.hpp"
#include "cli/writers.hpp"
#include "document/agencies.hpp"
#include "report/listing.hpp"

namespace ktask::cli {

extern const Command agencies_command;

namespace {

struct AgenciesOptions {
    write::mail::Envelope envelope;
};

void declare_agencies(Declaration& declaration, AgenciesOptions& options) {
    declare(declaration, options.envelope);
}

struct AgenciesSubject {
    std::vector<programme::Programme> programmes;
    std::vector<report::AgencyWork> work;
    write::mail::Envelope envelope;
};

document::Document agencies_document(const AgenciesSubject& subject, words::Speaker& speaker) {
    return document::agencies(subject.work, speaker);
}

void agencies_separated(const AgenciesSubject& subject, const Manner& manner, text::Sink& out) {
    document::agencies_separated(subject.work, manner.presentation.separated, out);
}

void agencies_json(const AgenciesSubject& subject, const Manner& /*manner*/, text::Sink& out) {
    document::agencies_json(subject.work, out);
}

constexpr std::array<Writer<AgenciesSubject>, 3> agencies_writers = {{
    {Format::csv, agencies_separated},
    {Format::tsv, agencies_separated},
    {Format::json, agencies_json},
}};
constexpr auto agencies_formats = formats_with(agencies_writers);

Outcome run_agencies(const AgenciesOptions& options, const Situation& situation) {
    check_complete(options.envelope, situation.presentation.format);
    return serve(situation, [&](Served served) {
        AgenciesSubject subject{std::move(served.programmes), {}, options.envelope};
        subject.work = report::agencies_at_work(subject.programmes, read_today(situation));
        Outcome outcome;
        outcome.language = language_of(subject.programmes);
        outcome.result = written<agencies_document>(agencies_writers, std::move(subject));
        return outcome;
    });
}

constexpr std::array<Example, 2> agencies_examples = {{
    {"ktask agencies", "who leads and coordinates how much"},
    {"ktask agencies --format json", "the same for a script"},
}};

} // namespace

constinit const Command agencies_command = {"agencies",
                                            "",
                                            "show the agencies and how much work each has",
                                            agencies_examples,
                                            agencies_formats,
                                            begin<AgenciesOptions, declare_agencies, run_agencies>};

} // namespace ktask::cli
