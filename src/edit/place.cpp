#include "edit/place.hpp"

#include <algorithm>
#include <optional>

#include "text/lines.hpp"

namespace ktask::edit {

namespace {

yaml::NodeId last_leaf(const yaml::Tree& tree, yaml::NodeId node) {
    while (tree[node].kind != yaml::Kind::scalar && tree[node].style == yaml::Style::block) {
        for (const yaml::NodeId child : yaml::Children(tree, node))
            node = child;
    }
    return node;
}

enum class Chomping { strip, clip, keep };

/// What a block text does with the line breaks at its end; strip for everything else.
Chomping chomping_of(std::string_view text, const yaml::Node& leaf) {
    if (leaf.style != yaml::Style::literal && leaf.style != yaml::Style::folded) {
        return Chomping::strip;
    }
    for (std::size_t at = leaf.begin + 1; at < text.size() && text[at] > ' '; ++at) {
        if (text[at] == '-') return Chomping::strip;
        if (text[at] == '+') return Chomping::keep;
    }
    return Chomping::clip;
}

InsertionPoint whole_lines_at(std::string_view text, std::size_t offset, std::size_t column) {
    const std::string indentation(column, ' ');
    const bool follows_break = text.substr(0, offset).ends_with('\n');
    const std::string_view line_break =
        text::line_break_near(text, follows_break ? offset - 1 : text::line_begin(text, offset));
    if (follows_break) return {offset, indentation, std::string(line_break)};
    return {offset, std::string(line_break) + indentation, ""};
}

/// Behind a value in braces or brackets: on a line of its own if what begins at `begin` has one.
InsertionPoint point_in_flow(std::string_view text, std::size_t begin, std::size_t end) {
    std::size_t behind = text.find_first_not_of(" \t,", end);
    if (behind == std::string_view::npos) behind = text.size();
    const bool has_comment = behind < text.size() && text[behind] == '#';
    if (!text::begins_line(text, begin) || has_comment) return {end, ", ", ""};
    const std::size_t line = text::line_begin(text, begin);
    std::string before = ",";
    before += text::line_break_near(text, line == 0 ? 0 : line - 1);
    before += text.substr(line, begin - line);
    return {end, before, ""};
}

/// What goes of something in braces or brackets, with the comma before it, or else behind.
text::Span all_in_flow(const text::Span& inner, std::optional<std::size_t> end_before,
                       std::optional<std::size_t> begin_behind) {
    if (end_before) return {*end_before, inner.end};
    return {inner.begin, begin_behind.value_or(inner.end)};
}

/// Where the lines of something last in a text without a last line break begin: the line before
/// becomes the last one, unless the text of `leaf` would lose its line break.
std::size_t begin_of_last_lines(std::string_view text, std::size_t begin, const yaml::Node& leaf) {
    const bool ends_above = text::next_line(text, leaf.end) == begin;
    if (ends_above && chomping_of(text, leaf) != Chomping::strip) return begin;
    return text::line_end(text, text::line_begin(text, begin - 1));
}

bool is_unended_at(std::string_view text, std::size_t end) {
    return end == text.size() && !text.ends_with('\n');
}

/// Behind the lines of an item and the comments below that are its own.
std::size_t end_of_item(std::string_view text, const yaml::Tree& tree, const List& list,
                        std::size_t index) {
    const std::size_t end = tree[last_leaf(tree, list.items[index])].end;
    return after_own_comments(text, end, item_column(text, tree, list, index));
}

std::size_t blank_lines_from(std::string_view text, std::size_t line) {
    std::size_t count = 0;
    for (; line < text.size() && text::is_blank_line(text, line);
         line = text::next_line(text, line))
        ++count;
    return count;
}

bool is_value_of(const yaml::Tree& tree, yaml::NodeId mapping, yaml::NodeId value) {
    const auto entries = yaml::entries(tree, mapping);
    return std::any_of(entries.begin(), entries.end(),
                       [&](const yaml::Entry& entry) { return entry.value == value; });
}

bool has_blank_line_between_entries(std::string_view text, const yaml::Tree& tree,
                                    yaml::NodeId mapping) {
    const auto entries = yaml::entries(tree, mapping);
    return std::any_of(entries.begin() + 1, entries.end(), [&](const yaml::Entry& entry) {
        const std::size_t line = text::line_begin(text, tree[entry.key].begin);
        return line > 0 && text::is_blank_line(text, text::line_begin(text, line - 1));
    });
}

} // namespace

Document document_of(const programme::Programme& programme) {
    return {programme.source->text, *programme.tree, programme};
}

Mapping mapping_at(std::string_view text, const yaml::Tree& tree, yaml::NodeId node) {
    Mapping mapping{node, tree[node].style == yaml::Style::flow, 0, yaml::entries(tree, node)};
    if (!mapping.is_flow) mapping.column = text::column_of(text, tree[node].begin);
    return mapping;
}

std::optional<std::size_t> index_of(const yaml::Tree& tree, const Mapping& mapping,
                                    std::string_view key) {
    for (std::size_t i = 0; i < mapping.entries.size(); ++i) {
        if (yaml::says(tree, mapping.entries[i].key, key)) return i;
    }
    return std::nullopt;
}

List list_at(std::string_view text, const yaml::Tree& tree, yaml::NodeId node) {
    List list{node, tree[node].style == yaml::Style::flow, 0, {}};
    if (!list.is_flow) list.column = text::column_of(text, tree[node].begin);
    for (const yaml::NodeId item : yaml::Children(tree, node))
        list.items.push_back(item);
    return list;
}

const List& Lists::at(yaml::NodeId node) {
    const auto known = known_.find(node);
    if (known != known_.end()) return known->second;
    return known_.emplace(node, list_at(text_, *tree_, node)).first->second;
}

std::size_t index_of(const List& list, yaml::NodeId item) {
    const auto found = std::lower_bound(list.items.begin(), list.items.end(), item);
    return static_cast<std::size_t>(found - list.items.begin());
}

std::size_t dash_of(std::string_view text, const yaml::Tree& tree, const List& list,
                    std::size_t index) {
    if (index == 0) return tree[list.node].begin;
    std::size_t line = text::next_line(text, tree[list.items[index - 1]].end);
    while (line < text.size()) {
        const std::size_t content = text.find_first_not_of(' ', line);
        if (content < text.size() && text[content] == '-') return content;
        line = text::next_line(text, line);
    }
    return tree[list.items[index]].begin;
}

std::size_t item_column(std::string_view text, const yaml::Tree& tree, const List& list,
                        std::size_t index) {
    const std::size_t column = text::column_of(text, tree[list.items[index]].begin);
    return std::max(column, list.column + 1);
}

Extent entry_extent(std::string_view text, const yaml::Tree& tree, const Mapping& mapping,
                    std::size_t index) {
    const yaml::Entry& entry = mapping.entries[index];
    const text::Span inner{tree[entry.key].begin, tree[entry.value].end};
    const bool is_first = index == 0;
    const bool is_last = index + 1 == mapping.entries.size();
    const bool has_lines = !mapping.is_flow && text::begins_line(text, inner.begin);
    if (mapping.is_flow || (is_first && !is_last && !has_lines)) {
        std::optional<std::size_t> before;
        std::optional<std::size_t> behind;
        if (!is_first) before = tree[mapping.entries[index - 1].value].end;
        if (!is_last) behind = tree[mapping.entries[index + 1].key].begin;
        return {inner, all_in_flow(inner, before, behind)};
    }
    text::Span all{text::line_begin(text, inner.begin), text::next_line(text, inner.end)};
    if (is_unended_at(text, all.end) && !is_first) {
        const yaml::NodeId before = mapping.entries[index - 1].value;
        all.begin = begin_of_last_lines(text, all.begin, tree[last_leaf(tree, before)]);
    }
    return {inner, all};
}

Extent item_extent(std::string_view text, const yaml::Tree& tree, const List& list,
                   std::size_t index) {
    const yaml::NodeId item = list.items[index];
    const bool is_first = index == 0;
    if (list.is_flow) {
        const text::Span inner = tree.span(item);
        std::optional<std::size_t> before;
        std::optional<std::size_t> behind;
        if (!is_first) before = tree[list.items[index - 1]].end;
        if (index + 1 < list.items.size()) behind = tree[list.items[index + 1]].begin;
        return {inner, all_in_flow(inner, before, behind)};
    }
    const text::Span inner{dash_of(text, tree, list, index), tree[item].end};
    text::Span all{text::line_begin(text, inner.begin), end_of_item(text, tree, list, index)};
    if (is_first) return {inner, all};
    all.begin = end_of_item(text, tree, list, index - 1);
    if (is_unended_at(text, all.end)) {
        const yaml::NodeId before = last_leaf(tree, list.items[index - 1]);
        all.begin = begin_of_last_lines(text, all.begin, tree[before]);
    }
    return {inner, all};
}

InsertionPoint point_behind_entry(std::string_view text, const yaml::Tree& tree,
                                  const Mapping& mapping, std::size_t index) {
    const yaml::Entry& entry = mapping.entries[index];
    if (mapping.is_flow) return point_in_flow(text, tree[entry.key].begin, tree[entry.value].end);
    if (hears_lines_below(text, tree, entry.value) && index > 0) {
        const yaml::Entry& before = mapping.entries[index - 1];
        return whole_lines_at(text, text::next_line(text, tree[before.value].end), mapping.column);
    }
    const bool is_last = index + 1 == mapping.entries.size();
    const std::size_t end = tree[last_leaf(tree, entry.value)].end;
    return whole_lines_at(text, after_own_comments(text, end, mapping.column + (is_last ? 0 : 1)),
                          mapping.column);
}

InsertionPoint point_behind_item(std::string_view text, const yaml::Tree& tree, const List& list,
                                 std::size_t index) {
    const yaml::NodeId item = list.items[index];
    if (list.is_flow) return point_in_flow(text, tree[item].begin, tree[item].end);
    return whole_lines_at(text, end_of_item(text, tree, list, index), list.column);
}

bool hears_lines_below(std::string_view text, const yaml::Tree& tree, yaml::NodeId value) {
    const yaml::Node& leaf = tree[last_leaf(tree, value)];
    const Chomping chomping = chomping_of(text, leaf);
    const std::size_t below = text::next_line(text, leaf.end);
    if (below == text.size()) return chomping != Chomping::strip && !text.ends_with('\n');
    return chomping == Chomping::keep && text::is_blank_line(text, below);
}

std::size_t after_own_comments(std::string_view text, std::size_t end, std::size_t column) {
    std::size_t after = text::next_line(text, end);
    for (std::size_t line = after; line < text.size(); line = text::next_line(text, line)) {
        const std::size_t content = text.find_first_not_of(' ', line);
        if (text::is_blank_line(text, line)) continue;
        if (text[content] != '#' || content - line < column) break;
        after = text::next_line(text, line);
    }
    return after;
}

std::size_t blank_lines_near(std::string_view text, const yaml::Tree& tree, const List& list,
                             std::size_t index) {
    if (list.is_flow) return 0;
    const std::size_t before = index + 1 < list.items.size() ? index : index - 1;
    if (list.items.size() > 1) return blank_lines_from(text, end_of_item(text, tree, list, before));
    const bool is_of_file = tree.root != yaml::no_node &&
                            tree[tree.root].kind == yaml::Kind::mapping &&
                            is_value_of(tree, tree.root, list.node);
    return is_of_file && has_blank_line_between_entries(text, tree, tree.root) ? 1 : 0;
}

} // namespace ktask::edit
