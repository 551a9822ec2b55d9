#include "edit/write.hpp"

#include <fmt/format.h>

#include "text/fold.hpp"
#include "text/markup.hpp"
#include "yaml/scalar.hpp"

namespace ktask::edit {

namespace {

std::string key_in(yaml::Style style, std::string_view key) {
    if (style == yaml::Style::double_quoted) return fmt::format("\"{}\"", key);
    if (style == yaml::Style::single_quoted) return fmt::format("'{}'", key);
    return std::string(key);
}

} // namespace

std::string footnote_scalar(std::string_view words) {
    return yaml::in_double_quotes(text::escaped_markup(words));
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
