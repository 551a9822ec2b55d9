#include "renew/extent.hpp"

#include <algorithm>
#include <string_view>

#include "text/lines.hpp"

namespace ktask::renew {

namespace {

std::size_t first_of_line(std::string_view text, std::size_t line) {
    return std::min(text.find_first_not_of(" \t", line), text.size());
}

bool is_comment_line(std::string_view text, std::size_t line) {
    const std::size_t first = first_of_line(text, line);
    return first < text.size() && text[first] == '#';
}

/// The dash of an item that comes after `from`, in the column of its list.
std::size_t next_dash(std::string_view text, std::size_t from, std::size_t column) {
    std::size_t line = text::next_line(text, from);
    while (line < text.size() &&
           (first_of_line(text, line) != line + column || text[line + column] != '-'))
        line = text::next_line(text, line);
    return std::min(line + column, text.size());
}

bool is_list(const yaml::Tree& tree, yaml::NodeId collection) {
    return tree[collection].kind == yaml::Kind::sequence;
}

/// Where the comments begin that stand directly above a line, in its own column.
std::size_t with_comments_above(std::string_view text, std::size_t begin, std::size_t floor) {
    const std::size_t column = text::column_of(text, begin);
    std::size_t line = text::line_begin(text, begin);
    while (line > floor) {
        const std::size_t above = text::line_begin(text, line - 1);
        const bool is_its_own = above >= floor && is_comment_line(text, above) &&
                                first_of_line(text, above) == above + column;
        if (!is_its_own) break;
        line = above;
    }
    return line;
}

std::size_t with_blank_lines_above(std::string_view text, std::size_t line, std::size_t floor) {
    while (line > floor) {
        const std::size_t above = text::line_begin(text, line - 1);
        if (above < floor || !text::is_blank_line(text, above)) break;
        line = above;
    }
    return line;
}

/// The end of the last blank line below the one that ends at `end`.
std::size_t with_blank_lines_below(std::string_view text, std::size_t end) {
    std::size_t line = text::next_line(text, end);
    while (line < text.size() && text::is_blank_line(text, line)) {
        end = text::line_end(text, line);
        line = text::next_line(text, line);
    }
    return end;
}

/// A list or mapping in block style that is being cut.
struct Block {
    std::string_view text;
    const std::vector<Child>& children;
    bool is_list = false;

    std::size_t column() const { return text::column_of(text, children.front().begin); }
    std::size_t end_of(std::size_t child) const {
        return end_with_comments(text, children[child].end, column());
    }
};

/// Whole lines, with the blank ones above, or below where nothing that stays is above.
text::Span lines_of(const Block& block, std::size_t child, bool is_behind_another) {
    const std::string_view text = block.text;
    const std::size_t begin = block.children[child].begin;
    std::size_t line = text::line_begin(text, begin);
    std::size_t end = block.end_of(child);
    if (child > 0) {
        const std::size_t floor = text::next_line(text, block.end_of(child - 1));
        if (block.is_list) line = with_comments_above(text, begin, floor);
        if (is_behind_another) line = with_blank_lines_above(text, line, floor);
    } else if (is_behind_another) {
        line = with_blank_lines_above(text, line, 0);
    }
    const bool has_next = child + 1 < block.children.size();
    if (!is_behind_another && has_next) end = with_blank_lines_below(text, end);
    return {*end_of_line_before(text, line), end};
}

std::vector<text::Span> cuts_of_block(const Block& block, const std::vector<bool>& goes) {
    std::vector<text::Span> cuts;
    std::size_t at = 0;
    // The first key of an item stands behind its dash, where the first that stays moves up to.
    while (!block.is_list && at < goes.size() && goes[at])
        ++at;
    if (at > 0) cuts.push_back({block.children.front().begin, block.children[at].begin});
    // Where nothing stays, an empty list does.
    const bool is_emptied = std::find(goes.begin(), goes.end(), false) == goes.end();
    bool is_behind_another = at > 0 || is_emptied;
    for (; at < goes.size(); ++at) {
        if (goes[at])
            cuts.push_back(lines_of(block, at, is_behind_another));
        else
            is_behind_another = true;
    }
    return cuts;
}

/// Children in brackets that go and follow each other, between two that stay or a bracket.
struct Run {
    std::size_t before = 0; ///< where what stays before them ends, or the bracket begins
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// What goes with a run: lines that it has to itself, with its last comma and a comment behind
/// that, or else the comma that parts it from what stays.
text::Span cut_of(std::string_view text, const Run& run, bool is_first, std::size_t next) {
    std::size_t at = text.find_first_not_of(" \t", run.end); // a bracket at the latest
    const bool has_comma = text[at] == ',';
    if (has_comma) at = text.find_first_not_of(" \t", at + 1);
    const bool ends_line = text[at] == '#' || text[at] == '\n' || text[at] == '\r';
    const bool has_lines = ends_line && text::begins_line(text, run.begin);
    const auto between = text.substr(run.before, run.begin - run.before);
    const bool has_comment_before = between.find('#') != std::string_view::npos;
    if (has_lines && (has_comma || has_comment_before))
        return {*end_of_line_before(text, run.begin), text::line_end(text, run.end)};
    if (is_first) return {run.begin, next};
    return {run.before, has_lines ? text::line_end(text, run.end) : run.end};
}

std::vector<text::Span> cuts_in_brackets(std::string_view text, text::Span brackets,
                                         const std::vector<Child>& children,
                                         const std::vector<bool>& goes) {
    if (std::find(goes.begin(), goes.end(), false) == goes.end())
        return {{brackets.begin + 1, brackets.end - 1}};
    std::vector<text::Span> cuts;
    for (std::size_t i = 0; i < children.size(); ++i) {
        if (!goes[i]) continue;
        const std::size_t first = i;
        while (i + 1 < children.size() && goes[i + 1])
            ++i;
        const Run run{first > 0 ? children[first - 1].end : brackets.begin, children[first].begin,
                      children[i].end};
        const std::size_t next = i + 1 < children.size() ? children[i + 1].begin : 0;
        cuts.push_back(cut_of(text, run, first == 0, next));
    }
    return cuts;
}

} // namespace

std::vector<Child> children_of(const yaml::Tree& tree, yaml::NodeId collection) {
    std::vector<Child> children;
    const bool is_block = tree[collection].style == yaml::Style::block;
    if (!is_list(tree, collection)) {
        for (const yaml::Entry& entry : yaml::entries(tree, collection))
            children.push_back(
                {entry.key, entry.value, tree[entry.key].begin, tree[entry.value].end});
        return children;
    }
    const std::size_t column = text::column_of(tree.text, tree[collection].begin);
    for (const yaml::NodeId item : yaml::Children(tree, collection)) {
        std::size_t begin = tree[item].begin;
        if (is_block)
            begin = children.empty() ? tree[collection].begin
                                     : next_dash(tree.text, children.back().end, column);
        children.push_back({item, item, begin, tree[item].end});
    }
    return children;
}

std::size_t end_with_comments(std::string_view text, std::size_t end, std::size_t column) {
    std::size_t last = text::line_end(text, end);
    for (std::size_t line = text::next_line(text, end); line < text.size();
         line = text::next_line(text, line)) {
        if (text::is_blank_line(text, line)) continue;
        if (!is_comment_line(text, line) || first_of_line(text, line) <= line + column) break;
        last = text::line_end(text, line);
    }
    return last;
}

std::optional<std::size_t> end_of_line_before(std::string_view text, std::size_t at) {
    const std::size_t line = text::line_begin(text, at);
    if (line == 0) return std::nullopt;
    return text::line_end(text, text::line_begin(text, line - 1));
}

std::vector<text::Span> cuts_of(const yaml::Tree& tree, yaml::NodeId collection,
                                const std::vector<Child>& children, const std::vector<bool>& goes) {
    if (tree[collection].style == yaml::Style::flow)
        return cuts_in_brackets(tree.text, tree.span(collection), children, goes);
    return cuts_of_block({tree.text, children, is_list(tree, collection)}, goes);
}

} // namespace ktask::renew
