#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "programme/programme.hpp"

namespace ktask::programme {

/// What a kind of note is called.
struct KindNames {
    NoteKind kind;
    std::string_view vietnamese;
    std::string_view english;
};
inline constexpr std::array<KindNames, 4> kind_names = {{
    {NoteKind::progress, "tiến độ", "progress"},
    {NoteKind::obstacle, "vướng mắc", "obstacle"},
    {NoteKind::proposal, "kiến nghị", "proposal"},
    {NoteKind::change, "điều chỉnh", "change"},
}};

/// The kind of note that is called so, in Vietnamese or English, with or without accents.
std::optional<NoteKind> note_kind_from(std::string_view words);

/// What a kind is called in a file of this language.
std::string_view name_of(NoteKind kind, Language language);

/// What kinds may be called, for errors.
constexpr std::string_view note_kinds = "tiến độ, vướng mắc, kiến nghị, điều chỉnh; progress, "
                                        "obstacle, proposal, change";

} // namespace ktask::programme
