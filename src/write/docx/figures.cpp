#include <algorithm>

#include <fmt/format.h>

#include "write/docx/drawings.hpp"
#include "write/docx/table.hpp"

namespace ktask::write::docx {

using document::Figures;
using document::Line;
using document::Tone;

namespace {

constexpr std::string_view colour_of_bars = "3D5A80";
constexpr std::string_view colour_of_rest = "E4E8EC";

/// A bar is so many columns of a table, of which some are shaded.
constexpr int steps = 40;
constexpr int width_of_label = 3400;
constexpr int width_of_number = 800;
constexpr int width_of_change = 1154;
constexpr int width_of_step =
    (upright.room - width_of_label - width_of_number - width_of_change) / steps;

/// Some only if there is a part, and all only if it is everything.
int steps_of(std::size_t part, std::size_t all) {
    if (part == 0 || all == 0) return 0;
    return std::max(1, static_cast<int>(document::permille(part, all) * steps / 1000));
}

/// So many shaded columns, and the others in the colour of nothing.
std::string bar(int shaded, int width, std::string_view colour, std::string_view rest) {
    const std::string nothing = paragraph("SmallCell", "");
    std::string cells;
    if (shaded > 0) cells += cell(nothing, {width * shaded, shaded, colour});
    if (shaded < steps) cells += cell(nothing, {width * (steps - shaded), steps - shaded, rest});
    return cells;
}

std::string figure_row(const Figures::Figure& figure, std::size_t most, Footnotes& footnotes) {
    const Tone tone = figure.count == 0 ? Tone::plain : figure.label.tone;
    const std::string_view colour = colour_of(tone);
    const Line label{figure.label.text, figure.label.marks};
    const std::string number = fmt::format_int(figure.count).str();
    return row(cell(paragraph("Cell", runs(label, footnotes)), {width_of_label, 1, ""}) +
               cell(paragraph("Cell", run(number, {true}), "<w:jc w:val=\"right\"/>"),
                    {width_of_number, 1, ""}) +
               cell(paragraph("Cell", runs(figure.change, footnotes)), {width_of_change, 1, ""}) +
               bar(steps_of(figure.count, most), width_of_step,
                   colour.empty() ? colour_of_bars : colour, ""));
}

void write_rate(const Figures::Rate& rate, Footnotes& footnotes, text::Sink& sink) {
    sink += paragraph("Said", runs(rate.sentence, footnotes), "<w:keepNext/>") + "\n";
    if (rate.all == 0) return;
    constexpr int width = upright.room / 2 / steps;
    sink += beginning_of_table(std::vector<int>(steps, width), Borders::none);
    sink += row(bar(steps_of(rate.part, rate.all), width, colour_of(Tone::good), colour_of_rest));
    sink += end_of_table;
}

} // namespace

void write_figures(const Figures& figures, Footnotes& footnotes, text::Sink& sink) {
    sink += paragraph("Said", runs(figures.lead, footnotes), "<w:keepNext/>") + "\n";
    std::size_t most = 0;
    for (const Figures::Figure& figure : figures.figures)
        most = std::max(most, figure.count);
    if (!figures.figures.empty()) {
        std::vector<int> widths = {width_of_label, width_of_number, width_of_change};
        widths.insert(widths.end(), steps, width_of_step);
        sink += beginning_of_table(widths, Borders::none);
        for (const Figures::Figure& figure : figures.figures)
            sink += figure_row(figure, most, footnotes);
        sink += end_of_table;
    }
    for (const Figures::Rate& rate : figures.rates)
        write_rate(rate, footnotes, sink);
    sink += paragraph("Gap", "") + "\n";
}

} // namespace ktask::write::docx
