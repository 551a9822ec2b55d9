#include "cli/fields.hpp"

#include <utility>

#include "cli/failure.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"
#include "text/split.hpp"
#include "words/language.hpp"

namespace ktask::cli {

namespace {

std::string vietnamese_heading(const document::Field& field) {
    words::Speaker speaker(text::Language::vietnamese);
    return std::string(words::said(field.heading(), speaker).view());
}

/// The field with this id, or else the first with this heading in Vietnamese.
const document::Field* field_called(std::string_view name) {
    if (const document::Field* const field = document::find_field(name)) return field;
    const std::string folded = text::fold(name);
    for (const document::Field& field : document::fields()) {
        if (text::fold(vietnamese_heading(field)) == folded) return &field;
    }
    return nullptr;
}

Failure no_such_field(std::string_view id) {
    std::vector<std::string> known;
    std::vector<std::string> headings;
    for (const document::Field& field : document::fields()) {
        known.emplace_back(field.id);
        headings.push_back(vietnamese_heading(field));
    }
    std::vector<text::Message> hints = text::near_miss(id, known);
    if (hints.empty()) hints = text::near_miss(id, headings);
    hints.push_back(text::message("fields: {}", text::listed(known)));
    return usage_error(text::message("there is no field '{}'", id), std::move(hints));
}

document::Fields read_fields(std::string_view option, const std::string& typed) {
    document::Fields fields;
    for (std::string_view id : text::split(typed, ',')) {
        id = text::trimmed(id);
        if (id.empty()) continue;
        const document::Field* const field = field_called(id);
        if (field == nullptr) throw no_such_field(id);
        fields.push_back(field);
    }
    if (fields.empty()) throw usage_error(text::message("{} names no field", option));
    return fields;
}

} // namespace

void declare(Declaration& declaration, ChosenFields& fields, text::Message says, Formats suits) {
    declaration.push_back(
        {.name = "--fields",
         .value = "FIELDS",
         .says = std::move(says),
         .group = Group::how_shown,
         .target = [&fields](std::string_view option,
                             const std::string& typed) { fields = read_fields(option, typed); },
         .suits = suits});
}

} // namespace ktask::cli
