#include "edit/change.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "edit/lost_comment.hpp"
#include "edit/verify.hpp"
#include "edit/write.hpp"
#include "text/lines.hpp"

namespace ktask::edit {

namespace {

/// Makes splices of changes, one for each.
class Splicer {
public:
    explicit Splicer(const Document& document)
        : document_(document), lists_(document.text, document.tree),
          owners_(owners_in(document.programme)) {}

    tl::expected<Splice, text::Problem> operator()(const EntryChange& change) {
        const Mapping mapping = mapping_at(document_.text, document_.tree, change.mapping);
        const auto index = index_of(document_.tree, mapping, change.key);
        if (!index) return insertion(mapping, change);
        const Extent extent = entry_extent(document_.text, document_.tree, mapping, *index);
        if (auto lost = find_lost(mapping, *index, extent, change))
            return tl::unexpected(std::move(*lost));
        if (!change.value) return removal(extent);
        const yaml::Entry& entry = mapping.entries[*index];
        Hand hand = hand_of(change.mapping, change.key);
        learn_from_value(document_, entry, hand);
        return Splice{extent.inner.begin, extent.inner.end - extent.inner.begin,
                      entry_text(mapping, change, hand, is_in_braces(entry, *change.value))};
    }

    tl::expected<Splice, text::Problem> operator()(const ItemAddition& change) {
        const List& list = lists_.at(change.list);
        const std::size_t index = index_of(list, change.behind);
        const InsertionPoint point = point_behind_item(document_.text, document_.tree, list, index);
        const Hand hand = hand_beside(change, list, index);
        if (list.is_flow)
            return Splice{point.offset, 0, point.before + in_flow(change.item, hand) + point.after};
        return Splice{point.offset, 0,
                      blank_lines_between(list, index) + point.before + '-' +
                          lines_of_item(list, index, change.item, hand) + point.after};
    }

    tl::expected<Splice, text::Problem> operator()(const ItemRemoval& change) {
        const List& list = lists_.at(change.list);
        const Extent extent =
            item_extent(document_.text, document_.tree, list, index_of(list, change.item));
        if (const text::Span* const comment = comment_in(document_.tree, extent.all))
            return tl::unexpected(lost_comment(*comment, change.key));
        return removal(extent);
    }

private:
    static Splice removal(const Extent& extent) {
        return {extent.all.begin, extent.all.end - extent.all.begin, ""};
    }

    /// A comment that would go with what a key has. What takes the place of a scalar leaves the
    /// comment behind it alone.
    std::optional<text::Problem> find_lost(const Mapping& mapping, std::size_t index,
                                           const Extent& extent, const EntryChange& change) const {
        const yaml::NodeId old = mapping.entries[index].value;
        const bool stays_behind = change.value && document_.tree[old].kind == yaml::Kind::scalar;
        text::Span lost = stays_behind ? extent.inner : extent.all;
        if (!mapping.is_flow && !stays_behind)
            lost.end = std::max(lost.end, text::line_end(document_.text, extent.inner.end));
        const text::Span* const comment = comment_in(document_.tree, lost);
        if (comment == nullptr) return std::nullopt;
        return lost_comment(*comment, change.key);
    }

    /// True if what takes the place of a value is between brackets as that was; an empty list tells
    /// nothing.
    bool is_in_braces(const yaml::Entry& entry, const Value& value) const {
        const yaml::Node& old = document_.tree[entry.value];
        const bool is_empty_list = old.kind == yaml::Kind::sequence && old.next == entry.value + 1;
        return !is_scalar(value) && old.style == yaml::Style::flow && !is_empty_list;
    }

    Hand hand_of(yaml::NodeId owner, const std::string& key) {
        auto& hands = hands_[key];
        if (hands.empty()) hands = hands_of(document_, owners_, key);
        const auto near = std::lower_bound(owners_.begin(), owners_.end(), owner);
        const auto place = static_cast<std::size_t>(near - owners_.begin());
        Hand hand = hands.empty() ? Hand{} : hands[std::min(place, hands.size() - 1)];
        if (document_.tree[owner].kind == yaml::Kind::mapping)
            hand.key_style = key_style_of(document_.tree, owner);
        return hand;
    }

    /// The hand of the items of the list.
    Hand hand_beside(const ItemAddition& change, const List& list, std::size_t index) {
        Hand hand = hand_of(change.list, change.key);
        if (document_.tree[change.behind].kind == yaml::Kind::mapping) {
            learn_from_items(document_, list, index, hand);
            hand.key_style = key_style_of(document_.tree, change.behind);
        }
        return hand;
    }

    std::string entry_text(const Mapping& mapping, const EntryChange& change, const Hand& hand,
                           bool is_in_braces) const {
        if (mapping.is_flow || is_in_braces) return entry_in_flow(change.key, *change.value, hand);
        const std::size_t begin = document_.tree[mapping.node].begin;
        return entry_in_block(change.key, *change.value,
                              {hand, mapping.column, text::line_break_near(document_.text, begin)});
    }

    tl::expected<Splice, text::Problem> insertion(const Mapping& mapping,
                                                  const EntryChange& change) {
        if (mapping.entries.empty() || !change.value) {
            return tl::unexpected(text::Problem{document_.tree.span(mapping.node),
                                                text::message("there is no `{}` here", change.key),
                                                {}});
        }
        const std::size_t last = mapping.entries.size() - 1;
        const std::size_t index = index_of(document_.tree, mapping, change.behind).value_or(last);
        const InsertionPoint point =
            point_behind_entry(document_.text, document_.tree, mapping, index);
        Hand hand = hand_of(change.mapping, change.key);
        const bool is_in_braces = change.value->form == Value::Form::mapping &&
                                  learn_from_siblings(document_, mapping, hand);
        return Splice{point.offset, 0,
                      point.before + entry_text(mapping, change, hand, is_in_braces) + point.after};
    }

    /// The blank lines that an item behind another one has above it, as its neighbours have.
    std::string blank_lines_between(const List& list, std::size_t index) const {
        const std::string_view line_break =
            text::line_break_near(document_.text, document_.tree[list.node].begin);
        std::string out;
        for (std::size_t i = blank_lines_near(document_.text, document_.tree, list, index); i > 0;
             --i)
            out += line_break;
        return out;
    }

    /// An item from behind its dash, as far from it as that of its neighbour.
    std::string lines_of_item(const List& list, std::size_t index, const Value& item,
                              const Hand& hand) const {
        const yaml::NodeId neighbour = list.items[index];
        const std::size_t begin = document_.tree[neighbour].begin;
        const std::size_t dash = dash_of(document_.text, document_.tree, list, index);
        const bool is_beside =
            text::line_begin(document_.text, begin) == text::line_begin(document_.text, dash);
        const std::size_t gap = is_beside ? begin - dash : 2;
        const bool is_flow = document_.tree[neighbour].style == yaml::Style::flow;
        const Setting setting{hand, list.column + gap,
                              text::line_break_near(document_.text, begin)};
        return std::string(gap - 1, ' ') +
               (is_flow ? in_flow(item, hand) : item_in_block(item, setting));
    }

    Document document_;
    Lists lists_;
    std::vector<yaml::NodeId> owners_;
    std::map<std::string, std::vector<Hand>, std::less<>> hands_; ///< by key
};

/// Splices in the order of the text: what is put in comes before what is taken out there, and what
/// is put in at one place stays in the order in which it was asked for.
void put_in_order(Patch& patch) {
    std::stable_sort(patch.begin(), patch.end(), [](const Splice& a, const Splice& b) {
        return a.offset != b.offset ? a.offset < b.offset : a.removed == 0 && b.removed != 0;
    });
}

/// no_node if there is no list, or nothing in it.
yaml::NodeId last_item(const yaml::Tree& tree, yaml::NodeId list) {
    yaml::NodeId last = yaml::no_node;
    if (list == yaml::no_node) return last;
    for (const yaml::NodeId child : yaml::Children(tree, list))
        last = child;
    return last;
}

/// What goes side by side goes at once. Where it is the end of a text without a last line break,
/// the line before becomes the last one.
void join_removals(Patch& patch, std::string_view text) {
    Patch joined;
    for (Splice& splice : patch) {
        const bool follows = !joined.empty() && joined.back().inserted.empty() &&
                             splice.inserted.empty() &&
                             splice.offset <= joined.back().offset + joined.back().removed;
        if (!follows) {
            joined.push_back(std::move(splice));
            continue;
        }
        Splice& last = joined.back();
        const std::size_t end = splice.offset + splice.removed;
        const bool is_at_end = end == text.size() && !text.ends_with('\n');
        if (is_at_end && last.offset > 0 && text::line_begin(text, last.offset) == last.offset)
            last.offset = text::line_end(text, text::line_begin(text, last.offset - 1));
        last.removed = end - last.offset;
    }
    patch = std::move(joined);
}

} // namespace

yaml::NodeId parent_of(const Change& change) {
    if (const auto* const entry = std::get_if<EntryChange>(&change)) return entry->mapping;
    if (const auto* const addition = std::get_if<ItemAddition>(&change)) return addition->list;
    return std::get<ItemRemoval>(change).list;
}

Change added_to_list(const yaml::Tree& tree, yaml::NodeId mapping, std::string key, Value item) {
    const yaml::NodeId list = yaml::find(tree, mapping, key);
    const yaml::NodeId last = last_item(tree, list);
    if (last == yaml::no_node)
        return EntryChange{mapping, std::move(key), list_of({std::move(item)})};
    return ItemAddition{list, last, std::move(key), std::move(item)};
}

std::optional<Change> last_taken_from_list(const yaml::Tree& tree, yaml::NodeId mapping,
                                           std::string key) {
    const yaml::NodeId list = yaml::find(tree, mapping, key);
    const yaml::NodeId last = last_item(tree, list);
    if (last == yaml::no_node) return std::nullopt;
    const bool is_only_one = last == list + 1;
    if (is_only_one) return EntryChange{mapping, std::move(key), std::nullopt};
    return ItemRemoval{list, last, std::move(key)};
}

tl::expected<Edit, text::Problem> make(const programme::Programme& programme,
                                       std::span<const Change> changes) {
    const Document document = document_of(programme);
    Splicer splicer(document);
    Patch patch;
    for (const Change& change : changes) {
        auto splice = std::visit(splicer, change);
        if (!splice) return tl::unexpected(std::move(splice.error()));
        patch.push_back(std::move(*splice));
    }
    put_in_order(patch);
    join_removals(patch, document.text);
    auto changed = verified(programme, patched(patch, document.text), patch, changes);
    if (!changed) return tl::unexpected(std::move(changed.error()));
    return Edit{std::move(patch), std::move(*changed)};
}

} // namespace ktask::edit
