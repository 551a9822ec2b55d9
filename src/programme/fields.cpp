#include "programme/fields.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "deadline/deadline.hpp"

#include "text/fold.hpp"
#include "text/nearest.hpp"
#include "text/split.hpp"

namespace ktask::programme {

namespace {

constexpr std::string_view white_space = " \t\n";

bool is_white(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

constexpr std::size_t longest_null = 4; // of YAML's words for it

/// True for nothing, blanks and the words for null.
bool is_absent_value(yaml::Style style, std::string_view value) {
    if (value.empty()) return true;
    if (style == yaml::Style::plain) {
        switch (value.front()) { // ids are looked at too, and are many
        case '~':
            return value.size() == 1;
        case 'n':
            return value == "null";
        case 'N':
            return value == "Null" || value == "NULL";
        default:
            return false;
        }
    }
    return value.find_first_not_of(white_space) == std::string_view::npos;
}

/// True if a scalar is seen to say something without composing its text, which may be long.
bool is_clearly_said(const yaml::Tree& tree, yaml::NodeId node) {
    if (tree[node].is_verbatim != 0 || !tree.has_exact_spans) return false;
    const std::string_view text = text::written(tree.text, tree.span(node));
    std::size_t from = 0;
    std::size_t end = text.size();
    switch (tree[node].style) {
    case yaml::Style::literal:
    case yaml::Style::folded:
        from = std::min(text.find('\n'), end);
        break;
    case yaml::Style::single_quoted:
    case yaml::Style::double_quoted:
        ++from;
        --end;
        break;
    default:
        break;
    }
    while (from < end && is_white(text[from]))
        ++from;
    return from < end && text[from] != '\\';
}

bool is_quoted(const yaml::Node& node) {
    return node.style == yaml::Style::single_quoted || node.style == yaml::Style::double_quoted;
}

/// True if a text may hold a footnote, whose mark may be written as an escape.
bool may_have_footnote(const yaml::Tree& tree, yaml::NodeId node) {
    if (!tree.has_exact_spans) return true;
    const std::string_view text = text::written(tree.text, tree.span(node));
    if (text.find('^') != std::string_view::npos) return true;
    return tree[node].style == yaml::Style::double_quoted &&
           text.find('\\') != std::string_view::npos;
}

/// Reports what is wrong with the marks of a text, at their places.
void report_marks(const Reading& reading, yaml::NodeId node, text::Problems problems) {
    for (text::Problem& problem : problems) {
        problem.where = place_in(reading, node, problem.where);
        reading.problems.push_back(std::move(problem));
    }
}

/// Reports what is wrong with a text. One with something wrong counts as having words.
text::Marked check_marks(const Reading& reading, yaml::NodeId node, std::string_view key) {
    if (is_plain(reading, node)) return {true, false};
    std::string room;
    if (is_empty(reading.tree, node)) {
        read_value(reading, node, key, room);
        return {true, false};
    }
    text::Problems problems;
    if (const auto words = yaml::words_in_text(reading.tree, node)) {
        // The marks are the same, but where they are wrong they have another place.
        const text::Marked marked = text::check_markup(*words, problems);
        if (problems.empty() && marked.has_words) return marked;
        problems.clear();
    }
    const auto value = read_value(reading, node, key, room);
    if (!value) return {true, false};
    text::Marked marked = text::check_markup(*value, problems);
    if (!problems.empty()) marked.has_words = true;
    report_marks(reading, node, std::move(problems));
    return marked;
}

std::vector<std::string> names_of(std::span<const KnownKey> keys) {
    std::vector<std::string> names;
    for (const KnownKey& key : keys)
        names.emplace_back(key.key);
    return names;
}

/// Where a key is among those that are known, or their number: looked for from `next` on first,
/// because people keep to an order.
std::size_t find_key(std::span<const KnownKey> keys, std::string_view name, std::size_t next) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const std::size_t at = next + i < keys.size() ? next + i : next + i - keys.size();
        if (keys[at].key == name) return at;
    }
    return keys.size();
}

/// Reports a key that stands there without a value.
void report_empty(const Reading& reading, yaml::NodeId value, const KnownKey& key) {
    report(reading, reading.tree.span(value), text::message("'{}' has no value", key.key),
           {key.is_required
                ? text::message("for example: {}", in_example_year(reading, key.example))
                : text::message("write one after the colon, or remove the key")});
}

} // namespace

bool is_empty(const yaml::Tree& tree, yaml::NodeId node) {
    const yaml::Node& scalar = tree[node];
    if (scalar.kind != yaml::Kind::scalar) return false;
    if (scalar.style == yaml::Style::plain && tree.has_exact_spans &&
        scalar.end - scalar.begin > longest_null) {
        return false;
    }
    if (is_clearly_said(tree, node)) return false;
    std::string room;
    return is_absent_value(tree[node].style, yaml::value_of(tree, node, room));
}

std::string in_example_year(const Reading& reading, std::string_view example) {
    constexpr std::string_view written = "2022";
    const std::string meant = std::to_string(reading.example_year);
    std::string text(example);
    for (std::size_t at = text.find(written); at != std::string::npos;
         at = text.find(written, at + meant.size())) {
        text.replace(at, written.size(), meant);
    }
    return text;
}

void report(const Reading& reading, text::Span where, text::Message what,
            std::vector<text::Message> hints) {
    reading.problems.push_back({where, std::move(what), std::move(hints)});
}

void read_keys(const Reading& reading, yaml::NodeId mapping, std::span<const KnownKey> keys,
               const text::Message& owner, std::span<yaml::NodeId> values) {
    const text::Span where = reading.tree.span(mapping);
    if (reading.tree[mapping].kind != yaml::Kind::mapping) {
        report(reading, where, text::message("{} is written as keys and values", owner),
               {text::message("its keys: {}", text::listed(names_of(keys)))});
        return;
    }
    std::vector<std::string> misspelt; // keys that were meant, so that they are not missed too
    std::string room;
    yaml::NodeId value = yaml::no_node;
    std::size_t next = 0;
    for (yaml::NodeId key = mapping + 1; key != reading.tree[mapping].next;
         key = reading.tree[value].next) {
        value = reading.tree[key].next;
        const std::string_view name = yaml::value_of(reading.tree, key, room);
        if (const std::size_t known = find_key(keys, name, next); known < keys.size()) {
            values[known] = value;
            next = known + 1;
            continue;
        }
        const std::string meant = text::nearest(name, names_of(keys));
        std::vector<text::Message> hints = {
            meant.empty() ? text::message("known keys: {}", text::listed(names_of(keys)))
                          : text::message("did you mean '{}'?", meant)};
        // Within braces a comma ends a value, and what follows it looks like a key.
        if (reading.tree[mapping].style == yaml::Style::flow && is_empty(reading.tree, value))
            hints.push_back(text::message("a value with a comma is written in quotes"));
        report(reading, reading.tree.span(key), text::message("{} has no key '{}'", owner, name),
               std::move(hints));
        misspelt.push_back(meant);
    }
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (values[i] != yaml::no_node && is_empty(reading.tree, values[i])) {
            if (keys[i].value == Value::printed_number && is_quoted(reading.tree[values[i]]))
                continue;
            report_empty(reading, std::exchange(values[i], yaml::no_node), keys[i]);
            continue;
        }
        if (!keys[i].is_required || values[i] != yaml::no_node) continue;
        if (std::find(misspelt.begin(), misspelt.end(), keys[i].key) != misspelt.end()) continue;
        report(reading, {where.begin, where.begin},
               text::message("{} needs the key '{}'", owner, keys[i].key),
               {text::message("for example: {}", in_example_year(reading, keys[i].example))});
    }
}

text::Span place_in(const Reading& reading, yaml::NodeId scalar, text::Span inner) {
    const auto place = yaml::verbatim_place(reading.tree, scalar);
    if (!place) return reading.tree.span(scalar);
    return {place->begin + inner.begin, place->begin + inner.end};
}

std::optional<std::string_view> read_value(const Reading& reading, yaml::NodeId node,
                                           std::string_view key, std::string& room) {
    const yaml::Node& scalar = reading.tree[node];
    if (scalar.kind != yaml::Kind::scalar) {
        if (scalar.kind == yaml::Kind::mapping) {
            report(reading, reading.tree.span(node),
                   text::message("'{}' takes text here, not a key and its value", key),
                   {text::message("a colon and a space make it a key: put the text in quotes")});
            return std::nullopt;
        }
        report(reading, reading.tree.span(node), text::message("'{}' is a single value", key),
               {text::message("write it as {}: ...", key)});
        return std::nullopt;
    }
    const std::string_view value = yaml::value_of(reading.tree, node, room);
    if (is_absent_value(scalar.style, value)) {
        // an item of a list: of a key read_keys has said so
        report(reading, reading.tree.span(node), text::message("'{}' has no value here", key),
               {text::message("write one, or remove it from the list")});
        return std::nullopt;
    }
    return value;
}

yaml::Children read_list(const Reading& reading, yaml::NodeId node, std::string_view key) {
    if (node == yaml::no_node) return yaml::Children(reading.tree);
    if (reading.tree[node].kind != yaml::Kind::sequence) {
        std::string room;
        const bool is_scalar = reading.tree[node].kind == yaml::Kind::scalar;
        const std::string_view value =
            is_scalar ? yaml::value_of(reading.tree, node, room) : std::string_view();
        report(reading, reading.tree.span(node), text::message("'{}' is a list", key),
               {text::message("write it as {}: [{}]", key, value.empty() ? "..." : value)});
        return yaml::Children(reading.tree);
    }
    return {reading.tree, node};
}

std::string read_words(const Reading& reading, yaml::NodeId node, std::string_view key) {
    std::string room;
    if (node == yaml::no_node) return "";
    const auto value = read_value(reading, node, key, room);
    return value ? text::to_nfc(text::trimmed(*value, white_space)) : "";
}

text::Text read_text(const Reading& reading, yaml::NodeId node, std::string_view key) {
    std::string room;
    if (node == yaml::no_node) return {};
    const auto value = read_value(reading, node, key, room);
    if (!value) return {};
    text::Problems problems;
    text::Text text = text::parse_markup(*value, problems);
    report_marks(reading, node, std::move(problems));
    return text;
}

bool is_plain(const Reading& reading, yaml::NodeId node) {
    const yaml::Tree& tree = reading.tree;
    return tree[node].kind == yaml::Kind::scalar && !may_have_footnote(tree, node) &&
           !is_empty(tree, node);
}

yaml::NodeId check_text(const Reading& reading, yaml::NodeId node, std::string_view key) {
    if (node != yaml::no_node) check_marks(reading, node, key);
    return node;
}

yaml::NodeId check_titled(const Reading& reading, yaml::NodeId node, std::string_view key) {
    if (node != yaml::no_node && !check_marks(reading, node, key).has_words) {
        report(reading, reading.tree.span(node), text::message("'{}' has no words", key));
    }
    return node;
}

bool has_footnotes(const Reading& reading, yaml::NodeId node, std::string_view key) {
    return check_marks(reading, node, key).has_footnotes;
}

std::optional<int> read_number(const Reading& reading, yaml::NodeId node, std::string_view key,
                               int least, int most) {
    std::string room;
    if (node == yaml::no_node) return std::nullopt;
    const auto value = read_value(reading, node, key, room);
    if (!value) return std::nullopt;
    int number = 0;
    const char* const behind = value->data() + value->size();
    const auto [end, failure] = std::from_chars(value->data(), behind, number);
    const bool is_number = failure == std::errc{} && end == behind;
    if (is_number && number >= least && number <= most) return number;
    report(reading, reading.tree.span(node),
           text::message("'{}' is a whole number from {} to {}", key, least, most),
           {text::message("for example: {}: {}", key, least >= 1900 ? reading.example_year : 1)});
    return std::nullopt;
}

std::optional<deadline::Date> read_day(const Reading& reading, yaml::NodeId node,
                                       std::string_view key, std::optional<int> year) {
    std::string room;
    if (node == yaml::no_node) return std::nullopt;
    const auto value = read_value(reading, node, key, room);
    if (!value) return std::nullopt;
    if (const auto day = deadline::parse_iso_date(*value)) return day;
    auto interval = deadline::parse_deadline(*value, {year, std::nullopt});
    if (!interval) {
        interval.error().where = place_in(reading, node, interval.error().where);
        reading.problems.push_back(std::move(interval.error()));
        return std::nullopt;
    }
    if (interval->kind == deadline::DeadlineKind::day) return interval->last;
    report(reading, reading.tree.span(node), text::message("'{}' is a single day", key),
           {text::message("for example: {}: {}-05-09", key, reading.example_year)});
    return std::nullopt;
}

} // namespace ktask::programme
