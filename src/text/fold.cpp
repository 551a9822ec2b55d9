#include "text/fold.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>

#include <utf8proc.h>

namespace ktask {

namespace {

/// đ and Đ have no decomposition in Unicode, unlike every other accented letter of Vietnamese.
utf8proc_int32_t without_stroke(utf8proc_int32_t code, void* /*unused*/) {
    if (code == 0x111 || code == 0x110) return 'd';
    return code;
}

std::string map(std::string_view text, int options, utf8proc_custom_func custom) {
    utf8proc_uint8_t* mapped = nullptr;
    const auto length = utf8proc_map_custom(
        reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
        static_cast<utf8proc_ssize_t>(text.size()), &mapped,
        static_cast<utf8proc_option_t>(options | UTF8PROC_STABLE), custom, nullptr);
    if (length < 0) return std::string(text);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
    return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

} // namespace

std::string fold(std::string_view text) {
    if (!is_ascii(text)) {
        return map(text, UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK,
                   without_stroke);
    }
    std::string out(text);
    for (char& byte : out) {
        if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
    }
    return out;
}

std::string to_nfc(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    return map(text, UTF8PROC_COMPOSE, nullptr);
}

} // namespace ktask
