#include "programme/note_kind.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/fold.hpp"

namespace ktask::programme {

namespace {

/// What a kind of note is called.
struct KindNames {
    NoteKind kind;
    std::string_view vietnamese;
    std::string_view english;
};
constexpr std::array<KindNames, 4> kind_names = {{
    {NoteKind::progress, "tiến độ", "progress"},
    {NoteKind::obstacle, "vướng mắc", "obstacle"},
    {NoteKind::proposal, "kiến nghị", "proposal"},
    {NoteKind::change, "điều chỉnh", "change"},
}};

} // namespace

std::optional<NoteKind> note_kind_from(std::string_view words) {
    const std::string folded = text::fold(words);
    const auto found =
        std::find_if(kind_names.begin(), kind_names.end(), [&](const KindNames& names) {
            return text::fold(names.vietnamese) == folded || names.english == folded;
        });
    if (found == kind_names.end()) return std::nullopt;
    return found->kind;
}

std::string_view name_of(NoteKind kind, Language language) {
    const KindNames& names = kind_names.at(static_cast<std::size_t>(kind));
    return language == Language::english ? names.english : names.vietnamese;
}

} // namespace ktask::programme
