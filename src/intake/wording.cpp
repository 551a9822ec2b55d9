#include "intake/wording.hpp"

#include <algorithm>

#include <utf8proc.h>

#include "text/fold.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

namespace ktask::intake {

namespace {

/// The spans within [begin, end), counted from `begin`.
std::vector<text::Span> spans_within(const std::vector<text::Span>& spans, std::size_t begin,
                                     std::size_t end) {
    std::vector<text::Span> within;
    for (const text::Span& span : spans) {
        const text::Span inner{std::max(span.begin, begin), std::min(span.end, end)};
        if (inner.begin < inner.end) within.push_back({inner.begin - begin, inner.end - begin});
    }
    return within;
}

void add_spans(std::vector<text::Span>& spans, const std::vector<text::Span>& more,
               std::size_t offset) {
    for (const text::Span& span : more)
        spans.push_back({span.begin + offset, span.end + offset});
}

bool is_bare_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

enum class LetterCase { none, small, capital };

LetterCase case_of(char32_t code) {
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(code))) {
    case UTF8PROC_CATEGORY_LL:
        return LetterCase::small;
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
        return LetterCase::capital;
    default:
        return LetterCase::none;
    }
}

LetterCase first_case(std::string_view text) {
    return text.empty() ? LetterCase::none : case_of(text::decode(text, 0).code);
}

} // namespace

Words part_of(const Words& words, std::size_t begin, std::size_t end) {
    end = std::min(end, words.text.size());
    begin = std::min(begin, end);
    Words part;
    part.text = words.text.substr(begin, end - begin);
    for (const Note& note : words.notes) {
        // A note behind the last letter belongs to it.
        const bool is_behind = note.at == end && end == words.text.size();
        const bool is_after_front = note.at > begin || begin == 0;
        if (is_after_front && (note.at <= end || is_behind)) {
            part.notes.push_back({note.at - begin, note.text});
        }
    }
    part.emphasis = spans_within(words.emphasis, begin, end);
    part.strong = spans_within(words.strong, begin, end);
    return part;
}

Words trimmed(const Words& words, std::string_view unwanted) {
    const std::size_t begin = words.text.find_first_not_of(unwanted);
    if (begin == std::string::npos) {
        Words nothing;
        nothing.notes = words.notes;
        for (Note& note : nothing.notes)
            note.at = 0;
        return nothing;
    }
    const std::size_t end = words.text.find_last_not_of(unwanted) + 1;
    Words part = part_of(words, begin, end);
    part.notes = words.notes;
    for (Note& note : part.notes)
        note.at = std::clamp(note.at, begin, end) - begin;
    return part;
}

void add(Words& words, std::string_view between, const Words& more) {
    if (says_nothing(more)) return;
    if (!words.text.empty()) words.text += between;
    const std::size_t offset = words.text.size();
    words.text += more.text;
    for (const Note& note : more.notes)
        words.notes.push_back({note.at + offset, note.text});
    add_spans(words.emphasis, more.emphasis, offset);
    add_spans(words.strong, more.strong, offset);
}

Words without_stop(const Words& words) {
    Words rest = trimmed(words);
    const auto ends_in_stop = [&] {
        const bool is_ellipsis = rest.text.ends_with("...");
        return !is_ellipsis &&
               (rest.text.ends_with('.') || rest.text.ends_with(';') || rest.text.ends_with(','));
    };
    if (rest.text.ends_with("./.")) rest = trimmed(part_of(rest, 0, rest.text.size() - 3));
    while (ends_in_stop())
        rest = trimmed(rest, std::string_view(&rest.text.back(), 1));
    return trimmed(rest);
}

void make_blanks_plain(Words& words) {
    std::string plain;
    std::vector<std::size_t> places; // of each byte before, and the end
    for (std::size_t at = 0; at < words.text.size();) {
        const text::Character character = text::decode(words.text, at);
        places.insert(places.end(), character.length, plain.size());
        const char32_t code = character.code;
        const bool is_blank = code == 0xa0 || code == 0x202f || (code >= 0x2000 && code <= 0x200a);
        const bool has_no_width =
            code == 0xad || code == 0x200b || code == 0x2060 || code == 0xfeff;
        if (is_blank || code == '\t') {
            plain += ' ';
        } else if (!has_no_width) {
            plain.append(words.text, at, character.length);
        }
        at += character.length;
    }
    places.push_back(plain.size());
    const auto moved = [&](std::size_t place) {
        return places[std::min(place, places.size() - 1)];
    };
    for (Note& note : words.notes)
        note.at = moved(note.at);
    for (auto* const spans : {&words.emphasis, &words.strong}) {
        for (text::Span& span : *spans)
            span = {moved(span.begin), moved(span.end)};
    }
    words.text = std::move(plain);
}

bool says_nothing(const Words& words) {
    return words.notes.empty() && words.text.find_first_not_of(blanks) == std::string::npos;
}

std::string on_one_line(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = text.find_first_not_of(blanks, at);
        if (begin == std::string_view::npos) break;
        const std::size_t end = std::min(text.find_first_of(blanks, begin), text.size());
        if (!out.empty()) out += ' ';
        out += text.substr(begin, end - begin);
        at = end;
    }
    return out;
}

std::string_view beginning_of(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && text::is_continuation(text[most]))
        --most;
    return text.substr(0, most);
}

std::string bare_words(std::string_view text) {
    std::string out;
    bool is_apart = false;
    for (const char c : text::fold(text)) {
        if (!is_bare_character(c)) {
            is_apart = true;
            continue;
        }
        if (is_apart && !out.empty()) out += ' ';
        is_apart = false;
        out += c;
    }
    return out;
}

std::vector<std::string> folded_words(std::string_view text) {
    std::vector<std::string> words;
    const std::string bare = bare_words(text);
    for (const std::string_view word : text::split(bare, ' '))
        words.emplace_back(word);
    return words;
}

bool has_words(std::string_view text, std::string_view words) {
    const std::string padded = " " + bare_words(text) + " ";
    return padded.find(" " + std::string(words) + " ") != std::string::npos;
}

bool begins_with_words(std::string_view text, std::string_view words) {
    return (bare_words(text) + " ").starts_with(std::string(words) + " ");
}

bool begins_with_capital(std::string_view text) {
    return first_case(text) == LetterCase::capital;
}

bool begins_with_small(std::string_view text) {
    return first_case(text) == LetterCase::small;
}

bool is_in_capitals(std::string_view text) {
    bool has_capital = false;
    for (std::size_t at = 0; at < text.size();) {
        const text::Character character = text::decode(text, at);
        const LetterCase found = case_of(character.code);
        if (found == LetterCase::small) return false;
        has_capital = has_capital || found == LetterCase::capital;
        at += character.length;
    }
    return has_capital;
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (const std::string_view line : text::split(text, '\n')) {
        const std::string_view words = text::trimmed(line, blanks);
        if (!words.empty()) lines.push_back(words);
    }
    return lines;
}

} // namespace ktask::intake
