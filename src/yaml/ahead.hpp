#pragma once

#include <cstddef>
#include <future>
#include <optional>
#include <string_view>

#include "yaml/scanner.hpp"

// A long list of items is scanned by two threads. The second one starts at what looks like the dash
// of an item in the middle of the text, which is a guess: the dash may stand in a text. The guess
// was right if the scanner itself comes to an item just there, in a list as it was guessed, and no
// mistake was found further on; then what was found ahead is what the scanner would have found.
// Else it goes on alone, as if nobody had been ahead.
namespace ktask::yaml {

/// The items of a list from its middle on.
struct ItemsAhead {
    Scanner scanner; ///< behind the last of them
    NodeId last = no_node;
};

/// Who scans them meanwhile.
struct Ahead {
    std::size_t at = 0; ///< of the first dash
    Column column = 0;
    std::future<ItemsAhead> items = {};
};

/// Begins to scan the rest of the list that a key of the outermost mapping has; nothing if there is
/// no dash in the middle of the text.
std::optional<Ahead> scan_ahead(std::string_view text);

/// If the item at `at`, of a list in `column` below a key in `parent`, is the first that was
/// scanned ahead: adds all that was, goes behind it, and returns the last item. Else no_node.
NodeId join_ahead(Scanner& s, Column column, Column parent);

} // namespace ktask::yaml
