#include "intake/docx_styles.hpp"

#include <utility>

namespace ktask::intake {

namespace {

std::optional<bool> switched(office::Element properties, std::string_view name) {
    const office::Element property = office::child(properties, name);
    return property ? std::optional(office::is_on(property)) : std::nullopt;
}

std::optional<std::string> value_of(office::Element properties, std::string_view name) {
    const office::Element property = office::child(properties, name);
    if (!property) return std::nullopt;
    return std::string(office::attribute(property, "val"));
}

template<typename T>
const std::optional<T>& first_said(const std::optional<T>& above, const std::optional<T>& below) {
    return above ? above : below;
}

/// A style as the file has it.
struct WrittenStyle {
    std::string base;
    DocxProperties own;
};

using WrittenStyles = std::map<std::string, WrittenStyle, std::less<>>;

DocxProperties with_bases(const WrittenStyles& styles, const WrittenStyle& style) {
    constexpr int most_bases = 20; // a style may be based on itself by mistake
    DocxProperties all = style.own;
    const std::string* base = &style.base;
    for (int i = 0; i < most_bases; ++i) {
        const auto found = styles.find(*base);
        if (found == styles.end()) break;
        all = laid_over(all, found->second.own);
        base = &found->second.base;
    }
    return all;
}

} // namespace

DocxProperties word_properties(office::Element properties) {
    DocxProperties said;
    said.is_emphasised = switched(properties, "i");
    said.is_strong = switched(properties, "b");
    said.is_hidden = switched(properties, "vanish");
    if (const auto position = value_of(properties, "vertAlign"))
        said.is_raised = *position == "superscript";
    if (const auto height = office::whole_number(office::property(properties, "position")))
        said.is_raised = said.is_raised.value_or(false) || *height > 0;
    return said;
}

DocxProperties paragraph_properties(office::Element properties) {
    DocxProperties said;
    if (const auto side = value_of(properties, "jc")) said.is_centred = *side == "center";
    const office::Element numbering = office::child(properties, "numPr");
    said.list = value_of(numbering, "numId");
    said.level = value_of(numbering, "ilvl");
    return said;
}

DocxProperties laid_over(const DocxProperties& above, const DocxProperties& below) {
    return {first_said(above.is_emphasised, below.is_emphasised),
            first_said(above.is_strong, below.is_strong),
            first_said(above.is_hidden, below.is_hidden),
            first_said(above.is_raised, below.is_raised),
            first_said(above.is_centred, below.is_centred),
            first_said(above.list, below.list),
            first_said(above.level, below.level)};
}

DocxStyles::DocxStyles(office::Element style_sheet) {
    WrittenStyles written;
    for (const office::Element each : style_sheet.children()) {
        if (office::local_name(each) != "style") continue;
        const std::string id(office::attribute(each, "styleId"));
        const std::string_view is_usual = office::attribute(each, "default");
        if (office::attribute(each, "type") == "paragraph" &&
            (is_usual == "1" || is_usual == "true"))
            usual_paragraph_ = id;
        written[id] = {std::string(office::property(each, "basedOn")),
                       laid_over(word_properties(office::child(each, "rPr")),
                                 paragraph_properties(office::child(each, "pPr")))};
    }
    for (const auto& [id, style] : written)
        styles_.emplace(id, with_bases(written, style));
}

const DocxProperties& DocxStyles::operator[](std::string_view style) const {
    const auto found = styles_.find(style);
    return found == styles_.end() ? nothing_ : found->second;
}

} // namespace ktask::intake
