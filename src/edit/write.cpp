#include "edit/write.hpp"

#include <cstdint>

#include <fmt/format.h>

#include "text/fold.hpp"
#include "text/markup.hpp"
#include "text/utf8.hpp"

namespace ktask::edit {

namespace {

std::string key_in(yaml::Style style, std::string_view key) {
    if (style == yaml::Style::double_quoted) return fmt::format("\"{}\"", key);
    if (style == yaml::Style::single_quoted) return fmt::format("'{}'", key);
    return std::string(key);
}

/// True for characters that readers of the file would not see, or that YAML does not let stand.
bool is_unseen(char32_t code) {
    constexpr char32_t no_break_space = 0xa0;
    return text::is_deceptive(code) || code == no_break_space || (code >= 0xfff0 && code <= 0xffff);
}

} // namespace

std::string footnote_scalar(std::string_view words) {
    const std::string marked = text::escaped_markup(words);
    std::string out = "\"";
    for (std::size_t at = 0; at < marked.size();) {
        const text::Character character = text::decode(marked, at);
        const auto code = static_cast<std::uint32_t>(character.code);
        if (code == '"' || code == '\\') {
            out += '\\';
            out += static_cast<char>(code);
        } else if (is_unseen(character.code)) {
            out += code > 0xffff ? fmt::format("\\U{:08X}", code) : fmt::format("\\u{:04X}", code);
        } else {
            out += marked.substr(at, character.length);
        }
        at += character.length;
    }
    return out + '"';
}

std::string as_read(std::string_view words) {
    return text::plain_text({{{text::Piece::Kind::plain, text::to_nfc(words)}}});
}

std::string in_block_style(const NewCompletion& completion, const Hand& hand, std::size_t column,
                           std::string_view line_break) {
    const std::string inner(column + hand.step, ' ');
    const std::string dash(column + hand.step + hand.dash, ' ');
    const std::string gap(hand.gap - 1, ' ');
    std::string out =
        fmt::format("{}:{}{}{}: {}", key_in(hand.key_style, "done"), line_break, inner,
                    key_in(hand.key_style, "on"), deadline::to_iso(completion.on));
    if (completion.references.empty()) return out;
    out += fmt::format("{}{}{}:", line_break, inner, key_in(hand.key_style, "refs"));
    for (const std::string& words : completion.references) {
        out += fmt::format("{}{}-{}{}", line_break, dash, gap, footnote_scalar(words));
    }
    return out;
}

std::string in_flow_style(const NewCompletion& completion, const Hand& hand) {
    const yaml::Style style = hand.key_style;
    const std::string_view quote = style == yaml::Style::double_quoted ? "\"" : "";
    std::string out = fmt::format("{}: {{{}: {}{}{}", key_in(style, "done"), key_in(style, "on"),
                                  quote, deadline::to_iso(completion.on), quote);
    if (!completion.references.empty()) {
        out += fmt::format(", {}: [", key_in(style, "refs"));
        for (const std::string& words : completion.references) {
            if (!out.ends_with('[')) out += ", ";
            out += footnote_scalar(words);
        }
        out += ']';
    }
    return out + '}';
}

} // namespace ktask::edit
