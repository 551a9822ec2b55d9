#include "edit/change_note.hpp"

#include <utility>

#include <fmt/format.h>

#include "programme/note_kind.hpp"
#include "text/markup.hpp"

namespace ktask::edit {

namespace {

/// Words that may be within the brackets of a footnote.
std::string in_brackets(std::string_view words) {
    std::string out;
    for (const char c : text::escaped_markup(words)) {
        const bool is_bracket = c == '[' || c == ']';
        const bool is_escaped = !out.empty() && out.back() == '\\';
        if (is_bracket && !is_escaped) out += '\\';
        out += c;
    }
    return out;
}

} // namespace

Change noted_change(const programme::Programme& programme, const Owner& owner,
                    const ChangeNote& note) {
    std::string text = note.text;
    for (const std::string& reference : note.evidence.references)
        text += fmt::format("^[{}]", in_brackets(reference));
    Value item;
    add(item, "on", exact(note.evidence.on));
    add(item, "kind",
        exact(std::string(programme::name_of(programme::NoteKind::change, programme.language))));
    add(item, "text", marked(std::move(text)));
    return added_to_list(*programme.tree, programme.tasks[owner.task].item, "notes",
                         std::move(item));
}

} // namespace ktask::edit
