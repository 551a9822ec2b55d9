#include "syntax/xml.hpp"

#include "syntax/html.hpp"
#include "text/plain.hpp"
#include "text/utf8.hpp"

namespace ktask::syntax {

namespace {

bool is_of_xml(char32_t code) {
    constexpr char32_t noncharacters = 0xfffe;
    const bool is_control = code < 0x20 && code != '\t' && code != '\n' && code != '\r';
    return !is_control && code != noncharacters && code != noncharacters + 1;
}

} // namespace

std::string xml_escaped(std::string_view text) {
    if (text::plain_width(text)) return html_escaped(text);
    std::string out;
    for (std::size_t offset = 0; offset < text.size();) {
        const text::Character character = text::decode(text, offset);
        if (character.valid && is_of_xml(character.code)) {
            out += text.substr(offset, character.length);
        } else {
            text::append(out, 0xfffd);
        }
        offset += character.length;
    }
    return html_escaped(out);
}

} // namespace ktask::syntax
