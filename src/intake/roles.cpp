#include "intake/roles.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "intake/wording.hpp"
#include "text/fold.hpp"

namespace ktask::intake {

namespace {

constexpr std::string_view around_roles = " \t\n\r,;.:()-+*";

/// Where one of some words is first in a text, written in small letters; npos if none is.
struct FoundWord {
    std::size_t begin = std::string::npos;
    std::size_t end = std::string::npos;
};

FoundWord find_word(std::string_view text, std::initializer_list<std::string_view> words) {
    FoundWord found;
    for (const std::string_view word : words) {
        const std::size_t at = text.find(word);
        if (at == std::string_view::npos || at >= found.begin) continue;
        found = {at, at + word.size()};
    }
    return found;
}

void add_names(Words& names, const Words& more) {
    add(names, "; ", trimmed(more, around_roles));
}

/// "Sở A chủ trì, phối hợp với Sở B": what is in front of the word leads, what is behind it helps.
void take_sentence(Said& said, const Words& cell) {
    const std::string small = text::without_case(cell.text);
    const FoundWord help = small.size() == cell.text.size()
                               ? find_word(small, {"phối hợp với", "phối hợp cùng", "phối hợp"})
                               : FoundWord{};
    if (help.begin == std::string::npos) {
        add_names(said.lead, cell);
        return;
    }
    const bool is_behind =
        trimmed(part_of(cell, help.end, cell.text.size()), around_roles).text.empty();
    Words lead = trimmed(part_of(cell, 0, help.begin), around_roles);
    for (const std::string_view word : {"Chủ trì", "chủ trì"}) {
        if (lead.text.starts_with(word))
            lead = trimmed(part_of(lead, word.size(), lead.text.size()));
        if (lead.text.ends_with(word))
            lead = trimmed(part_of(lead, 0, lead.text.size() - word.size()), around_roles);
    }
    if (is_behind) { // "Sở A (phối hợp)"
        add_names(said.coordinating, lead);
        return;
    }
    add_names(said.lead, lead);
    add_names(said.coordinating, part_of(cell, help.end, cell.text.size()));
}

} // namespace

void take(Said& said, Labelled part) {
    switch (part.kind) {
    case Kind::lead:
        add_names(said.lead, part.value);
        if (said.role == Role::unsaid) said.role = role_in(part.label.text);
        if (!part.label.notes.empty()) said.role_notes.notes = part.label.notes;
        return;
    case Kind::roles:
        take_roles(said, part.value);
        return;
    case Kind::coordinating:
        add_names(said.coordinating, part.value);
        return;
    case Kind::due:
        add(said.due, "\n", part.value);
        for (const Note& note : part.label.notes)
            said.due.notes.push_back({said.due.text.size(), note.text});
        return;
    case Kind::state:
        said.states.push_back({on_one_line(part.label.text), std::move(part.value)});
        return;
    default:
        said.details.push_back({on_one_line(part.label.text), std::move(part.value)});
        return;
    }
}

void take_roles(Said& said, const Words& cell) {
    TakenApart taken = take_labels(cell);
    if (taken.labelled.empty()) {
        for (const std::string_view line : lines_of(cell.text)) {
            const std::size_t begin = static_cast<std::size_t>(line.data() - cell.text.data());
            take_sentence(said, part_of(cell, begin, begin + line.size()));
        }
        return;
    }
    if (!says_nothing(taken.rest)) add_names(said.lead, taken.rest);
    for (Labelled& part : taken.labelled)
        take(said, std::move(part));
}

} // namespace ktask::intake
