#include "syntax/markdown.hpp"

namespace ktask::syntax {

std::string markdown_escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (std::string_view("\\`*_[]<>|&~$").find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    const bool is_block =
        !out.empty() && std::string_view("-+=#").find(out[0]) != std::string_view::npos;
    return is_block ? '\\' + out : out;
}

} // namespace ktask::syntax
