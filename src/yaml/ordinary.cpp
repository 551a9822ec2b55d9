#include "yaml/ordinary.hpp"

#include <array>
#include <cstddef>
#include <cstring>
#include <future>

#include "text/lines.hpp"
#include "yaml/reader.hpp"

namespace ktask::yaml {

namespace {

// Sixteen bytes are looked at together, each with the two before it. A comparison makes 0xff of
// each byte for which it holds, and 0 of the others. The compiler has instructions for this on
// every processor; looking at one character after the other takes four times as long.

constexpr std::size_t width = 16;
using Bytes = unsigned char __attribute__((vector_size(width)));

Bytes bytes_at(const char* place) {
    Bytes bytes;
    std::memcpy(&bytes, place, width);
    return bytes;
}

template<typename Comparison>
Bytes where(Comparison comparison) {
    return reinterpret_cast<Bytes>(comparison);
}

/// Where a byte does not continue a character exactly if those before it demand that.
Bytes broken_characters(Bytes byte, Bytes previous, Bytes before_previous) {
    const Bytes continues = where((byte & 0xc0) == 0x80);
    const Bytes must_continue =
        where((previous & 0xc0) == 0xc0) | where((before_previous & 0xe0) == 0xe0);
    return continues ^ must_continue;
}

/// Where a character is written longer than need be, is C1, U+2028 or U+2029, or is too rare to
/// tell: those that begin with 0xe0 or 0xed, which may also be too long or surrogates, or with more
/// than 0xee.
Bytes odd_characters(Bytes byte, Bytes previous) {
    return where((byte & 0xfe) == 0xc0) | where(byte == 0xe0) | where(byte == 0xed) |
           where(byte >= 0xef) | (where((byte & 0xe0) == 0x80) & where(previous == 0xc2)) |
           (where((byte & 0xfe) == 0xa8) & where(previous == 0x80));
}

/// Where a control is, or a carriage return is not followed by a line feed.
Bytes controls(Bytes byte, Bytes previous) {
    const Bytes is_line_feed = where(byte == '\n');
    const Bytes is_space = is_line_feed | where(byte == '\r') | where(byte == '\t');
    return (where((byte & 0xe0) == 0) & ~is_space) | where(byte == 0x7f) |
           (where(previous == '\r') & ~is_line_feed);
}

/// Where a line starts as a conflict marker does (`<`, `=`, `>`, `|`), or nearly so.
Bytes conflicts(Bytes byte, Bytes previous) {
    return where(previous == '\n') & where((byte & 0xbc) == 0x3c);
}

/// Where something may be wrong with the sixteen bytes at `place`, which has two bytes before it.
Bytes findings_at(const char* place) {
    const Bytes byte = bytes_at(place);
    const Bytes previous = bytes_at(place - 1);
    return broken_characters(byte, previous, bytes_at(place - 2)) | odd_characters(byte, previous) |
           controls(byte, previous) | conflicts(byte, previous);
}

bool is_any(Bytes bytes) {
    std::array<std::size_t, width / sizeof(std::size_t)> halves{};
    std::memcpy(halves.data(), &bytes, width);
    return (halves[0] | halves[1]) != 0;
}

bool has_only_ordinary(std::string_view text) {
    if (text.size() < width) return false;
    constexpr std::size_t before = 2;
    std::array<char, before + width> edge{};
    edge.fill('\n');
    std::memcpy(edge.data() + before, text.data(), width);
    Bytes findings = findings_at(edge.data() + before);
    std::size_t at = width;
    for (; at + width <= text.size(); at += width)
        findings |= findings_at(text.data() + at);
    // At least one blank behind the last byte, which neither continues a character nor ends a line.
    edge.fill(' ');
    std::memcpy(edge.data(), text.data() + at - before, text.size() - at + before);
    findings |= findings_at(edge.data() + before);
    return !is_any(findings);
}

} // namespace

bool has_ordinary_bytes(std::string_view text) {
    const std::size_t middle =
        text.size() < long_text ? text.size() : text::next_line(text, text.size() / 2);
    if (middle == text.size()) return has_only_ordinary(text);
    auto rest = std::async(std::launch::async | std::launch::deferred, has_only_ordinary,
                           text.substr(middle));
    const bool is_ordinary = has_only_ordinary(text.substr(0, middle));
    return rest.get() && is_ordinary;
}

} // namespace ktask::yaml
