#include "intake/refusal.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "intake/labels.hpp"
#include "intake/wording.hpp"
#include "text/utf8.hpp"

namespace ktask::intake {

namespace {

/// What letters a text has.
struct Letters {
    std::size_t all = 0;
    std::size_t vietnamese = 0; ///< with the accents and strokes of Vietnamese
};

bool is_vietnamese(char32_t code) {
    const bool is_latin = (code >= 0xc0 && code <= 0xff && code != 0xd7 && code != 0xf7) ||
                          code == 0x102 || code == 0x103 || code == 0x110 || code == 0x111 ||
                          code == 0x128 || code == 0x129 || code == 0x168 || code == 0x169 ||
                          code == 0x1a0 || code == 0x1a1 || code == 0x1af || code == 0x1b0;
    const bool is_mark = code >= 0x300 && code <= 0x323;
    return is_latin || is_mark || (code >= 0x1ea0 && code <= 0x1ef9);
}

void count(std::string_view text, Letters& letters) {
    for (std::size_t at = 0; at < text.size();) {
        const text::Character character = text::decode(text, at);
        at += character.length;
        const bool is_ascii = (character.code >= 'a' && character.code <= 'z') ||
                              (character.code >= 'A' && character.code <= 'Z');
        const bool is_ours = is_vietnamese(character.code);
        if (is_ascii || is_ours) ++letters.all;
        if (is_ours) ++letters.vietnamese;
    }
}

/// Calls `visit` with each text of a page.
template<typename Visit>
void for_words_of(const Page& page, Visit visit) {
    for (const Block& block : page.blocks) {
        if (const auto* const paragraph = std::get_if<Paragraph>(&block)) {
            visit(std::string_view(paragraph->words.text));
            continue;
        }
        for (const Row& row : std::get<Table>(block).rows) {
            for (const Cell& cell : row.cells)
                visit(std::string_view(cell.words.text));
        }
    }
}

Letters letters_of(const Page& page) {
    Letters letters;
    for_words_of(page, [&](std::string_view text) { count(text, letters); });
    return letters;
}

/// Headings of columns that are each a paragraph of their own, one after the other.
std::optional<std::uint32_t> headings_apart(const Page& page) {
    constexpr std::size_t longest = 50;
    constexpr std::size_t enough = 3;
    std::size_t found = 0;
    bool has_title = false;
    std::uint32_t line = 0;
    for (const Block& block : page.blocks) {
        const auto* const paragraph = std::get_if<Paragraph>(&block);
        const bool may_be = paragraph != nullptr && paragraph->words.text.size() <= longest;
        const Kind kind = may_be ? kind_of_heading(paragraph->words.text) : Kind::other;
        const bool is_known_other = may_be && (has_words(paragraph->words.text, "san pham") ||
                                               has_words(paragraph->words.text, "ghi chu"));
        if (kind == Kind::other && !is_known_other) {
            found = 0;
            has_title = false;
            continue;
        }
        if (found++ == 0) line = paragraph->place.line;
        has_title = has_title || kind == Kind::title;
        if (found >= enough && has_title) return line;
    }
    return std::nullopt;
}

} // namespace

bool is_english(const Page& page) {
    constexpr std::array<std::string_view, 20> common = {
        "the",      "of",     "and",      "for",  "with",      "by",          "from",
        "task",     "tasks",  "deadline", "lead", "agency",    "agencies",    "department",
        "ministry", "report", "plan",     "work", "programme", "coordinating"};
    constexpr std::size_t enough = 6;
    if (letters_of(page).vietnamese * 50 >= letters_of(page).all) return false;
    std::set<std::string> found;
    for_words_of(page, [&](std::string_view text) {
        for (std::string& word : folded_words(text)) {
            if (std::find(common.begin(), common.end(), word) != common.end())
                found.insert(std::move(word));
        }
    });
    return found.size() >= enough;
}

std::optional<Refusal> objection_to_letters(const Page& page) {
    const Letters letters = letters_of(page);
    if (letters.all == 0) {
        return Refusal{
            text::message("it has no text that can be read"),
            {text::message("a scan is a picture: type it off, or ask for the document that "
                           "it was printed from")}};
    }
    // A seventh to a fifth of the letters of Vietnamese have accents.
    constexpr std::size_t one_of = 25;
    constexpr std::size_t enough_to_tell = 60;
    const bool may_be_vietnamese =
        letters.all < enough_to_tell || letters.vietnamese * one_of >= letters.all;
    if (may_be_vietnamese || is_english(page)) return std::nullopt;
    return Refusal{
        text::message("its text has no Vietnamese letters, as the text that a scanner guessed"),
        {text::message("what was guessed wrong cannot be seen: ask for the document that it was "
                       "printed from, or type it off")}};
}

Refusal without_tasks(const Page& page) {
    if (const auto line = headings_apart(page)) {
        return {
            text::message("the columns of its table came apart: the headings are below each other "
                          "from line {} on",
                          *line),
            {text::message("take the file that it was copied from, or a PDF as it is: pdftotext "
                           "-layout keeps columns together")}};
    }
    return {text::message(
                "it has no tasks that name who leads them: no table with such columns, and no "
                "lines such as \"Cơ quan chủ trì: …\""),
            {text::message(
                "prose that says who does what in its sentences has to be read by a person")}};
}

} // namespace ktask::intake
