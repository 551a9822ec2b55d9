#include <algorithm>

#include "text/lines.hpp"
#include "yaml/block_value.hpp"
#include "yaml/folding.hpp"
#include "yaml/tree.hpp"

namespace ktask::yaml {

namespace {

std::string_view kept_value(const Tree& tree, NodeId scalar) {
    const auto kept =
        std::lower_bound(tree.kept_values.begin(), tree.kept_values.end(), scalar,
                         [](const KeptValue& value, NodeId node) { return value.node < node; });
    if (kept == tree.kept_values.end() || kept->node != scalar) return "";
    return std::string_view(tree.kept).substr(kept->where.begin,
                                              kept->where.end - kept->where.begin);
}

std::string_view written(std::string_view text, const Node& node) {
    return {text.data() + node.begin, node.end - node.begin};
}

std::string_view between_quotes(std::string_view text, const Node& node) {
    return text.substr(node.begin + 1, node.end - node.begin - 2);
}

void append_value(std::string_view text, const Node& node, std::string& out) {
    switch (node.style) {
    case Style::plain:
        append_plain(written(text, node), out);
        break;
    case Style::single_quoted:
        append_single_quoted(between_quotes(text, node), out);
        break;
    case Style::double_quoted:
        append_double_quoted(between_quotes(text, node), out);
        break;
    case Style::literal:
    case Style::folded:
        append_block_text(text, node, out);
        break;
    case Style::block:
    case Style::flow:
        break;
    }
}

} // namespace

std::optional<text::Span> verbatim_place(const Tree& tree, NodeId scalar) {
    const Node& node = tree[scalar];
    if (node.is_verbatim == 0) return std::nullopt;
    switch (node.style) {
    case Style::single_quoted:
    case Style::double_quoted:
        return text::Span{node.begin + std::size_t{1}, node.end - std::size_t{1}};
    case Style::literal:
    case Style::folded:
        return text::Span{text::line_begin(tree.text, node.end) + node.indentation, node.end};
    default:
        return text::Span{node.begin, node.end};
    }
}

std::optional<std::string_view> words_in_text(const Tree& tree, NodeId scalar) {
    const Node& node = tree[scalar];
    if (!tree.has_exact_spans || node.kind != Kind::scalar) return std::nullopt;
    const auto without = [](std::string_view text, char escape) -> std::optional<std::string_view> {
        if (text.find(escape) != std::string_view::npos) return std::nullopt;
        return text;
    };
    switch (node.style) {
    case Style::single_quoted:
        return without(between_quotes(tree.text, node), '\'');
    case Style::double_quoted:
        return without(between_quotes(tree.text, node), '\\');
    case Style::literal:
    case Style::folded: {
        const std::string_view text = written(tree.text, node);
        return text.substr(std::min(text.find('\n'), text.size()));
    }
    default:
        return written(tree.text, node);
    }
}

std::string_view value_of(const Tree& tree, NodeId scalar, std::string& room) {
    const Node& node = tree[scalar];
    if (node.is_verbatim != 0 && node.style == Style::plain) return written(tree.text, node);
    if (const auto place = verbatim_place(tree, scalar)) {
        return tree.text.substr(place->begin, place->end - place->begin);
    }
    // The second reader is a judge of the scanner's work, so it brings its own values.
    if (!tree.has_exact_spans) return kept_value(tree, scalar);
    room.clear();
    append_value(tree.text, node, room);
    return room;
}

bool says(const Tree& tree, NodeId node, std::string_view value) {
    if (tree[node].kind != Kind::scalar) return false;
    if (tree[node].is_verbatim != 0 && tree[node].style == Style::plain)
        return written(tree.text, tree[node]) == value;
    std::string room;
    return value_of(tree, node, room) == value;
}

} // namespace ktask::yaml
