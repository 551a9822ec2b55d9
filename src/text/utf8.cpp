#include "text/utf8.hpp"

#include <cstdint>
#include <cstring>

#include <fmt/core.h>
#include <utf8proc.h>

#include "text/plain.hpp"

namespace ktask::text {

namespace {

bool is_eight_ascii_bytes(std::string_view text, std::size_t offset) {
    std::uint64_t block = 0;
    if (offset + sizeof block > text.size()) return false;
    std::memcpy(&block, text.data() + offset, sizeof block);
    return (block & 0x8080808080808080U) == 0;
}

} // namespace

Character decode(std::string_view text, std::size_t offset) {
    const auto first = static_cast<unsigned char>(text[offset]);
    if (first < 0x80) return {first, 1, true};
    utf8proc_int32_t code = 0;
    const auto length =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + offset,
                         static_cast<utf8proc_ssize_t>(text.size() - offset), &code);
    if (length <= 0) return {first, 1, false};
    return {static_cast<char32_t>(code), static_cast<std::size_t>(length), true};
}

void append(std::string& out, char32_t code) {
    utf8proc_uint8_t bytes[4];
    const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code), bytes);
    out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

std::size_t find_malformed(std::string_view text) {
    std::size_t offset = 0;
    while (offset < text.size()) {
        if (is_eight_ascii_bytes(text, offset)) {
            offset += 8;
            continue;
        }
        const Character character = decode(text, offset);
        if (!character.valid) return offset;
        offset += character.length;
    }
    return std::string_view::npos;
}

bool is_deceptive(char32_t code) {
    if (is_control(code)) return true;
    if (code < 0x200b) return code == 0xad || code == 0x61c || code == 0x180e;
    return (code <= 0x200f) || (code >= 0x2028 && code <= 0x202e) ||
           (code >= 0x2060 && code <= 0x206f) || code == 0xfeff ||
           (code >= 0xfff9 && code <= 0xfffb) || (code >= 0xe0000 && code <= 0xe007f);
}

std::string visible(std::string_view text) {
    if (plain_width(text)) return std::string(text);
    std::string out;
    out.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) {
        const Character character = decode(text, offset);
        if (!character.valid || is_deceptive(character.code)) {
            out += fmt::format("\\u{{{:02x}}}", static_cast<std::uint32_t>(character.code));
        } else {
            out.append(text.substr(offset, character.length));
        }
        offset += character.length;
    }
    return out;
}

} // namespace ktask::text
