#include "cli/commands.hpp"

#include "cli/options.hpp"
#include "cli/presentation.hpp"
#include "cli/programmes.hpp"
#include "render/json.hpp"
#include "render/markdown.hpp"
#include "render/text.hpp"

namespace ktask::cli {

void declare_agencies(CLI::App& app, Request& request) {
    declare_presentation(app, request, "text, markdown, csv, tsv or json");
    declare_separated(app, request);
}

Outcome run_agencies(const Request& request, const io::Surroundings& surroundings) {
    const Format format = read_format(
        request, {Format::text, Format::markdown, Format::csv, Format::tsv, Format::json});
    const render::Layout layout = read_layout(request, surroundings);
    const deadline::Date today = read_today(request, surroundings);
    const auto programmes = load_programmes(request, surroundings);
    const auto work = report::agencies_at_work(programmes, today);
    const render::Words& words = read_language(request, programmes);
    switch (format) {
    case Format::json:
        return {render::agencies_as_json(work)};
    case Format::csv:
    case Format::tsv:
        return {render::agencies_as_separated(work, separated_style(request, format))};
    case Format::markdown:
        return {render::agencies_as_markdown(work, words)};
    default:
        return {render::agencies_as_text(work, words, layout)};
    }
}

} // namespace ktask::cli
