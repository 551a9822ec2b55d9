#include "write/text.hpp"

#include <string>

#include <fmt/format.h>

#include "text/width.hpp"
#include "write/line.hpp"
#include "write/text_drawings.hpp"
#include "write/text_entries.hpp"
#include "write/text_issued.hpp"
#include "write/text_lines.hpp"
#include "write/text_table.hpp"

namespace ktask::write {

using document::Tone;

namespace {

std::string figure_lines(const document::Figures& figures, const Manner& manner) {
    std::string out;
    for (const document::Figures::Figure& figure : figures.figures) {
        std::string said = fmt::format("{}: {}", with_numbers(figure.label), figure.count);
        if (!figure.change.text.empty()) said += fmt::format(" ({})", figure.change.text.view());
        out += text::hanging("- ", said, 2, manner.width);
    }
    return out;
}

struct TextWriter {
    const Manner& manner;
    text::Sink& sink;
    bool is_first = true;
    bool is_under_title = false;

    /// A blank line between blocks, but none between a document's title and the lines under it.
    void separate(bool may_follow_title = false) {
        if (!is_first && !(may_follow_title && is_under_title)) sink += '\n';
        is_first = false;
        is_under_title = false;
    }

    void operator()(const document::Heading& heading) {
        separate();
        sink += wrapped_lines(with_numbers(heading.line), Tone::strong, manner);
        is_under_title = heading.level == 1;
    }
    void operator()(const document::Paragraph& paragraph) {
        separate();
        sink += wrapped_lines(with_numbers(paragraph.line), manner.width);
    }
    void operator()(const document::Lines& lines) {
        separate(true);
        for (const document::Line& line : lines.lines)
            sink += wrapped_lines(with_numbers(line), manner.width);
    }
    void operator()(const document::Table& table) {
        separate();
        text_table(table.grid, manner, sink);
    }
    void operator()(const document::Entries& entries) {
        separate();
        text_entries(entries.grid, manner, sink);
    }
    void operator()(const document::Cards& cards) {
        separate();
        text_cards(cards, manner, sink);
    }
    void operator()(const document::Figures& figures) {
        separate();
        sink += wrapped_lines(with_numbers(figures.lead), manner.width);
        const std::string bars = manner.draws ? text_bars(figures, manner) : "";
        sink += (bars.empty() ? figure_lines(figures, manner) : bars) + '\n';
        for (const document::Figures::Rate& rate : figures.rates)
            sink += wrapped_lines(with_numbers(rate.sentence), manner.width);
    }
    void operator()(const document::Year& year) {
        if (!manner.draws) return;
        separate();
        sink += text_year(year, manner);
    }
    void operator()(const document::Notes& notes) {
        constexpr std::size_t label_width = 4;
        separate();
        if (!notes.heading.text.empty()) {
            sink += wrapped_lines(with_numbers(notes.heading), manner.width);
        }
        sink += hanging_notes(notes, label_width, manner);
    }
    void operator()(const document::Letterhead& letterhead) {
        separate();
        text_letterhead(letterhead, manner, sink);
    }
    void operator()(const document::Passages& passages) {
        for (std::size_t i = 0; i < passages.count; ++i) {
            separate();
            text_passage(passages.passage(i), manner, sink);
        }
    }
    void operator()(const document::Signature& signature) {
        separate();
        text_signature(signature, manner, sink);
    }
};

} // namespace

void text(const document::Document& document, const Manner& manner, text::Sink& sink) {
    TextWriter writer{manner, sink};
    for (const document::Block& block : document.blocks)
        std::visit(writer, block);
}

} // namespace ktask::write
