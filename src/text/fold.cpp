#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <memory>
#include <vector>

#include <utf8proc.h>

#include "text/plain.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

namespace ktask::text {

namespace {

/// đ and Đ have no decomposition in Unicode, unlike every other accented letter of Vietnamese.
utf8proc_int32_t without_stroke(utf8proc_int32_t code, void* /*unused*/) {
    if (code == 0x111 || code == 0x110) return 'd';
    return code;
}

std::string without_marks(std::string_view text) {
    utf8proc_uint8_t* mapped = nullptr;
    constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
                                                            UTF8PROC_STRIPMARK | UTF8PROC_STABLE);
    const auto length = utf8proc_map_custom(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                            static_cast<utf8proc_ssize_t>(text.size()), &mapped,
                                            options, without_stroke, nullptr);
    if (length < 0) return std::string(text);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
    return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
}

constexpr auto composing = static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE);

/// The characters of UTF-8, those that can be taken apart taken apart.
std::vector<utf8proc_int32_t> decomposed(std::string_view text) {
    constexpr std::size_t longest = 4; // no character comes apart into more in form D
    std::vector<utf8proc_int32_t> codes;
    codes.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) {
        const Character character = decode(text, offset);
        std::array<utf8proc_int32_t, longest> parts{};
        const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(character.code),
                                                   parts.data(), longest, composing, nullptr);
        codes.insert(codes.end(), parts.begin(), parts.begin() + count);
        offset += character.length;
    }
    return codes;
}

/// Puts the marks on each letter into Unicode's order. utf8proc does so by swapping neighbours, and
/// takes the square of their number where a letter has thousands.
void order_marks(std::vector<utf8proc_int32_t>& codes) {
    const auto class_of = [](utf8proc_int32_t code) {
        return utf8proc_get_property(code)->combining_class;
    };
    const auto is_mark = [&](utf8proc_int32_t code) { return class_of(code) != 0; };
    for (auto begin = codes.begin(); begin != codes.end();) {
        begin = std::find_if(begin, codes.end(), is_mark);
        const auto end = std::find_if_not(begin, codes.end(), is_mark);
        std::stable_sort(begin, end, [&](utf8proc_int32_t a, utf8proc_int32_t b) {
            return class_of(a) < class_of(b);
        });
        begin = end;
    }
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

/// `text` in form C with each character changed by a function of utf8proc.
std::string in_case(std::string_view text, utf8proc_int32_t (*changed)(utf8proc_int32_t)) {
    std::string out;
    const std::string composed = to_nfc(text);
    for (std::size_t offset = 0; offset < composed.size();) {
        const Character character = decode(composed, offset);
        if (character.valid)
            append(out,
                   static_cast<char32_t>(changed(static_cast<utf8proc_int32_t>(character.code))));
        else
            out += composed[offset];
        offset += character.length;
    }
    return out;
}

} // namespace

std::string fold(std::string_view text) {
    if (!is_ascii(text)) return without_marks(text);
    std::string out(text);
    for (char& byte : out) {
        if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
    }
    return out;
}

std::string squeezed(std::string_view name) {
    const auto is_kept = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               static_cast<unsigned char>(c) >= 0x80;
    };
    const std::string folded = fold(name);
    std::string out;
    for (const std::string_view word : split(folded, ' ')) {
        std::string kept;
        std::copy_if(word.begin(), word.end(), std::back_inserter(kept), is_kept);
        if (kept.empty() || kept == "va") continue;
        if (!out.empty()) out += ' ';
        out += kept;
    }
    return out;
}

std::string without_case(std::string_view text) {
    return in_case(text, utf8proc_tolower);
}

std::string in_capitals(std::string_view text) {
    return in_case(text, utf8proc_toupper);
}

std::string capitalised(std::string_view text) {
    if (text.empty() || !decode(text, 0).valid) return std::string(text);
    const Character first = decode(text, 0);
    std::string out;
    append(out, static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(first.code))));
    return out += text.substr(first.length);
}

std::string slug(std::string_view text, std::string_view also) {
    std::string out;
    for (const char c : fold(text)) {
        const bool is_kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                             also.find(c) != std::string_view::npos;
        if (is_kept) {
            out += c;
        } else if (!out.empty() && out.back() != '-') {
            out += '-';
        }
    }
    while (out.ends_with('-'))
        out.pop_back();
    return out;
}

std::string to_nfc(std::string_view text) {
    if (plain_width(text) || find_malformed(text) != std::string_view::npos) {
        return std::string(text);
    }
    std::vector<utf8proc_int32_t> codes = decomposed(text);
    order_marks(codes);
    const auto count = utf8proc_normalize_utf32(
        codes.data(), static_cast<utf8proc_ssize_t>(codes.size()), composing);
    codes.resize(static_cast<std::size_t>(count));
    std::string out;
    out.reserve(text.size());
    for (const utf8proc_int32_t code : codes)
        append(out, static_cast<char32_t>(code));
    return out;
}

} // namespace ktask::text
