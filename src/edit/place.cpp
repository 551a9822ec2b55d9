#include "edit/place.hpp"

#include <algorithm>

#include "text/lines.hpp"

namespace ktask::edit {

namespace {

OwnerPlace place_of(std::string_view text, const yaml::Tree& tree, yaml::NodeId mapping) {
    OwnerPlace place;
    place.mapping = mapping;
    place.is_flow = tree[mapping].style == yaml::Style::flow;
    if (!place.is_flow) place.column = text::column_of(text, tree[mapping].begin);
    place.entries = yaml::entries(tree, mapping);
    for (std::size_t i = 0; i < place.entries.size(); ++i) {
        if (yaml::says(tree, place.entries[i].key, "done")) place.done = i;
    }
    return place;
}

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

/// True if lines put right below a leaf would change what it says about its last line breaks.
bool hears_lines_below(std::string_view text, const yaml::Node& leaf) {
    const Chomping chomping = chomping_of(text, leaf);
    const std::size_t below = text::next_line(text, leaf.end);
    if (below == text.size()) return chomping != Chomping::strip && !text.ends_with('\n');
    return chomping == Chomping::keep && text::is_blank_line(text, below);
}

InsertionPoint whole_lines_at(std::string_view text, std::size_t offset, std::size_t column) {
    const std::string indentation(column, ' ');
    const bool follows_break = text.substr(0, offset).ends_with('\n');
    const std::string_view line_break =
        text::line_break_near(text, follows_break ? offset - 1 : text::line_begin(text, offset));
    if (follows_break) return {offset, indentation, std::string(line_break)};
    return {offset, std::string(line_break) + indentation, ""};
}

/// After the last value: on a line of its own if the last entry has one.
InsertionPoint flow_insertion_point(std::string_view text, const yaml::Tree& tree,
                                    const yaml::Entry& last) {
    const std::size_t key = tree[last.key].begin;
    const std::size_t end = tree[last.value].end;
    std::size_t behind = text.find_first_not_of(" \t,", end);
    if (behind == std::string_view::npos) behind = text.size();
    const bool has_comment = behind < text.size() && text[behind] == '#';
    if (!text::begins_line(text, key) || has_comment) return {end, ", ", ""};
    const std::size_t line = text::line_begin(text, key);
    std::string before = ",";
    before += text::line_break_near(text, line == 0 ? 0 : line - 1);
    before += text.substr(line, key - line);
    return {end, before, ""};
}

} // namespace

Document document_of(const programme::Programme& programme) {
    return {programme.source->text, *programme.tree, programme};
}

std::vector<OwnerPlace> owner_places(const programme::Programme& programme) {
    std::vector<OwnerPlace> places;
    const auto add = [&](yaml::NodeId item) {
        places.push_back(place_of(programme.source->text, *programme.tree, item));
    };
    for (const programme::Task& task : programme.tasks) {
        add(task.item);
        for (const programme::Stage& stage : programme::stages_of(programme, task))
            add(stage.item);
    }
    return places;
}

std::size_t index_of(const std::vector<OwnerPlace>& places, const programme::Programme& programme,
                     const Owner& owner) {
    const auto place = std::lower_bound(places.begin(), places.end(), item_of(programme, owner),
                                        [](const OwnerPlace& one, yaml::NodeId item) {
                                            return one.mapping < item; // nodes are in the order
                                        });                            // of the text
    return static_cast<std::size_t>(place - places.begin());
}

CompletionExtent completion_extent(std::string_view text, const yaml::Tree& tree,
                                   const OwnerPlace& owner) {
    const std::size_t index = *owner.done;
    const yaml::Entry& done = owner.entries[index];
    const text::Span entry{tree[done.key].begin, tree[done.value].end};
    const bool is_first = index == 0;
    const bool is_last = index + 1 == owner.entries.size();
    if (!is_first && owner.is_flow) {
        return {entry, {tree[owner.entries[index - 1].value].end, entry.end}};
    }
    if (is_first && !is_last && (owner.is_flow || !text::begins_line(text, entry.begin))) {
        return {entry, {entry.begin, tree[owner.entries[1].key].begin}};
    }
    if (owner.is_flow) return {entry, entry};
    text::Span all{text::line_begin(text, entry.begin), text::next_line(text, entry.end)};
    const bool is_unended = all.end == text.size() && !text.ends_with('\n');
    if (!is_unended || is_first) return {entry, all};
    // The line before becomes the last one, unless its text would lose its line break.
    const yaml::Node& leaf = tree[last_leaf(tree, owner.entries[index - 1].value)];
    const bool ends_above = text::next_line(text, leaf.end) == all.begin;
    if (!ends_above || chomping_of(text, leaf) == Chomping::strip) {
        all.begin = text::line_end(text, text::line_begin(text, all.begin - 1));
    }
    return {entry, all};
}

InsertionPoint insertion_point(std::string_view text, const yaml::Tree& tree,
                               const OwnerPlace& owner) {
    const yaml::Entry& last = owner.entries.back();
    if (owner.is_flow) return flow_insertion_point(text, tree, last);
    const yaml::Node& leaf = tree[last_leaf(tree, last.value)];
    if (hears_lines_below(text, leaf) && owner.entries.size() > 1) {
        const yaml::Entry& before = owner.entries[owner.entries.size() - 2];
        return whole_lines_at(text, text::next_line(text, tree[before.value].end), owner.column);
    }
    return whole_lines_at(text, after_own_comments(text, leaf.end, owner.column), owner.column);
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

} // namespace ktask::edit
