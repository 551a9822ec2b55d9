#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "yaml/reader.hpp"

using namespace ktask;
using namespace ktask::yaml;

namespace {

constexpr std::string_view sample = "# head\n"
                                    "tasks:\n"
                                    "  # first\n"
                                    "  - id: 1\n"
                                    "    title: Một\n"
                                    "\n"
                                    "  - id: 2\n"
                                    "    title: >-\n"
                                    "      Hai\n"
                                    "      ba\n"
                                    "  - {id: 3, title: [a, b]}\n"
                                    "  - id: 4\n"
                                    "    title: |+\n"
                                    "      Bốn\n"
                                    "\n"
                                    "  -\n"
                                    "    id: 5\n"
                                    "    title: Năm\n"
                                    "  # last\n"
                                    "agencies: {a: {name: A}}\n";

Tree tree_of(std::string_view text) {
    ScanResult result = scan(text);
    REQUIRE(std::holds_alternative<Tree>(result));
    return std::get<Tree>(std::move(result));
}

std::vector<NodeId> items_of(const Tree& tree, NodeId list) {
    std::vector<NodeId> items;
    for (const NodeId item : Children(tree, list))
        items.push_back(item);
    return items;
}

/// The tree as it would be if the scanner had read one byte too few of the value of a key.
Tree misread(Tree tree, NodeId mapping, std::string_view key) {
    --tree.nodes[find(tree, mapping, key)].end;
    return tree;
}

} // namespace

TEST_CASE("the second reader agrees on any items of a list") {
    const Tree tree = tree_of(sample);
    const NodeId list = find(tree, tree.root, "tasks");
    const auto items = items_of(tree, list);
    REQUIRE(items.size() == 5);
    for (unsigned chosen = 0; chosen < 32; ++chosen) {
        std::vector<NodeId> some;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if ((chosen >> i & 1U) != 0) some.push_back(items[i]);
        }
        CAPTURE(chosen);
        CHECK(second_opinion(tree, list, some).empty());
    }
}

TEST_CASE(
    "what the scanner misread is objected to in a changed item, beside it and around the list") {
    const Tree tree = tree_of(sample);
    const NodeId list = find(tree, tree.root, "tasks");
    const auto items = items_of(tree, list);
    const std::vector<NodeId> last = {items[4]};
    CHECK_FALSE(second_opinion(misread(tree, items[4], "title"), list, last).empty());
    CHECK_FALSE(second_opinion(misread(tree, items[3], "id"), list, last).empty());
    const NodeId agencies = find(tree, tree.root, "agencies");
    const NodeId agency = find(tree, agencies, "a");
    CHECK_FALSE(second_opinion(misread(tree, agency, "name"), list, last).empty());
}

TEST_CASE("what did not change is not read a second time, but by a whole second opinion") {
    const Tree tree = tree_of(sample);
    const NodeId list = find(tree, tree.root, "tasks");
    const auto items = items_of(tree, list);
    const std::vector<NodeId> last = {items[4]};
    const Tree wrong = misread(tree, items[0], "title");
    CHECK(second_opinion(wrong, list, last).empty());
    CHECK_FALSE(second_opinion(wrong).empty());
}

TEST_CASE("a list that is no lines of its own is read whole") {
    const Tree tree = tree_of("tasks: [{id: 1}, {id: 2}, {id: 3}]\n");
    const NodeId list = find(tree, tree.root, "tasks");
    const auto items = items_of(tree, list);
    const std::vector<NodeId> last = {items[2]};
    CHECK(second_opinion(tree, list, last).empty());
    CHECK_FALSE(second_opinion(misread(tree, items[0], "id"), list, last).empty());
}
