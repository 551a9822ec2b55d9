#include "intake/docx_blocks.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

#include "intake/docx_table.hpp"
#include "intake/docx_words.hpp"

namespace ktask::intake {

namespace {

class BlockReader {
public:
    explicit BlockReader(DocxReading& reading) : reading_(reading) {}

    std::vector<Block> blocks(office::Element parent) {
        read_inside(parent);
        if (has_words(joined_.text)) add({std::move(joined_), {}});
        return std::move(blocks_);
    }

private:
    void read_inside(office::Element parent) {
        for (const office::Element each : parent.children()) {
            if (!reading_.bounds.are_kept()) return;
            read(each);
        }
    }

    void read(office::Element element) {
        const std::string_view name = office::local_name(element);
        if (name.empty() || is_unseen(element)) return;
        if (name == "p") {
            read_paragraph(element);
        } else if (name == "tbl") {
            Table table = docx_table(element, reading_);
            if (!table.rows.empty()) blocks_.emplace_back(std::move(table));
        } else if (name == "AlternateContent") {
            read_inside(chosen_alternative(element));
        } else if (name == "altChunk") {
            reading_.has_embedded_documents = true;
        } else {
            read_inside(element);
        }
    }

    void read_paragraph(office::Element element) {
        const office::Element properties = office::child(element, "pPr");
        std::string_view style = office::property(properties, "pStyle");
        if (style.empty()) style = reading_.styles.usual_paragraph();
        const DocxProperties& usual = reading_.styles[style];
        DocxWords read = paragraph_words(element, usual, reading_);
        append(joined_, read.words);
        // A paragraph whose end was deleted or moved away goes on in the next one.
        const office::Element mark = office::child(properties, "rPr");
        const bool is_joined = office::child(mark, "del") || office::child(mark, "moveFrom");
        if (!is_joined) {
            const DocxProperties all = laid_over(paragraph_properties(properties), usual);
            add({std::exchange(joined_, {}),
                 {},
                 number(all, style),
                 all.is_centred.value_or(false)});
        }
        for (const office::Element box : read.boxes) {
            for (Block& block : docx_blocks(box, reading_))
                blocks_.push_back(std::move(block));
        }
    }

    std::string number(const DocxProperties& paragraph, std::string_view style) {
        if (!paragraph.list || paragraph.list == "0") return {};
        const std::string& list = *paragraph.list;
        const std::size_t level = paragraph.level
                                      ? office::whole_number(*paragraph.level).value_or(0)
                                      : reading_.numbering.level_of_style(list, style);
        std::string label = reading_.numbering.next(list, level);
        reading_.bounds.take_words(label.size());
        return label;
    }

    void add(Paragraph paragraph) {
        trim(paragraph.words);
        const Words& words = paragraph.words;
        if (has_words(words.text) || !words.notes.empty() || !paragraph.number.empty())
            blocks_.emplace_back(std::move(paragraph));
    }

    DocxReading& reading_;
    std::vector<Block> blocks_;
    Words joined_; ///< of paragraphs that go on in the next one
};

void append_line(Words& lines, const Paragraph& paragraph) {
    append(lines, paragraph.number);
    if (!paragraph.number.empty() && !paragraph.words.text.empty()) append(lines, " ");
    append(lines, paragraph.words);
}

void append_rows(Words& lines, const Table& table) {
    for (const Row& row : table.rows) {
        const std::size_t begin = lines.text.size();
        for (const Cell& cell : row.cells) {
            if (!has_words(cell.words.text)) continue;
            if (lines.text.size() > begin) append(lines, "\t");
            append(lines, cell.words);
        }
        if (lines.text.size() > begin && &row != &table.rows.back()) append(lines, "\n");
    }
}

} // namespace

std::vector<Block> docx_blocks(office::Element parent, DocxReading& reading) {
    return BlockReader(reading).blocks(parent);
}

Words as_lines(const std::vector<Block>& blocks) {
    Words lines;
    for (const Block& block : blocks) {
        if (!lines.text.empty()) append(lines, "\n");
        if (const auto* table = std::get_if<Table>(&block)) {
            append_rows(lines, *table);
        } else {
            append_line(lines, std::get<Paragraph>(block));
        }
    }
    trim(lines);
    return lines;
}

} // namespace ktask::intake
