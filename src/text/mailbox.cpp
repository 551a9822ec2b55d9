#include "text/mailbox.hpp"

#include "text/address.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

namespace ktask::text {

namespace {

/// What stands within double quotes, if the text does.
std::string unquoted(std::string_view text) {
    if (text.size() < 2 || !text.starts_with('"') || !text.ends_with('"')) {
        return std::string(text);
    }
    text = text.substr(1, text.size() - 2);
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) ++i;
        out += text[i];
    }
    return out;
}

} // namespace

tl::expected<void, Problem> check_header_text(std::string_view text) {
    const std::size_t malformed = find_malformed(text);
    if (malformed != std::string_view::npos) {
        return tl::unexpected(
            Problem{{malformed, malformed + 1}, message("this is not UTF-8"), {}});
    }
    for (std::size_t offset = 0; offset < text.size();) {
        const Character character = decode(text, offset);
        if (is_control(character.code) || character.code == 0x2028 || character.code == 0x2029) {
            return tl::unexpected(
                Problem{{offset, offset + character.length},
                        message("a line break or another control cannot stand here"),
                        {message("write it on one line")}});
        }
        offset += character.length;
    }
    return {};
}

tl::expected<Mailbox, Problem> parse_mailbox(std::string_view text) {
    if (const auto checked = check_header_text(text); !checked) {
        return tl::unexpected(checked.error());
    }
    const std::string_view whole = trimmed(text);
    const std::size_t open = whole.ends_with('>') ? whole.rfind('<') : std::string_view::npos;
    Mailbox mailbox;
    std::string_view address = whole;
    if (open != std::string_view::npos) {
        address = whole.substr(open + 1, whole.size() - open - 2);
        mailbox.name = unquoted(trimmed(whole.substr(0, open)));
    }
    mailbox.address = trimmed(address);
    auto objection = objection_to_address(mailbox.address);
    if (!objection) return mailbox;
    const auto begin = static_cast<std::size_t>(address.data() - text.data());
    objection->where = {begin, begin + address.size()};
    return tl::unexpected(*std::move(objection));
}

} // namespace ktask::text
