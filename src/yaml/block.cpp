#include "yaml/ahead.hpp"
#include "yaml/scanner.hpp"

namespace ktask::yaml {

namespace {

/// What can be the first thing of a block node: a key, or a whole scalar or flow collection.
struct Head {
    NodeId node = no_node;
    bool is_key = false;
};

bool is_blank_colon(std::string_view text, std::size_t at) {
    return byte_at(text, at) == ':' && is_space(byte_at(text, at + 1));
}

/// Reads a quoted scalar or a flow collection, which may turn out to be a key.
Head read_bracketed_head(Scanner& s, Column parent, Place place) {
    const char c = s.text[s.at];
    Head head;
    head.node = c == '"' || c == '\'' ? read_quoted(s, parent) : read_flow(s, parent);
    if (head.node == no_node || place == Place::after_key) return head;
    const std::size_t behind = after_blanks(s.text, s.at);
    if (!is_blank_colon(s.text, behind)) return head;
    if (!is_valid_key(s, head.node, behind)) return {};
    s.at = behind;
    head.is_key = true;
    return head;
}

/// `no_node`, with a problem, if the line cannot be understood.
Head read_head(Scanner& s, Column parent, Place place) {
    const char c = s.text[s.at];
    if (!begins_words(c)) {
        if (c == '"' || c == '\'' || c == '[' || c == '{')
            return read_bracketed_head(s, parent, place);
        if (refuse_indicator(s)) return {};
    }
    const PlainLine line = find_plain_line(s.text, s.at);
    if (line.stop != PlainStop::colon) return {read_plain(s, parent, line), false};
    const NodeId key = add_node(s.tree, Kind::scalar, Style::plain, {s.at, line.end});
    s.tree.nodes[key].is_verbatim = 1;
    if (line.stop_at - s.at > longest_key && !is_valid_key(s, key, line.stop_at)) return {};
    s.at = line.stop_at;
    return {key, true};
}

/// True, with a problem, if more than a comment follows a complete value.
bool refuse_rest_of_line(Scanner& s, NodeId value) {
    if (finish_line(s)) return false;
    add_rest_of_line(s, s.tree[value].style);
    return true;
}

NodeId failed(Scanner& s, Column parent) {
    const NodeId node = add_empty(s, s.at);
    skip_deeper(s, parent);
    return node;
}

/// An explicit key or an empty one, which people do not write.
bool decline_rare_key_here(Scanner& s) {
    const char c = s.text[s.at];
    if (!is_space(byte_at(s.text, s.at + 1))) return false;
    decline(s, s.at,
            c == '?' ? text::message("an explicit key `? `")
                     : text::message("an entry without a key"));
    return true;
}

inline bool decline_rare_key(Scanner& s) {
    const char c = s.text[s.at];
    return (c == '?' || c == ':') && decline_rare_key_here(s);
}

NodeId read_value(Scanner& s, Column column);
NodeId read_mapping(Scanner& s, Column column, NodeId first_key);
NodeId read_sequence(Scanner& s, Column parent);

/// True, with a problem, if the lines here cannot be entries of the mapping at `column`.
bool refuse_entry(Scanner& s, Column column) {
    if (column_of(s) > column) {
        add_wrong_indentation(s, column);
        skip_deeper(s, column);
        return true;
    }
    if (!is_dash(s.text, s.at)) return false;
    add_problem(s, {s.at, s.at + 1}, text::message("a list item among the keys of a mapping"),
                {text::message("indent it below the key that it belongs to, or remove the dash")});
    while (!s.ended && column_of(s) == column && is_dash(s.text, s.at))
        skip_deeper(s, column);
    return true;
}

/// One more line of a paragraph that is not indented.
bool is_bare_line(const Scanner& s) {
    const PlainLine line = find_plain_line(s.text, s.at);
    const std::string_view text = s.text.substr(s.at, line.end - s.at);
    return line.stop != PlainStop::colon && !is_dash(s.text, s.at) &&
           text.find_first_of(":\"'[]{}") == std::string_view::npos;
}

/// True, with a problem, if no key can begin here.
bool refuse_key(Scanner& s, Column column) {
    if (column_of(s) == column && begins_words(s.text[s.at])) return false;
    if (refuse_entry(s, column) || decline_rare_key(s)) return true;
    refuse_properties(s);
    if (!is_break(byte_at(s.text, s.at))) return false;
    skip_deeper(s, column);
    return true;
}

/// The next key of the mapping at `column`: no_node at its end and after a problem.
NodeId read_key(Scanner& s, Column column) {
    if (refuse_key(s, column)) return no_node;
    const std::size_t begin = s.at;
    const Head head = read_head(s, column, Place::on_own_line);
    if (head.is_key) return head.node;
    skip_deeper(s, column);
    if (head.node == no_node) return no_node;
    add_missing_colon(s, begin);
    while (!s.ended && column_of(s) == column && is_bare_line(s))
        skip_deeper(s, column);
    return no_node;
}

/// The mapping at `column`, of which the first key is read: `at` is on its colon.
NodeId read_mapping(Scanner& s, Column column, NodeId first_key) {
    if (!enter(s)) return add_empty(s, s.at);
    const NodeId mapping = open_mapping_before(s.tree, first_key);
    NodeId value = no_node;
    NodeId key = mapping + 1;
    while (key != no_node) {
        if (s.text[s.tree[key].begin] == '<') refuse_merge_key(s, key);
        value = read_value(s, column);
        key = no_node;
        while (key == no_node && !s.ended && column_of(s) >= column) {
            key = read_key(s, column);
        }
    }
    close(s.tree, mapping, s.tree[value].end);
    --s.depth;
    s.closed_column = column;
    return mapping;
}

/// Moves to what stands behind an indicator on its line; false if nothing does but a comment.
bool find_on_line(Scanner& s) {
    if (byte_at(s.text, s.at) == ' ' && begins_words(byte_at(s.text, s.at + 1))) {
        ++s.at;
        return true;
    }
    s.at = after_blanks(s.text, s.at);
    refuse_properties(s);
    const char next = byte_at(s.text, s.at);
    return !is_break(next) && next != '#';
}

/// The value behind the colon at `at`, on this line or on those below.
NodeId read_value(Scanner& s, Column column) {
    s.closed_column = -1;
    const std::size_t after = ++s.at;
    if (find_on_line(s)) return read_node(s, column, Place::after_key);
    finish_line(s);
    if (s.ended) return add_empty(s, after);
    // List items may stand in the column of the key.
    const bool is_list = column_of(s) == column && is_dash(s.text, s.at);
    return column_of(s) > column || is_list ? read_node(s, column, Place::on_own_line)
                                            : add_empty(s, after);
}

/// The item behind the dash at `at`.
NodeId read_item(Scanner& s, Column column) {
    s.closed_column = -1;
    const std::size_t after = ++s.at;
    if (find_on_line(s)) {
        if (s.text.substr(after, s.at - after).find('\t') != std::string_view::npos) {
            decline(s, after, text::message("a tab behind a dash"));
            return add_empty(s, after);
        }
        return read_node(s, column, Place::on_own_line);
    }
    finish_line(s);
    const bool is_below = !s.ended && column_of(s) > column;
    return is_below ? read_node(s, column, Place::on_own_line) : add_empty(s, after);
}

/// True if another item of the sequence at `column` follows. Lines that cannot belong to it are a
/// problem.
bool find_next_item(Scanner& s, Column column, Column parent) {
    const auto is_item = [&s, column] { return column_of(s) == column && is_dash(s.text, s.at); };
    if (s.ended || column_of(s) < column) return false;
    if (is_item()) return true;
    if (column_of(s) == column) {
        if (parent == column) return false;
        add_problem(s, {s.at, s.at + 1}, text::message("a line without a dash in a list"),
                    {text::message(
                        "begin each item with `- `, and indent its further lines as the first")});
    } else {
        add_wrong_indentation(s, column);
    }
    while (!s.ended && column_of(s) >= column && !is_item()) {
        if (parent == column && column_of(s) == column) return false;
        skip_deeper(s, column);
    }
    return !s.ended && is_item();
}

NodeId read_sequence(Scanner& s, Column parent) {
    if (!enter(s)) return add_empty(s, s.at);
    const Column column = column_of(s);
    const NodeId sequence = add_node(s.tree, Kind::sequence, Style::block, {s.at, s.at + 1});
    const NodeId last = read_items(s, column, parent);
    close(s.tree, sequence, s.tree[last].end);
    --s.depth;
    s.closed_column = column;
    return sequence;
}

/// What stands at `at`, past any properties.
NodeId read_content(Scanner& s, Column parent, Place place) {
    const std::size_t begin = s.at;
    const Column column = column_of(s);
    const char c = s.text[begin];
    if (c == '|' || c == '>') {
        const NodeId text = read_block_text(s, parent);
        return text == no_node ? failed(s, parent) : text;
    }
    const Head head = read_head(s, parent, place);
    if (head.node == no_node) return failed(s, parent);
    if (!head.is_key) {
        return refuse_rest_of_line(s, head.node) ? failed(s, parent) : head.node;
    }
    if (place == Place::on_own_line) return read_mapping(s, column, head.node);
    add_stray_colon(s, s.at);
    return failed(s, parent);
}

} // namespace

NodeId read_items(Scanner& s, Column column, Column parent) {
    NodeId item = read_item(s, column);
    while (find_next_item(s, column, parent)) {
        const NodeId last = s.ahead != nullptr ? join_ahead(s, column, parent) : no_node;
        if (last != no_node) return last;
        item = read_item(s, column);
    }
    return item;
}

NodeId read_node(Scanner& s, Column parent, Place place) {
    if (begins_words(s.text[s.at])) return read_content(s, parent, place);
    if (is_dash(s.text, s.at)) {
        if (place == Place::on_own_line) return read_sequence(s, parent);
        add_problem(s, {s.at, s.at + 1},
                    text::message("a list cannot begin on the line of its key"),
                    {text::message("begin the list on the next line")});
        return failed(s, parent);
    }
    if (decline_rare_key(s)) return add_empty(s, s.at);
    const std::size_t begin = s.at;
    refuse_properties(s);
    if (s.at != begin && is_break(byte_at(s.text, s.at))) return failed(s, parent);
    return read_content(s, parent, place);
}

} // namespace ktask::yaml
