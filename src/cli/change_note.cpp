#include "cli/change_note.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "document/field.hpp"
#include "words/language.hpp"

namespace ktask::cli {

namespace {

/// What people call a key: the heading of its column.
text::Message heading_of(std::string_view key) {
    if (key.starts_with(edit::details_prefix))
        return text::verbatim(std::string(key.substr(edit::details_prefix.size())));
    if (key == "when") return document::find_field("due")->heading();
    std::string id(key);
    std::replace(id.begin(), id.end(), '-', '_');
    const document::Field* const field = document::find_field(id);
    return field == nullptr ? text::verbatim(id) : field->heading();
}

/// A value as a note shows it: agencies by their names, texts with their footnotes.
std::string in_note(const programme::Programme& programme, const edit::Key* key,
                    const std::vector<std::string>& values) {
    std::vector<std::string> words;
    for (const std::string& value : values) {
        const bool is_agency = key != nullptr && (key->takes == edit::Takes::leads ||
                                                  key->takes == edit::Takes::agency ||
                                                  key->takes == edit::Takes::agencies);
        const bool is_text = key == nullptr || key->takes == edit::Takes::text;
        const auto agency =
            std::find_if(programme.agencies.begin(), programme.agencies.end(),
                         [&](const programme::Agency& one) { return one.key == value; });
        if (is_agency && agency != programme.agencies.end()) {
            words.push_back(text::escaped_markup(agency->name));
        } else {
            words.push_back(is_text ? value : text::escaped_markup(value));
        }
    }
    return words.empty() ? "–" : fmt::format("{}", fmt::join(words, "; "));
}

} // namespace

std::string text_of_note(const programme::Programme& programme, const edit::Owner& owner,
                         const std::vector<edit::Assignment>& assignments) {
    const yaml::NodeId item = edit::item_of(programme, owner);
    words::Speaker speaker(programme.language);
    std::vector<std::string> parts;
    if (owner.stage)
        parts.push_back(text::escaped_markup(
            text::plain_text(programme::text_of(programme, programme.stages[*owner.stage].what))));
    for (const edit::Assignment& one : assignments) {
        const auto before = edit::typed_now(*programme.tree, item, one.key);
        const auto now = edit::typed_values(one);
        if (before == now) continue;
        const edit::Key* const key = edit::find_key(edit::keys_of(owner), one.key);
        parts.push_back(fmt::format(
            "{}: {} → {}", text::escaped_markup(words::said(heading_of(one.key), speaker).view()),
            in_note(programme, key, before), in_note(programme, key, now)));
    }
    return fmt::format("{}", fmt::join(parts, "; "));
}

} // namespace ktask::cli
