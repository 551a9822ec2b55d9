// What the readers of foreign documents make of a file, as JSON, for tests and for whoever works on
// a reader: show_page FILE. Its name says which reader. Problems go to standard error, with
// status 1.

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

#include "intake/csv.hpp"
#include "intake/docx.hpp"
#include "intake/pdf.hpp"
#include "intake/xlsx.hpp"
#include "io/child.hpp"
#include "io/files.hpp"
#include "io/output.hpp"
#include "syntax/json.hpp"
#include "words/language.hpp"

using namespace ktask;

namespace {

using Read = tl::expected<intake::Page, text::Problems>;

std::string said(const text::Message& message) {
    return std::string(words::Speaker(text::Language::english).placed(message).text.view());
}

void write_spans(const std::vector<text::Span>& spans, const intake::Words& words,
                 std::string_view name, syntax::JsonWriter& json) {
    if (spans.empty()) return;
    json.key(name);
    json.open_array();
    for (const text::Span span : spans)
        json.value(text::written(words.text, span));
    json.close_array();
}

void write_words(const intake::Words& words, syntax::JsonWriter& json) {
    json.member("text", std::string_view(words.text));
    if (!words.notes.empty()) {
        json.key("notes");
        json.open_array();
        for (const intake::Note& note : words.notes) {
            json.open_object();
            json.member("after", std::string_view(words.text).substr(0, note.at));
            json.member("text", std::string_view(note.text));
            json.close_object();
        }
        json.close_array();
    }
    write_spans(words.emphasis, words, "emphasis", json);
    write_spans(words.strong, words, "strong", json);
}

void write_paragraph(const intake::Paragraph& paragraph, syntax::JsonWriter& json) {
    json.open_object();
    json.member("line", std::int64_t{paragraph.place.line});
    if (!paragraph.number.empty()) json.member("number", std::string_view(paragraph.number));
    if (paragraph.is_centred) json.member("centred", true);
    write_words(paragraph.words, json);
    json.close_object();
}

void write_cell(const intake::Cell& cell, syntax::JsonWriter& json) {
    if (cell.is_covered) {
        json.null();
        return;
    }
    json.open_object();
    if (cell.columns > 1) json.member("columns", std::int64_t{cell.columns});
    if (cell.rows > 1) json.member("rows", std::int64_t{cell.rows});
    write_words(cell.words, json);
    json.close_object();
}

void write_table(const intake::Table& table, syntax::JsonWriter& json) {
    json.open_object();
    json.member("table", std::int64_t{table.rows.front().place.table});
    json.member("sheet", std::string_view(table.rows.front().place.sheet));
    json.key("lines");
    json.open_array();
    for (const intake::Row& row : table.rows)
        json.value(std::int64_t{row.place.line});
    json.close_array();
    json.key("rows");
    json.open_array();
    for (const intake::Row& row : table.rows) {
        json.open_array();
        for (const intake::Cell& cell : row.cells)
            write_cell(cell, json);
        json.close_array();
    }
    json.close_array();
    json.close_object();
}

void write_page(const intake::Page& page, syntax::JsonWriter& json) {
    json.open_object();
    json.key("remarks");
    json.open_array();
    for (const text::Message& remark : page.remarks)
        json.value(said(remark));
    json.close_array();
    json.key("blocks");
    json.open_array();
    for (const intake::Block& block : page.blocks) {
        if (const auto* table = std::get_if<intake::Table>(&block)) {
            write_table(*table, json);
        } else {
            write_paragraph(std::get<intake::Paragraph>(block), json);
        }
    }
    json.close_array();
    json.close_object();
}

/// The text of a PDF as one paragraph.
Read read_pdf(std::string_view bytes) {
    io::Child child;
    child.command = intake::pdf_to_text();
    child.package = intake::pdf_package;
    child.input = bytes;
    auto end = io::run_child(child);
    if (!end) return tl::unexpected(text::Problems{{{}, end.error().reason, end.error().hints}});
    const auto text = intake::text_of_pdf(end->status, std::move(end->output), end->errors);
    if (!text) return tl::unexpected(text.error());
    return intake::Page{{intake::Paragraph{{*text}, {}}}};
}

Read read_page(std::string_view path, std::string_view bytes) {
    if (path.ends_with(".docx")) return intake::read_docx(bytes);
    if (path.ends_with(".xlsx")) return intake::read_xlsx(bytes);
    if (path.ends_with(".pdf")) return read_pdf(bytes);
    return intake::read_csv(bytes);
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    const auto bytes = io::read_file(argv[1]);
    if (!bytes) return 3;
    const auto page = read_page(argv[1], *bytes);
    if (!page) {
        for (const text::Problem& problem : page.error()) {
            std::fprintf(stderr, "%zu: %s\n", problem.where.begin, said(problem.what).c_str());
            for (const text::Message& hint : problem.hints)
                std::fprintf(stderr, "    %s\n", said(hint).c_str());
        }
        return 1;
    }
    const auto written = io::write_output([&](text::Sink& out) {
        syntax::JsonWriter json(out);
        write_page(*page, json);
    });
    return written ? 0 : 3;
}
