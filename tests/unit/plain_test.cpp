#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "text/fold.hpp"
#include "text/plain.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"
#include "yaml/ordinary.hpp"
#include "yaml/reader.hpp"

using namespace ktask;
using namespace ktask::text;

namespace {

std::string utf8(char32_t code) {
    std::string out;
    append(out, code);
    return out;
}

std::vector<char32_t> plain_characters() {
    std::vector<char32_t> plain;
    for (char32_t code = 0; code < 0x110000; ++code) {
        const bool is_surrogate = code >= 0xd800 && code < 0xe000;
        if (!is_surrogate && plain_width(utf8(code))) plain.push_back(code);
    }
    return plain;
}

} // namespace

TEST_CASE("Vietnamese is plain, and what needs a closer look is not") {
    CHECK(plain_width("") == 0);
    CHECK(plain_width("Ủy ban nhân dân tỉnh – “Tháng 9/2022”…") == 38);
    for (const std::string_view other :
         {"e\u0302", "\t", "\x7f", "\u0085", "\u00ad", "\u200b", "\u2028", "ể\u0301", "あ", "😀",
          "\xc3", "\xe1\xbb", "\xe1\xbb ", "\xe2\x80", "\x80", "\xff"}) {
        CAPTURE(other);
        CHECK_FALSE(plain_width(other));
    }
}

TEST_CASE("a closer look at plain characters finds nothing else") {
    // Hiragana is not plain and has two columns, so that all of the text is looked at closely.
    const std::string wide = "あ";
    const std::vector<char32_t> plain = plain_characters();
    CHECK(plain.size() > 900);
    std::size_t wrong = 0;
    for (const char32_t code : plain) {
        const std::string text = utf8(code) + utf8(code) + wide;
        const bool is_right = plain_width(utf8(code)) == 1 && visible(text) == text &&
                              to_nfc(text) == text && display_width(text) == 4;
        if (!is_right) ++wrong;
    }
    CHECK(wrong == 0);
}

TEST_CASE("bytes that are ordinary together are found right one by one") {
    // A text of less than sixteen bytes is always looked at byte by byte.
    const std::vector<unsigned> thirds = {'\n', '\r', ' ',  '<',  0x7f, 0x80, 0x8f, 0x9f,
                                          0xa0, 0xa8, 0xbf, 0xc2, 0xe1, 0xef, 0xf0};
    std::size_t ordinary = 0;
    std::size_t wrong = 0;
    std::string around(38, 'a');
    for (unsigned pair = 0; pair < 0x10000; ++pair) {
        for (const unsigned third : thirds) {
            const std::string bytes = {static_cast<char>(pair >> 8U),
                                       static_cast<char>(pair & 0xffU), static_cast<char>(third)};
            const std::size_t at = 14 + pair % 3;
            around.replace(at, 3, bytes);
            const bool is_ordinary = yaml::has_ordinary_bytes(around);
            around.replace(at, 3, "aaa");
            if (is_ordinary) ++ordinary;
            if (is_ordinary && !yaml::check_bytes("a" + bytes + "a").empty()) ++wrong;
        }
    }
    CHECK(ordinary > 50'000);
    CHECK(wrong == 0);
}

TEST_CASE("a mistake is found wherever it is, the first and the last byte too") {
    for (std::size_t size = 16; size < 52; ++size) {
        for (std::size_t at = 0; at < size; ++at) {
            std::string text(size, 'a');
            CHECK(yaml::has_ordinary_bytes(text));
            for (const char byte : {'\0', '\r', '\x7f', '\x80', '\xc3', '\xe1', '\xff'}) {
                text[at] = byte;
                CHECK_FALSE(yaml::has_ordinary_bytes(text));
            }
            text[at] = '=';
            CHECK(yaml::has_ordinary_bytes(text) == (at != 0));
        }
    }
    CHECK(yaml::has_ordinary_bytes("tên: Quỹ Bảo trợ trẻ em\r\n\tđủ: ế\r\n"));
    CHECK_FALSE(yaml::has_ordinary_bytes("một hai ba bốn\n=======\nnăm"));
}
