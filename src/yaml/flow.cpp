#include "yaml/scanner.hpp"

namespace ktask::yaml {

namespace {

/// One open bracket. `parent` is the column that all lines up to its closing must exceed.
struct Flow {
    NodeId node = no_node;
    std::size_t opening = 0;
    bool is_mapping = false;
    Column parent = -1;
};

void add_unclosed_bracket(Scanner& s, std::size_t opening) {
    const char bracket = s.text[opening];
    add_problem(
        s, {opening, opening + 1}, text::message("this `{}` is never closed", bracket),
        {text::message("close it with `{}`; lines up to it must be indented more than its key",
                       bracket == '[' ? ']' : '}')});
}

/// Over blanks, line breaks and comments; false, with a problem, if the bracket is never closed.
bool skip_flow_space(Scanner& s, const Flow& flow) {
    for (;;) {
        const std::size_t at = after_blanks(s.text, s.at);
        if (at < s.text.size() && s.text[at] == '#') {
            if (!is_space(s.text[at - 1])) {
                decline(s, at, text::message("a `#` without a blank before it"));
                return false;
            }
            s.at = add_comment(s, at);
        } else if (!is_break(byte_at(s.text, at))) {
            s.at = at;
            return true;
        } else {
            s.at = at;
        }
        const std::size_t line = after_break(s.text, s.at);
        const std::size_t content = after_spaces(s.text, line);
        s.at = content;
        const char first = byte_at(s.text, content);
        if (first == '\t' && !is_break(byte_at(s.text, after_blanks(s.text, content)))) {
            decline(s, content, text::message("a tab between brackets"));
            return false;
        }
        const bool is_outdented = static_cast<Column>(content - line) <= flow.parent &&
                                  !is_break(first) && first != ']' && first != '}' && first != '#';
        if (content >= s.text.size() || is_outdented || is_document_marker(s.text, line)) {
            add_unclosed_bracket(s, flow.opening);
            s.at = line - 1; // so that the line itself is looked at again
            return false;
        }
    }
}

/// A quoted or plain scalar or a nested collection; no_node, with a problem, if that failed.
NodeId read_flow_item(Scanner& s, const Flow& flow) {
    const char c = s.text[s.at];
    const char next = byte_at(s.text, s.at + 1);
    if (c == '"' || c == '\'') return read_quoted(s, flow.parent);
    if (c == '[' || c == '{') return read_flow(s, flow.parent);
    if ((c == '-' &&
         (is_space(next) || std::string_view(",[]{}").find(next) != std::string_view::npos)) ||
        c == '?' || c == ':') {
        decline(s, s.at, text::message("`{}` between brackets", c));
        return no_node;
    }
    if (refuse_indicator(s)) return no_node;
    return read_flow_plain(s, flow.parent);
}

/// The value behind the colon at `at`; an empty one if there is none.
NodeId read_flow_value(Scanner& s, const Flow& flow) {
    const std::size_t after = ++s.at;
    if (!skip_flow_space(s, flow)) return no_node;
    refuse_properties(s);
    if (!skip_flow_space(s, flow)) return no_node;
    const char c = s.text[s.at];
    if (c == ',' || c == '}' || c == ']') return add_empty(s, after);
    const NodeId value = read_flow_item(s, flow);
    if (value == no_node || !skip_flow_space(s, flow)) return no_node;
    if (s.text[s.at] == ':') {
        add_stray_colon(s, s.at);
        return no_node;
    }
    return value;
}

bool is_valid_flow_key(Scanner& s, NodeId key, std::size_t colon) {
    if (!is_valid_key(s, key, colon)) return false;
    if (s.tree[key].style == Style::plain && !is_space(byte_at(s.text, colon + 1))) {
        decline(s, colon, text::message("a colon without a blank behind it"));
        return false;
    }
    refuse_merge_key(s, key);
    return true;
}

/// One item of a sequence or entry of a mapping, up to the comma or bracket behind it.
bool read_flow_entry(Scanner& s, Flow& flow) {
    const NodeId item = read_flow_item(s, flow);
    if (item == no_node) return false;
    if (!flow.is_mapping) {
        const std::size_t item_end = s.at;
        if (!skip_flow_space(s, flow)) return false;
        if (s.text[s.at] == ':')
            decline(s, item_end, text::message("an entry `key: value` in a list"));
        return !s.stopped;
    }
    if (!skip_flow_space(s, flow)) return false;
    if (s.text[s.at] != ':') {
        decline(s, s.at, text::message("a key without a value between braces"));
        return false;
    }
    if (!is_valid_flow_key(s, item, s.at)) return false;
    return read_flow_value(s, flow) != no_node && skip_flow_space(s, flow);
}

/// Reports a bracket of the wrong kind.
void check_closing(Scanner& s, const Flow& flow) {
    const char expected = flow.is_mapping ? '}' : ']';
    if (s.text[s.at] == expected) return;
    add_problem(s, {s.at, s.at + 1},
                text::message("this `{}` closes a `{}`", s.text[s.at], s.text[flow.opening]),
                {text::message("close with `{}`", expected)});
}

/// Everything between the brackets; false if the end is not certain.
bool read_flow_entries(Scanner& s, Flow& flow) {
    bool comma_is_due = false;
    for (;;) {
        if (!skip_flow_space(s, flow)) return false;
        const std::size_t before = s.at;
        refuse_properties(s);
        const bool has_property = s.at > before;
        if (!skip_flow_space(s, flow)) return false;
        const char c = s.text[s.at];
        if (c == ']' || c == '}') return true;
        if (c == ',') {
            if (!comma_is_due && !has_property) {
                add_problem(s, {s.at, s.at + 1}, text::message("nothing stands before this comma"),
                            {text::message("remove it")});
            }
            comma_is_due = false;
            ++s.at;
            continue;
        }
        if (comma_is_due) {
            add_problem(s, {s.at, s.at + 1}, text::message("a comma is missing before this"),
                        {text::message("separate the entries with commas")});
        }
        if (!read_flow_entry(s, flow)) return false;
        comma_is_due = true;
    }
}

} // namespace

NodeId read_flow(Scanner& s, Column parent) {
    if (!enter(s)) return no_node;
    Flow flow;
    flow.opening = s.at;
    flow.is_mapping = s.text[s.at] == '{';
    flow.parent = parent;
    flow.node = add_node(s.tree, flow.is_mapping ? Kind::mapping : Kind::sequence, Style::flow,
                         {s.at, s.at + 1});
    ++s.at;
    const bool is_certain = read_flow_entries(s, flow);
    --s.depth;
    if (!is_certain) return no_node;
    check_closing(s, flow);
    ++s.at;
    close(s.tree, flow.node, s.at);
    return flow.node;
}

} // namespace ktask::yaml
