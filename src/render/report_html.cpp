#include "render/report.hpp"

#include <fmt/format.h>

#include "render/report_parts.hpp"
#include "render/report_style.hpp"
#include "render/report_svg.hpp"
#include "render/said.hpp"
#include "render/timeline_words.hpp"
#include "report/timeline.hpp"
#include "syntax/html.hpp"
#include "text/utf8.hpp"

namespace ktask::render {

namespace {

std::string paragraph(std::string_view text) {
    return fmt::format("<p>{}</p>\n", syntax::html_escaped(text));
}

std::string heading(std::size_t position, std::string_view text) {
    return fmt::format("<h2>{}</h2>\n", syntax::html_escaped(numbered_heading(position, text)));
}

std::string head_of(const ReportParts& parts, const Words& words) {
    return fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                       "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<meta name=\"color-scheme\" content=\"light dark\">\n"
                       "<title>{}</title>\n<style>{}</style>\n</head>\n",
                       words.language, syntax::html_escaped(parts.title), report_style);
}

std::string_view class_of(programme::State state) {
    switch (state) {
    case programme::State::overdue:
        return "overdue";
    case programme::State::done_late:
        return "done-late";
    case programme::State::in_time:
        return "in-time";
    case programme::State::ongoing:
        return "ongoing";
    default:
        return "done";
    }
}

std::string figures(const ReportParts& parts) {
    std::string out = "<ul class=\"figures\">\n";
    for (const ReportFigure& figure : parts.figures) {
        out += fmt::format("<li class=\"{}\"><b>{}</b> {}</li>\n", class_of(figure.state),
                           figure.count, syntax::html_escaped(figure.label));
    }
    return out + "</ul>\n";
}

/// A bar beside the words of a rate, for the eye alone.
std::string rate_line(std::string_view text, std::size_t part, std::size_t all) {
    if (all == 0) return paragraph(fmt::format("{}.", text));
    return fmt::format("<div class=\"rate\"><span aria-hidden=\"true\"><i style=\"width:{}%\"></i>"
                       "</span><p>{}.</p></div>\n",
                       per_cent(part, all, '.'), syntax::html_escaped(text));
}

std::string rates(const ReportParts& parts, const report::CompletionRate& rate) {
    std::string out = rate_line(parts.rates.front(), rate.done, rate.all);
    if (parts.rates.size() > 1) out += rate_line(parts.rates[1], rate.done_of_due, rate.due);
    return out;
}

std::string legend(const Words& words) {
    std::string out = "<ul class=\"legend\">\n";
    for (std::size_t mark = 0; mark < report::mark_count; ++mark) {
        out += fmt::format("<li><svg class=\"{0}\" aria-hidden=\"true\"><use href=\"#mark-{0}\"/>"
                           "</svg>{1}</li>\n",
                           name_of(static_cast<report::Mark>(mark)),
                           syntax::html_escaped(words.report.marks.at(mark)));
    }
    return out + "</ul>\n";
}

std::string year_figure(const report::Report& report, const Words& words) {
    const report::Timeline timeline = report::make_timeline(report);
    if (timeline.rows.empty()) return "";
    const std::string lines = task_lines(timeline, words);
    std::string out = fmt::format("<figure{}>\n", lines.empty() ? "" : " class=\"both\"");
    out += mark_shapes() + lines + month_ladder(timeline, words) + legend(words);
    std::string caption = timeline_in_words(timeline, words);
    if (timeline.outside > 0) caption += ' ' + counted(words.report.outside, timeline.outside);
    return out +
           fmt::format("<figcaption>{}</figcaption>\n</figure>\n", syntax::html_escaped(caption));
}

std::string_view class_of(Colour colour) {
    switch (colour) {
    case Colour::red:
        return " class=\"late\"";
    case Colour::yellow:
        return " class=\"near\"";
    case Colour::green:
        return " class=\"good\"";
    default:
        return "";
    }
}

struct TableStyle {
    std::string_view name;
    std::size_t row_heading = 0; ///< the column that says what a row is about
    bool is_counts = false;      ///< numbers, whose columns are as wide as their headings need
    bool has_sum = false;        ///< the last row adds up the others
};

/// Roles are spelt out because a table that a narrow screen lays out as blocks loses its own.
std::string row_as_html(const Table& table, std::size_t row, const TableStyle& style) {
    const bool is_sum = style.has_sum && row + 1 == table.rows.size();
    std::string out = is_sum ? "<tr role=\"row\" class=\"sum\">" : "<tr role=\"row\">";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Cell& cell = table.rows[row][i];
        std::string lines;
        for (const std::string& text : cell.paragraphs) {
            lines +=
                fmt::format("<div{}>{}</div>", class_of(cell.colour), syntax::html_escaped(text));
        }
        const bool is_number = table.columns[i].is_number;
        const std::string label = syntax::html_escaped(table.columns[i].heading);
        out += i == style.row_heading
                   ? fmt::format("<th role=\"rowheader\" scope=\"row\">{}</th>", lines)
                   : fmt::format("<td role=\"cell\" class=\"{}\" data-label=\"{}\">{}</td>",
                                 is_number ? "amount" : "words", label, lines);
    }
    return out + "</tr>\n";
}

/// What share of the page each column would like.
std::string widths_of(const Table& table) {
    int all = 0;
    for (const Column& column : table.columns)
        all += column.weight;
    std::string out = "<colgroup>";
    for (const Column& column : table.columns) {
        out += fmt::format("<col style=\"width:{}%\">", 100 * column.weight / all);
    }
    return out + "</colgroup>\n";
}

std::string table_as_html(const Table& table, const TableStyle& style) {
    std::string out = fmt::format("<table role=\"table\" class=\"{}\">\n{}<thead "
                                  "role=\"rowgroup\"><tr role=\"row\">",
                                  style.name, style.is_counts ? "" : widths_of(table));
    for (const Column& column : table.columns) {
        out += fmt::format("<th role=\"columnheader\" scope=\"col\"{}>{}</th>",
                           column.is_number ? " class=\"amount\"" : "",
                           syntax::html_escaped(column.heading));
    }
    out += "</tr></thead>\n<tbody role=\"rowgroup\">\n";
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        out += row_as_html(table, row, style);
    return out + "</tbody>\n</table>\n";
}

std::string section_as_html(const ReportSection& section, std::size_t position,
                            const Words& words) {
    std::string out = fmt::format("<section id=\"{}\">\n", section.id);
    out += heading(position, section.heading);
    if (section.items.empty()) {
        out += paragraph(section.empty);
    } else {
        const std::size_t title = section.items.front().programme.empty() ? 1 : 2;
        out += table_as_html(table_of(section, words), {"tasks", title});
        if (!section.more.empty()) out += paragraph(section.more);
    }
    return out + "</section>\n";
}

std::string footnotes_as_html(const ReportParts& parts, const report::Report& report,
                              const Words& words) {
    if (parts.footnotes.empty()) return "";
    std::string out = fmt::format("<section id=\"footnotes\">\n<h2>{}</h2>\n",
                                  syntax::html_escaped(words.report.footnotes));
    for (const FootnoteList& list : parts.footnotes) {
        if (parts.footnotes.size() > 1) {
            out += paragraph(said(words.footnotes_of, programme_name(*list.programme, report)));
        }
        out += "<ol>\n";
        for (const int number : list.numbers) {
            out += fmt::format(
                "<li value=\"{}\">{}</li>\n", number,
                syntax::html_escaped(text::visible(footnote_text(*list.programme, number))));
        }
        out += "</ol>\n";
    }
    return out + "</section>\n";
}

} // namespace

std::string report_as_html(const report::Report& report, const Words& words) {
    const ReportParts parts = parts_of(report, words);
    std::string out = head_of(parts, words);
    out +=
        fmt::format("<body>\n<main>\n<header>\n<h1>{}</h1>\n", syntax::html_escaped(parts.title));
    for (const std::string& line : parts.about)
        out += paragraph(line);
    out += "</header>\n<section id=\"totals\">\n" + heading(1, words.report.totals);
    out += paragraph(parts.total + ':') + figures(parts) + rates(parts, report.rate);
    out += year_figure(report, words) + "</section>\n<section id=\"agencies\">\n";
    out += heading(2, words.report.per_agency);
    const std::size_t name = report.programmes.size() > 1 ? 1 : 0;
    out += report.agencies.empty()
               ? paragraph(words.report.no_agencies)
               : table_as_html(parts.agencies, {"counts", name, true, report.agencies.size() > 1});
    out += "</section>\n";
    std::size_t position = 3;
    for (const ReportSection& section : parts.sections)
        out += section_as_html(section, position++, words);
    return out + footnotes_as_html(parts, report, words) + "</main>\n</body>\n</html>\n";
}

} // namespace ktask::render
