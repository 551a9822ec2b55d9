#include "intake/text.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "intake/layout.hpp"
#include "intake/lines.hpp"
#include "intake/marks.hpp"
#include "intake/numbering.hpp"
#include "intake/sides.hpp"
#include "intake/wording.hpp"

namespace ktask::intake {

namespace {

/// How a text was laid out.
struct Measure {
    bool is_wrapped = false; ///< its lines end where the paper did
    std::size_t width = 0;   ///< columns of a full line
    std::size_t margin = 0;  ///< where lines begin that are not the first of a paragraph
};

/// What one of many numbers is at most, for so many percent of them.
std::size_t percentile(std::vector<std::size_t> numbers, std::size_t percent) {
    if (numbers.empty()) return 0;
    const std::size_t at = std::min(numbers.size() - 1, numbers.size() * percent / 100);
    std::nth_element(numbers.begin(), numbers.begin() + static_cast<std::ptrdiff_t>(at),
                     numbers.end());
    return numbers[at];
}

Measure measure_of(const std::vector<Line>& lines) {
    constexpr std::size_t widest_paper = 130;
    std::vector<std::size_t> ends;
    std::vector<std::size_t> begins;
    for (const Line& line : lines) {
        if (line.is_blank() || chunks_of(line, 3).size() > 1) continue;
        ends.push_back(line.end());
        begins.push_back(line.begin);
    }
    Measure measure;
    measure.width = percentile(ends, 80);
    measure.margin = percentile(begins, 10);
    measure.is_wrapped = percentile(ends, 95) <= widest_paper;
    return measure;
}

bool is_centred(const Line& line, const Measure& measure) {
    constexpr std::size_t least_indent = 6;
    constexpr std::size_t tolerance = 8;
    if (line.begin < measure.margin + least_indent || line.end() > measure.width + tolerance) {
        return false;
    }
    const std::size_t left = line.begin - measure.margin;
    const std::size_t right = measure.width - std::min(measure.width, line.end());
    return left + tolerance >= right && right + tolerance >= left;
}

/// True if the line is the next one of the paragraph that the line before it is in.
bool goes_on(const std::vector<Line>& lines, std::size_t first, std::size_t at,
             const Measure& measure) {
    const Line& before = lines[at - 1];
    const Line& line = lines[at];
    const std::string words = words_at(line, 0);
    if (!measure.is_wrapped || line.is_blank() || number_at_front(words)) return false;
    if (is_centred(line, measure) && is_centred(before, measure)) return false;
    if (line.is_after_page) return begins_with_small(words);
    const bool is_short = before.end() * 10 < measure.width * 7;
    if (is_short) return false;
    constexpr std::size_t indent = 2;
    const bool is_first_before = at - 1 == first;
    if (line.begin > before.begin + indent) return false;
    // A line that begins where the paragraph did, in a text whose paragraphs are indented.
    const bool is_indented = line.begin > measure.margin + indent;
    const bool has_ended = words_at(before, 0).find_last_of(".:;") + 1 == words_at(before, 0).size();
    return !(is_indented && (!is_first_before || has_ended));
}

Words joined_lines(const std::vector<Line>& lines, std::size_t begin, std::size_t end) {
    std::string text;
    for (std::size_t at = begin; at < end; ++at) {
        const std::string words = words_at(lines[at], 0);
        if (words.empty()) continue;
        if (!text.empty()) text += ' ';
        text += words;
    }
    return words_of_marked(text);
}

void add_paragraph(Page& page, const std::vector<Line>& lines, std::size_t begin, std::size_t end,
                   const Measure& measure) {
    Paragraph paragraph;
    paragraph.words = joined_lines(lines, begin, end);
    paragraph.place.line = lines[begin].number;
    paragraph.is_centred = measure.is_wrapped && is_centred(lines[begin], measure);
    page.blocks.emplace_back(std::move(paragraph));
}

/// Adds what begins at a line and is no paragraph; the line behind it, or nothing.
std::optional<std::size_t> add_sides(Page& page, const std::vector<Line>& lines, std::size_t at) {
    auto sides = sides_of_head(lines, at);
    if (!sides) sides = sides_of_end(lines, at);
    if (!sides) return std::nullopt;
    page.blocks.emplace_back(std::move(sides->table));
    return sides->end;
}

} // namespace

Page page_of_text(std::string_view text) {
    const std::vector<Line> lines = lines_on_paper(text);
    const Measure measure = measure_of(lines);
    Page page;
    std::uint32_t tables = 0;
    for (std::size_t at = 0; at < lines.size();) {
        if (lines[at].is_blank()) {
            ++at;
            continue;
        }
        if (auto drawn = drawn_table(lines, at)) {
            ++tables;
            for (Row& row : drawn->table.rows)
                row.place.table = tables;
            page.blocks.emplace_back(std::move(drawn->table));
            at = drawn->end;
            continue;
        }
        if (const auto end = add_sides(page, lines, at)) {
            at = *end;
            continue;
        }
        std::size_t end = at + 1;
        while (end < lines.size() && goes_on(lines, at, end, measure))
            ++end;
        add_paragraph(page, lines, at, end, measure);
        at = end;
    }
    return page;
}

} // namespace ktask::intake
