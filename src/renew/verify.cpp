#include "renew/verify.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace ktask::renew {

namespace {

using Flaw = std::optional<text::Problem>;

/// Both trees while they are compared.
struct Sides {
    const yaml::Tree& before;
    const yaml::Tree& after;
    const Plan& plan;
};

Flaw flaw_at(const Sides& sides, yaml::NodeId node) {
    return text::Problem{sides.before.span(node),
                         text::message("the new programme would not say here what it should"),
                         {text::message("write this in another way")}};
}

bool goes(const Sides& sides, yaml::NodeId entry) {
    const auto& left_out = sides.plan.left_out;
    return std::binary_search(left_out.begin(), left_out.end(), entry);
}

/// Line breaks at the end of a text mean nothing, and what follows it may be left out.
std::string_view without_last_breaks(std::string_view value) {
    return value.substr(0, value.find_last_not_of('\n') + 1);
}

bool is_as_planned(const Sides& sides, yaml::NodeId was, yaml::NodeId is) {
    std::string room_before;
    std::string room_after;
    std::string_view expected = yaml::value_of(sides.before, was, room_before);
    const auto& values = sides.plan.values;
    const auto value =
        std::lower_bound(values.begin(), values.end(), was,
                         [](const NewValue& one, yaml::NodeId node) { return one.scalar < node; });
    if (value != values.end() && value->scalar == was) expected = value->value;
    return without_last_breaks(expected) ==
           without_last_breaks(yaml::value_of(sides.after, is, room_after));
}

/// The nodes in a collection, of an old one without what goes: of a mapping keys and values.
std::vector<yaml::NodeId> nodes_in(const yaml::Tree& tree, yaml::NodeId collection) {
    std::vector<yaml::NodeId> nodes;
    for (const yaml::NodeId node : yaml::Children(tree, collection))
        nodes.push_back(node);
    return nodes;
}

std::vector<yaml::NodeId> staying_in(const Sides& sides, yaml::NodeId collection) {
    const bool is_mapping = sides.before[collection].kind == yaml::Kind::mapping;
    std::vector<yaml::NodeId> nodes;
    const auto all = nodes_in(sides.before, collection);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const yaml::NodeId entry = is_mapping ? all[i - i % 2] : all[i];
        if (!goes(sides, entry)) nodes.push_back(all[i]);
    }
    return nodes;
}

/// A task that gets a note has one entry more.
bool gets_note(const Sides& sides, yaml::NodeId mapping) {
    const auto& notes = sides.plan.notes;
    return std::binary_search(
        notes.begin(), notes.end(), AddedNote{mapping, {}, {}},
        [](const AddedNote& a, const AddedNote& b) { return a.task < b.task; });
}

Flaw compare(const Sides& sides, yaml::NodeId was, yaml::NodeId is) {
    if (sides.before[was].kind != sides.after[is].kind) return flaw_at(sides, was);
    if (sides.before[was].kind == yaml::Kind::scalar)
        return is_as_planned(sides, was, is) ? Flaw{} : flaw_at(sides, was);
    const auto old_nodes = staying_in(sides, was);
    const auto new_nodes = nodes_in(sides.after, is);
    const std::size_t added = gets_note(sides, was) ? 2 : 0;
    if (old_nodes.size() + added != new_nodes.size()) return flaw_at(sides, was);
    if (added > 0 && !yaml::says(sides.after, new_nodes[old_nodes.size()], "notes"))
        return flaw_at(sides, was);
    for (std::size_t i = 0; i < old_nodes.size(); ++i) {
        if (auto flaw = compare(sides, old_nodes[i], new_nodes[i])) return flaw;
    }
    return std::nullopt;
}

std::vector<std::string> comments_of(const yaml::Tree& tree) {
    std::vector<std::string> comments;
    for (const text::Span& where : tree.comments)
        comments.emplace_back(text::written(tree.text, where));
    return comments;
}

/// No comment is lost but those in what is left out, and none is new but the marks.
Flaw compare_comments(const Sides& sides, const edit::Patch& patch,
                      std::vector<std::string> expected) {
    for (const text::Span& where : sides.before.comments) {
        if (!is_cut(patch, where.begin))
            expected.emplace_back(text::written(sides.before.text, where));
    }
    auto found = comments_of(sides.after);
    std::sort(expected.begin(), expected.end());
    std::sort(found.begin(), found.end());
    if (expected == found) return std::nullopt;
    return text::Problem{
        {}, text::message("the new programme would not have the right comments"), {}};
}

} // namespace

bool is_cut(const edit::Patch& patch, std::size_t at) {
    const auto behind = std::upper_bound(
        patch.begin(), patch.end(), at,
        [](std::size_t place, const edit::Splice& splice) { return place < splice.offset; });
    return behind != patch.begin() && at < (behind - 1)->offset + (behind - 1)->removed;
}

std::optional<text::Problem> find_flaw(const yaml::Tree& before, const yaml::Tree& after,
                                       const Plan& plan, const edit::Patch& patch,
                                       std::vector<std::string> new_comments) {
    const Sides sides{before, after, plan};
    if (auto flaw = compare(sides, before.root, after.root)) return flaw;
    return compare_comments(sides, patch, std::move(new_comments));
}

} // namespace ktask::renew
