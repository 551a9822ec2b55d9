#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "edit/hand.hpp"
#include "edit/value.hpp"

namespace ktask::edit {

/// Where and how something is written in block style.
struct Setting {
    const Hand& hand;
    std::size_t column = 0; ///< of the key or the item
    std::string_view line_break;
};

/// A key and its value in block style, without the indentation of the first line and without the
/// last line break.
std::string entry_in_block(const std::string& key, const Value& value, const Setting& setting);

/// An item in block style from the first byte behind its dash and the gap.
std::string item_in_block(const Value& item, const Setting& setting);

/// A key and its value in flow style: `done: {on: 2022-05-06, refs: ["..."]}`.
std::string entry_in_flow(const std::string& key, const Value& value, const Hand& hand);

/// A value in flow style.
std::string in_flow(const Value& value, const Hand& hand);

} // namespace ktask::edit
