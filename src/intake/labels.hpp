#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/page.hpp"

namespace ktask::intake {

// What documents call the parts of a task: the headings of columns, and the labels of lines
// ("- Cơ quan chủ trì: ..."), found without case and accents.

enum class Kind : std::uint8_t {
    other, ///< a further column, which keeps its own heading
    number,
    code,
    title,
    target, ///< what a list of targets has in the place of a title
    lead,
    coordinating,
    roles, ///< who leads and who coordinates, within one cell
    due,
    state,
};

/// What a column with this heading has.
Kind kind_of_heading(std::string_view words);

/// How much a heading is what its kind is usually called: of two columns of a kind, the better one
/// is meant.
int aptness_of_heading(std::string_view words, Kind kind);

/// How a lead is put in charge.
enum class Role : std::uint8_t { unsaid, doing, advising };
Role role_in(std::string_view words);

/// A part of a text with a label in front.
struct Labelled {
    Words label; ///< without the colon
    Kind kind = Kind::other;
    Words value;
};

/// The label at the front of a line that has no mark any more, if it has one that is known; any
/// short words before a colon if `takes_any`.
std::optional<Labelled> label_at_front(const Words& words, bool takes_any);

/// A text without what is labelled within it, and what is: "Kế hoạch. Chủ trì: Sở A; phối hợp:
/// Sở B".
struct TakenApart {
    Words rest;
    std::vector<Labelled> labelled;
};
TakenApart take_labels(const Words& words);

} // namespace ktask::intake
