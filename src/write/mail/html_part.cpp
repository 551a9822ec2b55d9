#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "syntax/html.hpp"
#include "text/markup.hpp"
#include "write/html/line.hpp"
#include "write/mail/mail.hpp"

namespace ktask::write::mail {

using document::Cell;
using document::Column;
using document::Document;
using document::Grid;
using document::Line;
using document::Row;
using document::Tone;
using html::line_as_html;

namespace {

/// Dark enough to be read on white by everybody; what they say is also said in words.
std::string_view style_of(Tone tone) {
    switch (tone) {
    case Tone::alarm:
        return "color:#a3001b;font-weight:bold";
    case Tone::warning:
        return "color:#7a4a00;font-weight:bold";
    case Tone::flawed:
        return "color:#6b2f7a";
    case Tone::good:
        return "color:#14602a";
    case Tone::strong:
        return "font-weight:bold";
    case Tone::faint:
        return "color:#555555";
    case Tone::plain:
        break;
    }
    return "";
}

std::string in_tone(Tone tone, const std::string& content) {
    const std::string_view style = style_of(tone);
    return style.empty() ? content : fmt::format("<span style=\"{}\">{}</span>", style, content);
}

/// "Tháng 7/2022 (hạn cuối 31/07/2022)".
std::string with_remarks(const Cell& cell) {
    std::string out = line_as_html(cell.main);
    for (const Line& remark : cell.remarks)
        out += fmt::format(" ({})", line_as_html(remark));
    return out;
}

bool says_nothing(const Column& column, const Cell& cell) {
    const std::string_view text = cell.main.text.view();
    if (column.role == Column::Role::count) return text.empty() || text == "0";
    return text.empty() && cell.main.marks.empty();
}

/// A row as lines under each other: its number and title, then what is said about it; the counts
/// that are not zero on one line.
class RowLines {
public:
    explicit RowLines(const Grid& grid) : grid_(grid) {}

    std::string of(const Row& row) {
        if (row.kind == Row::Kind::heading) {
            return fmt::format("<b style=\"color:#555555\">{}</b>",
                               line_as_html(row.cells.front().main));
        }
        std::string number;
        std::string title;
        std::string facts;
        std::string counts;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const Column& column = grid_.columns[i];
            const Cell& cell = row.cells[i];
            if (says_nothing(column, cell)) continue;
            if (column.role == Column::Role::number && number.empty()) {
                number = line_as_html(cell.main) + ". ";
            } else if (column.role == Column::Role::title && title.empty()) {
                title = with_remarks(cell);
            } else if (column.role == Column::Role::count) {
                counts += (counts.empty() ? "" : "; ") + fact(column, cell);
            } else {
                facts += "<br>\n" + fact(column, cell);
            }
        }
        if (!counts.empty()) counts = "<br>\n" + counts;
        const std::string head = number + title;
        if (!head.empty()) return fmt::format("<b>{}</b>{}{}", head, facts, counts);
        const std::string all = facts + counts;
        return all.empty() ? all : all.substr(std::string_view("<br>\n").size());
    }

private:
    static std::string fact(const Column& column, const Cell& cell) {
        return in_tone(cell.main.tone,
                       fmt::format("{}: {}", line_as_html(column.heading), with_remarks(cell)));
    }

    const Grid& grid_;
};

/// Lines under each other, those without words left out.
std::string under_each_other(const std::vector<Line>& lines) {
    std::string out;
    for (const Line& line : lines) {
        if (line.text.empty()) continue;
        out += (out.empty() ? "" : "<br>\n") + line_as_html(line);
    }
    return out;
}

std::string with_dashes(const std::vector<Line>& points) {
    std::string out;
    for (const Line& point : points)
        out += fmt::format("{}- {}", out.empty() ? "" : "<br>\n", line_as_html(point));
    return out;
}

struct HtmlPart {
    text::Sink& sink;

    void paragraph(const std::string& content) {
        sink += fmt::format("<p style=\"margin:0 0 8px 0\">{}</p>\n", content);
    }
    void heading(const Line& line) {
        sink += fmt::format("<h2 style=\"font-size:16px;line-height:1.3;margin:20px 0 8px 0\">"
                            "{}</h2>\n",
                            line_as_html(line));
    }
    void rows(const Grid& grid) {
        RowLines lines(grid);
        sink += "<ul style=\"list-style:none;margin:0 0 12px 0;padding:0\">\n";
        for (std::size_t i = 0; i < grid.count; ++i) {
            sink += fmt::format("<li style=\"margin:0;padding:8px 0;border-top:1px solid "
                                "#cccccc\">{}</li>\n",
                                lines.of(*grid.row(i)));
        }
        sink += "</ul>\n";
    }

    void operator()(const document::Heading& block) {
        if (block.level > 1) return heading(block.line);
        sink += fmt::format("<h1 style=\"font-size:20px;line-height:1.3;margin:0 0 8px 0\">"
                            "{}</h1>\n",
                            line_as_html(block.line));
    }
    void operator()(const document::Paragraph& block) {
        paragraph(in_tone(block.line.tone, line_as_html(block.line)));
    }
    void operator()(const document::Lines& block) {
        std::string content;
        for (const Line& line : block.lines)
            content += (content.empty() ? "" : "<br>\n") + line_as_html(line);
        paragraph(content);
    }
    void operator()(const document::Table& table) { rows(table.grid); }
    void operator()(const document::Entries& entries) { rows(entries.grid); }
    void operator()(const document::Cards& cards) {
        for (std::size_t i = 0; i < cards.count; ++i) {
            const document::Card card = cards.card(i);
            heading(card.heading);
            paragraph(fmt::format("<b>{}</b>", line_as_html(card.title)));
            for (const document::Fact& fact : card.facts) {
                paragraph(fmt::format("{}: {}", line_as_html(fact.label), line_as_html(fact.text)));
            }
            (*this)(card.notes);
        }
    }
    void operator()(const document::Figures& figures) {
        paragraph(line_as_html(figures.lead));
        sink += "<ul style=\"margin:0 0 12px 0;padding-left:20px\">\n";
        for (const document::Figures::Figure& figure : figures.figures) {
            const Tone tone = figure.count == 0 ? Tone::plain : figure.label.tone;
            std::string content = fmt::format("{}: {}", line_as_html(figure.label), figure.count);
            if (!figure.change.text.empty()) {
                content += fmt::format(" ({})", line_as_html(figure.change));
            }
            sink += fmt::format("<li>{}</li>\n", in_tone(tone, content));
        }
        sink += "</ul>\n";
        for (const document::Figures::Rate& rate : figures.rates)
            paragraph(line_as_html(rate.sentence));
    }
    void operator()(const document::Year& /*year*/) {} // a drawing; the lists say it all
    void operator()(const document::Notes& notes) {
        if (!notes.heading.text.empty()) paragraph(line_as_html(notes.heading));
        for (const std::uint32_t number : notes.numbers) {
            paragraph(fmt::format("{} {}", text::superscript(static_cast<int>(number)),
                                  line_as_html(notes.note(number))));
        }
    }
    void operator()(const document::Letterhead& letterhead) {
        said(under_each_other({letterhead.authority, letterhead.issuer, letterhead.number}));
        said(under_each_other({letterhead.state, letterhead.motto}));
        said(under_each_other({letterhead.dated}));
        for (const Line& title : letterhead.title)
            (*this)(document::Heading{1, title, ""});
    }
    void operator()(const document::Passages& passages) {
        for (std::size_t i = 0; i < passages.count; ++i) {
            const document::Passage passage = passages.passage(i);
            if (passage.kind == document::Passage::Kind::heading) {
                heading(passage.line);
            } else {
                paragraph(line_as_html(passage.line));
            }
            said(with_dashes(passage.points));
        }
    }
    void operator()(const document::Signature& signature) {
        said(under_each_other({signature.heading}));
        said(with_dashes(signature.recipients));
        said(under_each_other(signature.titles));
        said(under_each_other({signature.name}));
    }
    void said(const std::string& content) {
        if (!content.empty()) paragraph(content);
    }
};

} // namespace

void html_part(const Document& document, text::Sink& sink) {
    sink += fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>{}</title>\n</head>\n"
        "<body style=\"margin:0;padding:16px;background-color:#ffffff;color:#1a1a1a;"
        "font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.45\">\n"
        "<div style=\"max-width:760px\">\n",
        text::tag_of(document.language), syntax::html_escaped(document.title.text.view()));
    HtmlPart part{sink};
    for (const document::Block& block : document.blocks)
        std::visit(part, block);
    sink += "</div>\n</body>\n</html>\n";
}

} // namespace ktask::write::mail
