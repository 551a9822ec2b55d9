#include "cli/commands.hpp"

#include "cli/options.hpp"
#include "cli/presentation.hpp"
#include "cli/programmes.hpp"
#include "document/agencies.hpp"

namespace ktask::cli {

void declare_agencies(CLI::App& app, Request& request) {
    declare_presentation(app, request, "text, markdown, csv, tsv or json");
    declare_separated(app, request);
}

Outcome run_agencies(const Request& request, const io::Surroundings& surroundings) {
    const Format format = read_format(
        request, {Format::text, Format::markdown, Format::csv, Format::tsv, Format::json});
    const write::Manner manner = read_manner(request, surroundings);
    const deadline::Date today = read_today(request, surroundings);
    const auto programmes = load_programmes(request, surroundings);
    const auto work = report::agencies_at_work(programmes, today);
    words::Speaker speaker = read_speaker(request, programmes);
    switch (format) {
    case Format::json:
        return {document::agencies_json(work)};
    case Format::csv:
    case Format::tsv:
        return {document::agencies_separated(work, separated_style(request, format))};
    default:
        return {written(document::agencies(work, speaker), format, manner)};
    }
}

} // namespace ktask::cli
