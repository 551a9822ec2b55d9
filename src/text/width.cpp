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

/// Bytes between two blanks, none if they follow each other.
struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t width = 0;
};

Word word_at(std::string_view text, std::size_t begin) {
    const PlainStart start = plain_word(text.substr(begin));
    std::size_t end = begin + start.length;
    if (end == text.size() || text[end] == ' ') return {begin, end, start.width};
    end = std::min(text.find(' ', end), text.size());
    return {begin, end, display_width(text.substr(begin, end - begin))};
}

/// `text` itself, or in `room` without the blanks at its ends and with one between its words.
std::string_view with_single_blanks(std::string_view text, std::string& room) {
    if (!text.starts_with(' ') && !text.ends_with(' ') &&
        text.find("  ") == std::string_view::npos) {
        return text;
    }
    room.clear();
    for (const std::string_view word : split(text, ' ')) {
        if (!room.empty()) room += ' ';
        room += word;
    }
    return room;
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
    std::string room;
    std::vector<std::string> lines;
    for (const WrappedLine& line : wrapped(text, width, room))
        lines.emplace_back(line.text);
    return lines;
}

std::vector<WrappedLine> wrapped(std::string_view text, std::size_t width, std::string& room) {
    if (width == 0) return {{text, display_width(text)}};
    text = with_single_blanks(text, room);
    std::vector<WrappedLine> lines;
    std::size_t begin = 0; // of the line
    std::size_t used = 0;
    for (Word word = word_at(text, 0); word.begin < text.size();
         word = word_at(text, std::min(word.end + 1, text.size()))) {
        const bool is_first = word.begin == begin;
        if (!is_first && used + 1 + word.width > width) {
            lines.push_back({text.substr(begin, word.begin - 1 - begin), used});
            begin = word.begin;
            used = 0;
        } else if (!is_first) {
            ++used;
        }
        while (word.width > width) {
            const Extent start =
                fitting_start(text.substr(word.begin, word.end - word.begin), width);
            if (word.begin + start.length == word.end) break;
            lines.push_back({text.substr(begin, start.length), start.width});
            begin = word.begin += start.length;
            word.width -= start.width;
        }
        used += word.width;
    }
    lines.push_back({text.substr(begin), used});
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

Measure measured(std::string_view text) {
    Measure all;
    for (std::size_t at = 0; at < text.size();) {
        const Word word = word_at(text, at);
        all.widest_word = std::max(all.widest_word, word.width);
        all.width += word.width + (word.end < text.size() ? 1 : 0);
        at = word.end + 1;
    }
    return all;
}

} // namespace ktask::text
