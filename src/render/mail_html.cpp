#include "render/mail_html.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include <fmt/format.h>

#include "render/said.hpp"
#include "syntax/html.hpp"
#include "text/markup.hpp"
#include "text/utf8.hpp"

namespace ktask::render {

namespace {

/// Dark enough to be read on white by everybody; what they say is also said in words.
std::string_view style_of(Colour colour) {
    switch (colour) {
    case Colour::red:
        return ";color:#a3001b;font-weight:bold";
    case Colour::yellow:
        return ";color:#7a4a00;font-weight:bold";
    case Colour::green:
        return ";color:#14602a";
    case Colour::bold:
        return ";font-weight:bold";
    case Colour::dim:
        return ";color:#555555";
    default:
        return "";
    }
}

constexpr std::string_view cell_style =
    "border:1px solid #bbbbbb;padding:4px 8px;vertical-align:top";

constexpr int widest_weight = 4; // of columns that hold names and titles

/// The HTML of the paragraphs, a line each.
std::string lines_of(const std::vector<std::string>& paragraphs) {
    std::string out;
    for (const std::string& paragraph : paragraphs) {
        if (!out.empty()) out += "<br>\n";
        out += syntax::html_escaped(paragraph);
    }
    return out;
}

/// A word may be broken only where there is most room: else all columns would become too narrow.
std::string data_cell(const Cell& cell, const Column& column) {
    return fmt::format("<td style=\"{};text-align:{}{}{}\">{}</td>\n", cell_style,
                       column.is_number ? "right" : "left",
                       column.weight >= widest_weight ? ";overflow-wrap:anywhere" : "",
                       style_of(cell.colour), lines_of(cell.paragraphs));
}

std::string list_of(const std::vector<std::string>& items) {
    std::string out = "<ul style=\"margin:0 0 12px 0;padding-left:20px\">\n";
    for (const std::string& item : items)
        out += fmt::format("<li>{}</li>\n", syntax::html_escaped(item));
    return out + "</ul>\n";
}

std::string title_block(std::string_view title, const std::vector<std::string>& about) {
    return fmt::format("<h1 style=\"font-size:20px;line-height:1.3;margin:0 0 8px 0\">{}</h1>\n"
                       "<p style=\"margin:0 0 12px 0\">{}</p>\n",
                       syntax::html_escaped(title), lines_of(about));
}

std::string totals_block(const ReportParts& parts, const Words& words) {
    std::vector<std::string> figures;
    for (const ReportFigure& figure : parts.figures)
        figures.push_back(fmt::format("{}: {}", figure.label, figure.count));
    std::string out = mail_heading(numbered_heading(1, words.report.totals));
    out += mail_paragraph(parts.total + ':') + list_of(figures);
    for (const std::string& rate : parts.rates)
        out += mail_paragraph(rate + '.');
    return out;
}

Cell title_and_agency(const ReportItem& item, const Words& words, Named named) {
    Cell cell{{item.title}, Colour::none};
    if (!item.programme.empty()) {
        cell.paragraphs.push_back(fmt::format("{}: {}", words.programme, item.programme));
    }
    const bool names_lead = named == Named::lead;
    const std::string& agency = names_lead ? item.lead : item.coordinating;
    if (!agency.empty()) {
        cell.paragraphs.push_back(
            fmt::format("{}: {}", names_lead ? words.lead : words.coordinating, agency));
    }
    if (!item.evidence.empty()) {
        cell.paragraphs.push_back(fmt::format("{}: {}", words.report.evidence, item.evidence));
    }
    return cell;
}

} // namespace

std::string mail_page(std::string_view title, std::string_view language, std::string_view blocks) {
    return fmt::format("<!DOCTYPE html>\n<html lang=\"{0}\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<title>{1}</title>\n</head>\n"
                       "<body style=\"margin:0;padding:16px;background-color:#ffffff;color:#1a1a1a;"
                       "font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.45\">\n"
                       "<div style=\"max-width:760px\">\n{2}</div>\n</body>\n</html>\n",
                       syntax::html_escaped(language), syntax::html_escaped(title), blocks);
}

std::string mail_heading(std::string_view text) {
    return fmt::format("<h2 style=\"font-size:16px;line-height:1.3;margin:20px 0 8px 0\">{}</h2>\n",
                       syntax::html_escaped(text));
}

std::string mail_paragraph(std::string_view text) {
    return fmt::format("<p style=\"margin:0 0 8px 0\">{}</p>\n", syntax::html_escaped(text));
}

std::string mail_table(const Table& table, Widths widths) {
    std::string out =
        "<table style=\"border-collapse:collapse;width:100%;margin:0 0 12px 0;font-size:14px\">\n"
        "<thead>\n<tr>\n";
    const int weights =
        std::accumulate(table.columns.begin(), table.columns.end(), 0,
                        [](int sum, const Column& column) { return sum + column.weight; });
    for (const Column& column : table.columns) {
        const std::string width = widths == Widths::by_content
                                      ? ""
                                      : fmt::format(";width:{}%", 100 * column.weight / weights);
        out += fmt::format("<th scope=\"col\" style=\"{}{};background-color:#eef1f5;"
                           "text-align:{}\">{}</th>\n",
                           cell_style, width, column.is_number ? "right" : "left",
                           syntax::html_escaped(column.heading));
    }
    out += "</tr>\n</thead>\n<tbody>\n";
    for (const auto& row : table.rows) {
        out += "<tr>\n";
        for (std::size_t i = 0; i < row.size(); ++i)
            out += data_cell(row[i], table.columns[i]);
        out += "</tr>\n";
    }
    return out + "</tbody>\n</table>\n";
}

std::string mail_task_table(const ReportSection& section, const Words& words, Named named) {
    Table table;
    table.columns = {{std::string(words.id), 1, true},
                     {std::string(words.title), 7},
                     {std::string(words.due), 3}};
    const bool has_standing = std::any_of(section.items.begin(), section.items.end(),
                                          [](const ReportItem& i) { return !i.standing.empty(); });
    for (const ReportItem& item : section.items) {
        Cell due{{item.due}, Colour::none};
        if (!item.last_day.empty()) due.paragraphs.push_back(item.last_day);
        std::vector<Cell> row = {
            {{fmt::format("{}", item.selected->task->id)}, Colour::none},
            title_and_agency(item, words, named),
            due,
        };
        if (has_standing) row.push_back({{item.standing}, item.colour});
        table.rows.push_back(std::move(row));
    }
    if (has_standing) table.columns.push_back({section.items.front().standing_label, 2});
    return mail_table(table, Widths::by_weight);
}

std::string mail_footnotes(std::span<const FootnoteList> lists, const Words& words) {
    if (lists.empty()) return "";
    std::string out = mail_heading(words.report.footnotes);
    for (const FootnoteList& list : lists) {
        if (lists.size() > 1) {
            out += mail_paragraph(said(words.footnotes_of, text::visible(list.programme->title)));
        }
        for (const int number : list.numbers) {
            out +=
                mail_paragraph(fmt::format("{} {}", text::superscript(number),
                                           text::visible(footnote_text(*list.programme, number))));
        }
    }
    return out;
}

std::string report_as_mail_html(const report::Report& report, const Words& words) {
    const ReportParts parts = parts_of(report, words);
    std::string blocks = title_block(parts.title, parts.about) + totals_block(parts, words);
    blocks += mail_heading(numbered_heading(2, words.report.per_agency));
    blocks += report.agencies.empty() ? mail_paragraph(words.report.no_agencies)
                                      : mail_table(parts.agencies, Widths::by_content);
    std::size_t position = 3;
    for (const ReportSection& section : parts.sections) {
        blocks += mail_heading(numbered_heading(position++, section.heading));
        blocks += section.items.empty() ? mail_paragraph(section.empty)
                                        : mail_task_table(section, words, Named::lead);
        if (!section.more.empty()) blocks += mail_paragraph(section.more);
    }
    blocks += mail_footnotes(parts.footnotes, words);
    return mail_page(parts.title, words.language, blocks);
}

} // namespace ktask::render
