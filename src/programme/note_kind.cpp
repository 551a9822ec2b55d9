#include "programme/note_kind.hpp"

#include <algorithm>
#include <string>

#include "text/fold.hpp"

namespace ktask::programme {

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
