#pragma once

#include <string>
#include <string_view>

#include "yaml/tree.hpp"

namespace ktask::yaml {

/// Appends what a literal or folded text says: its lines without their indentation, folded if it is
/// folded, and the line breaks at its end that its header asks for.
void append_block_text(std::string_view text, const Node& node, std::string& out);

} // namespace ktask::yaml
