#include "programme/fields.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "deadline/deadline.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"
#include "text/split.hpp"

namespace ktask::programme {

namespace {

constexpr std::string_view white_space = " \t\n";

bool is_empty(const yaml::Node& node) {
    if (node.kind != yaml::Kind::scalar) return false;
    const bool is_null =
        node.style == yaml::Style::plain && (node.value == "~" || node.value == "null");
    return is_null || text::trimmed(node.value, white_space).empty();
}

std::vector<std::string> names_of(std::span<const KnownKey> keys) {
    std::vector<std::string> names;
    for (const KnownKey& key : keys)
        names.emplace_back(key.key);
    return names;
}

/// Reports a key that stands there without a value.
void report_empty(const Reading& reading, yaml::NodeId value, const KnownKey& key) {
    report(reading, reading.tree.span(value), fmt::format("'{}' has no value", key.key),
           key.is_required ? fmt::format("for example: {}", key.example)
                           : "write one after the colon, or remove the key");
}

} // namespace

void report(const Reading& reading, text::Span where, std::string what, std::string hint) {
    reading.problems.push_back({where, std::move(what), std::move(hint)});
}

std::vector<yaml::NodeId> read_keys(const Reading& reading, yaml::NodeId mapping,
                                    std::span<const KnownKey> keys, std::string_view owner) {
    std::vector<yaml::NodeId> values(keys.size(), yaml::no_node);
    const text::Span where = reading.tree.span(mapping);
    if (reading.tree[mapping].kind != yaml::Kind::mapping) {
        report(reading, where, fmt::format("{} is written as keys and values", owner),
               fmt::format("its keys: {}", fmt::join(names_of(keys), ", ")));
        return values;
    }
    std::vector<std::string> misspelt; // keys that were meant, so that they are not missed too
    for (const yaml::Entry& entry : yaml::entries(reading.tree, mapping)) {
        const std::string_view name = reading.tree[entry.key].value;
        const auto known = std::find_if(keys.begin(), keys.end(),
                                        [&](const KnownKey& k) { return k.key == name; });
        if (known != keys.end()) {
            values[static_cast<std::size_t>(known - keys.begin())] = entry.value;
            continue;
        }
        const std::string meant = text::nearest(name, names_of(keys));
        report(reading, reading.tree.span(entry.key),
               fmt::format("{} has no key '{}'", owner, name),
               meant.empty() ? fmt::format("known keys: {}", fmt::join(names_of(keys), ", "))
                             : fmt::format("did you mean '{}'?", meant));
        misspelt.push_back(meant);
    }
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (values[i] != yaml::no_node && is_empty(reading.tree[values[i]])) {
            report_empty(reading, std::exchange(values[i], yaml::no_node), keys[i]);
            continue;
        }
        const bool is_meant =
            std::find(misspelt.begin(), misspelt.end(), keys[i].key) != misspelt.end();
        if (!keys[i].is_required || values[i] != yaml::no_node || is_meant) continue;
        report(reading, {where.begin, where.begin},
               fmt::format("{} needs the key '{}'", owner, keys[i].key),
               fmt::format("for example: {}", keys[i].example));
    }
    return values;
}

text::Span place_in(const Reading& reading, yaml::NodeId scalar, text::Span inner) {
    const std::string_view value = reading.tree[scalar].value;
    const bool stands_in_text =
        std::less_equal<>()(reading.text.data(), value.data()) &&
        std::less_equal<>()(value.data() + value.size(), reading.text.data() + reading.text.size());
    if (!stands_in_text) return reading.tree.span(scalar);
    const auto offset = static_cast<std::size_t>(value.data() - reading.text.data());
    return {offset + inner.begin, offset + inner.end};
}

bool is_filled_scalar(const Reading& reading, yaml::NodeId node, std::string_view key) {
    const yaml::Node& scalar = reading.tree[node];
    if (scalar.kind != yaml::Kind::scalar) {
        if (scalar.kind == yaml::Kind::mapping) {
            report(reading, reading.tree.span(node),
                   fmt::format("'{}' takes text here, not a key and its value", key),
                   "a colon and a space make it a key: put the text in quotes");
            return false;
        }
        report(reading, reading.tree.span(node), fmt::format("'{}' is a single value", key),
               fmt::format("write it as {}: ...", key));
        return false;
    }
    if (is_empty(scalar)) { // an item of a list: of a key read_keys has said so
        report(reading, reading.tree.span(node), fmt::format("'{}' has no value here", key),
               "write one, or remove it from the list");
        return false;
    }
    return true;
}

std::vector<yaml::NodeId> read_list(const Reading& reading, yaml::NodeId node,
                                    std::string_view key) {
    if (node == yaml::no_node) return {};
    if (reading.tree[node].kind != yaml::Kind::sequence) {
        const std::string_view value = reading.tree[node].value;
        report(reading, reading.tree.span(node), fmt::format("'{}' is a list", key),
               fmt::format("write it as {}: [{}]", key, value.empty() ? "..." : value));
        return {};
    }
    std::vector<yaml::NodeId> items;
    for (const yaml::NodeId item : yaml::Children(reading.tree, node))
        items.push_back(item);
    return items;
}

std::string read_words(const Reading& reading, yaml::NodeId node, std::string_view key) {
    if (node == yaml::no_node || !is_filled_scalar(reading, node, key)) return "";
    return text::to_nfc(text::trimmed(reading.tree[node].value, white_space));
}

text::Text read_text(const Reading& reading, yaml::NodeId node, std::string_view key) {
    if (node == yaml::no_node || !is_filled_scalar(reading, node, key)) return {};
    text::Problems problems;
    text::Text text = text::parse_markup(reading.tree[node].value, problems);
    for (text::Problem& problem : problems) {
        problem.where = place_in(reading, node, problem.where);
        reading.problems.push_back(std::move(problem));
    }
    return text;
}

std::optional<int> read_number(const Reading& reading, yaml::NodeId node, std::string_view key,
                               int least, int most) {
    if (node == yaml::no_node || !is_filled_scalar(reading, node, key)) return std::nullopt;
    const std::string_view value = reading.tree[node].value;
    int number = 0;
    const auto [end, failure] = std::from_chars(value.data(), value.data() + value.size(), number);
    const bool is_number = failure == std::errc{} && end == value.data() + value.size();
    if (is_number && number >= least && number <= most) return number;
    report(reading, reading.tree.span(node),
           fmt::format("'{}' is a whole number from {} to {}", key, least, most),
           fmt::format("for example: {}: {}", key, least == 1900 ? 2022 : 1));
    return std::nullopt;
}

std::optional<deadline::Date> read_day(const Reading& reading, yaml::NodeId node,
                                       std::string_view key, std::optional<int> year) {
    if (node == yaml::no_node || !is_filled_scalar(reading, node, key)) return std::nullopt;
    auto interval = deadline::parse_deadline(reading.tree[node].value, {year, std::nullopt});
    if (!interval) {
        interval.error().where = place_in(reading, node, interval.error().where);
        reading.problems.push_back(std::move(interval.error()));
        return std::nullopt;
    }
    if (interval->kind == deadline::DeadlineKind::day) return interval->last;
    report(reading, reading.tree.span(node), fmt::format("'{}' is a single day", key),
           fmt::format("for example: {}: 2022-05-09", key));
    return std::nullopt;
}

} // namespace ktask::programme
