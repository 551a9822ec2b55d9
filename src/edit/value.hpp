#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "deadline/date.hpp"
#include "yaml/tree.hpp"

namespace ktask::edit {

/// What is to be written into a file.
struct Value {
    enum class Form : std::uint8_t {
        exact,    ///< a name, a number, a day: as the file says it
        marked,   ///< a text as the file says it, with its footnotes and emphasis
        words,    ///< plain words, whatever characters they have
        footnote, ///< plain words, always in double quotes on one line
        list,
        mapping,
    };
    Form form = Form::exact;
    std::string text = {};              ///< of a scalar
    std::vector<std::string> keys = {}; ///< of a mapping
    std::vector<Value> parts = {};      ///< the items of a list, or the values of the keys
};

Value exact(std::string text);
Value exact(deadline::Date day);
Value marked(std::string text);
Value plain_words(std::string text);
Value footnotes(const std::vector<std::string>& texts);
Value list_of(std::vector<Value> items);

/// Adds an entry to a mapping.
void add(Value& mapping, std::string key, Value value);

/// That something happened on a day, and what shows it: `{on: …, refs: […]}`.
Value event(deadline::Date on, const std::vector<std::string>& references);

bool is_scalar(const Value& value);

/// What a scalar says once it is read from the file.
std::string said_by(const Value& scalar);

/// Plain words as they read back once they are in the file.
std::string as_read(std::string_view words);

/// True if a node says exactly this, entry by entry; plain words are read back as these words.
bool is_written_so(const yaml::Tree& tree, yaml::NodeId node, const Value& value);

} // namespace ktask::edit
