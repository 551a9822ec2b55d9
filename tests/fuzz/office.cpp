// What the readers of foreign documents make of any bytes: a page whose parts fit together, or
// problems. The first byte says which reader; `x` and `d` put the rest into an archive as the main
// part of a workbook or a document, because nobody finds a checksum by chance.

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "../office_files.hpp"
#include "intake/csv.hpp"
#include "intake/docx.hpp"
#include "intake/shown_number.hpp"
#include "intake/xlsx.hpp"
#include "required.hpp"
#include "text/utf8.hpp"

using namespace ktask;

namespace {

void check_words(const intake::Words& words) {
    require(text::find_malformed(words.text) == std::string::npos, "words are UTF-8");
    std::size_t before = 0;
    for (const intake::Note& note : words.notes) {
        require(note.at >= before && note.at <= words.text.size(), "notes are in order");
        before = note.at;
        require(text::find_malformed(note.text) == std::string::npos, "notes are UTF-8");
    }
    for (const auto* spans : {&words.emphasis, &words.strong}) {
        before = 0;
        for (const text::Span span : *spans) {
            require(span.begin >= before && span.begin < span.end && span.end <= words.text.size(),
                    "spans are apart and in order");
            before = span.end;
        }
    }
}

/// Each covered cell is covered by exactly one cell.
void check_table(const intake::Table& table) {
    require(!table.rows.empty(), "a table has rows");
    const std::size_t columns = table.rows.front().cells.size();
    std::size_t covered = 0;
    std::size_t covering = 0;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const auto& cells = table.rows[i].cells;
        require(cells.size() == columns, "rows have the same number of cells");
        for (std::size_t j = 0; j < columns; ++j) {
            const intake::Cell& cell = cells[j];
            check_words(cell.words);
            if (cell.is_covered) {
                require(cell.words.text.empty(), "what is covered has no words");
                ++covered;
                continue;
            }
            require(cell.columns > 0 && cell.rows > 0 && j + cell.columns <= columns &&
                        i + cell.rows <= table.rows.size(),
                    "a cell is within its table");
            covering += std::size_t{cell.columns} * cell.rows - 1;
        }
    }
    require(covered == covering, "what is covered is covered once");
}

void check_page(const tl::expected<intake::Page, text::Problems>& page) {
    if (!page) {
        require(!page.error().empty() && !page.error().front().what.empty(), "a problem is said");
        return;
    }
    for (const intake::Block& block : page->blocks) {
        if (const auto* table = std::get_if<intake::Table>(&block)) {
            check_table(*table);
        } else {
            check_words(std::get<intake::Paragraph>(block).words);
        }
    }
}

std::vector<std::string> parts_of(std::string_view bytes) {
    std::vector<std::string> parts(1);
    for (const char c : bytes) {
        if (c == '\0') {
            parts.emplace_back();
        } else {
            parts.back() += c;
        }
    }
    parts.resize(5);
    return parts;
}

/// The other parts, of which an empty one is not there.
std::vector<test::Part> named(const std::vector<std::string>& parts,
                              std::initializer_list<const char*> names) {
    std::vector<test::Part> others;
    std::size_t i = 0;
    for (const char* name : names) {
        if (!parts[++i].empty()) others.push_back({name, parts[i]});
    }
    return others;
}

std::string document(std::string_view bytes) {
    const auto parts = parts_of(bytes);
    return test::document_of(parts[0], named(parts, {"word/styles.xml", "word/numbering.xml",
                                                     "word/footnotes.xml", "word/endnotes.xml"}));
}

std::string workbook(std::string_view bytes) {
    const auto parts = parts_of(bytes);
    return test::workbook_of(parts[0], named(parts, {"xl/sharedStrings.xml", "xl/styles.xml"}),
                             parts[3]);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
    switch (data[0]) {
    case 'D':
        check_page(intake::read_docx(bytes));
        break;
    case 'X':
        check_page(intake::read_xlsx(bytes));
        break;
    case 'd':
        check_page(intake::read_docx(document(bytes)));
        break;
    case 'x':
        check_page(intake::read_xlsx(workbook(bytes)));
        break;
    case 'n':
        require(text::find_malformed(intake::shown_number(44'561.5, intake::number_format(bytes),
                                                          intake::Epoch::from_1900)) ==
                        std::string::npos ||
                    text::find_malformed(bytes) != std::string::npos,
                "a number is UTF-8");
        break;
    default:
        check_page(intake::read_csv(bytes));
    }
    return 0;
}
