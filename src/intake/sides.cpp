#include "intake/sides.hpp"

#include <algorithm>

#include "intake/wording.hpp"
#include "intake/words.hpp"

namespace ktask::intake {

namespace {

/// The widest gap within a line: where the right side begins, or npos if no gap is wide enough.
std::size_t right_side_of(const Line& line, std::size_t least_gap) {
    std::size_t right = std::u32string::npos;
    std::size_t widest = least_gap - 1;
    const std::vector<Chunk> chunks = chunks_of(line);
    // The sign in front of an item is part of it.
    constexpr std::size_t longest_sign = 2;
    const bool has_sign =
        !chunks.empty() && chunks.front().end - chunks.front().begin <= longest_sign;
    for (std::size_t i = has_sign ? 2 : 1; i < chunks.size(); ++i) {
        const std::size_t gap = chunks[i].begin - chunks[i - 1].end;
        if (gap <= widest) continue;
        widest = gap;
        right = chunks[i].begin;
    }
    return right;
}

void add_line(Words& words, const std::string& line) {
    if (line.empty()) return;
    Words more;
    more.text = line;
    add(words, "\n", more);
}

/// Two sides that are being gathered.
struct Gathering {
    Words left;
    Words right;
    std::size_t split = std::u32string::npos; ///< about where the right side begins
    bool has_both = false;                    ///< on one line
};

void gather(Gathering& sides, const Line& line, std::size_t least_gap) {
    constexpr std::size_t tolerance = 15;
    const std::size_t right = right_side_of(line, least_gap);
    const bool is_known = sides.split != std::u32string::npos;
    const bool is_right_there =
        right != std::u32string::npos && (!is_known || right + tolerance >= sides.split);
    if (is_right_there) {
        add_line(sides.left, words_at(line, 0, right));
        add_line(sides.right, words_at(line, right));
        sides.split = is_known ? std::min(sides.split, right) : right;
        sides.has_both = true;
        return;
    }
    const std::size_t boundary = is_known ? sides.split - std::min(sides.split, tolerance / 2) : 40;
    add_line(line.begin >= boundary ? sides.right : sides.left, words_at(line, 0));
}

Sides sides_of(Gathering gathering, const Line& first, std::size_t end) {
    Row row;
    row.place.line = first.number;
    row.cells.resize(2);
    row.cells[0].words = std::move(gathering.left);
    row.cells[1].words = std::move(gathering.right);
    Sides sides;
    sides.table.rows.push_back(std::move(row));
    sides.end = end;
    return sides;
}

bool has_motto(const std::string& words) {
    return has_words(words, "cong hoa xa hoi chu nghia viet nam") ||
           has_words(words, "dang cong san viet nam");
}

/// "Hà Nội, ngày 14 tháng 7 năm 2026", also with blanks left open.
bool has_day(const std::string& words) {
    const std::string bare = bare_words(words);
    const std::size_t day = bare.find("ngay");
    const std::size_t month = bare.find("thang", day == std::string::npos ? bare.size() : day);
    return month != std::string::npos && bare.find("nam", month) != std::string::npos;
}

/// True if with a line begins what a document goes with: "Phụ lục I", "KẾ HOẠCH".
bool begins_document(const std::string& words) {
    if (begins_with_words(words, "phu luc") || begins_with_words(words, "danh muc")) return true;
    return is_in_capitals(words) &&
           (begins_with_words(words, "ke hoach") || begins_with_words(words, "chuong trinh") ||
            begins_with_words(words, "de an") || begins_with_words(words, "phuong an") ||
            has_motto(words));
}

} // namespace

std::optional<Sides> sides_of_head(const std::vector<Line>& lines, std::size_t at) {
    constexpr std::size_t most_lines = 12;
    if (!has_motto(words_at(lines[at], 0))) return std::nullopt;
    Gathering gathering;
    std::size_t end = at;
    for (std::size_t i = at; i < std::min(lines.size(), at + most_lines); ++i) {
        if (lines[i].is_blank()) continue;
        gather(gathering, lines[i], 2);
        end = i + 1;
        if (has_day(words_at(lines[i], 0))) return sides_of(std::move(gathering), lines[at], end);
    }
    return std::nullopt;
}

std::optional<Sides> sides_of_end(const std::vector<Line>& lines, std::size_t at) {
    constexpr std::size_t least_gap = 3;
    constexpr std::size_t most_lines = 60;
    if (!begins_with_words(words_at(lines[at], 0), "noi nhan")) return std::nullopt;
    Gathering gathering;
    std::size_t end = at;
    for (std::size_t i = at; i < std::min(lines.size(), at + most_lines); ++i) {
        const std::string words = words_at(lines[i], 0);
        const bool is_other =
            i > at && (lines[i].is_after_page || begins_document(words) || begins_raised(words));
        if (is_other) break;
        if (lines[i].is_blank()) continue;
        gather(gathering, lines[i], least_gap);
        end = i + 1;
    }
    if (!gathering.has_both) return std::nullopt;
    return sides_of(std::move(gathering), lines[at], end);
}

} // namespace ktask::intake
