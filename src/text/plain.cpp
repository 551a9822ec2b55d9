#include "text/plain.hpp"

#include "text/utf8.hpp"

namespace ktask::text {

namespace {

/// The length of the plain character that starts at `at`, or 0.
std::size_t plain_length(std::string_view text, std::size_t at) {
    const auto byte_at = [&](std::size_t place) {
        return place < text.size() ? static_cast<unsigned char>(text[place]) : 0U;
    };
    const unsigned first = byte_at(at);
    if (first < 0x80) return first >= 0x20 && first != 0x7f ? 1 : 0;
    const unsigned second = byte_at(at + 1);
    if (first == 0xc2) return second >= 0xa0 && second <= 0xbf && second != 0xad ? 2 : 0;
    if (first >= 0xc3 && first < 0xcc) return is_continuation(static_cast<char>(second)) ? 2 : 0;
    const unsigned third = byte_at(at + 2);
    if (first == 0xe1 && second >= 0xb8 && second <= 0xbb)
        return is_continuation(static_cast<char>(third)) ? 3 : 0;
    return first == 0xe2 && second == 0x80 && third >= 0x90 && third <= 0xa7 ? 3 : 0;
}

} // namespace

std::optional<std::size_t> plain_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size(); ++width) {
        const std::size_t length = plain_length(text, at);
        if (length == 0) return std::nullopt;
        at += length;
    }
    return width;
}

} // namespace ktask::text
