#include "yaml/quirks.hpp"

#include <algorithm>

#include "text/utf8.hpp"
#include "yaml/characters.hpp"

namespace ktask::yaml {

std::size_t after_quote(std::string_view text, std::size_t begin) {
    const char quote = text[begin];
    for (std::size_t at = begin + 1; at < text.size(); ++at) {
        if (quote == '"' && text[at] == '\\') {
            ++at;
        } else if (text[at] == quote) {
            if (quote == '"' || byte_at(text, at + 1) != quote) return at + 1;
            ++at;
        }
    }
    return std::string_view::npos;
}

std::string_view null_at(std::string_view text, std::size_t at) {
    for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
        if (text.substr(std::min(at, text.size())).starts_with(word)) return word;
    }
    return "";
}

std::string repaired(const std::string& value) {
    if (text::find_malformed(value) == std::string::npos) return value;
    std::string out;
    for (std::size_t at = 0; at < value.size();) {
        const text::Character character = text::decode(value, at);
        text::append(out, character.code);
        at += character.length;
    }
    return out;
}

std::string_view without_final_spaces(std::string_view text) {
    const std::size_t last = text.find_last_not_of(' ');
    return last != std::string_view::npos && text[last] == '\n' ? text.substr(0, last + 1) : text;
}

} // namespace ktask::yaml
