#include "write/html/page.hpp"

#include <string>

#include <fmt/format.h>

#include "syntax/html.hpp"
#include "write/html/issued.hpp"
#include "write/html/line.hpp"
#include "write/html/style.hpp"
#include "write/html/table.hpp"
#include "write/html/year.hpp"

namespace ktask::write::html {

using document::Block;
using document::Document;
using document::Heading;
using document::Line;

namespace {

std::string head_of(const Document& document) {
    return fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
                       "'none'; "
                       "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, "
                       "initial-scale=1\">\n"
                       "<meta name=\"color-scheme\" content=\"light dark\">\n"
                       "<title>{}</title>\n<style>{}</style>\n</head>\n",
                       text::tag_of(document.language),
                       syntax::html_escaped(document.title.text.view()), style);
}

/// `part` of `all` in per cent, with at most one decimal.
std::string share(std::size_t part, std::size_t all) {
    const std::int64_t tenths = document::permille(part, all);
    return tenths % 10 == 0 ? fmt::format("{}", tenths / 10)
                            : fmt::format("{}.{}", tenths / 10, tenths % 10);
}

/// How a figure has changed, under what it is of.
std::string change_of(const document::Figures::Figure& figure) {
    if (figure.change.text.empty()) return "";
    return fmt::format("<div class=\"faint\">{}</div>", line_as_html(figure.change));
}

class Page {
public:
    explicit Page(text::Sink& sink) : sink_(sink) {}

    void begin(const Document& document) {
        sink_ += head_of(document);
        sink_ += document::is_issued(document.blocks) ? "<body>\n<main class=\"issued\">\n"
                                                      : "<body>\n<main>\n";
        if (document::says_title(document.blocks)) return;
        open_header(document.title);
        close_part();
    }
    void end() {
        close_part();
        sink_ += "</main>\n</body>\n</html>\n";
    }

    void operator()(const Heading& heading) {
        if (heading.level == 1) {
            open_header(heading.line);
        } else if (heading.level == 2) {
            open_section(heading);
        } else {
            leave_header();
            sink_ += fmt::format("<h3>{}</h3>\n", line_as_html(heading.line));
        }
    }
    void operator()(const document::Paragraph& paragraph) {
        if (part_ == Part::header) {
            sink_ += fmt::format("<p class=\"opening\">{}</p>\n", line_as_html(paragraph.line));
        } else {
            write_paragraph(paragraph.line);
        }
    }
    void operator()(const document::Lines& lines) {
        const bool is_in_header = part_ == Part::header;
        if (!is_in_header) sink_ += "<div class=\"lines\">\n";
        for (const Line& line : lines.lines)
            write_paragraph(line);
        if (!is_in_header) sink_ += "</div>\n";
    }
    void operator()(const document::Table& table) {
        leave_header();
        write_table(table.grid, sink_);
    }
    void operator()(const document::Entries& entries) {
        leave_header();
        write_table(entries.grid, sink_);
    }
    void operator()(const document::Cards& cards) {
        leave_header();
        for (std::size_t i = 0; i < cards.count; ++i)
            write_card(cards.card(i));
    }
    void operator()(const document::Figures& figures) {
        leave_header();
        write_paragraph(figures.lead);
        sink_ += "<ul class=\"figures\">\n";
        for (const document::Figures::Figure& figure : figures.figures) {
            sink_ +=
                fmt::format("<li class=\"{}\"><b>{}</b> {}{}</li>\n", class_of(figure.label.tone),
                            figure.count, line_as_html(figure.label), change_of(figure));
        }
        sink_ += "</ul>\n";
        for (const document::Figures::Rate& rate : figures.rates)
            write_rate(rate);
    }
    void operator()(const document::Year& year) {
        leave_header();
        write_year(year, sink_);
    }
    void operator()(const document::Notes& notes) {
        leave_header();
        write_notes(notes);
    }
    void operator()(const document::Letterhead& letterhead) { write_letterhead(letterhead, sink_); }
    void operator()(const document::Passages& passages) { write_passages(passages, sink_); }
    void operator()(const document::Signature& signature) { write_signature(signature, sink_); }

private:
    enum class Part { none, header, section };

    void open_header(const Line& title) {
        close_part();
        sink_ += fmt::format("<header>\n<h1>{}</h1>\n", line_as_html(title));
        part_ = Part::header;
    }
    void open_section(const Heading& heading) {
        close_part();
        sink_ +=
            heading.id.empty() ? "<section>\n" : fmt::format("<section id=\"{}\">\n", heading.id);
        sink_ += fmt::format("<h2>{}</h2>\n", line_as_html(heading.line));
        part_ = Part::section;
    }
    void close_part() {
        if (part_ == Part::header) sink_ += "</header>\n";
        if (part_ == Part::section) sink_ += "</section>\n";
        part_ = Part::none;
    }
    void leave_header() {
        if (part_ == Part::header) close_part();
    }

    void write_paragraph(const Line& line) {
        sink_ += fmt::format("<p>{}</p>\n", line_as_html(line));
    }
    /// A bar beside the words of a rate, for the eye alone.
    void write_rate(const document::Figures::Rate& rate) {
        if (rate.all == 0) {
            write_paragraph(rate.sentence);
            return;
        }
        sink_ += fmt::format("<div class=\"rate\"><span aria-hidden=\"true\"><i "
                             "style=\"width:{}%\"></i></span><p>{}</p></div>\n",
                             share(rate.part, rate.all), line_as_html(rate.sentence));
    }
    void write_card(const document::Card& card) {
        sink_ += fmt::format("<article>\n<h2>{}</h2>\n<p>{}</p>\n<dl>\n",
                             line_as_html(card.heading), line_as_html(card.title));
        for (const document::Fact& fact : card.facts) {
            sink_ += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", line_as_html(fact.label),
                                 line_as_html(fact.text));
        }
        sink_ += "</dl>\n";
        if (!card.notes.numbers.empty()) write_notes(card.notes);
        sink_ += "</article>\n";
    }
    void write_notes(const document::Notes& notes) {
        if (!notes.heading.text.empty()) write_paragraph(notes.heading);
        sink_ += "<ol>\n";
        for (const std::uint32_t number : notes.numbers) {
            sink_ +=
                fmt::format("<li value=\"{}\">{}</li>\n", number, line_as_html(notes.note(number)));
        }
        sink_ += "</ol>\n";
    }

    text::Sink& sink_;
    Part part_ = Part::none;
};

} // namespace

void page(const Document& document, text::Sink& sink) {
    Page page(sink);
    page.begin(document);
    for (const Block& block : document.blocks)
        std::visit(page, block);
    page.end();
}

} // namespace ktask::write::html
