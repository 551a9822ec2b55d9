#include "text/plain.hpp"

#include <array>
#include <cstdint>

#include "text/utf8.hpp"

namespace ktask::text {

namespace {

/// What a plain character can begin with: `other` takes a look at what follows.
enum class First : std::uint8_t { none, one_byte, two_bytes, other };

constexpr std::array<First, 256> first_bytes() {
    std::array<First, 256> table{};
    for (unsigned byte = 0x20; byte < 0x7f; ++byte)
        table[byte] = First::one_byte;
    for (unsigned byte = 0xc3; byte < 0xcc; ++byte)
        table[byte] = First::two_bytes;
    for (const unsigned byte : {0xc2U, 0xe1U, 0xe2U})
        table[byte] = First::other;
    return table;
}
constexpr std::array<First, 256> firsts = first_bytes();

std::size_t two_bytes_length(std::string_view text, std::size_t at) {
    return at + 1 < text.size() && is_continuation(text[at + 1]) ? 2 : 0;
}

/// The length of the character at `at` that begins as `other`, or 0.
std::size_t other_length(std::string_view text, std::size_t at) {
    const auto byte_at = [&](std::size_t place) {
        return place < text.size() ? static_cast<unsigned char>(text[place]) : 0U;
    };
    const unsigned first = byte_at(at);
    const unsigned second = byte_at(at + 1);
    if (first == 0xc2) return second >= 0xa0 && second <= 0xbf && second != 0xad ? 2 : 0;
    const unsigned third = byte_at(at + 2);
    if (first == 0xe1 && second >= 0xb8 && second <= 0xbb)
        return is_continuation(static_cast<char>(third)) ? 3 : 0;
    return first == 0xe2 && second == 0x80 && third >= 0x90 && third <= 0xa7 ? 3 : 0;
}

template<bool stops_at_blank>
PlainStart plain_start(std::string_view text) {
    PlainStart start;
    std::size_t at = 0;
    while (at < text.size()) {
        const char byte = text[at];
        if (stops_at_blank && byte == ' ') break;
        const First first = firsts[static_cast<unsigned char>(byte)];
        std::size_t length = 1;
        if (first != First::one_byte) {
            if (first == First::none) break;
            length = first == First::other ? other_length(text, at) : two_bytes_length(text, at);
            if (length == 0) break;
        }
        at += length;
        ++start.width;
    }
    start.length = at;
    return start;
}

} // namespace

PlainStart plain_word(std::string_view text) {
    return plain_start<true>(text);
}

std::optional<std::size_t> plain_width(std::string_view text) {
    const PlainStart start = plain_start<false>(text);
    return start.length == text.size() ? std::optional(start.width) : std::nullopt;
}

} // namespace ktask::text
