#include "deadline/problems.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "deadline/syllable.hpp"

#include "text/fold.hpp"
#include "text/nearest.hpp"

namespace ktask::deadline {

namespace {

std::vector<std::string> wordings(int year) {
    return {fmt::format("Tháng 9/{}", year), fmt::format("Quý IV/{}", year),
            fmt::format("6 tháng đầu năm {}", year), fmt::format("Trước ngày 10/5/{}", year),
            "Thường xuyên"};
}

std::vector<std::string> short_forms(int year) {
    return {fmt::format("{}-09", year),          fmt::format("{}-Q4", year),
            fmt::format("{}-H1", year),          fmt::format("before {}-05-10", year),
            fmt::format("{0}-03..{0}-05", year), "ongoing"};
}

std::vector<text::Message> accepted_forms(int year) {
    return {text::message("for example: {}", text::listed(wordings(year))),
            text::message("or in short: {}", text::listed(short_forms(year)))};
}

/// Every word of the grammar but Roman numbers and the letters of short forms, the commoner first.
std::vector<std::string> known_words() {
    return {"tháng",  "ngày",    "năm",       "quý",    "tuần",    "trước",     "trong",
            "đầu",    "giữa",    "cuối",      "chậm",   "nhất",    "đến",       "hết",
            "không",  "quá",     "hạn",       "chót",   "là",      "vào",       "từ",
            "tới",    "thường",  "xuyên",     "liên",   "tục",     "hằng",      "hàng",
            "mỗi",    "một",     "lần",       "định",   "kỳ",      "hoàn",      "thành",
            "xong",   "hôm",     "nay",       "qua",    "mai",     "này",       "sau",
            "ngoái",  "thứ",     "before",    "by",     "ongoing", "recurring", "daily",
            "weekly", "monthly", "quarterly", "yearly", "today",   "yesterday", "tomorrow",
            "this",   "next",    "last",      "week",   "month",   "quarter",   "year"};
}

bool is_known(const std::string& folded, const std::vector<std::string>& words) {
    constexpr std::array<std::string_view, 7> short_words{"i", "ii", "iii", "iv", "q", "h", "w"};
    return std::find(short_words.begin(), short_words.end(), folded) != short_words.end() ||
           std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return text::fold(word) == folded; });
}

/// What would be right in the place of an unknown word.
std::vector<text::Message> hints_for(const std::string& folded,
                                     const std::vector<std::string>& words, int year) {
    constexpr std::array<std::string_view, 9> numerals{"hai",  "ba",   "bon",   "bay", "tam",
                                                       "chin", "muoi", "gieng", "chap"};
    if (std::find(numerals.begin(), numerals.end(), folded) != numerals.end()) {
        return {text::message("numbers are written in digits, for example: Tháng 9/{}", year)};
    }
    // What is spelt right is another word: "trường" is no slip in "thường".
    const std::string meant = is_vietnamese_syllable(folded) ? "" : text::nearest(folded, words);
    if (meant.empty()) return accepted_forms(year);
    return {text::message("did you mean '{}'?", meant)};
}

} // namespace

tl::unexpected<text::Problem> wrong(text::Span where, text::Message what,
                                    std::vector<text::Message> hints) {
    return tl::unexpected(text::Problem{where, std::move(what), std::move(hints)});
}

tl::unexpected<text::Problem> missing(const Cursor& cursor, text::Message what,
                                      text::Message hint) {
    const Token& token = peek(cursor);
    text::Message found = token.kind == TokenKind::end
                              ? text::message("{} is missing", std::move(what))
                              : text::message("{} is missing before '{}'", std::move(what),
                                              written(cursor.text, token.where));
    return wrong(token.where, std::move(found), {std::move(hint)});
}

int example_year(const DeadlineContext& context) {
    constexpr int any_year = 2022;
    if (context.year) return *context.year;
    return context.today ? year_of(*context.today) : any_year;
}

text::Problem unreadable(text::Span where, text::Message what, int year) {
    return {where, std::move(what), accepted_forms(year)};
}

std::optional<text::Problem> unknown_word(std::string_view text, const std::vector<Token>& tokens,
                                          int year) {
    const std::vector<std::string> words = known_words();
    for (const Token& token : tokens) {
        if (token.kind != TokenKind::word || is_known(token.folded, words)) continue;
        return text::Problem{
            token.where,
            text::message("'{}' is not a word of a deadline", written(text, token.where)),
            hints_for(token.folded, words, year)};
    }
    return std::nullopt;
}

std::vector<std::string> deadline_examples(int year) {
    std::vector<std::string> examples = wordings(year);
    for (std::string& form : short_forms(year))
        examples.push_back(std::move(form));
    return examples;
}

} // namespace ktask::deadline
