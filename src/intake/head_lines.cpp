#include "intake/head_lines.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "intake/wording.hpp"

namespace ktask::intake {

namespace {

bool is_strong(const Words& words) {
    std::size_t strong = 0;
    for (const text::Span& span : words.strong)
        strong += span.end - span.begin;
    return strong > 0 && strong + 2 >= words.text.size();
}

void add_lines(std::vector<HeadLine>& lines, const Words& words, std::size_t block,
               bool is_display) {
    for (const std::string_view line : lines_of(words.text)) {
        const std::string text = on_one_line(line);
        lines.push_back(
            {text, block, is_display || is_in_capitals(text) || is_strong(words), false});
    }
}

constexpr std::array<std::string_view, 25> kinds_of_documents = {
    "ke hoach",       "chuong trinh", "quyet dinh",  "nghi quyet",   "thong bao",
    "chi thi",        "danh muc",     "bao cao",     "de an",        "cong van",
    "huong dan",      "bang",         "phu luc",     "ke hoach",     "bang tong hop",
    "work programme", "work plan",    "action plan", "programme",    "theo doi",
    "bieu",           "tong hop",     "phan cong",   "cac nhiem vu", "phuong an"};

} // namespace

std::vector<HeadLine> head_lines(const Page& page, std::size_t limit) {
    constexpr std::size_t most = 200;
    std::vector<HeadLine> lines;
    for (std::size_t block = 0; block < std::min({limit, page.blocks.size(), most}); ++block) {
        if (const auto* const paragraph = std::get_if<Paragraph>(&page.blocks[block])) {
            add_lines(lines, paragraph->words, block, paragraph->is_centred);
        } else {
            constexpr std::size_t most_rows = 6;
            const auto& rows = std::get<Table>(page.blocks[block]).rows;
            if (rows.size() > most_rows || rows.empty() || rows.front().cells.size() > 3) continue;
            for (std::size_t column = 0; column < rows.front().cells.size(); ++column) {
                for (const Row& row : rows)
                    add_lines(lines, row.cells[column].words, block, true);
            }
        }
        if (!lines.empty()) lines.back().is_last_of_block = true;
    }
    return lines;
}

bool begins_title(const HeadLine& line) {
    return line.is_display &&
           std::any_of(kinds_of_documents.begin(), kinds_of_documents.end(),
                       [&](std::string_view kind) { return begins_with_words(line.text, kind); });
}

} // namespace ktask::intake
