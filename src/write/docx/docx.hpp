#pragma once

#include "document/document.hpp"
#include "text/sink.hpp"

namespace ktask::write::docx {

// A document as Word and LibreOffice have it (Office Open XML, ECMA-376): a zip archive of parts.
// It is laid out as Vietnamese administration has its papers (Decree 30/2020/NĐ-CP, annex I): A4,
// Times New Roman, numbers of pages at the top from the second page on. How blocks look is in the
// styles, which people may change; drawings are tables with shaded cells, which every program
// shows. Nothing in it tells who wrote it and when.
//
// The order of elements within another is fixed by the schema, and Word opens no file that has
// another one: where properties are written, they are in that order.

/// The whole file.
void docx(const document::Document& document, text::Sink& sink);

} // namespace ktask::write::docx
