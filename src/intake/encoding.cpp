#include "intake/encoding.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>

#include "office/foreign.hpp"
#include "text/utf8.hpp"

namespace ktask::intake {

namespace {

constexpr std::string_view little_endian_mark = "\xff\xfe";
constexpr std::string_view big_endian_mark = "\xfe\xff";

constexpr bool is_high_surrogate(char32_t unit) {
    return unit >= 0xd800 && unit < 0xdc00;
}

constexpr bool is_low_surrogate(char32_t unit) {
    return unit >= 0xdc00 && unit < 0xe000;
}

/// Units of two bytes, without their byte order mark.
class Units {
public:
    Units(std::string_view bytes, bool is_big) : bytes_(bytes), is_big_(is_big) {}
    std::size_t count() const { return bytes_.size() / 2; }
    char32_t operator[](std::size_t i) const {
        const auto first = static_cast<std::uint8_t>(bytes_[2 * i]);
        const auto second = static_cast<std::uint8_t>(bytes_[2 * i + 1]);
        return is_big_ ? first * 0x100U + second : second * 0x100U + first;
    }

private:
    std::string_view bytes_;
    bool is_big_;
};

text::Problems malformed(std::size_t at, text::Message what) {
    return {{{at, at + 1}, std::move(what), {text::message("save the file as UTF-8")}}};
}

tl::expected<std::string, text::Problems> from_utf16(std::string_view bytes, bool is_big) {
    constexpr std::size_t mark = 2;
    const Units units(bytes.substr(mark), is_big);
    std::string text;
    for (std::size_t i = 0; i < units.count(); ++i) {
        char32_t code = units[i];
        if (is_high_surrogate(code) && i + 1 < units.count() && is_low_surrogate(units[i + 1])) {
            code = 0x10000 + ((code - 0xd800) << 10U) + (units[++i] - 0xdc00);
        } else if (is_high_surrogate(code) || is_low_surrogate(code)) {
            return tl::unexpected(
                malformed(mark + 2 * i, text::message("this is not a character of UTF-16")));
        }
        text::append(text, code);
    }
    if (bytes.size() % 2 != 0) {
        return tl::unexpected(
            malformed(bytes.size() - 1, text::message("half a character of UTF-16 is missing")));
    }
    return text;
}

} // namespace

tl::expected<std::string, text::Problems> utf8_of(std::string_view bytes) {
    if (auto problem = office::not_text(bytes))
        return tl::unexpected(text::Problems{std::move(*problem)});
    if (bytes.starts_with(little_endian_mark)) return from_utf16(bytes, false);
    if (bytes.starts_with(big_endian_mark)) return from_utf16(bytes, true);
    const std::size_t at = text::find_malformed(bytes);
    if (at != std::string_view::npos)
        return tl::unexpected(malformed(at, text::message("this is not UTF-8")));
    if (bytes.starts_with(text::byte_order_mark)) bytes.remove_prefix(text::byte_order_mark.size());
    return std::string(bytes);
}

} // namespace ktask::intake
