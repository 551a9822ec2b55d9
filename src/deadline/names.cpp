#include "deadline/names.hpp"

#include <algorithm>
#include <array>

#include "deadline/numbers.hpp"
#include "text/fold.hpp"

namespace ktask::deadline {

namespace {

struct Name {
    std::string_view words;
    int value = 0;
};

// Longer words stand before those that they start with.
constexpr std::array<Name, 11> months_in_words = {{{"muoi mot", 11},
                                                   {"muoi hai", 12},
                                                   {"muoi", 10},
                                                   {"mot", 1},
                                                   {"hai", 2},
                                                   {"ba", 3},
                                                   {"tu", 4},
                                                   {"bay", 7},
                                                   {"tam", 8},
                                                   {"chin", 9},
                                                   {"bon", 4}}};

constexpr std::array<Name, 24> english_months = {
    {{"january", 1},   {"february", 2},  {"march", 3},  {"april", 4},     {"may", 5},
     {"june", 6},      {"july", 7},      {"august", 8}, {"september", 9}, {"october", 10},
     {"november", 11}, {"december", 12}, {"jan", 1},    {"feb", 2},       {"mar", 3},
     {"apr", 4},       {"jun", 6},       {"jul", 7},    {"aug", 8},       {"sept", 9},
     {"sep", 9},       {"oct", 10},      {"nov", 11},   {"dec", 12}}};

constexpr std::array<Name, 14> weekday_names = {{{"thu hai", 1},
                                                 {"thu ba", 2},
                                                 {"thu tu", 3},
                                                 {"thu nam", 4},
                                                 {"thu sau", 5},
                                                 {"thu bay", 6},
                                                 {"chu nhat", 7},
                                                 {"monday", 1},
                                                 {"tuesday", 2},
                                                 {"wednesday", 3},
                                                 {"thursday", 4},
                                                 {"friday", 5},
                                                 {"saturday", 6},
                                                 {"sunday", 7}}};

constexpr std::array<Name, 9> quarters_in_words = {{{"iv", 4},
                                                    {"iii", 3},
                                                    {"ii", 2},
                                                    {"i", 1},
                                                    {"mot", 1},
                                                    {"hai", 2},
                                                    {"ba", 3},
                                                    {"bon", 4},
                                                    {"tu", 4}}};

constexpr std::array<Name, 4> ordinals = {
    {{"first", 1}, {"second", 2}, {"third", 3}, {"fourth", 4}}};

constexpr std::array<Name, 21> counts = {
    {{"mot", 1},  {"hai", 2},  {"ba", 3},    {"bon", 4},   {"nam", 5},  {"sau", 6},   {"bay", 7},
     {"tam", 8},  {"chin", 9}, {"muoi", 10}, {"one", 1},   {"two", 2},  {"three", 3}, {"four", 4},
     {"five", 5}, {"six", 6},  {"seven", 7}, {"eight", 8}, {"nine", 9}, {"ten", 10},  {"a", 1}}};

template<typename Table>
std::optional<Figure> take_named(Cursor& cursor, const Table& table) {
    const std::size_t start = cursor.at;
    const auto* const row = accept_row(cursor, table);
    if (row == nullptr) return std::nullopt;
    return Figure{row->value, span_since(cursor, start)};
}

/// True if the token is written with accents: "sáu" (six) folds to the same letters as "sau" (next)
/// but is longer.
bool has_accents(const Token& token) {
    return length_of(token) > token.folded.size();
}

/// True if a year follows `ahead` tokens on: "/2022", "năm 2022", ", năm".
bool is_year_at(const Cursor& cursor, std::size_t ahead) {
    if (peek(cursor, ahead).kind == TokenKind::comma) ++ahead;
    if (peek(cursor, ahead).folded == "nam") return true;
    const bool has_separator =
        peek(cursor, ahead).kind == TokenKind::slash || peek(cursor, ahead).kind == TokenKind::dash;
    return has_separator && peek(cursor, ahead + 1).kind == TokenKind::number;
}

} // namespace

std::optional<Figure> take_month(Cursor& cursor) {
    if (is_at(cursor, TokenKind::number)) return take_figure(cursor);
    const Token& word = peek(cursor);
    const bool is_may = word.folded == "nam" && is_year_at(cursor, 1);
    const bool is_june = word.folded == "sau" && (has_accents(word) || is_year_at(cursor, 1));
    if (!is_may && !is_june) return take_named(cursor, months_in_words);
    Figure month = take_figure(cursor);
    month.value = is_may ? 5 : 6;
    return month;
}

std::optional<Figure> take_english_month(Cursor& cursor) {
    return take_named(cursor, english_months);
}

std::optional<Figure> take_weekday(Cursor& cursor) {
    const std::size_t start = cursor.at;
    if (auto day = take_named(cursor, weekday_names)) return day;
    const int number = peek(cursor, 1).value;
    const bool has_number = is_at(cursor, "thu") && peek(cursor, 1).kind == TokenKind::number;
    if (!has_number || number < 2 || number > 7) return std::nullopt;
    cursor.at += 2;
    return Figure{number - 1, span_since(cursor, start)};
}

std::optional<Figure> take_short_weekday(Cursor& cursor) {
    const std::size_t start = cursor.at;
    if (auto day = take_weekday(cursor)) return day;
    if (accept(cursor, "cn")) return Figure{7, span_since(cursor, start)};
    const int number = peek(cursor, 1).value;
    const bool has_number = is_at(cursor, "t") && peek(cursor, 1).kind == TokenKind::number;
    if (!has_number || number < 2 || number > 7) return std::nullopt;
    cursor.at += 2;
    return Figure{number - 1, span_since(cursor, start)};
}

std::optional<Figure> take_quarter(Cursor& cursor) {
    if (is_at(cursor, TokenKind::number)) return take_figure(cursor);
    if (auto quarter = take_named(cursor, quarters_in_words)) return quarter;
    const Token& token = peek(cursor);
    const bool is_roman = token.kind == TokenKind::word &&
                          token.folded.find_first_not_of("ivxl") == std::string::npos;
    if (!is_roman) return std::nullopt;
    return take_figure(cursor);
}

bool is_at_roman_quarter(const Cursor& cursor) {
    const std::string& word = peek(cursor).folded;
    const bool is_roman = word == "i" || word == "ii" || word == "iii" || word == "iv";
    return is_roman && is_year_at(cursor, 1);
}

std::optional<Figure> take_ordinal(Cursor& cursor) {
    return take_named(cursor, ordinals);
}

std::optional<Figure> take_count(Cursor& cursor) {
    if (!is_at(cursor, TokenKind::number)) return take_named(cursor, counts);
    const Figure number = take_figure(cursor);
    // "05 (năm)" says it twice.
    Cursor after = cursor;
    if (!accept(after, TokenKind::open)) return number;
    const auto again = take_named(after, counts);
    if (again && again->value == number.value && accept(after, TokenKind::close)) {
        cursor.at = after.at;
    }
    return number;
}

std::vector<std::string> known_words() {
    return {
        "tháng",     "ngày",      "năm",        "quý",      "tuần",     "trước",     "trong",
        "đầu",       "giữa",      "cuối",       "chậm",     "muộn",     "nhất",      "hơn",
        "đến",       "hết",       "không",      "quá",      "hạn",      "chót",      "là",
        "vào",       "từ",        "tới",        "thường",   "xuyên",    "liên",      "tục",
        "hằng",      "hàng",      "mỗi",        "một",      "lần",      "định",      "kỳ",
        "hoàn",      "thành",     "xong",       "hôm",      "nay",      "qua",       "mai",
        "này",       "sau",       "ngoái",      "thứ",      "chủ",      "nhật",      "thời",
        "gian",      "giai",      "đoạn",       "trở",      "đi",       "những",     "các",
        "tiếp",      "theo",      "và",         "cả",       "vòng",     "kể",        "tính",
        "ban",       "hành",      "ký",         "được",     "kế",       "hoạch",     "chương",
        "trình",     "nghị",      "quyết",      "chỉ",      "thị",      "công",      "văn",
        "thông",     "báo",       "cáo",        "đề",       "án",       "tư",        "luật",
        "bản",       "kết",       "luận",       "hướng",    "dẫn",      "phương",    "làm",
        "việc",      "nhiệm",     "vụ",         "yêu",      "cầu",      "khi",       "có",
        "phát",      "sinh",      "đột",        "xuất",     "quy",      "chưa",      "xác",
        "hai",       "ba",        "bốn",        "sáu",      "bảy",      "tám",       "chín",
        "mười",      "giờ",       "phút",       "lúc",      "sáng",     "chiều",     "của",
        "thực",      "hiện",      "before",     "by",       "ongoing",  "recurring", "daily",
        "weekly",    "monthly",   "quarterly",  "yearly",   "annually", "today",     "yesterday",
        "tomorrow",  "this",      "next",       "last",     "day",      "days",      "week",
        "weeks",     "month",     "months",     "quarter",  "quarters", "year",      "years",
        "january",   "february",  "march",      "april",    "may",      "june",      "july",
        "august",    "september", "october",    "november", "december", "monday",    "tuesday",
        "wednesday", "thursday",  "friday",     "saturday", "sunday",   "within",    "working",
        "issue",     "issued",    "required",   "needed",   "request",  "from",      "until",
        "every",     "each",      "first",      "second",   "third",    "fourth",    "half",
        "quarter",   "end",       "beginning",  "middle",   "start",    "deadline",  "during",
        "onwards",   "following", "continuous", "times",    "plan",     "programme", "decision"};
}

bool is_known_word(const std::string& folded) {
    constexpr std::array<std::string_view, 82> short_words{
        "i",     "ii",    "iii",   "iv",    "q",     "h",    "w",    "d",       "m",
        "t",     "cn",    "wd",    "g",     "p",     "st",   "nd",   "rd",      "th",
        "jan",   "feb",   "mar",   "apr",   "jun",   "jul",  "aug",  "sep",     "sept",
        "oct",   "nov",   "dec",   "in",    "on",    "of",   "the",  "to",      "a",
        "an",    "as",    "no",    "later", "than",  "not",  "due",  "up",      "none",
        "and",   "after", "when",  "upon",  "at",    "be",   "date", "is",      "was",
        "or",    "hoc",   "ad",    "tbd",   "mid",   "till", "for",  "through", "onward",
        "since", "prior", "per",   "once",  "twice", "one",  "two",  "three",   "four",
        "five",  "six",   "seven", "eight", "nine",  "ten",  "vx",   "period",  "between",
        "qui"};
    const std::vector<std::string> words = known_words();
    return std::find(short_words.begin(), short_words.end(), folded) != short_words.end() ||
           std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return text::fold(word) == folded; });
}

} // namespace ktask::deadline
