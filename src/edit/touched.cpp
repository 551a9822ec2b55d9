#include "edit/touched.hpp"

#include <algorithm>

#include "text/lines.hpp"

namespace ktask::edit {

namespace {

using Spans = std::vector<text::Span>;

/// The bytes that are taken out of the old text and those that are put into the new one.
struct Bytes {
    Spans removed;
    Spans inserted;
};

bool has_blank_line(std::string_view text, text::Span span) {
    for (std::size_t line = span.begin; line < span.end; line = text::next_line(text, line)) {
        if (text::is_blank_line(text, line)) return true;
    }
    return false;
}

/// Without empty ones, in order, and those that touch each other as one.
Spans joined(Spans spans) {
    std::erase_if(spans, [](const text::Span& span) { return span.begin == span.end; });
    std::sort(spans.begin(), spans.end(),
              [](const text::Span& a, const text::Span& b) { return a.begin < b.begin; });
    Spans out;
    for (const text::Span& span : spans) {
        if (!out.empty() && span.begin <= out.back().end) {
            out.back().end = std::max(out.back().end, span.end);
        } else {
            out.push_back(span);
        }
    }
    return out;
}

Bytes bytes_of(const Patch& patch) {
    Bytes bytes;
    std::size_t added = 0;
    std::size_t taken = 0;
    for (const Splice& splice : patch) {
        const std::size_t begin = splice.offset + added - taken;
        bytes.removed.push_back({splice.offset, splice.offset + splice.removed});
        bytes.inserted.push_back({begin, begin + splice.inserted.size()});
        added += splice.inserted.size();
        taken += splice.removed;
    }
    return bytes;
}

/// The bytes of a new entry in block style where a person would put it: right behind the lines of
/// the entry before it, with nothing in between and nothing of its own behind.
text::Span lines_of_new_entry(std::string_view text, const yaml::Tree& tree, const Mapping& mapping,
                              std::size_t index, std::size_t column) {
    const std::size_t before = tree[mapping.entries[index - 1].value].end;
    const std::size_t end = tree[mapping.entries[index].value].end;
    return {after_own_comments(text, before, column), after_own_comments(text, end, column)};
}

/// True if what begins at `begin` in braces or brackets is beside what comes before it, or below
/// that, in the same column.
bool is_set_apart(std::string_view text, text::Span before, std::size_t begin) {
    const std::string_view between = text.substr(before.end, begin - before.end);
    if (between == ", ") return true;
    const std::size_t line = text::line_begin(text, before.begin);
    std::string below = ",";
    below += text::line_break_near(text, before.end);
    below += text.substr(line, before.begin - line);
    return text::begins_line(text, before.begin) && between == below;
}

/// Finds the bytes of each change, and notes if one has another form than it should.
class Expected {
public:
    Expected(const Sides& sides, Bytes& bytes)
        : sides_(sides), bytes_(bytes), old_lists_(sides.before.text, sides.before.tree),
          new_lists_(sides.after_text, sides.after) {}

    bool is_well_formed(std::size_t index) {
        place_ = sides_.places[index];
        return std::visit(*this, sides_.changes[index]);
    }

    bool operator()(const EntryChange& change) {
        const Mapping old = mapping_at(sides_.before.text, sides_.before.tree, change.mapping);
        const auto was = index_of(sides_.before.tree, old, change.key);
        if (!change.value) {
            bytes_.removed.push_back(
                entry_extent(sides_.before.text, sides_.before.tree, old, *was).all);
            return true;
        }
        if (place_.key == yaml::no_node) return false;
        if (!was) return is_added_well(old, change);
        const text::Span inner{sides_.after[place_.key].begin, sides_.after[place_.value].end};
        bytes_.removed.push_back(
            entry_extent(sides_.before.text, sides_.before.tree, old, *was).inner);
        bytes_.inserted.push_back(inner);
        return !has_blank_line(sides_.after_text, inner);
    }

    bool operator()(const ItemAddition& change) {
        const List& old = old_lists_.at(change.list);
        const List& now = new_lists_.at(place_.parent);
        const std::size_t index = index_of(now, place_.value);
        const Extent extent = item_extent(sides_.after_text, sides_.after, now, index);
        bytes_.inserted.push_back(extent.all);
        if (now.is_flow) {
            return index > 0 &&
                   is_set_apart(sides_.after_text, sides_.after.span(now.items[index - 1]),
                                extent.inner.begin);
        }
        const std::size_t above = blank_lines_near(sides_.before.text, sides_.before.tree, old,
                                                   index_of(old, change.behind));
        return count_blank_lines(extent.all) == above &&
               !has_blank_line(sides_.after_text, extent.inner);
    }

    bool operator()(const ItemRemoval& change) {
        const List& old = old_lists_.at(change.list);
        bytes_.removed.push_back(
            item_extent(sides_.before.text, sides_.before.tree, old, index_of(old, change.item))
                .all);
        return true;
    }

private:
    bool is_added_well(const Mapping& old, const EntryChange& change) {
        const Mapping now = mapping_at(sides_.after_text, sides_.after, place_.parent);
        const std::size_t index = *index_of(sides_.after, now, change.key);
        if (index == 0) return false;
        if (now.is_flow) {
            const Extent before = entry_extent(sides_.after_text, sides_.after, now, index - 1);
            bytes_.inserted.push_back(
                entry_extent(sides_.after_text, sides_.after, now, index).all);
            return is_set_apart(sides_.after_text, before.inner, sides_.after[place_.key].begin);
        }
        const std::size_t anchor =
            index_of(sides_.before.tree, old, change.behind).value_or(old.entries.size() - 1);
        // Above a block text that would hear it, comments are of that text.
        const bool is_above = is_above_entry(now, index, old.entries[anchor]);
        const bool is_last = anchor + 1 == old.entries.size();
        constexpr std::size_t beyond_comments = 0xffff;
        const text::Span lines =
            lines_of_new_entry(sides_.after_text, sides_.after, now, index,
                               is_above ? beyond_comments : now.column + (is_last ? 0 : 1));
        bytes_.inserted.push_back(lines);
        return !has_blank_line(sides_.after_text, lines);
    }

    /// True if the entry at `index` of the new mapping is above what an old entry has become.
    bool is_above_entry(const Mapping& now, std::size_t index, const yaml::Entry& old) const {
        std::string room;
        const auto other =
            index_of(sides_.after, now, yaml::value_of(sides_.before.tree, old.key, room));
        return other && *other > index;
    }

    std::size_t count_blank_lines(text::Span span) const {
        std::size_t count = 0;
        for (std::size_t line = span.begin; line < span.end;
             line = text::next_line(sides_.after_text, line)) {
            // The line break of the line before is among the bytes of one at an unended end.
            const bool is_line = line == 0 || sides_.after_text[line - 1] == '\n';
            if (is_line && text::is_blank_line(sides_.after_text, line)) ++count;
        }
        return count;
    }

    const Sides& sides_;
    Bytes& bytes_;
    Lists old_lists_;
    Lists new_lists_;
    Place place_;
};

/// What is last in a text without a last line break has the line break of the line before.
void end_as_text(std::string_view text, Spans& spans) {
    if (spans.empty() || text.ends_with('\n') || spans.back().end != text.size()) return;
    text::Span& last = spans.back();
    if (last.begin > 0 && text::line_begin(text, last.begin) == last.begin)
        last.begin = text::line_end(text, text::line_begin(text, last.begin - 1));
}

} // namespace

Verdict find_stray_bytes(const Sides& sides, const Patch& patch) {
    Bytes bytes;
    Expected expected(sides, bytes);
    for (std::size_t i = 0; i < sides.changes.size(); ++i) {
        if (!expected.is_well_formed(i)) {
            return flaw(sides.before.tree.span(parent_of(sides.changes[i])),
                        text::message("the edit would not put it where it belongs"));
        }
    }
    const Bytes found = bytes_of(patch);
    Spans inserted = joined(std::move(bytes.inserted));
    Spans removed = joined(std::move(bytes.removed));
    end_as_text(sides.after_text, inserted);
    const bool are_several = sides.changes.size() > 1;
    if (are_several) end_as_text(sides.before.text, removed);
    if (joined(found.removed) == removed && joined(found.inserted) == inserted) {
        return std::nullopt;
    }
    const std::size_t at = patch.empty() ? 0 : patch.front().offset;
    return flaw({at, at},
                text::message("the edit would touch other lines than those that were asked for"));
}

} // namespace ktask::edit
