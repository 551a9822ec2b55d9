#include "intake/words.hpp"

#include <algorithm>

#include "text/markup.hpp"

namespace ktask::intake {

namespace {

constexpr std::string_view blanks = " \t\n\r";
constexpr std::string_view no_break_space = "\xc2\xa0";

/// `text` without blanks around it.
std::string_view without_blanks(std::string_view text) {
    while (true) {
        const std::size_t before = text.size();
        text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
        text = text.substr(0, text.find_last_not_of(blanks) + 1);
        if (text.starts_with(no_break_space)) text.remove_prefix(no_break_space.size());
        if (text.ends_with(no_break_space)) text.remove_suffix(no_break_space.size());
        if (text.size() == before) return text;
    }
}

void append_span(std::vector<text::Span>& spans, text::Span span) {
    if (!spans.empty() && spans.back().end == span.begin) {
        spans.back().end = span.end;
    } else {
        spans.push_back(span);
    }
}

void move_spans(std::vector<text::Span>& spans, std::size_t begin, std::size_t end) {
    for (text::Span& span : spans) {
        span.begin = std::clamp(span.begin, begin, end) - begin;
        span.end = std::clamp(span.end, begin, end) - begin;
    }
    std::erase_if(spans, [](text::Span span) { return span.begin == span.end; });
}

} // namespace

void append(Words& words, std::string_view text, Look look) {
    if (text.empty()) return;
    const text::Span span{words.text.size(), words.text.size() + text.size()};
    words.text += text;
    if (look.is_emphasised) append_span(words.emphasis, span);
    if (look.is_strong) append_span(words.strong, span);
}

void append(Words& words, const Words& more) {
    const std::size_t offset = words.text.size();
    words.text += more.text;
    for (const Note& note : more.notes)
        words.notes.push_back({note.at + offset, note.text});
    for (const text::Span span : more.emphasis)
        append_span(words.emphasis, {span.begin + offset, span.end + offset});
    for (const text::Span span : more.strong)
        append_span(words.strong, {span.begin + offset, span.end + offset});
}

void trim(Words& words) {
    const std::string_view kept = without_blanks(words.text);
    if (kept.size() == words.text.size()) return;
    const auto begin = static_cast<std::size_t>(kept.data() - words.text.data());
    const std::size_t end = begin + kept.size();
    for (Note& note : words.notes)
        note.at = std::clamp(note.at, begin, end) - begin;
    move_spans(words.emphasis, begin, end);
    move_spans(words.strong, begin, end);
    words.text = words.text.substr(begin, kept.size());
}

bool begins_raised(std::string_view words) {
    return std::any_of(text::superscript_digits.begin() + 1, text::superscript_digits.end(),
                       [&](std::string_view digit) { return words.starts_with(digit); });
}

std::string raised(std::string_view words) {
    std::string above;
    for (const char c : words) {
        if (c < '0' || c > '9') return std::string(words);
        above += text::superscript_digits[static_cast<std::size_t>(c - '0')];
    }
    return above;
}

bool has_words(std::string_view text) {
    return !without_blanks(text).empty();
}

} // namespace ktask::intake
