#include "office/xml.hpp"

#include <algorithm>
#include <charconv>

#include "text/utf8.hpp"

namespace ktask::office {

namespace {

tl::unexpected<text::Problem> not_xml() {
    return problem(text::message("the file is damaged: a part of it is not XML"));
}

/// An upper bound of what the tree takes: a node for each `<` and for the text behind it, an
/// attribute for each `=`.
bool takes_too_much(std::string_view text) {
    constexpr std::size_t two_nodes = 128;
    constexpr std::size_t attribute = 40;
    constexpr std::size_t most = std::size_t{768} << 20U;
    const auto tags = static_cast<std::size_t>(std::count(text.begin(), text.end(), '<'));
    const auto equals = static_cast<std::size_t>(std::count(text.begin(), text.end(), '='));
    return tags * two_nodes + equals * attribute > most;
}

bool is_utf8(const char* text) {
    return text::find_malformed(text) == std::string_view::npos;
}

/// Whether every value is UTF-8 (a reference to half a character is not), and nothing is too deep.
struct Soundness : pugi::xml_tree_walker {
    static constexpr int most_levels = 256;
    bool has_utf8 = true;
    bool is_shallow = true;

    bool for_each(Element& node) override {
        is_shallow = depth() <= most_levels;
        has_utf8 = is_utf8(node.value());
        for (const pugi::xml_attribute value : node.attributes())
            has_utf8 = has_utf8 && is_utf8(value.value());
        return is_shallow && has_utf8;
    }
};

} // namespace

Result<Xml> parse_xml(std::string text) {
    if (takes_too_much(text)) {
        return problem(
            text::message("the file is too large: a part of it has {} MB", text.size() >> 20U),
            {text::message("take what is not the programme out of it")});
    }
    Xml xml{std::make_unique<std::string>(std::move(text)), {}};
    constexpr unsigned how =
        pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype;
    const auto parsed = xml.document.load_buffer_inplace(xml.text->data(), xml.text->size(), how);
    if (!parsed || !xml.root()) return not_xml();
    for (const Element node : xml.document.children()) {
        if (node.type() == pugi::node_doctype) {
            return problem(text::message(
                "a part of the file declares a document type, which no office file does"));
        }
    }
    Soundness soundness;
    xml.document.traverse(soundness);
    if (!soundness.has_utf8) return not_xml();
    if (!soundness.is_shallow) {
        return problem(text::message("the file has parts within parts more than {} deep",
                                     int{Soundness::most_levels}));
    }
    return xml;
}

std::string_view local_name(const char* name) {
    const std::string_view whole = name;
    const std::size_t colon = whole.find(':');
    return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

Element child(Element parent, std::string_view name) {
    return parent.find_child([name](Element each) { return local_name(each) == name; });
}

std::string_view attribute(Element element, std::string_view name) {
    return element
        .find_attribute(
            [name](pugi::xml_attribute each) { return local_name(each.name()) == name; })
        .value();
}

std::string_view property(Element properties, std::string_view name) {
    return attribute(child(properties, name), "val");
}

std::optional<std::uint32_t> whole_number(std::string_view digits) {
    std::uint32_t number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool is_read = read.ec == std::errc() && read.ptr == digits.data() + digits.size();
    return is_read ? std::optional(number) : std::nullopt;
}

bool is_on(Element property) {
    if (!property) return false;
    const std::string_view value = attribute(property, "val");
    return value != "0" && value != "false" && value != "off" && value != "none";
}

} // namespace ktask::office
