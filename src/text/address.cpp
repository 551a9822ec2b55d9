#include "text/address.hpp"

namespace ktask::text {

namespace {

bool is_domain_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

bool are_dotted(std::string_view text, bool (*accept)(char)) {
    char before = '.';
    for (const char c : text) {
        if (c == '.' ? before == '.' : !accept(c)) return false;
        before = c;
    }
    return before != '.';
}

bool is_address(std::string_view text) {
    constexpr std::size_t longest_local = 64;
    constexpr std::size_t longest = 254;
    const std::size_t at = text.find('@');
    return at <= longest_local && text.size() <= longest &&
           are_dotted(text.substr(0, at), is_atom_character) &&
           are_dotted(text.substr(at + 1), is_domain_character);
}

} // namespace

bool is_atom_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
}

std::optional<Problem> objection_to_address(std::string_view address) {
    if (is_address(address)) return std::nullopt;
    return Problem{
        {0, address.size()},
        message("this is not an e-mail address"),
        {message(
            "one address is, for example, vanthu@example.vn: no accents, no spaces, no two dots "
            "together")}};
}

} // namespace ktask::text
