#include "deadline/portion.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "deadline/doubt.hpp"
#include "deadline/known_words.hpp"
#include "deadline/meaning.hpp"
#include "deadline/phrase.hpp"
#include "deadline/problems.hpp"
#include "text/fold.hpp"

namespace ktask::deadline {

namespace {

// Words that make something else of a deadline behind them: "khoảng tháng 9", "Quyết định số 5".
constexpr std::array<std::string_view, 44> leaning_on_next = {
    "khoảng", "ngoài", "trừ",   "không", "gần",    "tầm",   "hơn",    "chưa",         "cuối",
    "giữa",   "đầu",   "những", "các",   "từng",   "của",   "cho",    "về",           "số",
    "lần",    "đợt",   "thứ",   "và",    "hoặc",   "hay",   "around", "about",        "roughly",
    "early",  "late",  "not",   "mid",   "except", "than",  "circa",  "past",         "of",
    "for",    "and",   "or",    "to",    "no",     "least", "most",   "approximately"};

// Words that go on with the deadline before them: "tháng 9 trở về trước".
constexpr std::array<std::string_view, 14> leaning_on_last = {
    "trở", "hoặc", "hay", "và",    "đến",     "tới",   "chậm",
    "or",  "and",  "to",  "until", "onwards", "later", "at"};

text::Span span_of(const Sentence& sentence, Stretch stretch) {
    return {sentence.tokens[stretch.from].where.begin, sentence.tokens[stretch.to - 1].where.end};
}

std::string_view text_of(const Sentence& sentence, Stretch stretch) {
    return text::written(sentence.text, span_of(sentence, stretch));
}

bool is_mark(const Token& token) {
    return token.kind == TokenKind::comma || token.kind == TokenKind::semicolon ||
           token.kind == TokenKind::colon || token.kind == TokenKind::dot ||
           token.kind == TokenKind::dash || token.kind == TokenKind::plus;
}

/// The one deadline that a stretch says, if it does; its place is in the whole text.
std::optional<Part> deadline_of(const Sentence& sentence, Stretch stretch) {
    const auto begin = sentence.tokens.begin();
    std::vector<Token> tokens(begin + static_cast<std::ptrdiff_t>(stretch.from),
                              begin + static_cast<std::ptrdiff_t>(stretch.to));
    const std::size_t end = tokens.back().where.end;
    tokens.push_back({TokenKind::end, {end, end}, {}, 0});
    const auto phrases = read_phrases({sentence.text, tokens, 0, example_year(sentence.context)});
    if (!phrases || phrases->is_vaguely_recurring || phrases->all.size() != 1) return std::nullopt;
    auto wording = meaning_of(*phrases, sentence.text, sentence.context);
    if (!wording) return std::nullopt;
    return std::move(wording->parts.front());
}

bool is_word(const Sentence& sentence, const Token& token, std::string_view word) {
    return text::without_case(text::written(sentence.text, token.where)) == word;
}

bool is_roman(const Token& token) {
    return token.kind == TokenKind::word &&
           token.folded.find_first_not_of("ivx") == std::string::npos;
}

/// True if the deadline can only begin at its first token: "giai đoạn 2 tháng 9" has no second of
/// September, "Đề án 2026" no year.
bool opens_deadline(const Sentence& sentence, Stretch when) {
    const Token& first = sentence.tokens[when.from];
    if (first.kind != TokenKind::number) {
        // "Ngân hàng năm 2026" is no "hằng năm".
        const bool is_other = is_word(sentence, first, "hàng") && when.to - when.from > 2 &&
                              sentence.tokens[when.from + 2].kind == TokenKind::number;
        return first.kind == TokenKind::word && !is_roman(first) && !is_other;
    }
    const Cursor behind{sentence.text, sentence.tokens, when.from + 1};
    const TokenKind mark = peek(behind).kind;
    const bool is_date =
        mark == TokenKind::slash || mark == TokenKind::dot || mark == TokenKind::dash;
    return is_at(behind, "thang dau nam") || is_at(behind, "thang cuoi nam") ||
           (is_date && !is_year(first));
}

/// True if every word of the deadline is spelt as such: "quỹ" is no "quý", the end of "đầu tư" no
/// "từ".
bool is_spelt(const Sentence& sentence, Stretch when) {
    if (is_word(sentence, sentence.tokens[when.from], "tư")) return false;
    return std::all_of(sentence.tokens.begin() + static_cast<std::ptrdiff_t>(when.from),
                       sentence.tokens.begin() + static_cast<std::ptrdiff_t>(when.to),
                       [&](const Token& token) {
                           return token.kind != TokenKind::word ||
                                  is_spelt_as_known(text::written(sentence.text, token.where));
                       });
}

/// Work that is for the asking says so: "yêu cầu" alone may be what is asked.
bool says_no_days(const Sentence& sentence, Stretch when) {
    constexpr std::array<std::string_view, 8> openers{"khi", "theo", "dot",  "chua",
                                                      "as",  "when", "upon", "on"};
    const std::string& word = sentence.tokens[when.from].folded;
    return std::find(openers.begin(), openers.end(), word) != openers.end();
}

/// True if the words besides name no days, and the one beside the deadline leaves it alone.
template<typename Words>
bool is_apart(const Sentence& sentence, Stretch what, const Token& beside, const Words& leaning) {
    const bool is_leaning = std::any_of(leaning.begin(), leaning.end(), [&](std::string_view word) {
        return is_word(sentence, beside, word);
    });
    return what.from < what.to && !is_leaning && beside.kind != TokenKind::number &&
           beside.kind != TokenKind::slash && !mentions_days(text_of(sentence, what));
}

/// "Bước đầu quý II", "kỳ họp giữa năm 2026": behind a word an edge may be the end of it.
bool may_end_word(const Token& first, const Token& before) {
    const bool is_edge = first.folded == "dau" || first.folded == "giua" || first.folded == "cuoi";
    return is_edge && before.kind == TokenKind::word;
}

bool is_certain(const Sentence& sentence, Stretch when, const Part& part) {
    return opens_deadline(sentence, when) && is_spelt(sentence, when) &&
           (part.interval.kind != DeadlineKind::none || says_no_days(sentence, when));
}

/// The tokens of a stretch from the first of those that a part of its text is about.
Stretch from_part(const Sentence& sentence, Stretch stretch, const Part& part) {
    while (sentence.tokens[stretch.from].where.begin < part.where.begin)
        ++stretch.from;
    return stretch;
}

std::optional<Portion> portion_that_ends_in_deadline(const Sentence& sentence, Stretch stretch) {
    for (std::size_t from = stretch.from + 1; from < stretch.to; ++from) {
        const auto part = deadline_of(sentence, {from, stretch.to});
        if (!part) continue;
        const Stretch when = from_part(sentence, {from, stretch.to}, *part);
        if (!is_spelt(sentence, when)) continue;
        const Stretch what = trimmed(sentence, {stretch.from, when.from});
        const Token& beside = sentence.tokens[when.from - 1];
        if (may_end_word(sentence.tokens[when.from], beside) ||
            !is_certain(sentence, when, *part) ||
            !is_apart(sentence, what, beside, leaning_on_next)) {
            break;
        }
        return Portion{span_of(sentence, what), span_of(sentence, when)};
    }
    return std::nullopt;
}

/// True if words that add nothing stand behind the deadline: "hoàn thành", which here may be the
/// beginning of what is to be done.
bool has_words_behind(const Sentence& sentence, Stretch stretch, const Part& part) {
    const Token& last = sentence.tokens[stretch.to - 1];
    return last.kind == TokenKind::word && last.where.end > part.where.end;
}

/// "Tháng 9, 10: tập huấn": a number behind a deadline may be one more of it; "30%" is not.
bool may_go_on(const Sentence& sentence, Stretch what) {
    return sentence.tokens[what.from].kind == TokenKind::number &&
           sentence.tokens[what.from + 1].kind != TokenKind::other;
}

std::optional<Portion> portion_that_begins_in_deadline(const Sentence& sentence, Stretch stretch) {
    for (std::size_t to = stretch.to - 1; to > stretch.from; --to) {
        const auto part = deadline_of(sentence, {stretch.from, to});
        if (!part || has_words_behind(sentence, {stretch.from, to}, *part)) continue;
        const Stretch when = from_part(sentence, {stretch.from, to}, *part);
        const Stretch what = trimmed(sentence, {to, stretch.to});
        if (may_go_on(sentence, what)) break;
        if (!is_certain(sentence, when, *part) ||
            !is_apart(sentence, what, sentence.tokens[to], leaning_on_last)) {
            break;
        }
        return Portion{span_of(sentence, what), span_of(sentence, when)};
    }
    return std::nullopt;
}

} // namespace

Stretch trimmed(const Sentence& sentence, Stretch stretch) {
    const auto& tokens = sentence.tokens;
    while (stretch.from < stretch.to && is_mark(tokens[stretch.from]))
        ++stretch.from;
    while (stretch.from < stretch.to && is_mark(tokens[stretch.to - 1]))
        --stretch.to;
    const bool is_joined = stretch.from < stretch.to && (tokens[stretch.from].folded == "va" ||
                                                         tokens[stretch.from].folded == "and");
    if (is_joined) ++stretch.from;
    return stretch;
}

std::optional<Portion> portion_of(const Sentence& sentence, Stretch stretch) {
    if (auto portion = portion_that_ends_in_deadline(sentence, stretch)) return portion;
    return portion_that_begins_in_deadline(sentence, stretch);
}

} // namespace ktask::deadline
