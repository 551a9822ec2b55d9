#include "write/docx/body.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

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

/// Writes blocks, all on the pages that they are turned to.
class Body {
public:
    Body(const Page& first, Footnotes& footnotes, text::Sink& sink)
        : footnotes_(footnotes), sink_(sink), page_(&first) {}

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
    void end() { sink_ += page_properties(*page_, is_first_); }

    void operator()(const document::Heading& heading) {
        constexpr int deepest = 5;
        put(fmt::format("Heading{}", std::min(heading.level, deepest)), heading.line);
    }
    void operator()(const document::Paragraph& paragraph) { put("Said", paragraph.line); }
    void operator()(const document::Lines& lines) {
        for (const Line& line : lines.lines)
            put("Normal", line);
    }
    void operator()(const document::Table& table) { add_table(table.grid); }
    void operator()(const document::Entries& entries) { add_table(entries.grid); }
    void operator()(const document::Cards& cards) {
        for (std::size_t i = 0; i < cards.count; ++i)
            add_card(cards.card(i));
    }
    void operator()(const document::Figures& figures) { write_figures(figures, footnotes_, sink_); }
    void operator()(const document::Year& year) { write_year(year, footnotes_, sink_); }
    void operator()(const document::Notes& notes) { add_notes(notes); }
    void operator()(const document::Letterhead& letterhead) {
        write_letterhead(letterhead, footnotes_, sink_);
    }
    void operator()(const document::Passages& passages) {
        write_passages(passages, footnotes_, sink_);
    }
    void operator()(const document::Signature& signature) {
        write_signature(signature, footnotes_, sink_);
    }

private:
    void put(std::string_view style, const Line& line) {
        sink_ += paragraph(style, runs(line, footnotes_)) + "\n";
    }
    /// Tables that follow each other would be one without the gap.
    void add_table(const document::Grid& grid) {
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
    const Page* page_; ///< of what is being written
    bool has_any_ = false;
    bool is_first_ = true; ///< the section that is being written is the first
};

const document::Grid* grid_of(const Block& block) {
    if (const auto* const table = std::get_if<document::Table>(&block)) return &table->grid;
    const auto* const entries = std::get_if<document::Entries>(&block);
    return entries == nullptr ? nullptr : &entries->grid;
}

bool is_wide(const Block& block) {
    const document::Grid* const grid = grid_of(block);
    return grid != nullptr && &page_for(*grid) == &lying;
}

/// True if nothing is to be written where the block is.
bool is_nowhere(const Block& block, const Footnotes& footnotes) {
    if (std::holds_alternative<document::Notes>(block)) return footnotes.are_at_foot();
    const auto* const passages = std::get_if<document::Passages>(&block);
    return passages != nullptr && passages->count == 0;
}

} // namespace

void write_body(const document::Document& document, Footnotes& footnotes, text::Sink& sink) {
    const std::vector<Block>& blocks = document.blocks;
    // A wide table has pages of its own in an issued document; elsewhere all pages are as it is.
    const bool is_issued = document::is_issued(blocks);
    const bool lies = !is_issued && std::any_of(blocks.begin(), blocks.end(), is_wide);
    const Page& usual = lies ? lying : upright;
    Body body(usual, footnotes, sink);
    if (!document::says_title(blocks)) body(document::Heading{1, document.title, ""});
    for (const Block& block : blocks) {
        if (is_nowhere(block, footnotes)) continue;
        body.turn(is_issued && is_wide(block) ? lying : usual);
        std::visit(body, block);
    }
    body.end();
}

} // namespace ktask::write::docx
