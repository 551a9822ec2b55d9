#include "deadline/apart.hpp"

#include <algorithm>
#include <array>

#include "deadline/portion.hpp"

namespace ktask::deadline {

namespace {

/// What a text may be cut at, the surest first.
enum class Cut { semicolon, line, sentence, comma };
constexpr std::array<Cut, 4> cuts{Cut::semicolon, Cut::line, Cut::sentence, Cut::comma};

/// Longer texts are no deadlines, and would take long to try.
constexpr std::size_t most_tokens = 200;

/// True if the text is cut before token `at`, or at it if it is a mark.
bool is_cut(const Sentence& sentence, std::size_t at, Cut cut) {
    const Token& token = sentence.tokens[at];
    const bool has_gap = token.where.end < sentence.tokens[at + 1].where.begin;
    switch (cut) {
    case Cut::semicolon:
        return token.kind == TokenKind::semicolon;
    case Cut::sentence:
        return token.kind == TokenKind::dot && has_gap;
    case Cut::comma:
        return token.kind == TokenKind::comma && has_gap;
    case Cut::line:
        break;
    }
    const std::size_t before = at == 0 ? 0 : sentence.tokens[at - 1].where.end;
    return text::written(sentence.text, {before, token.where.begin}).find('\n') !=
           std::string_view::npos;
}

/// The pieces of a stretch; marks within brackets cut nothing.
std::vector<Stretch> pieces_of(const Sentence& sentence, Stretch stretch, Cut cut) {
    std::vector<Stretch> pieces;
    int depth = 0;
    std::size_t from = stretch.from;
    const auto add = [&](std::size_t to) {
        const Stretch piece = trimmed(sentence, {from, to});
        if (piece.from < piece.to) pieces.push_back(piece);
        from = to;
    };
    for (std::size_t at = stretch.from; at < stretch.to; ++at) {
        if (sentence.tokens[at].kind == TokenKind::open) ++depth;
        if (sentence.tokens[at].kind == TokenKind::close) --depth;
        if (depth == 0 && at > stretch.from && is_cut(sentence, at, cut)) add(at);
    }
    add(stretch.to);
    return pieces;
}

/// True if the portions from this one on have their deadlines all in front or all behind: commas
/// also stand within what is to be done.
bool are_alike(const std::vector<Portion>& portions, std::size_t from) {
    const auto is_in_front = [](const Portion& portion) {
        return portion.when.begin < portion.what.begin;
    };
    const auto begin = portions.begin() + static_cast<std::ptrdiff_t>(from);
    return std::all_of(begin, portions.end(), is_in_front) ||
           std::none_of(begin, portions.end(), is_in_front);
}

/// Adds the portions of a stretch, cut no more than it takes; false if any of it is not certain.
bool add_portions(const Sentence& sentence, Stretch stretch, std::size_t cut,
                  std::vector<Portion>& portions) {
    if (const auto portion = portion_of(sentence, stretch)) {
        portions.push_back(*portion);
        return true;
    }
    std::vector<Stretch> pieces;
    for (; pieces.size() < 2 && cut < cuts.size(); ++cut)
        pieces = pieces_of(sentence, stretch, cuts.at(cut));
    if (pieces.size() < 2) return false;
    const std::size_t before = portions.size();
    const bool are_all = std::all_of(pieces.begin(), pieces.end(), [&](const Stretch& piece) {
        return add_portions(sentence, piece, cut, portions);
    });
    return are_all && (cuts.at(cut - 1) != Cut::comma || are_alike(portions, before));
}

} // namespace

std::vector<Portion> take_apart(std::string_view text, const DeadlineContext& context) {
    const std::vector<Token> tokens = tokens_of(text);
    if (tokens.size() > most_tokens) return {};
    const Sentence sentence{text, tokens, context};
    const Stretch whole = trimmed(sentence, {0, tokens.size() - 1});
    std::vector<Portion> portions;
    const bool is_whole = whole.from < whole.to && add_portions(sentence, whole, 0, portions);
    if (!is_whole || portions.size() < 2) portions.clear();
    return portions;
}

} // namespace ktask::deadline
