#include "intake/lines.hpp"

#include <algorithm>
#include <optional>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace ktask::intake {

namespace {

constexpr std::size_t tab_width = 8;

bool is_blank(char32_t code) {
    return code == ' ' || code == 0xa0 || code == 0x2003 || code == 0x2002;
}

bool is_left_out(char32_t code) {
    return code == '\r' || code == 0xfeff || code == 0x200b || code == 0xad;
}

Line line_of(std::string_view bytes, std::uint32_t number) {
    Line line;
    line.number = number;
    for (std::size_t at = 0; at < bytes.size();) {
        const text::Character character = text::decode(bytes, at);
        at += character.length;
        if (is_left_out(character.code)) continue;
        if (character.code == '\t') {
            line.text.append(tab_width - line.text.size() % tab_width, U' ');
        } else {
            line.text += is_blank(character.code) ? U' ' : character.code;
        }
    }
    while (!line.text.empty() && line.text.back() == U' ')
        line.text.pop_back();
    line.begin = std::min(line.text.find_first_not_of(U' '), line.text.size());
    return line;
}

std::vector<Line> all_lines(std::string_view text) {
    std::vector<Line> lines;
    std::uint32_t number = 0;
    bool is_after_page = false;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string bytes(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (bytes.find('\f') != std::string::npos) {
            is_after_page = true;
            std::erase(bytes, '\f');
        }
        Line line = line_of(bytes, ++number);
        line.is_after_page = is_after_page && !line.is_blank();
        if (line.is_after_page) is_after_page = false;
        lines.push_back(std::move(line));
    }
    return lines;
}

/// What a line says that has a number of at most three figures alone, perhaps between dashes.
std::optional<int> lone_number(const Line& line) {
    std::u32string_view words = std::u32string_view(line.text).substr(line.begin);
    while (words.starts_with(U'-') || words.starts_with(U' '))
        words.remove_prefix(1);
    while (words.ends_with(U'-') || words.ends_with(U' '))
        words.remove_suffix(1);
    constexpr std::size_t most_figures = 3;
    if (words.empty() || words.size() > most_figures) return std::nullopt;
    int number = 0;
    for (const char32_t code : words) {
        if (code < U'0' || code > U'9') return std::nullopt;
        number = number * 10 + static_cast<int>(code - U'0');
    }
    return number;
}

/// True if a lone number goes on with the numbers of pages: it is one more than the last, or begins
/// again, and is where a page has it: in the middle or to the right.
bool is_page_number(const Line& line, int number, int last) {
    constexpr std::size_t leftmost = 20;
    return line.begin >= leftmost && (number == last + 1 || number == 1 || number == 2);
}

/// Figures with one sign between them: "1/4", "11/30/26".
bool is_figures(std::u32string_view words, char32_t sign) {
    return !words.empty() && words.find(sign) != std::u32string_view::npos &&
           std::all_of(words.begin(), words.end(), [sign](char32_t code) {
               return (code >= U'0' && code <= U'9') || code == sign;
           });
}

/// True of what a browser prints around a page: above it when, with the title, and below it the
/// address and the number of the page.
bool is_of_browser(const Line& line) {
    const std::u32string_view words = std::u32string_view(line.text).substr(line.begin);
    const std::size_t blank = std::min(words.find(U' '), words.size());
    const std::u32string_view first = words.substr(0, blank);
    if (first.find(U"://") != std::u32string_view::npos)
        return is_figures(words.substr(words.rfind(U' ') + 1), U'/');
    if (!first.ends_with(U',') || !is_figures(first.substr(0, first.size() - 1), U'/'))
        return false;
    const std::u32string_view rest = words.substr(std::min(blank + 1, words.size()));
    return is_figures(rest.substr(0, rest.find(U' ')), U':');
}

} // namespace

std::vector<Line> lines_on_paper(std::string_view text) {
    std::vector<Line> kept;
    int last = 0;
    bool is_after_page = false;
    for (Line& line : all_lines(text::to_nfc(text))) {
        const auto number = lone_number(line);
        const bool is_number = number && is_page_number(line, *number, last);
        if (is_number || is_of_browser(line)) {
            last = number.value_or(last);
            while (!kept.empty() && kept.back().is_blank())
                kept.pop_back();
            is_after_page = true;
            continue;
        }
        if (is_after_page && line.is_blank()) continue;
        line.is_after_page = line.is_after_page || is_after_page;
        is_after_page = false;
        kept.push_back(std::move(line));
    }
    return kept;
}

std::string words_at(const Line& line, std::size_t begin, std::size_t end) {
    end = std::min(end, line.text.size());
    while (begin < end && line.text[begin] == U' ')
        ++begin;
    while (end > begin && line.text[end - 1] == U' ')
        --end;
    std::string words;
    for (std::size_t at = begin; at < end; ++at)
        text::append(words, line.text[at]);
    return words;
}

std::vector<Chunk> chunks_of(const Line& line, std::size_t gap) {
    std::vector<Chunk> chunks;
    std::size_t at = line.begin;
    while (at < line.text.size()) {
        std::size_t end = at;
        std::size_t blank_count = 0;
        for (std::size_t i = at; i < line.text.size() && blank_count < gap; ++i) {
            blank_count = line.text[i] == U' ' ? blank_count + 1 : 0;
            if (blank_count == 0) end = i + 1;
        }
        chunks.push_back({at, end});
        at = line.text.find_first_not_of(U' ', end);
    }
    return chunks;
}

} // namespace ktask::intake
