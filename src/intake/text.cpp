#include "intake/text.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "intake/labels.hpp"
#include "intake/layout.hpp"
#include "intake/lines.hpp"
#include "intake/marks.hpp"
#include "intake/numbering.hpp"
#include "intake/parted_letters.hpp"
#include "intake/raised_notes.hpp"
#include "intake/sides.hpp"
#include "intake/wording.hpp"
#include "intake/words.hpp"

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

/// Of the lines that are in no table.
Measure measure_of(const std::vector<Line>& lines, const std::vector<bool>& are_in_tables) {
    constexpr std::size_t widest_paper = 130;
    std::vector<std::size_t> ends;
    std::vector<std::size_t> begins;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const Line& line = lines[at];
        if (are_in_tables[at] || line.is_blank() || chunks_of(line, 3).size() > 1) continue;
        ends.push_back(line.end());
        begins.push_back(line.begin);
    }
    constexpr std::size_t narrowest_paper = 50;
    Measure measure;
    measure.width = percentile(ends, 90);
    measure.margin = percentile(begins, 10);
    // Of lines that were wrapped many are full; of those that people end, few are alike.
    const auto full = std::count_if(
        ends.begin(), ends.end(), [&](std::size_t end) { return end * 100 >= measure.width * 85; });
    measure.is_wrapped = measure.width >= narrowest_paper && percentile(ends, 95) <= widest_paper &&
                         static_cast<std::size_t>(full) * 5 >= ends.size();
    return measure;
}

bool is_centred(const Line& line, const Measure& measure) {
    constexpr std::size_t least_indent = 6;
    constexpr std::size_t least_rest = 4;
    constexpr std::size_t tolerance = 10;
    if (line.begin < measure.margin + least_indent || line.end() + least_rest > measure.width) {
        return false;
    }
    const std::size_t left = line.begin - measure.margin;
    const std::size_t right = measure.width - line.end();
    return left + tolerance >= right && right + tolerance >= left;
}

/// Words on both sides of a dash, as within names: "Lao động - Thương binh".
using Dashed = std::set<std::pair<std::u32string, std::u32string>>;

std::u32string last_word(const Line& line) {
    return line.text.substr(line.text.rfind(U' ') + 1); // npos + 1 is 0
}

Dashed dashed_words(const std::vector<Line>& lines) {
    Dashed dashed;
    for (const Line& line : lines) {
        for (std::size_t at = line.text.find(U" - "); at != std::u32string::npos;
             at = line.text.find(U" - ", at + 1)) {
            if (at == 0) continue;
            const std::size_t before = line.text.rfind(U' ', at - 1) + 1;
            const std::size_t behind = at + 3;
            const std::size_t end = std::min(line.text.find(U' ', behind), line.text.size());
            dashed.emplace(line.text.substr(before, at - before),
                           line.text.substr(behind, end - behind));
        }
    }
    return dashed;
}

/// Tells which lines belong to one paragraph.
class Paragraphs {
public:
    Paragraphs(const std::vector<Line>& lines, const Measure& measure)
        : lines_(lines), measure_(measure), dashed_(dashed_words(lines)) {}

    /// True if a line is the next one of the paragraph that begins at `first` and has the line
    /// before.
    bool goes_on(std::size_t first, std::size_t at) const {
        const Line& before = lines_[at - 1];
        const Line& line = lines_[at];
        if (!measure_.is_wrapped || line.is_blank() || before.is_blank()) return false;
        const std::string words = words_at(line, 0);
        const std::string words_before = words_at(before, 0);
        if (begins_paragraph(line, before, words)) return false;
        if (is_in_capitals(words_before) != is_in_capitals(words)) return false;
        if (is_centred(line, measure_) && is_centred(before, measure_)) return false;
        if (line.is_after_page) return begins_with_small(words);
        const bool has_ended = words_before.find_last_of(".:;") + 1 == words_before.size();
        const std::size_t least = has_ended ? 85 : 70; // percent of a full line
        if (before.end() * 100 < measure_.width * least || words_before.ends_with("./."))
            return false;
        return is_placed_to_go_on(first, at, has_ended);
    }

private:
    bool begins_paragraph(const Line& line, const Line& before, const std::string& words) const {
        if (begins_with_words(words, "noi nhan") || begins_with_words(words, "tren day la") ||
            begins_note(words)) {
            return true;
        }
        Words text;
        text.text = words;
        if (label_at_front(text, false)) return true;
        const auto number = number_at_front(words);
        if (!number) return false;
        if (number->style != NumberStyle::dash) return true;
        const std::size_t next = line.text.find_first_not_of(U' ', line.begin + 1);
        if (next == std::u32string::npos) return true;
        const std::size_t end = std::min(line.text.find(U' ', next), line.text.size());
        return !dashed_.contains({last_word(before), line.text.substr(next, end - next)});
    }

    static bool begins_note(const std::string& words) {
        return begins_raised(words) || (words.starts_with('[') && words.find(']') < 6);
    }

    /// Where the words behind the number of a paragraph begin, or its first word.
    std::size_t hanging_column(std::size_t first) const {
        const Line& line = lines_[first];
        const std::string words = words_at(line, 0);
        if (!number_at_front(words) && !begins_note(words)) return line.begin;
        const std::size_t blank = std::min(line.text.find(U' ', line.begin), line.text.size());
        return std::min(line.text.find_first_not_of(U' ', blank), line.text.size());
    }

    bool is_placed_to_go_on(std::size_t first, std::size_t at, bool has_ended) const {
        constexpr std::size_t tolerance = 2;
        const Line& before = lines_[at - 1];
        const Line& line = lines_[at];
        const std::size_t hanging = hanging_column(first);
        const bool hangs = hanging > lines_[first].begin && line.begin <= hanging + tolerance &&
                           line.begin + tolerance >= hanging;
        if (hangs) return true;
        if (line.begin > before.begin + tolerance) return false;
        // A line that begins where the paragraph did, in a text whose paragraphs are indented.
        const bool is_indented = line.begin > measure_.margin + tolerance;
        return !(is_indented && (at - 1 != first || has_ended));
    }

    const std::vector<Line>& lines_;
    const Measure& measure_;
    Dashed dashed_;
};

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
    paragraph.is_centred =
        end == begin + 1 && measure.is_wrapped && is_centred(lines[begin], measure);
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

/// Tables that are drawn in a text, by the lines that they begin at.
struct DrawnTables {
    std::map<std::size_t, Drawn> tables;
    std::vector<bool> lines; ///< whether each line is in one
};

DrawnTables tables_in(const std::vector<Line>& lines) {
    DrawnTables drawn;
    drawn.lines.resize(lines.size());
    for (std::size_t at = 0; at < lines.size();) {
        auto table = lines[at].is_blank() ? std::nullopt : drawn_table(lines, at);
        if (!table) {
            ++at;
            continue;
        }
        const std::size_t end = table->end;
        std::fill(drawn.lines.begin() + static_cast<std::ptrdiff_t>(at),
                  drawn.lines.begin() + static_cast<std::ptrdiff_t>(end), true);
        for (Row& row : table->table.rows)
            row.place.table = static_cast<std::uint32_t>(drawn.tables.size() + 1);
        drawn.tables.emplace(at, std::move(*table));
        at = end;
    }
    return drawn;
}

} // namespace

Page page_of_text(std::string_view text) {
    std::vector<Line> lines = lines_on_paper(text);
    join_parted_letters(lines);
    raise_footnotes(lines);
    DrawnTables drawn = tables_in(lines);
    const Measure measure = measure_of(lines, drawn.lines);
    const Paragraphs paragraphs(lines, measure);
    Page page;
    for (std::size_t at = 0; at < lines.size();) {
        if (const auto table = drawn.tables.find(at); table != drawn.tables.end()) {
            page.blocks.emplace_back(std::move(table->second.table));
            at = table->second.end;
            continue;
        }
        if (lines[at].is_blank()) {
            ++at;
            continue;
        }
        if (const auto end = add_sides(page, lines, at)) {
            at = *end;
            continue;
        }
        std::size_t end = at + 1;
        while (end < lines.size() && !drawn.lines[end] && paragraphs.goes_on(at, end))
            ++end;
        add_paragraph(page, lines, at, end, measure);
        at = end;
    }
    return page;
}

} // namespace ktask::intake
