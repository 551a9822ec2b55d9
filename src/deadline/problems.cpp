#include "deadline/problems.hpp"

#include <array>
#include <utility>
#include <vector>

#include "deadline/deadline.hpp"
#include "deadline/names.hpp"
#include "deadline/syllable.hpp"

#include "text/nearest.hpp"

namespace ktask::deadline {

namespace {

constexpr std::array<std::string_view, 5> wordings{
    "Tháng 9/2022", "Quý IV/2022", "6 tháng đầu năm 2022", "Trước ngày 10/5/2022", "Thường xuyên"};

constexpr std::array<std::string_view, 6> short_forms{
    "2022-09", "2022-Q4", "2022-H1", "before 2022-05-10", "2022-03..2022-05", "ongoing"};

std::vector<text::Message> accepted_forms() {
    return {text::message("for example: {}", text::listed(wordings)),
            text::message("or in short: {}", text::listed(short_forms))};
}

/// What would be right in the place of an unknown word.
std::vector<text::Message> hints_for(const std::string& folded) {
    // What is spelt right is another word: "trường" is no slip in "thường".
    const std::string meant =
        is_vietnamese_syllable(folded) ? "" : text::nearest(folded, known_words());
    if (meant.empty()) return accepted_forms();
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

text::Problem unreadable(text::Span where, text::Message what) {
    return {where, std::move(what), accepted_forms()};
}

std::optional<text::Problem> unknown_word(std::string_view text, const std::vector<Token>& tokens) {
    int depth = 0; // remarks in brackets may hold any words
    for (const Token& token : tokens) {
        if (token.kind == TokenKind::open) ++depth;
        if (token.kind == TokenKind::close) --depth;
        if (depth > 0 || token.kind != TokenKind::word || is_known_word(token.folded)) continue;
        return text::Problem{
            token.where,
            text::message("'{}' is not a word of a deadline", written(text, token.where)),
            hints_for(token.folded)};
    }
    return std::nullopt;
}

std::vector<std::string> deadline_examples() {
    std::vector<std::string> examples(wordings.begin(), wordings.end());
    examples.insert(examples.end(), short_forms.begin(), short_forms.end());
    return examples;
}

} // namespace ktask::deadline
