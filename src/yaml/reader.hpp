#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "text/problem.hpp"
#include "yaml/tree.hpp"

namespace ktask::yaml {

/// Shorter texts are read before a second thread has begun.
constexpr std::size_t long_text = 200'000;

/// What must hold of the bytes before anybody looks at their structure: UTF-8, no NUL or other
/// controls, no UTF-16 or UTF-32, no lone carriage return, no git conflict markers. All violations,
/// but one problem for what spoils a whole file; conflict markers hide all others.
text::Problems check_bytes(std::string_view text);

/// Problems are certain errors, all of the file in its order, and what YAML readers are known to
/// read differently; Declined is YAML that the scanner does not know.
using ScanResult = std::variant<Tree, text::Problems, Declined>;

/// Our strict scanner: block and flow collections, plain, quoted, literal and folded scalars, and
/// comments. Every byte belongs to one node, indicator, comment or blank, so spans are exact.
/// `text` must have passed check_bytes and outlive the tree. A text of `worth_two_threads` bytes is
/// scanned by two threads, which makes no difference but that of time.
ScanResult scan(std::string_view text, std::size_t worth_two_threads = long_text);

/// The second reader, yaml-cpp: the authority that we did not write. Spans tell only where a node
/// begins. Refuses what the format excludes (anchors, aliases, tags, several documents) but, unlike
/// the scanner, finds no more than the first error. `text` must have passed check_bytes.
std::variant<Tree, text::Problems> read_with_second_reader(std::string_view text);

/// Where and how both trees first differ (in kinds, order or values); empty if they say the same.
text::Message difference(const Tree& a, const Tree& b);

/// True if both nodes say the same.
bool is_same(const Tree& a, NodeId in_a, const Tree& b, NodeId in_b);

/// What the second reader has against the scanner's tree of a text, if anything.
text::Problems second_opinion(const Tree& tree);

/// The same after an edit, at little cost: of a list of the outermost mapping the second reader is
/// shown only the changed items, ascending, and their neighbours, with all that is around the list.
/// Where that cannot be cut out as lines, or it objects, it reads everything.
text::Problems second_opinion(const Tree& tree, NodeId list, std::span<const NodeId> items);

/// What a file says, or all its problems.
struct ReadResult {
    Tree tree;
    text::Problems problems;
};

/// Checks the bytes, scans, and where the scanner declines asks the second reader. Duplicate keys
/// are problems. `text` must outlive the result.
ReadResult read(std::string_view text);

/// The same, and both readers must agree on the whole tree.
ReadResult read_twice(std::string_view text);

} // namespace ktask::yaml
