#include <cstdint>

#include <fmt/format.h>

#include "programme/oddities.hpp"
#include "text/utf8.hpp"

namespace ktask::programme {

namespace {

/// The first character of a value that hides or reorders text, or `npos`. Line breaks are none:
/// they are how people write a long text.
std::size_t find_hidden(std::string_view value) {
    for (std::size_t at = 0; at < value.size();) {
        const text::Character character = text::decode(value, at);
        if (character.code != '\n' && text::is_deceptive(character.code)) return at;
        at += character.length;
    }
    return std::string_view::npos;
}

} // namespace

text::Problems find_hidden_characters(const yaml::Tree& tree) {
    text::Problems problems;
    std::string room;
    for (yaml::NodeId node = 0; node < tree.nodes.size(); ++node) {
        if (tree[node].kind != yaml::Kind::scalar) continue;
        const std::string_view value = yaml::value_of(tree, node, room);
        const std::size_t at = find_hidden(value);
        if (at == std::string_view::npos) continue;
        const text::Character character = text::decode(value, at);
        text::Span where = tree.span(node);
        if (const auto place = yaml::verbatim_place(tree, node)) {
            where = {place->begin + at, place->begin + at + character.length};
        }
        problems.push_back(
            {where,
             text::message("{} hides or reorders text",
                           fmt::format("U+{:04X}", static_cast<std::uint32_t>(character.code))),
             {text::message("remove it, or type this text anew")},
             text::Severity::warning});
    }
    return problems;
}

} // namespace ktask::programme
