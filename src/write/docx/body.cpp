#include "write/docx/body.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "write/docx/drawings.hpp"
#include "write/docx/issued.hpp"
#include "write/docx/table.hpp"

namespace ktask::write::docx {

using document::Block;
using document::Line;

namespace {

/// The margins of Decree 30/2020/NĐ-CP: 20 mm at top and bottom, 30 mm at the left, 15 mm at the
/// right. The first page of a document has no number.
std::string page_properties(const Page& page, bool has_first_page) {
    return fmt::format("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/>"
                       "<w:pgSz w:w=\"{}\" w:h=\"{}\"{}/>"
                       "<w:pgMar w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" w:left=\"1701\" "
                       "w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>{}</w:sectPr>",
                       page.width, page.height, page.lies ? " w:orient=\"landscape\"" : "",
                       has_first_page ? "<w:titlePg/>" : "");
}

class Body {
public:
    Body(const Page& usual, Footnotes& footnotes, text::Sink& sink)
        : footnotes_(footnotes), sink_(sink), usual_(usual), page_(&usual) {}

    void end() { sink_ += page_properties(*page_, is_first_); }

    void operator()(const document::Heading& heading) {
        constexpr int deepest = 5;
        turn(usual_);
        put(fmt::format("Heading{}", std::min(heading.level, deepest)), heading.line);
    }
    void operator()(const document::Paragraph& paragraph) {
        turn(usual_);
        put("Said", paragraph.line);
    }
    void operator()(const document::Lines& lines) {
        turn(usual_);
        for (const Line& line : lines.lines)
            put("Normal", line);
    }
    void operator()(const document::Table& table) { add_table(table.grid); }
    void operator()(const document::Entries& entries) { add_table(entries.grid); }
    void operator()(const document::Cards& cards) {
        turn(usual_);
        for (std::size_t i = 0; i < cards.count; ++i)
            add_card(cards.card(i));
    }
    void operator()(const document::Figures& figures) {
        turn(usual_);
        write_figures(figures, footnotes_, sink_);
    }
    void operator()(const document::Year& year) {
        turn(usual_);
        write_year(year, footnotes_, sink_);
    }
    void operator()(const document::Notes& notes) {
        if (footnotes_.are_at_foot()) return;
        turn(usual_);
        add_notes(notes);
    }
    void operator()(const document::Letterhead& letterhead) {
        turn(usual_);
        write_letterhead(letterhead, footnotes_, sink_);
    }
    void operator()(const document::Passages& passages) {
        if (passages.count == 0) return;
        turn(usual_);
        write_passages(passages, footnotes_, sink_);
    }
    void operator()(const document::Signature& signature) {
        turn(usual_);
        write_signature(signature, footnotes_, sink_);
    }

private:
    /// What follows is on such pages; nothing is written as long as they are the same.
    void turn(const Page& page) {
        const bool has_any = std::exchange(has_any_, true);
        if (&page == page_) return;
        if (has_any) {
            sink_ += paragraph("Gap", "", page_properties(*page_, is_first_)) + "\n";
            is_first_ = false;
        }
        page_ = &page;
    }
    void put(std::string_view style, const Line& line) {
        sink_ += paragraph(style, runs(line, footnotes_)) + "\n";
    }
    /// Tables that follow each other would be one without the gap.
    void add_table(const document::Grid& grid) {
        turn(footnotes_.are_at_foot() ? page_for(grid) : usual_);
        write_table(grid, *page_, footnotes_, sink_);
        sink_ += paragraph("Gap", "") + "\n";
    }
    void add_card(const document::Card& card) {
        put("Heading2", card.heading);
        sink_ += paragraph("Said", runs(card.title, footnotes_, {true})) + "\n";
        if (!card.facts.empty()) {
            constexpr int width_of_labels = 2500;
            sink_ += beginning_of_table({width_of_labels, upright.room - width_of_labels},
                                        Borders::none);
            for (const document::Fact& fact : card.facts) {
                sink_ += row(cell(paragraph("Cell", runs(fact.label, footnotes_)),
                                  {width_of_labels, 1, ""}) +
                             cell(paragraph("Cell", runs(fact.text, footnotes_)),
                                  {upright.room - width_of_labels, 1, ""}));
            }
            sink_ += end_of_table;
        }
        sink_ += paragraph("Gap", "") + "\n";
        add_notes(card.notes);
    }
    void add_notes(const document::Notes& notes) {
        if (!notes.heading.text.empty()) put("Said", notes.heading);
        for (const std::uint32_t number : notes.numbers) {
            const Line note = notes.note(number);
            sink_ += paragraph("FootnoteText",
                               footnotes_.citation(number) + run(" ") + runs(note, footnotes_)) +
                     "\n";
        }
    }

    Footnotes& footnotes_;
    text::Sink& sink_;
    const Page& usual_;
    const Page* page_; ///< of what is being written
    bool has_any_ = false;
    bool is_first_ = true; ///< the section that is being written is the first
};

/// The page that everything is on, or in an issued document everything but tables that need more
/// room, which stand on pages of their own there.
const Page& usual_page(const document::Document& document, const Footnotes& footnotes) {
    const auto is_wide = [](const Block& block) {
        if (const auto* const table = std::get_if<document::Table>(&block))
            return &page_for(table->grid) == &lying;
        const auto* const entries = std::get_if<document::Entries>(&block);
        return entries != nullptr && &page_for(entries->grid) == &lying;
    };
    const bool has_wide = std::any_of(document.blocks.begin(), document.blocks.end(), is_wide);
    return has_wide && !footnotes.are_at_foot() ? lying : upright;
}

} // namespace

void write_body(const document::Document& document, Footnotes& footnotes, text::Sink& sink) {
    Body body(usual_page(document, footnotes), footnotes, sink);
    if (!document::says_title(document.blocks)) body(document::Heading{1, document.title, ""});
    for (const Block& block : document.blocks)
        std::visit(body, block);
    body.end();
}

} // namespace ktask::write::docx
