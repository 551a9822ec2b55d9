#include "write/html/issued.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "write/html/line.hpp"

namespace ktask::write::html {

using document::Line;

namespace {

/// A paragraph, unless it has no words.
std::string paragraph_of(const Line& line, std::string_view classes = "") {
    if (line.text.empty()) return "";
    if (classes.empty()) return fmt::format("<p>{}</p>\n", line_as_html(line));
    return fmt::format("<p class=\"{}\">{}</p>\n", classes, line_as_html(line));
}

void write_list(const std::vector<Line>& points, text::Sink& sink) {
    if (points.empty()) return;
    sink += "<ul class=\"points\">\n";
    for (const Line& point : points)
        sink += fmt::format("<li>{}</li>\n", line_as_html(point));
    sink += "</ul>\n";
}

} // namespace

void write_letterhead(const document::Letterhead& letterhead, text::Sink& sink) {
    sink += "<div class=\"sides\">\n<div>\n";
    sink += paragraph_of(letterhead.authority);
    sink += paragraph_of(letterhead.issuer, "name ruled");
    sink += paragraph_of(letterhead.number);
    sink += "</div>\n<div>\n";
    sink += paragraph_of(letterhead.state, "name");
    sink += paragraph_of(letterhead.motto, "name ruled");
    if (!letterhead.dated.text.empty())
        sink += fmt::format("<p><em>{}</em></p>\n", line_as_html(letterhead.dated));
    sink += "</div>\n</div>\n";
    for (const Line& title : letterhead.title) {
        const bool is_first = &title == &letterhead.title.front();
        sink += is_first ? fmt::format("<h1>{}</h1>\n", line_as_html(title))
                         : paragraph_of(title, "subject name");
    }
}

void write_passages(const document::Passages& passages, text::Sink& sink) {
    for (std::size_t i = 0; i < passages.count; ++i) {
        const document::Passage passage = passages.passage(i);
        if (passage.kind == document::Passage::Kind::heading) {
            sink +=
                fmt::format("<h{0}>{1}</h{0}>\n", passage.level + 1, line_as_html(passage.line));
        } else {
            sink += paragraph_of(passage.line, "words");
        }
        write_list(passage.points, sink);
    }
}

void write_signature(const document::Signature& signature, text::Sink& sink) {
    sink += "<div class=\"sides signature\">\n<div class=\"recipients\">\n";
    sink += paragraph_of(signature.heading, "heading");
    write_list(signature.recipients, sink);
    sink += "</div>\n<div>\n";
    for (const Line& title : signature.titles)
        sink += paragraph_of(title, "name");
    sink += paragraph_of(signature.name, "signer");
    sink += "</div>\n</div>\n";
}

} // namespace ktask::write::html
