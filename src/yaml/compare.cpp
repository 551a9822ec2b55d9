#include <fmt/core.h>

#include "text/utf8.hpp"
#include "yaml/reader.hpp"

namespace ktask::yaml {

namespace {

text::Message name_of(Kind kind) {
    switch (kind) {
    case Kind::scalar:
        return text::message("a text");
    case Kind::sequence:
        return text::message("a list");
    case Kind::mapping:
        return text::message("a mapping");
    }
    return {};
}

std::string shortened(std::string_view value) {
    constexpr std::size_t limit = 60;
    if (value.size() <= limit) return text::visible(value);
    std::size_t end = limit;
    while (end > 0 && text::is_continuation(value[end]))
        --end;
    return text::visible(value.substr(0, end)) + "...";
}

/// What differs and where, seen from the outermost node.
struct Difference {
    std::string path;
    text::Message what;
};

std::string step_to(const Tree& tree, NodeId parent, NodeId last_key, std::size_t index) {
    if (tree[parent].kind == Kind::sequence) return fmt::format("[{}]", index);
    if (last_key == no_node) return fmt::format(".key {}", index / 2 + 1);
    std::string room;
    return fmt::format(".{}", shortened(value_of(tree, last_key, room)));
}

/// How two scalars differ, if they do.
Difference scalar_difference(const Tree& a, NodeId in_a, const Tree& b, NodeId in_b) {
    std::string room_a;
    std::string room_b;
    const std::string_view one = value_of(a, in_a, room_a);
    const std::string_view other = value_of(b, in_b, room_b);
    if (one == other) return {};
    return {"", text::message("'{}' and '{}'", shortened(one), shortened(other))};
}

Difference first_difference(const Tree& a, NodeId in_a, const Tree& b, NodeId in_b) {
    const Node& one = a[in_a];
    const Node& other = b[in_b];
    if (one.kind != other.kind) {
        return {"", text::message("{} and {}", name_of(one.kind), name_of(other.kind))};
    }
    if (one.kind == Kind::scalar) return scalar_difference(a, in_a, b, in_b);
    NodeId from_a = in_a + 1;
    NodeId from_b = in_b + 1;
    std::size_t index = 0;
    NodeId key = no_node;
    for (; from_a != one.next && from_b != other.next; ++index) {
        Difference found = first_difference(a, from_a, b, from_b);
        if (!found.what.empty()) {
            found.path.insert(0, step_to(a, in_a, key, index));
            return found;
        }
        key = one.kind == Kind::mapping && index % 2 == 0 ? from_a : no_node;
        from_a = a[from_a].next;
        from_b = b[from_b].next;
    }
    if (from_a == one.next && from_b == other.next) return {};
    const std::size_t complete = one.kind == Kind::mapping ? index / 2 : index;
    return {"", text::message("{} with {} and with more than {} entries", name_of(one.kind),
                              complete, complete)};
}

} // namespace

bool is_same(const Tree& a, NodeId in_a, const Tree& b, NodeId in_b) {
    return first_difference(a, in_a, b, in_b).what.empty();
}

text::Message difference(const Tree& a, const Tree& b) {
    if (a.root == no_node || b.root == no_node) {
        return a.root == b.root ? text::Message()
                                : text::message("an empty document and one with content");
    }
    Difference found = first_difference(a, a.root, b, b.root);
    if (found.what.empty() || found.path.empty()) return found.what;
    const std::size_t start = found.path.front() == '.' ? 1 : 0;
    return text::message("{}: {}", found.path.substr(start), std::move(found.what));
}

} // namespace ktask::yaml
