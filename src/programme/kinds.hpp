#pragma once

#include <array>
#include <string_view>

#include "programme/programme.hpp"

namespace ktask::programme {

/// What a kind of note is called: as it is written, and folded, which is how it is compared.
struct KindName {
    std::string_view name;
    std::string_view folded;
    NoteKind kind;
};

inline constexpr std::array<KindName, 8> kind_names = {{
    {"tiến độ", "tien do", NoteKind::progress},
    {"vướng mắc", "vuong mac", NoteKind::obstacle},
    {"kiến nghị", "kien nghi", NoteKind::proposal},
    {"điều chỉnh", "dieu chinh", NoteKind::change},
    {"progress", "progress", NoteKind::progress},
    {"obstacle", "obstacle", NoteKind::obstacle},
    {"proposal", "proposal", NoteKind::proposal},
    {"change", "change", NoteKind::change},
}};

} // namespace ktask::programme
