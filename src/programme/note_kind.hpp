#pragma once

#include <optional>
#include <string_view>

#include "programme/programme.hpp"

namespace ktask::programme {

/// The kind of note that is called so, in Vietnamese or English, with or without accents.
std::optional<NoteKind> note_kind_from(std::string_view words);

/// What a kind is called in a file of this language.
std::string_view name_of(NoteKind kind, Language language);

/// What kinds may be called, for errors.
constexpr std::string_view note_kinds = "tiến độ, vướng mắc, kiến nghị, điều chỉnh; progress, "
                                        "obstacle, proposal, change";

} // namespace ktask::programme
