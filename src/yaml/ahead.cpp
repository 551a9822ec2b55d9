#include "yaml/ahead.hpp"

#include <algorithm>
#include <utility>

namespace ktask::yaml {

namespace {

// A programme's list of tasks: in a key of the outermost mapping, which begins in the first column.
constexpr Column list_parent = 0;
constexpr int list_depth = 2;

/// The dash nearest to the margin among those that begin lines after the middle of the text.
std::optional<Ahead> guess(std::string_view text) {
    constexpr std::size_t widest_look = 1 << 16;
    const std::size_t middle = text.size() / 2;
    const std::size_t end = std::min(text.size(), middle + widest_look);
    std::optional<Ahead> best;
    for (std::size_t line = text::next_line(text, middle); line < end;
         line = text::next_line(text, line)) {
        const std::size_t at = after_spaces(text, line);
        const auto column = static_cast<Column>(at - line);
        if (is_dash(text, at) && (!best || column < best->column)) best = Ahead{at, column};
    }
    return best;
}

ItemsAhead read_items_ahead(std::string_view text, std::size_t at, Column column) {
    ItemsAhead items;
    Scanner& s = items.scanner;
    s.text = text;
    s.tree.text = text;
    s.tree.nodes.reserve((text.size() - at) / bytes_of_a_node);
    s.at = at;
    s.line = at - static_cast<std::size_t>(column);
    s.depth = list_depth;
    items.last = read_items(s, column, list_parent);
    return items;
}

/// Puts the nodes and comments that somebody else found further on behind those of the tree.
void append(Tree& tree, const Tree& more) {
    const auto base = static_cast<NodeId>(tree.nodes.size());
    tree.nodes.insert(tree.nodes.end(), more.nodes.begin(), more.nodes.end());
    std::for_each(tree.nodes.begin() + base, tree.nodes.end(),
                  [base](Node& node) { node.next += base; });
    tree.comments.insert(tree.comments.end(), more.comments.begin(), more.comments.end());
}

} // namespace

std::optional<Ahead> scan_ahead(std::string_view text) {
    std::optional<Ahead> ahead = guess(text);
    if (!ahead) return ahead;
    // If the system has no more threads, `deferred` lets whoever waits for the items read them.
    ahead->items = std::async(std::launch::async | std::launch::deferred, read_items_ahead, text,
                              ahead->at, ahead->column);
    return ahead;
}

NodeId join_ahead(Scanner& s, Column column, Column parent) {
    Ahead& ahead = *s.ahead;
    const bool is_as_guessed = s.at == ahead.at && column == ahead.column &&
                               parent == list_parent && s.depth == list_depth;
    if (!is_as_guessed) return no_node;
    s.ahead = nullptr;
    const ItemsAhead items = ahead.items.get();
    const Scanner& further = items.scanner;
    if (further.stopped || !further.problems.empty()) return no_node;
    const auto base = static_cast<NodeId>(s.tree.nodes.size());
    append(s.tree, further.tree);
    s.tree.middle = base;
    s.at = further.at;
    s.line = further.line;
    s.ended = further.ended;
    s.closed_column = further.closed_column;
    return base + items.last;
}

} // namespace ktask::yaml
