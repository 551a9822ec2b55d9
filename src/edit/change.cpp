#include "edit/change.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "text/lines.hpp"

namespace ktask::edit {

namespace {

/// The first comment that has a part in `span`.
const text::Span* comment_in(const yaml::Tree& tree, text::Span span) {
    const auto comment = std::lower_bound(
        tree.comments.begin(), tree.comments.end(), span.begin,
        [](const text::Span& candidate, std::size_t begin) { return candidate.end <= begin; });
    return comment != tree.comments.end() && comment->begin < span.end ? &*comment : nullptr;
}

/// What owns completions in a document, and in whose hand each of them is written.
struct Owners {
    std::vector<OwnerPlace> places;
    std::vector<Hand> hands;
};

std::string completion_text(const Document& document, const Owners& owners,
                            const CompletionChange& change, bool is_flow) {
    const std::size_t owner = index_of(owners.places, document.programme, change.owner);
    const OwnerPlace& place = owners.places[owner];
    const Hand& hand = owners.hands[owner];
    const NewCompletion& completion = *change.completion;
    if (is_flow) return in_flow_style(completion, hand);
    const std::size_t begin = document.tree[place.mapping].begin;
    return in_block_style(completion, hand, place.column,
                          text::line_break_near(document.text, begin));
}

Splice insertion(const Document& document, const Owners& owners, const CompletionChange& change) {
    const OwnerPlace& place =
        owners.places[index_of(owners.places, document.programme, change.owner)];
    const InsertionPoint point = insertion_point(document.text, document.tree, place);
    const std::string entry = completion_text(document, owners, change, place.is_flow);
    return {point.offset, 0, point.before + entry + point.after};
}

tl::expected<Splice, text::Problem> splice_for(const Document& document, const Owners& owners,
                                               const CompletionChange& change) {
    const OwnerPlace& place =
        owners.places[index_of(owners.places, document.programme, change.owner)];
    if (!place.done) return insertion(document, owners, change);
    const CompletionExtent extent = completion_extent(document.text, document.tree, place);
    text::Span lost = extent.all;
    if (!place.is_flow)
        lost.end = std::max(lost.end, text::line_end(document.text, extent.entry.end));
    if (const text::Span* const comment = comment_in(document.tree, lost)) {
        return tl::unexpected(text::Problem{
            *comment,
            text::message("this comment stands in a completion and would be lost"),
            {text::message("move it above `done:`, or edit the completion by hand")}});
    }
    if (!change.completion) {
        return Splice{extent.all.begin, extent.all.end - extent.all.begin, ""};
    }
    const yaml::NodeId old = place.entries[*place.done].value;
    const bool is_flow = place.is_flow || document.tree[old].style == yaml::Style::flow;
    return Splice{extent.entry.begin, extent.entry.end - extent.entry.begin,
                  completion_text(document, owners, change, is_flow)};
}

} // namespace

tl::expected<Edit, text::Problem> change_completions(const programme::Programme& programme,
                                                     std::span<const CompletionChange> changes) {
    const Document document = document_of(programme);
    Owners owners{owner_places(programme), {}};
    owners.hands = hands_of(document, owners.places);
    Patch patch;
    for (const CompletionChange& change : changes) {
        auto splice = splice_for(document, owners, change);
        if (!splice) return tl::unexpected(std::move(splice.error()));
        patch.push_back(std::move(*splice));
    }
    std::sort(patch.begin(), patch.end(),
              [](const Splice& a, const Splice& b) { return a.offset < b.offset; });
    auto changed = verified(programme, patched(patch, document.text), patch, changes);
    if (!changed) return tl::unexpected(std::move(changed.error()));
    return Edit{std::move(patch), std::move(*changed)};
}

} // namespace ktask::edit
