#include "render/report.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "render/report_drawings.hpp"
#include "render/report_parts.hpp"
#include "render/said.hpp"
#include "report/timeline.hpp"
#include "text/width.hpp"

namespace ktask::render {

namespace {

constexpr std::size_t indent = 5; // of what is said about a task, under its title

std::string heading_line(std::string_view text, const Layout& layout) {
    std::string out = "\n";
    for (const std::string& line : text::wrapped(text, layout.width))
        out += painted(line, Colour::bold, layout.colour) + '\n';
    return out + '\n';
}

std::string plain_figures(const ReportParts& parts, const Layout& layout) {
    std::string out;
    for (const ReportFigure& figure : parts.figures) {
        out += hanging("- ", fmt::format("{}: {}", figure.label, figure.count), 2, layout.width);
    }
    return out;
}

std::string fact(std::string_view label, std::string_view text, const Layout& layout) {
    const std::string blanks(indent, ' ');
    return hanging(blanks, fmt::format("{}: {}", label, text), indent, layout.width);
}

std::string coloured(std::string text, Colour colour, const Layout& layout) {
    if (!layout.colour) return text;
    std::string out;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::size_t first = std::min(text.find_first_not_of(' ', start), end);
        out.append(text, start, first - start);
        out += painted(std::string_view(text).substr(first, end - first), colour, true) + '\n';
        start = end + 1;
    }
    return out;
}

std::string item_lines(const ReportItem& item, const Words& words, const Layout& layout) {
    const std::string label = fmt::format("{:>{}}. ", item.selected->task->id, indent - 2);
    const std::string due =
        item.last_day.empty() ? item.due : fmt::format("{} ({})", item.due, item.last_day);
    std::string out = hanging(label, item.title, indent, layout.width);
    if (!item.programme.empty()) out += fact(words.programme, item.programme, layout);
    out += fact(words.lead, item.lead, layout);
    out += fact(words.due, due, layout);
    if (!item.standing.empty()) {
        out += coloured(fact(item.standing_label, item.standing, layout), item.colour, layout);
    }
    if (!item.evidence.empty()) out += fact(words.report.evidence, item.evidence, layout);
    return out;
}

std::string section_lines(const ReportSection& section, std::size_t position, const Words& words,
                          const Layout& layout) {
    std::string out = heading_line(numbered_heading(position, section.heading), layout);
    if (section.items.empty()) return out + hanging("", section.empty, 0, layout.width);
    bool is_first = true;
    for (const ReportItem& item : section.items) {
        if (!is_first) out += '\n';
        is_first = false;
        out += item_lines(item, words, layout);
    }
    if (!section.more.empty()) out += '\n' + hanging("", section.more, 0, layout.width);
    return out;
}

std::string footnote_lines(const ReportParts& parts, const report::Report& report,
                           const Words& words, const Layout& layout) {
    if (parts.footnotes.empty()) return "";
    constexpr std::size_t label_width = 4;
    std::string out = heading_line(words.report.footnotes, layout);
    for (const FootnoteList& list : parts.footnotes) {
        if (parts.footnotes.size() > 1) {
            out += said(words.footnotes_of, programme_name(*list.programme, report));
            out += '\n';
        }
        for (const int number : list.numbers) {
            out += hanging_footnote(*list.programme, number, label_width, layout);
        }
    }
    return out;
}

} // namespace

std::string report_as_text(const report::Report& report, const Words& words, const Layout& layout,
                           Drawings drawings) {
    const ReportParts parts = parts_of(report, words);
    const bool draws = drawings == Drawings::some;
    std::string out;
    for (const std::string& line : text::wrapped(parts.title, layout.width))
        out += painted(line, Colour::bold, layout.colour) + '\n';
    for (const std::string& line : parts.about)
        out += hanging("", line, 0, layout.width);
    out += heading_line(numbered_heading(1, words.report.totals), layout);
    out += hanging("", parts.total + ':', 0, layout.width);
    const std::string bars = draws ? state_bars(parts, layout) : "";
    out += (bars.empty() ? plain_figures(parts, layout) : bars) + '\n';
    for (const std::string& rate : parts.rates)
        out += hanging("", rate + '.', 0, layout.width);
    if (draws && report.rate.all > 0) {
        out += '\n' + month_strip(report::make_timeline(report), words, layout);
    }
    out += heading_line(numbered_heading(2, words.report.per_agency), layout);
    out += report.agencies.empty() ? hanging("", words.report.no_agencies, 0, layout.width)
                                   : laid_out(parts.agencies, layout);
    std::size_t position = 3;
    for (const ReportSection& section : parts.sections)
        out += section_lines(section, position++, words, layout);
    return out + footnote_lines(parts, report, words, layout);
}

} // namespace ktask::render
