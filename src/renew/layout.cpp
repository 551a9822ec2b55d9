#include "renew/layout.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "renew/extent.hpp"
#include "renew/scalar.hpp"
#include "text/lines.hpp"
#include "text/markup.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"
#include "yaml/scalar.hpp"

namespace ktask::renew {

namespace {

/// How the people who keep a file indent lists: as they do under `tasks`.
struct Hand {
    std::size_t dash = 2; ///< from `tasks:` to a dash
    std::size_t gap = 2;  ///< from a dash to its item
};

std::string_view byte_order_mark_of(std::string_view text) {
    return text.starts_with(text::byte_order_mark) ? text::byte_order_mark : std::string_view{};
}

Hand hand_of(const yaml::Tree& tree) {
    const yaml::NodeId tasks = yaml::find(tree, tree.root, "tasks");
    Hand hand;
    const yaml::NodeId first = tasks + 1;
    if (tree[tasks].style != yaml::Style::block || tree[tasks].next == first) return hand;
    const std::size_t dash = text::column_of(tree.text, tree[tasks].begin);
    const bool is_behind_mark =
        tree[tasks - 1].begin == byte_order_mark_of(tree.text).size(); // which takes no column
    hand.dash = dash - (is_behind_mark ? 0 : text::column_of(tree.text, tree[tasks - 1].begin));
    const bool is_beside = text::line_begin(tree.text, tree[first].begin) ==
                           text::line_begin(tree.text, tree[tasks].begin);
    if (is_beside) hand.gap = text::column_of(tree.text, tree[first].begin) - dash;
    return hand;
}

/// A splice, and the mark that it puts there if it does.
struct Piece {
    edit::Splice splice;
    const Mark* mark = nullptr;
    std::string comment = {};
};

/// A file on which its plan is being laid out.
struct Laying {
    const yaml::Tree& tree;
    const Plan& plan;
    const Say& say;
    Hand hand;
    std::string_view line_break; ///< of the file; lines may be very long
    std::vector<Piece> pieces = {};
};

template<typename Planned>
auto planned_for(const std::vector<Planned>& all, yaml::NodeId Planned::*place, yaml::NodeId node) {
    const auto begin =
        std::lower_bound(all.begin(), all.end(), node,
                         [place](const Planned& one, yaml::NodeId id) { return one.*place < id; });
    auto end = begin;
    while (end != all.end() && (*end).*place == node)
        ++end;
    return std::pair(begin, end);
}

/// The comment of a mark, without its indentation.
std::string comment_of(const Mark& mark, bool has_name, const Say& say) {
    text::Message what = has_name ? text::message("{0}: {1}", mark.where, mark.what) : mark.what;
    return fmt::format("# {}", say(text::message("review: {}", std::move(what))));
}

/// The line of a comment that is among those directly above a line already.
std::optional<std::size_t> line_of_comment(std::string_view text, std::size_t line,
                                           std::string_view comment) {
    while (line > 0) {
        line = text::line_begin(text, line - 1);
        const std::size_t end = text::line_end(text, line);
        const std::string_view words = text::trimmed(text.substr(line, end - line), " \t");
        if (words == comment) return line;
        if (!words.starts_with('#')) break;
    }
    return std::nullopt;
}

/// Marks above the line that begins with the byte at `anchor`.
void put_marks(Laying& laying, yaml::NodeId entry, std::size_t anchor, bool has_name) {
    const auto [first, last] = planned_for(laying.plan.marks, &Mark::entry, entry);
    if (first == last) return;
    const std::string_view text = laying.tree.text;
    const std::size_t line = text::line_begin(text, anchor);
    const std::string_view indentation =
        text.substr(line, std::min(text.find_first_not_of(' ', line), anchor) - line);
    const auto before = end_of_line_before(text, anchor);
    const std::size_t top = byte_order_mark_of(text).size();
    for (auto mark = first; mark != last; ++mark) {
        Piece piece{{}, &*mark, comment_of(*mark, has_name, laying.say)};
        if (const auto there = line_of_comment(text, line, piece.comment))
            piece.splice.offset = *there;
        else if (before)
            piece.splice = {*before, 0,
                            fmt::format("{}{}{}", laying.line_break, indentation, piece.comment)};
        else
            piece.splice = {top, 0, fmt::format("{}{}", piece.comment, laying.line_break)};
        laying.pieces.push_back(std::move(piece));
    }
}

std::string key_in(yaml::Style style, std::string_view key) {
    if (style == yaml::Style::double_quoted) return fmt::format("\"{}\"", key);
    if (style == yaml::Style::single_quoted) return fmt::format("'{}'", key);
    return std::string(key);
}

/// A note in block style, which goes behind the end of a line, or in brackets behind a value.
void put_note(Laying& laying, const AddedNote& note, const Child& last, yaml::Style key_style) {
    const std::string_view text = laying.tree.text;
    const std::string words = yaml::in_double_quotes(text::escaped_markup(laying.say(note.words)));
    const std::string notes = key_in(key_style, "notes");
    const bool is_quoted = key_style == yaml::Style::double_quoted;
    const std::string kind_value =
        is_quoted ? yaml::in_double_quotes(note.kind) : written_scalar(note.kind);
    const std::string kind = fmt::format("{}: {}", key_in(key_style, "kind"), kind_value);
    const std::string said = fmt::format("{}: {}", key_in(key_style, "text"), words);
    const bool has_kind = !note.kind.empty();
    if (laying.tree[note.task].style == yaml::Style::flow) {
        laying.pieces.push_back({{last.end, 0,
                                  fmt::format(", {}: [{{{}{}{}}}]", notes, has_kind ? kind : "",
                                              has_kind ? ", " : "", said)}});
        return;
    }
    const std::size_t column = text::column_of(text, laying.tree[note.task].begin);
    const std::string_view line_break = laying.line_break;
    const std::string dash(column + laying.hand.dash, ' ');
    const std::string gap(laying.hand.gap - 1, ' ');
    std::string lines = fmt::format("{}{}{}:{}{}-{}", line_break, std::string(column, ' '), notes,
                                    line_break, dash, gap);
    if (has_kind) lines += fmt::format("{}{}{} {}", kind, line_break, dash, gap);
    lines += said;
    // Comments in the column of the keys are the task's, too.
    const std::size_t end = end_with_comments(text, last.end, column == 0 ? 0 : column - 1);
    laying.pieces.push_back({{end, 0, std::move(lines)}});
}

/// Where a node is, for what is said above it.
struct Above {
    std::size_t anchor = 0; ///< the first byte of the line's first key or dash
    bool is_in_brackets = false;
};

void lay_out(Laying& laying, yaml::NodeId collection, Above above);

void lay_out_child(Laying& laying, const Child& child, Above above) {
    put_marks(laying, child.name, above.anchor, above.is_in_brackets);
    const yaml::Kind kind = laying.tree[child.value].kind;
    if (kind != yaml::Kind::scalar) {
        lay_out(laying, child.value, above);
        return;
    }
    const auto [value, end] = planned_for(laying.plan.values, &NewValue::scalar, child.value);
    if (value == end) return;
    for (const edit::Splice& splice : value->splices)
        laying.pieces.push_back({splice});
}

/// A list of which nothing stays is empty.
void cut(Laying& laying, yaml::NodeId collection, const std::vector<Child>& children,
         const std::vector<bool>& goes) {
    const yaml::Tree& tree = laying.tree;
    const bool is_block = tree[collection].style == yaml::Style::block;
    const bool is_emptied =
        !goes.empty() && std::find(goes.begin(), goes.end(), false) == goes.end();
    if (is_emptied && is_block) {
        const std::size_t key_end = tree[collection - 1].end; // a key is before its value
        laying.pieces.push_back({{tree.text.find(':', key_end) + 1, 0, " []"}});
    }
    for (const text::Span& cut : cuts_of(tree, collection, children, goes))
        laying.pieces.push_back({{cut.begin, cut.end - cut.begin, ""}});
}

void lay_out(Laying& laying, yaml::NodeId collection, Above above) {
    const yaml::Tree& tree = laying.tree;
    const std::vector<Child> children = children_of(tree, collection);
    if (children.empty()) return;
    std::vector<bool> goes;
    for (const Child& child : children)
        goes.push_back(std::binary_search(laying.plan.left_out.begin(), laying.plan.left_out.end(),
                                          child.name));
    above.is_in_brackets = above.is_in_brackets || tree[collection].style == yaml::Style::flow;
    const Child* last = nullptr;
    for (std::size_t i = 0; i < children.size(); ++i) {
        if (goes[i]) continue;
        // What stays first stands where the first stood, which may be behind a dash.
        const std::size_t begin = last == nullptr && tree[collection].kind == yaml::Kind::mapping
                                      ? children.front().begin
                                      : children[i].begin;
        Above here = above;
        if (!above.is_in_brackets && text::begins_line(tree.text, begin)) here.anchor = begin;
        lay_out_child(laying, children[i], here);
        last = &children[i];
    }
    const auto [note, end] = planned_for(laying.plan.notes, &AddedNote::task, collection);
    if (note != end) put_note(laying, *note, *last, tree[children.front().name].style);
    cut(laying, collection, children, goes);
}

} // namespace

Layout layout_of(const yaml::Tree& tree, const Plan& plan, const Say& say) {
    Laying laying{tree, plan, say, hand_of(tree), text::line_break_near(tree.text, 0)};
    lay_out(laying, tree.root, {tree[tree.root].begin, false});
    std::stable_sort(laying.pieces.begin(), laying.pieces.end(),
                     [](const Piece& a, const Piece& b) {
                         return std::pair(a.splice.offset, a.splice.removed > 0) <
                                std::pair(b.splice.offset, b.splice.removed > 0);
                     });
    Layout layout;
    std::size_t added = 0;
    std::size_t removed = 0;
    for (Piece& piece : laying.pieces) {
        const bool does_something = piece.splice.removed > 0 || !piece.splice.inserted.empty();
        if (piece.mark != nullptr) {
            const std::size_t at = piece.splice.offset + added - removed;
            layout.marks.push_back({piece.mark, at, std::move(piece.comment), does_something});
        }
        added += piece.splice.inserted.size();
        removed += piece.splice.removed;
        if (does_something) layout.patch.push_back(std::move(piece.splice));
    }
    return layout;
}

} // namespace ktask::renew
