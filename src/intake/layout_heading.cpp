#include "intake/layout_heading.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "intake/wording.hpp"

namespace ktask::intake {

namespace {

/// Words of headings, folded.
constexpr std::array<std::string_view, 126> heading_words = {
    "tt",       "stt",          "so",          "thu",      "tu",    "chi",    "tiet",   "ten",
    "nhiem",    "vu",           "noi",         "dung",     "cong",  "viec",   "don",    "vi",
    "co",       "quan",         "chu",         "tri",      "phoi",  "hop",    "thuc",   "hien",
    "thoi",     "gian",         "han",         "hoan",     "thanh", "tien",   "do",     "san",
    "pham",     "ket",          "qua",         "ghi",      "yeu",   "cau",    "cap",    "trinh",
    "du",       "kien",         "ngay",        "bat",      "dau",   "phu",    "trach",  "lanh",
    "dao",      "kinh",         "phi",         "nguon",    "muc",   "tieu",   "giai",   "phap",
    "hoat",     "dong",         "va",          "tham",     "muu",   "bao",    "cao",    "dia",
    "diem",     "hinh",         "phan",        "nguoi",    "bo",    "ma",     "diem",   "can",
    "dat",      "dang",         "linh",        "vuc",      "lo",    "moc",    "danh",   "ban",
    "hanh",     "cac",          "cu",          "the",      "no",    "task",   "lead",   "agency",
    "agencies", "coordinating", "responsible", "deadline", "due",   "date",   "output", "outputs",
    "status",   "activity",     "supporting",  "moi",      "ra",    "nguyen", "nhan",   "cham",
    "de",       "an",           "nghi",        "quyet",    "soan",  "van",    "tinh",   "trang",
    "ubnd",     "vuong",        "mac",         "kho",      "khan",  "ly",     "giao",   "xu",
    "uu",       "trong",        "tam",         "duoc",     "thao",  "nhom",
};

bool is_heading_line(const Line& line) {
    const std::string text = words_at(line, 0);
    const std::vector<std::string> words = folded_words(text);
    constexpr std::size_t most = 60;
    return !words.empty() && words.size() <= most &&
           std::all_of(words.begin(), words.end(), [](const std::string& word) {
               return std::find(heading_words.begin(), heading_words.end(), word) !=
                      heading_words.end();
           });
}

bool overlap(const Chunk& one, const Chunk& other) {
    return one.begin < other.end && other.begin < one.end;
}

struct HeadingChunk {
    Chunk where;
    std::size_t line;
    std::string words;
};

/// True if it is over several headings of one other line, as "Cơ quan" over "chủ trì" and "phối
/// hợp" is.
bool is_over_several(const HeadingChunk& chunk, const std::vector<HeadingChunk>& all) {
    for (const HeadingChunk& other : all) {
        if (other.line == chunk.line || !overlap(chunk.where, other.where)) continue;
        const auto beside = std::count_if(all.begin(), all.end(), [&](const HeadingChunk& one) {
            return one.line == other.line && overlap(chunk.where, one.where);
        });
        if (beside > 1) return true;
    }
    return false;
}

std::vector<DrawnHeading> columns_of(const std::vector<HeadingChunk>& chunks) {
    std::vector<DrawnHeading> columns;
    std::vector<HeadingChunk> sorted;
    std::copy_if(chunks.begin(), chunks.end(), std::back_inserter(sorted),
                 [&](const HeadingChunk& chunk) { return !is_over_several(chunk, chunks); });
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& one, const auto& other) {
        return one.where.begin < other.where.begin;
    });
    std::vector<std::vector<HeadingChunk>> groups;
    std::size_t end = 0;
    for (const HeadingChunk& chunk : sorted) {
        if (groups.empty() || chunk.where.begin >= end) groups.emplace_back();
        groups.back().push_back(chunk);
        end = std::max(groups.back().size() == 1 ? 0 : end, chunk.where.end);
    }
    for (auto& group : groups) {
        std::stable_sort(group.begin(), group.end(),
                         [](const auto& one, const auto& other) { return one.line < other.line; });
        DrawnHeading column{group.front().where, "", Kind::other};
        for (const HeadingChunk& chunk : group) {
            column.where.begin = std::min(column.where.begin, chunk.where.begin);
            column.where.end = std::max(column.where.end, chunk.where.end);
            column.words += (column.words.empty() ? "" : " ") + chunk.words;
        }
        column.kind = kind_of_heading(column.words);
        columns.push_back(std::move(column));
    }
    return columns;
}

bool are_of_tasks(const std::vector<DrawnHeading>& columns) {
    const auto has = [&](Kind kind) {
        return std::any_of(columns.begin(), columns.end(),
                           [&](const DrawnHeading& one) { return one.kind == kind; });
    };
    constexpr std::size_t fewest = 3;
    return columns.size() >= fewest && (has(Kind::title) || has(Kind::target)) &&
           (has(Kind::lead) || has(Kind::due) || has(Kind::roles));
}

} // namespace

std::optional<DrawnHeadings> drawn_headings(const std::vector<Line>& lines, std::size_t at,
                                            std::size_t most_lines) {
    std::vector<HeadingChunk> chunks;
    std::size_t end = at;
    for (; end < std::min(lines.size(), at + most_lines); ++end) {
        if (lines[end].is_blank() || !is_heading_line(lines[end])) break;
        for (const Chunk& chunk : chunks_of(lines[end]))
            chunks.push_back({chunk, end, words_at(lines[end], chunk.begin, chunk.end)});
    }
    if (chunks.empty()) return std::nullopt;
    DrawnHeadings headings{columns_of(chunks), at, end};
    if (!are_of_tasks(headings.columns)) return std::nullopt;
    return headings;
}

bool are_same(const DrawnHeadings& one, const DrawnHeadings& other) {
    return std::equal(
        one.columns.begin(), one.columns.end(), other.columns.begin(), other.columns.end(),
        [](const DrawnHeading& a, const DrawnHeading& b) { return a.words == b.words; });
}

} // namespace ktask::intake
