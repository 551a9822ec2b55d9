#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "office/result.hpp"

namespace ktask::office {

using Element = pugi::xml_node;

/// A part of an office file, in UTF-8 and nowhere deeper than recursion can follow. Names of its
/// elements and attributes are compared without their prefixes, which are anything, and without
/// their namespaces, of which the strict and the transitional kind have different ones.
struct Xml {
    std::unique_ptr<std::string> text; ///< which the elements point into
    pugi::xml_document document;

    Element root() const { return document.document_element(); }
};

/// Reads XML, in memory that is bounded. There is no document type declaration in office files, so
/// no entity either.
Result<Xml> parse_xml(std::string text);

/// A name without its prefix.
std::string_view local_name(const char* name);
inline std::string_view local_name(Element element) {
    return local_name(element.name());
}

/// The first child of this name, or none.
Element child(Element parent, std::string_view name);

/// The value of an attribute, or "" if it is not there.
std::string_view attribute(Element element, std::string_view name);

/// The value of the attribute `val` of a child, as properties are written.
std::string_view property(Element properties, std::string_view name);

/// Digits and nothing else, as a number that fits.
std::optional<std::uint32_t> whole_number(std::string_view digits);

/// Whether a property that is on or off is there and on.
bool is_on(Element property);

} // namespace ktask::office
