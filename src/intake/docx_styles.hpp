#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "office/xml.hpp"

namespace ktask::intake {

/// What properties of a paragraph or some words say, or do not.
struct DocxProperties {
    std::optional<bool> is_emphasised = {};
    std::optional<bool> is_strong = {};
    std::optional<bool> is_hidden = {};
    std::optional<bool> is_raised = {};
    std::optional<bool> is_centred = {};
    std::optional<std::string> list = {};  ///< whose numbers it has; "0" for none
    std::optional<std::string> level = {}; ///< of the list, from "0"
};

/// The properties of an element `rPr`: of words.
DocxProperties word_properties(office::Element properties);

/// The properties of an element `pPr`: of a paragraph, without those of its words.
DocxProperties paragraph_properties(office::Element properties);

/// `above` where it says something, else `below`.
DocxProperties laid_over(const DocxProperties& above, const DocxProperties& below);

/// The styles of a document, each with all that it is based on.
class DocxStyles {
public:
    DocxStyles() = default;
    /// `style_sheet` is the first element of styles.xml.
    explicit DocxStyles(office::Element style_sheet);

    const DocxProperties& operator[](std::string_view style) const;
    /// The style of paragraphs that name none.
    const std::string& usual_paragraph() const { return usual_paragraph_; }

private:
    std::map<std::string, DocxProperties, std::less<>> styles_;
    std::string usual_paragraph_;
    DocxProperties nothing_;
};

} // namespace ktask::intake
