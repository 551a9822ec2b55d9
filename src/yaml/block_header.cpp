#include "yaml/block_header.hpp"

#include "yaml/characters.hpp"

namespace ktask::yaml {

BlockHeader read_block_header(std::string_view text, std::size_t at) {
    BlockHeader header;
    bool has_chomping = false;
    for (++at;; ++at) {
        const char c = byte_at(text, at);
        if ((c == '+' || c == '-') && !has_chomping) {
            header.chomping = c == '+' ? Chomping::keep : Chomping::strip;
            has_chomping = true;
        } else if (c >= '1' && c <= '9' && header.indentation == 0) {
            header.indentation = static_cast<std::size_t>(c - '0');
        } else {
            break;
        }
    }
    header.end = at;
    const std::size_t after = after_blanks(text, at);
    header.is_valid = is_break(byte_at(text, after)) || (text[after] == '#' && after > at);
    return header;
}

} // namespace ktask::yaml
