#include "deadline/problems.hpp"

#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "deadline/known_words.hpp"
#include "deadline/syllable.hpp"

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

/// What would be right in the place of an unknown word.
std::vector<text::Message> hints_for(const std::string& folded, int year) {
    // What is spelt right is another word: "trường" is no slip in "thường".
    const std::string meant =
        is_vietnamese_syllable(folded) ? "" : text::nearest(folded, known_words());
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
                                              text::written(cursor.text, token.where));
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
    int depth = 0; // remarks in brackets may hold any words
    for (const Token& token : tokens) {
        if (token.kind == TokenKind::open) ++depth;
        if (token.kind == TokenKind::close) --depth;
        if (depth > 0 || token.kind != TokenKind::word || is_known_word(token.folded)) continue;
        return text::Problem{
            token.where,
            text::message("'{}' is not a word of a deadline", text::written(text, token.where)),
            hints_for(token.folded, year)};
    }
    return std::nullopt;
}

std::vector<std::string> periods_of(int year) {
    std::vector<std::string> forms = {fmt::format("{}", year)};
    for (const int half : {1, 2})
        forms.push_back(fmt::format("{}-H{}", year, half));
    for (const int quarter : {1, 2, 3, 4})
        forms.push_back(fmt::format("{}-Q{}", year, quarter));
    constexpr int months = 12;
    for (int month = 1; month <= months; ++month)
        forms.push_back(fmt::format("{}-{:02}", year, month));
    return forms;
}

std::vector<std::string> deadline_examples(int year) {
    std::vector<std::string> examples = wordings(year);
    for (std::string& form : short_forms(year))
        examples.push_back(std::move(form));
    return examples;
}

} // namespace ktask::deadline
