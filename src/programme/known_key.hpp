#pragma once

#include <cstdint>
#include <string_view>

#include "text/message.hpp"

namespace ktask::programme {

/// What is written as a value of a key.
enum class Value : std::uint8_t {
    version,
    head, ///< what the document says about itself
    registry,
    items, ///< tasks and sections
    words,
    printed_number, ///< may be "", for nothing
    text,           ///< with footnotes and emphasis
    year,
    level,
    day,
    deadline,
    deadline_or_stages,
    id,
    agency, ///< its key
    email,
    language,
    role,
    kind_of_note,
    signatory,
    details,
    extension,
    note,
    event, ///< a completion, a drop or an addition
};

/// How many values a key has.
enum class Amount : std::uint8_t {
    one,
    list,
    set, ///< a list that has each once
    one_or_list,
    one_or_set, ///< at least one
};

/// A key that a mapping may have.
struct KnownKey {
    std::string_view key;
    bool is_required;
    Value value;
    Amount amount;
    text::Pattern<0> says;         ///< what it is for, as editors explain it
    std::string_view example = {}; ///< how to write a required one in 2022, for when it is missing
};

} // namespace ktask::programme
