#include "cli/pasted.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "cli/failure.hpp"
#include "cli/pieces.hpp"
#include "deadline/deadline.hpp"
#include "selection/task_name.hpp"

namespace ktask::cli {

namespace {

// Hyphens, dashes and the minus sign that are not the keyboard's.
constexpr std::array<std::string_view, 8> dashes = {"\u2010", "\u2011", "\u2012", "\u2013",
                                                    "\u2014", "\u2015", "\u2212", "\uff0d"};

constexpr std::array<std::string_view, 5> curly_quotes = {"\u201c", "\u201d", "\u201e", "\u2018",
                                                          "\u2019"};

template<std::size_t Size>
std::size_t length_at_start(std::string_view text,
                            const std::array<std::string_view, Size>& candidates) {
    for (const std::string_view one : candidates) {
        if (text.starts_with(one)) return one.size();
    }
    return 0;
}

std::size_t quote_at_start(std::string_view text) {
    return length_at_start(text, curly_quotes);
}

std::size_t quote_at_end(std::string_view text) {
    for (const std::string_view one : curly_quotes) {
        if (text.ends_with(one)) return one.size();
    }
    return 0;
}

/// The option that a word means if it begins with a dash that is not the keyboard's; else "".
std::string option_behind_dash(std::string_view word, const Declaration& declaration) {
    if (length_at_start(word, dashes) == 0) return "";
    for (std::size_t length = 1; length != 0;) {
        length = word.starts_with('-') ? 1 : length_at_start(word, dashes);
        word.remove_prefix(length);
    }
    const std::string name(word.substr(0, word.find('=')));
    for (const std::string_view hyphens : {"--", "-"}) {
        std::string meant = std::string(hyphens) + name;
        if (find_option(declaration, meant) != nullptr) return meant;
    }
    return "";
}

void refuse_dash(const Piece& piece, const Declaration& declaration) {
    if (piece.kind != Piece::Kind::word) return;
    const std::string meant = option_behind_dash(piece.text, declaration);
    if (meant.empty()) return;
    throw usage_error(
        text::message("'{}' does not begin with the hyphen of a keyboard", piece.text),
        {text::message("did you mean {}?", meant)});
}

/// A value or word, with what follows it up to the next option.
struct Stretch {
    std::span<const Piece> pieces;

    std::string joined(std::size_t count) const {
        std::string text;
        for (const Piece& piece : pieces.first(count)) {
            if (!text.empty()) text += ' ';
            text += piece.text;
        }
        return text;
    }
};

std::size_t end_of_stretch(const std::vector<Piece>& pieces, std::size_t at, std::size_t command) {
    const auto goes_on = [&](const Piece& piece) {
        const bool is_behind_command = pieces[at].place < command && command <= piece.place;
        return piece.kind == Piece::Kind::word && !piece.text.starts_with('-') &&
               !is_behind_command;
    };
    std::size_t end = at + 1;
    while (end < pieces.size() && goes_on(pieces[end]))
        ++end;
    return end;
}

/// How it would be right: --due "tháng 9/2022".
text::Message quoted(const Piece& piece, std::string_view value) {
    if (piece.option == nullptr) return text::message("write \"{}\"", value);
    return text::message("write {} \"{}\"", long_name_of(*piece.option), value);
}

bool is_free_text(const Piece& piece) {
    if (piece.option == nullptr) return false;
    const std::string_view value = piece.option->value;
    return value == "TEXT" || value == "WORDS" || value == "FILE" || value == "DIR";
}

/// Throws if it begins with a curly quote that is closed. Returns false if it is not.
bool refuse_quotes(const Stretch& stretch) {
    const Piece& first = stretch.pieces.front();
    const std::size_t opening = quote_at_start(first.text);
    if (opening == 0) return true;
    for (std::size_t count = 1; count <= stretch.pieces.size(); ++count) {
        const std::size_t closing = quote_at_end(stretch.pieces[count - 1].text);
        if (closing == 0) continue;
        if (count == 1 && is_free_text(first)) return true;
        const std::string text = stretch.joined(count);
        throw usage_error(
            text::message("curly quotes do not hold words together"),
            {quoted(first, std::string_view(text).substr(
                               opening, text.size() - std::min(text.size(), opening + closing)))});
    }
    return false;
}

bool is_period(const std::string& words) {
    constexpr int any_year = 2000;
    return deadline::parse_deadline(words, {any_year, deadline::make_date(any_year, 1, 1)})
        .has_value();
}

/// True if the command takes the word as an argument.
bool is_argument_of(const Declaration& declaration, std::string_view word) {
    const auto arguments =
        std::find_if(declaration.begin(), declaration.end(),
                     [](const Option& option) { return !option.name.starts_with('-'); });
    if (arguments == declaration.end()) return false;
    if (arguments->name != ids_name) return true;
    // A word of a name is an id too, by its letters; real ids have a number.
    const bool has_digit = word.find_first_of("0123456789") != std::string_view::npos;
    return has_digit && selection::parse_task_name(word).has_value();
}

/// True if values of this kind may have blanks, and this one seems to go on behind them.
bool may_go_on(const Piece& value) {
    constexpr std::array<std::string_view, 9> kinds = {
        "PERIOD", "DATE", "DEADLINE", "AGENCY", "WORDS", "TEXT", "KIND", "DIR", "ADDRESS"};
    const std::string_view kind = value.option->value;
    if (kind != "FILE") return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    const std::string_view name = value.text.substr(value.text.rfind('/') + 1);
    return name.find('.') == std::string_view::npos && name != "-"; // it has no ending yet
}

/// How many of the pieces are one value that was not quoted; 1 if that cannot be seen.
std::size_t length_of_value(const Stretch& stretch, const Declaration& declaration) {
    constexpr std::size_t most_words_of_period = 20;
    const std::size_t count = stretch.pieces.size();
    const std::string_view kind = stretch.pieces.front().option->value;
    const bool means_days = kind == "PERIOD" || kind == "DATE" || kind == "DEADLINE";
    if (means_days && !is_period(stretch.joined(1))) {
        for (std::size_t some = std::min(count, most_words_of_period); some > 1; --some) {
            if (is_period(stretch.joined(some))) return some;
        }
    }
    return is_argument_of(declaration, stretch.pieces[1].text) ? 1 : count;
}

void refuse_unquoted(const Stretch& stretch, const Declaration& declaration) {
    const Piece& value = stretch.pieces.front();
    if (value.kind != Piece::Kind::value || stretch.pieces.size() == 1) return;
    if (!may_go_on(value)) return;
    const std::size_t length = length_of_value(stretch, declaration);
    if (length == 1) return;
    const std::string text = stretch.joined(length);
    throw usage_error(
        text::message("{} takes one value, and blanks end it", long_name_of(*value.option)),
        {quoted(value, text)});
}

} // namespace

void refuse_pasted(std::span<const std::string> arguments, const Declaration& declaration,
                   std::size_t command) {
    const std::vector<Piece> pieces = pieces_of(arguments, declaration);
    std::size_t end = 0; // of the stretch that is looked at
    bool may_close = true;
    for (std::size_t at = 0; at < pieces.size(); ++at) {
        refuse_dash(pieces[at], declaration);
        if (pieces[at].kind == Piece::Kind::option) continue;
        if (at >= end) {
            end = end_of_stretch(pieces, at, command);
            may_close = true;
        }
        const Stretch stretch{std::span(pieces).subspan(at, end - at)};
        if (may_close) may_close = refuse_quotes(stretch);
        refuse_unquoted(stretch, declaration);
    }
}

} // namespace ktask::cli
