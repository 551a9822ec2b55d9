#include "text/markup.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include <fmt/format.h>

#include "text/fold.hpp"
#include "text/plain.hpp"

namespace ktask::text {

namespace {

bool is_punctuation(char byte) {
    return (byte >= '!' && byte <= '/') || (byte >= ':' && byte <= '@') ||
           (byte >= '[' && byte <= '`') || (byte >= '{' && byte <= '~');
}

bool is_escape(std::string_view text, std::size_t at) {
    return text[at] == '\\' && at + 1 < text.size() && is_punctuation(text[at + 1]);
}

constexpr std::string_view white_space = " \t\r\n";

bool is_space(std::string_view text, std::size_t at) {
    return at >= text.size() || text[at] == ' ' || text[at] == '\n' || text[at] == '\t';
}

/// Which bytes may mean more than themselves, and which of them open, close or escape brackets.
enum Meaning : std::uint8_t { ordinary = 0, mark = 1, bracket = 2 };

constexpr std::array<std::uint8_t, 256> meanings_of_bytes() {
    std::array<std::uint8_t, 256> table{};
    for (const char byte : std::string_view("\\^*"))
        table[static_cast<unsigned char>(byte)] |= mark;
    for (const char byte : std::string_view("\\[]"))
        table[static_cast<unsigned char>(byte)] |= bracket;
    return table;
}
constexpr std::array<std::uint8_t, 256> meanings = meanings_of_bytes();

/// The offset of the next byte from `at` on that may have this meaning, or the end.
std::size_t next_byte(std::string_view text, std::size_t at, Meaning meaning) {
    while (at < text.size() && (meanings[static_cast<unsigned char>(text[at])] & meaning) == 0)
        ++at;
    return at;
}

/// The offset of the `]` that closes the bracket before `from`, or npos.
std::size_t closing_bracket(std::string_view text, std::size_t from) {
    int depth = 1;
    for (std::size_t at = next_byte(text, from, bracket); at < text.size();
         at = next_byte(text, at + 1, bracket)) {
        if (is_escape(text, at)) {
            ++at;
        } else if (text[at] == '[') {
            ++depth;
        } else if (text[at] == ']' && --depth == 0) {
            return at;
        }
    }
    return std::string_view::npos;
}

/// The offset of the `*` that closes emphasis opened before `from`, or npos.
std::size_t closing_star(std::string_view text, std::size_t from) {
    for (std::size_t at = next_byte(text, from, mark); at < text.size();
         at = next_byte(text, at + 1, mark)) {
        if (is_escape(text, at)) {
            ++at;
        } else if (text.substr(at).starts_with("^[")) {
            at = closing_bracket(text, at + 2);
            if (at == std::string_view::npos) return at;
        } else if (text[at] == '*' && !is_space(text, at - 1)) {
            return at;
        }
    }
    return std::string_view::npos;
}

void add(Marked& text, Piece::Kind /*kind*/, std::string_view words) {
    text.has_words =
        text.has_words || words.find_first_not_of(white_space) != std::string_view::npos;
}

void add_footnote(Marked& text, const Marked& /*footnote*/) {
    text.has_footnotes = true;
}

bool has_words(const Marked& text) {
    return text.has_words;
}

void add(Text& text, Piece::Kind kind, std::string_view words) {
    if (words.empty()) return;
    const bool continues =
        !text.pieces.empty() && text.pieces.back().kind == kind && kind != Piece::Kind::footnote;
    if (continues) {
        text.pieces.back().text += words;
    } else {
        text.pieces.push_back({kind, std::string(words)});
    }
}

bool is_single_spaced(std::string_view text) {
    return !text.starts_with(' ') && !text.ends_with(' ') &&
           text.find('\n') == std::string_view::npos && text.find('\t') == std::string_view::npos &&
           text.find("  ") == std::string_view::npos;
}

/// Runs of white space as one blank, none at the ends.
void make_single_spaced(std::string& text) {
    if (is_single_spaced(text)) return;
    std::size_t kept = 0;
    bool is_blank_due = false;
    for (const char byte : text) {
        if (byte == ' ' || byte == '\n' || byte == '\t') {
            is_blank_due = kept > 0;
            continue;
        }
        if (is_blank_due) text[kept++] = ' ';
        is_blank_due = false;
        text[kept++] = byte;
    }
    text.resize(kept);
}

void add_footnote(Text& text, const Text& footnote) {
    text.pieces.push_back({Piece::Kind::footnote, plain_text(footnote)});
}

bool has_words(const Text& text) {
    return std::any_of(text.pieces.begin(), text.pieces.end(), [](const Piece& piece) {
        return piece.kind != Piece::Kind::footnote &&
               piece.text.find_first_not_of(white_space) != std::string::npos;
    });
}

/// Where the words that are being read stand.
struct Setting {
    Piece::Kind kind = Piece::Kind::plain;
    bool is_footnote = false;
};

/// Reads `marked`, which starts at byte `offset` of the whole value, into a Text or a Marked.
template<typename Kept>
void parse_into(Kept& text, std::string_view marked, std::size_t offset, Setting setting,
                Problems& problems);

/// Reads the footnote that opens at byte `at`; returns where it ends, or npos if it is never
/// closed.
template<typename Kept>
std::size_t parse_footnote(Kept& text, std::string_view marked, std::size_t at, std::size_t offset,
                           bool is_nested, Problems& problems) {
    const std::size_t end = closing_bracket(marked, at + 2);
    if (end == std::string_view::npos) {
        problems.push_back(
            {{offset + at, offset + at + 2},
             message("this footnote is never closed"),
             {message("write ^[text of the footnote]; a lone bracket inside it as \\[ or \\]")}});
        return end;
    }
    if (is_nested) {
        problems.push_back({{offset + at, offset + end + 1},
                            message("a footnote cannot stand inside a footnote"),
                            {message("to mean the characters themselves, write \\^[")}});
        return end + 1;
    }
    const std::size_t problems_before = problems.size();
    Kept footnote;
    parse_into(footnote, marked.substr(at + 2, end - at - 2), offset + at + 2,
               {Piece::Kind::plain, true}, problems);
    if (!has_words(footnote) && problems.size() == problems_before) {
        problems.push_back(
            {{offset + at, offset + end + 1}, message("this footnote has no text"), {}});
    }
    add_footnote(text, footnote);
    return end + 1;
}

template<typename Kept>
void parse_into(Kept& text, std::string_view marked, std::size_t offset, Setting setting,
                Problems& problems) {
    bool may_hold_emphasis = setting.kind == Piece::Kind::plain;
    std::size_t at = 0;
    while (at < marked.size()) {
        if (is_escape(marked, at)) {
            add(text, setting.kind, marked.substr(at + 1, 1));
            at += 2;
            continue;
        }
        if (marked.substr(at).starts_with("^[")) {
            at = parse_footnote(text, marked, at, offset, setting.is_footnote, problems);
            continue;
        }
        if (may_hold_emphasis && marked[at] == '*' && !is_space(marked, at + 1)) {
            const std::size_t end = closing_star(marked, at + 1);
            if (end != std::string_view::npos && end > at + 1) {
                parse_into(text, marked.substr(at + 1, end - at - 1), offset + at + 1,
                           {Piece::Kind::emphasis, setting.is_footnote}, problems);
                at = end + 1;
                continue;
            }
            may_hold_emphasis = end != std::string_view::npos;
        }
        const std::size_t next = next_byte(marked, at + 1, mark);
        add(text, setting.kind, marked.substr(at, next - at));
        at = next;
    }
}

} // namespace

Text parse_markup(std::string_view marked, Problems& problems) {
    Text text;
    parse_into(text, marked, 0, {}, problems);
    for (Piece& piece : text.pieces)
        if (!plain_width(piece.text)) piece.text = to_nfc(piece.text);
    return text;
}

Marked check_markup(std::string_view marked, Problems& problems) {
    Marked text;
    parse_into(text, marked, 0, {}, problems);
    return text;
}

std::vector<Span> footnote_places(std::string_view marked) {
    std::vector<Span> places;
    for (std::size_t at = 0; at < marked.size(); ++at) {
        if (is_escape(marked, at)) {
            ++at;
        } else if (marked.substr(at).starts_with("^[")) {
            const std::size_t end = closing_bracket(marked, at + 2);
            if (end == std::string_view::npos) break;
            places.push_back({at, end + 1});
            at = end;
        }
    }
    return places;
}

std::string plain_text(const Text& text) {
    std::string out;
    for (const Piece& piece : text.pieces) {
        if (piece.kind != Piece::Kind::footnote) out += piece.text;
    }
    make_single_spaced(out);
    return out;
}

std::string superscript(int number) {
    std::string out;
    for (const char digit : fmt::format("{}", number)) {
        if (digit >= '0' && digit <= '9')
            out += superscript_digits.at(static_cast<std::size_t>(digit - '0'));
    }
    return out;
}

std::string escaped_markup(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool is_mark =
            text[at] == '*' || text.substr(at).starts_with("^[") || is_escape(text, at);
        if (is_mark) out += '\\';
        out += text[at];
    }
    return out;
}

} // namespace ktask::text
