#include "write/docx/docx.hpp"

#include <string>

#include <fmt/format.h>

#include "office/archive_writer.hpp"
#include "syntax/xml.hpp"
#include "write/docx/body.hpp"
#include "write/docx/parts.hpp"
#include "write/docx/styles.hpp"
#include "write/line.hpp"

namespace ktask::write::docx {

using document::Block;
using document::Document;

namespace {

std::string properties_of(const Document& document) {
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
        "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
        "<dc:title>{}</dc:title><dc:language>{}</dc:language></cp:coreProperties>\n",
        syntax::xml_escaped(without_notes(document.title)), language_tag(document.language));
}

/// The notes that go to the foot of their pages: those of an issued document.
const document::Notes* notes_at_foot(const Document& document) {
    if (!document::is_issued(document.blocks)) return nullptr;
    for (const Block& block : document.blocks) {
        if (const auto* const notes = std::get_if<document::Notes>(&block)) return notes;
    }
    return nullptr;
}

void add_part(office::ArchiveWriter& archive, std::string_view name, std::string_view content) {
    archive.begin(name);
    archive.write(content);
}

void write_text(const Document& document, Footnotes& footnotes, office::ArchiveWriter& archive) {
    archive.begin("word/document.xml");
    text::Sink text(
        [](void* context, std::string_view piece) {
            static_cast<office::ArchiveWriter*>(context)->write(piece);
        },
        &archive);
    text += beginning_of_document;
    write_body(document, footnotes, text);
    text += "</w:body></w:document>\n";
    text.flush();
}

} // namespace

void docx(const Document& document, text::Sink& sink) {
    office::ArchiveWriter archive(sink);
    add_part(archive, "[Content_Types].xml", content_types);
    add_part(archive, "_rels/.rels", relationships);
    add_part(archive, "docProps/core.xml", properties_of(document));
    add_part(archive, "word/_rels/document.xml.rels", relationships_of_document);
    add_part(archive, "word/styles.xml", fmt::format(styles, language_tag(document.language)));
    add_part(archive, "word/settings.xml", settings);
    add_part(archive, "word/header1.xml", header);
    Footnotes footnotes(notes_at_foot(document));
    write_text(document, footnotes, archive);
    archive.begin("word/footnotes.xml");
    archive.write(beginning_of_footnotes);
    archive.write(footnotes.texts());
    archive.write("</w:footnotes>\n");
    archive.finish();
}

} // namespace ktask::write::docx
