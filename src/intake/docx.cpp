#include "intake/docx.hpp"

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "intake/docx_blocks.hpp"
#include "intake/docx_reading.hpp"
#include "office/package.hpp"

namespace ktask::intake {

namespace {

/// A part of the document that may be missing.
office::Result<office::Xml> optional_part(office::Package& package,
                                          const std::vector<office::Relationship>& relationships,
                                          std::string_view kind) {
    const std::string part = office::target_of(relationships, kind);
    if (part.empty()) return office::Xml{};
    return package.read(part);
}

DocxReading::Notes notes_of(office::Element part, const DocxReading& document) {
    DocxReading reading = document; // so that lists within notes count for themselves
    DocxReading::Notes notes;
    for (const office::Element each : part.children()) {
        const std::string_view type = office::attribute(each, "type");
        const bool is_note = type.empty() || type == "normal"; // the others draw lines
        if (!is_note) continue;
        reading.fields = {};
        notes[std::string(office::attribute(each, "id"))] =
            as_lines(docx_blocks(each, reading)).text;
    }
    return notes;
}

/// All that the words of the document depend on.
office::Result<DocxReading> docx_reading(office::Package& package) {
    const auto relationships = package.relationships_of(package.main_part());
    if (!relationships) return tl::unexpected(relationships.error());
    DocxReading reading;
    const auto styles = optional_part(package, *relationships, "styles");
    if (!styles) return tl::unexpected(styles.error());
    reading.styles = DocxStyles(styles->root());
    const auto numbering = optional_part(package, *relationships, "numbering");
    if (!numbering) return tl::unexpected(numbering.error());
    if (DocxNumbering::lists_of(numbering->root()) > DocxNumbering::most_lists) {
        return office::problem(
            text::message("the document has more than {} lists", DocxNumbering::most_lists));
    }
    reading.numbering = DocxNumbering(numbering->root(), reading.styles);
    const auto footnotes = optional_part(package, *relationships, "footnotes");
    if (!footnotes) return tl::unexpected(footnotes.error());
    reading.footnotes = notes_of(footnotes->root(), reading);
    const auto endnotes = optional_part(package, *relationships, "endnotes");
    if (!endnotes) return tl::unexpected(endnotes.error());
    reading.endnotes = notes_of(endnotes->root(), reading);
    return reading;
}

bool is_bare_number(const Block& block) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    return paragraph != nullptr && paragraph->words.text.empty() && paragraph->words.notes.empty();
}

/// Paragraphs are counted as people see them, tables and their rows too.
void add_places(std::vector<Block>& blocks) {
    std::uint32_t paragraphs = 0;
    std::uint32_t tables = 0;
    for (Block& block : blocks) {
        if (auto* paragraph = std::get_if<Paragraph>(&block)) {
            paragraph->place.line = ++paragraphs;
            continue;
        }
        std::uint32_t rows = 0;
        ++tables;
        for (Row& row : std::get<Table>(block).rows)
            row.place = {"", tables, ++rows};
    }
}

} // namespace

tl::expected<Page, text::Problems> read_docx(std::string_view bytes) {
    auto package = office::Package::open(bytes, office::Program::word);
    if (!package) return tl::unexpected(text::Problems{package.error()});
    auto reading = docx_reading(*package);
    if (!reading) return tl::unexpected(text::Problems{reading.error()});
    Page page;
    page.blocks = docx_blocks(office::child(package->main(), "body"), *reading);
    if (!reading->bounds.are_kept()) return tl::unexpected(reading->bounds.problems());
    std::erase_if(page.blocks, is_bare_number);
    add_places(page.blocks);
    if (reading->has_hidden_words)
        page.remarks.push_back(text::message("the document has hidden words, which were left out"));
    if (reading->has_embedded_documents) {
        page.remarks.push_back(text::message("a document within the document was left out; open it "
                                             "in Word and save it to take it in"));
    }
    return page;
}

} // namespace ktask::intake
