#include "intake/carried.hpp"

namespace ktask::intake {

Carried carried(const yaml::Tree& tree, yaml::NodeId node) {
    Carried value{tree[node].kind, {}};
    std::string room;
    switch (value.kind) {
    case yaml::Kind::scalar:
        value.text = yaml::value_of(tree, node, room);
        break;
    case yaml::Kind::sequence:
        for (const yaml::NodeId item : yaml::Children(tree, node))
            value.parts.push_back(carried(tree, item));
        break;
    case yaml::Kind::mapping:
        for (const yaml::Entry& entry : yaml::entries(tree, node)) {
            value.keys.emplace_back(yaml::value_of(tree, entry.key, room));
            value.parts.push_back(carried(tree, entry.value));
        }
        break;
    }
    return value;
}

Carried carried_scalar(std::string text) {
    return {yaml::Kind::scalar, std::move(text)};
}

Carried carried_mapping(const std::vector<std::pair<std::string, std::string>>& entries) {
    Carried value{yaml::Kind::mapping, {}};
    for (const auto& [key, text] : entries) {
        value.keys.push_back(key);
        value.parts.push_back(carried_scalar(text));
    }
    return value;
}

} // namespace ktask::intake
