#include "text/width.hpp"

#include <algorithm>

#include <utf8proc.h>

#include "text/plain.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

namespace ktask::text {

namespace {

/// How long a text is in bytes and in columns.
struct Extent {
    std::size_t length = 0;
    std::size_t width = 0;
};

/// The grapheme cluster that starts at `offset`: its width is that of its widest character.
Extent grapheme_at(std::string_view text, std::size_t offset) {
    Extent grapheme;
    utf8proc_int32_t previous = 0;
    utf8proc_int32_t state = 0;
    while (offset + grapheme.length < text.size()) {
        const Character character = decode(text, offset + grapheme.length);
        const auto code = static_cast<utf8proc_int32_t>(character.valid ? character.code : 0xfffd);
        const bool is_first = grapheme.length == 0;
        if (!is_first && utf8proc_grapheme_break_stateful(previous, code, &state)) break;
        grapheme.length += character.length;
        grapheme.width = std::max(grapheme.width,
                                  static_cast<std::size_t>(std::max(0, utf8proc_charwidth(code))));
        previous = code;
    }
    return grapheme;
}

/// The longest start of `word` that fits in `width`, at least one grapheme.
Extent fitting_start(std::string_view word, std::size_t width) {
    Extent start;
    while (start.length < word.size()) {
        const Extent grapheme = grapheme_at(word, start.length);
        if (start.length > 0 && start.width + grapheme.width > width) break;
        start.length += grapheme.length;
        start.width += grapheme.width;
    }
    return start;
}

} // namespace

std::size_t display_width(std::string_view text) {
    if (const auto width = plain_width(text)) return *width;
    const auto is_ascii_at = [&](std::size_t at) {
        return at >= text.size() || static_cast<unsigned char>(text[at]) < 0x80;
    };
    std::size_t width = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        if (is_ascii_at(offset) && is_ascii_at(offset + 1)) {
            width += is_control(static_cast<unsigned char>(text[offset])) ? 0 : 1;
            ++offset;
            continue;
        }
        const Extent grapheme = grapheme_at(text, offset);
        width += grapheme.width;
        offset += grapheme.length;
    }
    return width;
}

std::string padded(std::string_view text, std::size_t width) {
    std::string out(text);
    const std::size_t used = display_width(text);
    if (used < width) out.append(width - used, ' ');
    return out;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    if (width == 0) return {std::string(text)};
    std::vector<std::string> lines(1);
    std::size_t used = 0;
    for (std::string_view word : split(text, ' ')) {
        std::size_t needed = display_width(word);
        if (used > 0 && used + 1 + needed > width) {
            lines.emplace_back();
            used = 0;
        }
        if (used > 0) {
            lines.back() += ' ';
            ++used;
        }
        while (needed > width) {
            const Extent start = fitting_start(word, width);
            lines.back() += word.substr(0, start.length);
            word.remove_prefix(start.length);
            needed -= start.width;
            if (!word.empty()) lines.emplace_back();
        }
        lines.back() += word;
        used += needed;
    }
    return lines;
}

std::string hanging(std::string_view label, std::string_view text, std::size_t label_width,
                    std::size_t width) {
    constexpr std::size_t narrowest = 10;
    constexpr std::size_t indent_under_label = 2;
    const bool has_room = width == 0 || width >= label_width + narrowest;
    const std::size_t indent = has_room ? label_width : indent_under_label;
    const auto lines = wrapped(
        text, width == 0 ? 0 : std::max<std::size_t>(1, width - std::min(indent, width - 1)));
    std::string out = has_room ? padded(label, label_width) : std::string(label) + '\n';
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0 || !has_room) out.append(indent, ' ');
        out += lines[i];
        out += '\n';
    }
    return out;
}

std::size_t widest_word(std::string_view text) {
    std::size_t widest = 0;
    for (const std::string_view word : split(text, ' ')) {
        widest = std::max(widest, display_width(word));
    }
    return widest;
}

} // namespace ktask::text
