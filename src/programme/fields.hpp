#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "deadline/date.hpp"
#include "programme/known_key.hpp"
#include "text/markup.hpp"
#include "text/problem.hpp"
#include "yaml/tree.hpp"

namespace ktask::programme {

/// A tree that is being read, and what was found wrong so far.
struct Reading {
    const yaml::Tree& tree;
    text::Problems& problems;
    int example_year = 2022; ///< that of examples in hints: the programme's own if it can be read
};

/// An example from 2022 as it would be in the programme's year.
std::string in_example_year(const Reading& reading, std::string_view example);

/// Adds an error at a place of the text.
void report(const Reading& reading, text::Span where, text::Message what,
            std::vector<text::Message> hints = {});

/// Puts the values under `keys` into `values`, in the order of `keys`, where each is no_node so
/// far.
void read_keys(const Reading& reading, yaml::NodeId mapping, std::span<const KnownKey> keys,
               const text::Message& owner, std::span<yaml::NodeId> values);

/// The values under `keys`, in the order of `keys` (no_node if absent). Reports a node that is no
/// mapping, keys that are not known, those without a value, and required ones that are missing;
/// `owner` names the mapping in these errors ("a task"). A value that is reported counts as absent.
template<std::size_t N>
std::array<yaml::NodeId, N> read_keys(const Reading& reading, yaml::NodeId mapping,
                                      const std::array<KnownKey, N>& keys,
                                      const text::Message& owner) {
    std::array<yaml::NodeId, N> values;
    values.fill(yaml::no_node);
    read_keys(reading, mapping, keys, owner, values);
    return values;
}

/// Where bytes [inner.begin, inner.end) of a scalar's value stand in the text: exactly if the value
/// stands there as it is, else the whole scalar.
text::Span place_in(const Reading& reading, yaml::NodeId scalar, text::Span inner);

/// True if a scalar is nothing, null or blanks.
bool is_empty(const yaml::Tree& tree, yaml::NodeId node);

/// What a scalar says, in the text or in `room`; reports a node that is none or says nothing. `key`
/// names it.
std::optional<std::string_view> read_value(const Reading& reading, yaml::NodeId node,
                                           std::string_view key, std::string& room);

/// The children of a list, or none; reports a node that is no list.
yaml::Children read_list(const Reading& reading, yaml::NodeId node, std::string_view key);

/// Plain words in NFC, white space trimmed; "" if the node is absent.
std::string read_words(const Reading& reading, yaml::NodeId node, std::string_view key);

/// A text with footnotes and emphasis; empty if the node is absent.
text::Text read_text(const Reading& reading, yaml::NodeId node, std::string_view key);

/// True if a text has no footnotes, so that nothing can be wrong with it: seen without taking it
/// apart.
bool is_plain(const Reading& reading, yaml::NodeId node);

/// Reports what read_text would, without taking the text apart; gives the node back.
yaml::NodeId check_text(const Reading& reading, yaml::NodeId node, std::string_view key);

/// The same for a text that must have words beside its footnotes.
yaml::NodeId check_titled(const Reading& reading, yaml::NodeId node, std::string_view key);

/// Reports what read_text would; true if the text has footnotes.
bool has_footnotes(const Reading& reading, yaml::NodeId node, std::string_view key);

/// A whole number from `least` to `most`.
std::optional<int> read_number(const Reading& reading, yaml::NodeId node, std::string_view key,
                               int least, int most);

/// A single day, in any wording of the deadline grammar.
std::optional<deadline::Date> read_day(const Reading& reading, yaml::NodeId node,
                                       std::string_view key, std::optional<int> year);

} // namespace ktask::programme
