#include "cli/presentation.hpp"

#include <algorithm>

namespace ktask::cli {

namespace {

constexpr std::size_t when_piped = 100;

bool has(std::span<const Format> formats, Format format) {
    return std::find(formats.begin(), formats.end(), format) != formats.end();
}

} // namespace

void declare(Declaration& declaration, PresentationOptions& options,
             std::span<const Format> formats, bool has_output) {
    if (formats.empty()) return;
    declaration.push_back({.name = "--format",
                           .value = "FORMAT",
                           .says = in_words(formats),
                           .group = Group::how_shown,
                           .target = &options.format});
    if (has_output) {
        declaration.push_back(
            {.name = "-o,--output",
             .value = "FILE",
             .says = text::message("write to this file; its ending chooses the format"),
             .group = Group::how_shown,
             .target = &options.output});
    }
    if (!has(formats, Format::markdown)) return; // no document: its text is lines
    constexpr int widest = 10'000;
    declaration.push_back({.name = "--width",
                           .value = "COLUMNS",
                           .says = text::message("columns of text; 0 for no limit"),
                           .group = Group::how_shown,
                           .target = count(options.width, 0, widest),
                           .suits = {Format::text}});
}

void declare_separated(Declaration& declaration, PresentationOptions& options,
                       std::span<const Format> formats) {
    if (!has(formats, Format::csv)) return;
    declaration.push_back({.name = "--bom",
                           .says = text::message("begin CSV with a byte order mark, for Excel"),
                           .group = Group::how_shown,
                           .target = &options.byte_order_mark,
                           .suits = {Format::csv, Format::tsv}});
    declaration.push_back({.name = "--raw",
                           .says = text::message("CSV and TSV without the ' that disarms formulas"),
                           .group = Group::how_shown,
                           .target = &options.raw,
                           .suits = {Format::csv, Format::tsv}});
}

Presentation read_presentation(const PresentationOptions& options, const Everywhere& everywhere,
                               const io::Surroundings& surroundings,
                               std::span<const Format> formats) {
    Presentation presentation;
    if (options.output != "-") presentation.output = options.output;
    const bool is_for_terminal = presentation.output.empty();
    if (!formats.empty()) {
        presentation.format = read_format(options.format, presentation.output, formats);
        presentation.is_format_asked_for = !options.format.empty() || !presentation.output.empty();
    }
    presentation.is_width_asked_for = options.width.has_value();
    presentation.manner.width = options.width ? static_cast<std::size_t>(*options.width)
                                              : surroundings.columns.value_or(when_piped);
    presentation.manner.colour =
        everywhere.colour == When::always ||
        (everywhere.colour == When::automatic && surroundings.may_colour && is_for_terminal);
    presentation.manner.draws = surroundings.is_terminal && is_for_terminal;
    presentation.separated = {presentation.format == Format::tsv ? '\t' : ',',
                              options.byte_order_mark, options.raw};
    return presentation;
}

} // namespace ktask::cli
