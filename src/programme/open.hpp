#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "programme/programme.hpp"
#include "text/problem.hpp"
#include "text/source.hpp"
#include "yaml/tree.hpp"

namespace ktask::programme {

/// The version of the file format that this ktask reads.
constexpr int format_version = 1;

/// How carefully a text is read: `twice` by two YAML readers that must agree, for `check`. Before
/// an edit is saved both read what it changes.
enum class Care { once, twice };

/// What a text says as a programme, or everything that is wrong with it.
struct Opened {
    std::shared_ptr<const text::Source> source;
    std::shared_ptr<const yaml::Tree> tree; ///< nothing if the text is not YAML
    int year = 0; ///< of the programme, also of one with errors; 0 if it cannot be told
    std::optional<Programme> programme; ///< nothing if a problem is an error
    text::Problems problems;
    std::vector<std::string> wrong_tasks; ///< the ids of those that errors are about
};

/// The only way from a text to a programme.
Opened open(std::shared_ptr<const text::Source> source, Care care);

/// The same for a text of which as much is wanted as can be read: if errors are only about some
/// tasks, there is a programme without these. The problems are those of the whole text.
Opened open_what_is_readable(const std::shared_ptr<const text::Source>& source);

} // namespace ktask::programme
