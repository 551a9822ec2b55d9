#include "intake/footnotes.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "intake/marks.hpp"
#include "intake/wording.hpp"
#include "text/markup.hpp"

namespace ktask::intake {

namespace {

/// A sign that cites a footnote.
struct Citation {
    int number = 0;
    std::size_t length = 0;
};

constexpr int highest_footnote = 9999;

std::optional<Citation> superscript_at(std::string_view words, std::size_t at) {
    Citation citation;
    for (bool goes_on = true; goes_on && citation.number < highest_footnote;) {
        goes_on = false;
        for (std::size_t figure = 0; figure < text::superscript_digits.size(); ++figure) {
            if (!words.substr(at + citation.length)
                     .starts_with(text::superscript_digits.at(figure)))
                continue;
            citation.number = citation.number * 10 + static_cast<int>(figure);
            citation.length += text::superscript_digits.at(figure).size();
            goes_on = true;
        }
    }
    if (citation.length == 0) return std::nullopt;
    return citation;
}

/// "[1]" or "[^1]".
std::optional<Citation> bracket_at(std::string_view text, std::size_t at) {
    if (text[at] != '[') return std::nullopt;
    std::size_t end = at + 1;
    if (end < text.size() && text[end] == '^') ++end;
    Citation citation;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9' &&
           citation.number < highest_footnote) {
        citation.number = citation.number * 10 + (text[end++] - '0');
    }
    if (citation.number == 0 || end >= text.size() || text[end] != ']') return std::nullopt;
    citation.length = end + 1 - at;
    return citation;
}

std::optional<Citation> citation_at(std::string_view text, std::size_t at) {
    const char first = text[at];
    if (first == '[') return bracket_at(text, at);
    const bool may_be_superscript = first == '\xc2' || first == '\xe2';
    return may_be_superscript ? superscript_at(text, at) : std::nullopt;
}

/// The text of a footnote, if the paragraph is one.
std::optional<std::pair<int, std::string>> definition_in(const Paragraph& paragraph) {
    const std::string_view text = paragraph.words.text;
    if (text.empty()) return std::nullopt;
    const auto citation = citation_at(text, 0);
    if (!citation) return std::nullopt;
    std::string_view rest = text.substr(citation->length);
    if (rest.starts_with(':')) rest.remove_prefix(1);
    std::string note = on_one_line(rest);
    if (note.empty()) return std::nullopt;
    return std::pair(citation->number, std::move(note));
}

/// Calls `visit` with all words of a page, in reading order.
template<typename Visit>
void for_all_words(Page& page, Visit visit) {
    for (Block& block : page.blocks) {
        if (auto* const paragraph = std::get_if<Paragraph>(&block)) {
            visit(paragraph->words, paragraph->place);
            continue;
        }
        for (Row& row : std::get<Table>(block).rows) {
            for (Cell& cell : row.cells)
                visit(cell.words, row.place);
        }
    }
}

/// Cuts [at, at + length) out of words, and gives back where it was.
void cut(Words& words, std::size_t at, std::size_t length) {
    words.text.erase(at, length);
    const auto moved = [&](std::size_t place) {
        if (place <= at) return place;
        return place >= at + length ? place - length : at;
    };
    for (Note& note : words.notes)
        note.at = moved(note.at);
    for (auto* const spans : {&words.emphasis, &words.strong}) {
        for (text::Span& span : *spans)
            span = {moved(span.begin), moved(span.end)};
    }
}

/// A citation that has been found in words.
struct Found {
    std::size_t at;
    Citation citation;
};

std::vector<Found> citations_in(const Words& words) {
    std::vector<Found> found;
    for (std::size_t at = 0; at < words.text.size(); ++at) {
        const auto citation = citation_at(words.text, at);
        if (!citation) continue;
        found.push_back({at, *citation});
        at += citation->length - 1;
    }
    return found;
}

void cite(Words& words, const Found& found, const std::string& text) {
    cut(words, found.at, found.citation.length);
    const auto behind = std::find_if(words.notes.begin(), words.notes.end(),
                                     [&](const Note& note) { return note.at >= found.at; });
    words.notes.insert(behind, {found.at, text});
}

/// Takes out the rows that say but the text of a footnote, as below the table of a sheet.
void take_out(Table& table, const std::set<int>& cited,
              std::map<int, std::vector<Paragraph>>& texts) {
    std::erase_if(table.rows, [&](const Row& row) {
        const Cell* only = nullptr;
        for (const Cell& cell : row.cells) {
            if (says_nothing(cell.words)) continue;
            if (only != nullptr) return false;
            only = &cell;
        }
        if (only == nullptr) return false;
        Paragraph paragraph;
        paragraph.words = only->words;
        paragraph.place = row.place;
        const auto definition = definition_in(paragraph);
        if (!definition || !cited.contains(definition->first)) return false;
        paragraph.words.text = definition->second;
        texts[definition->first].push_back(std::move(paragraph));
        return true;
    });
}

/// Takes the footnotes out of a page.
std::map<int, std::vector<Paragraph>> taken_out(Page& page, const std::set<int>& cited) {
    std::map<int, std::vector<Paragraph>> texts;
    std::vector<Block> rest;
    for (Block& block : page.blocks) {
        auto* const paragraph = std::get_if<Paragraph>(&block);
        if (auto* const table = std::get_if<Table>(&block)) take_out(*table, cited, texts);
        const auto definition = paragraph == nullptr ? std::nullopt : definition_in(*paragraph);
        if (definition && cited.contains(definition->first)) {
            paragraph->words.text = definition->second;
            texts[definition->first].push_back(std::move(*paragraph));
            continue;
        }
        rest.push_back(std::move(block));
    }
    page.blocks = std::move(rest);
    return texts;
}

std::set<int> cited_numbers(Page& page) {
    std::set<int> cited;
    for_all_words(page, [&](const Words& words, const Place& /*place*/) {
        for (const Found& found : citations_in(words)) {
            if (found.at > 0) cited.insert(found.citation.number);
        }
    });
    return cited;
}

} // namespace

void place_footnotes(Page& page, Remarks& remarks) {
    for_all_words(page, [](Words& words, const Place& /*place*/) {
        make_blanks_plain(words);
        const bool is_marked = words.notes.empty() && words.emphasis.empty() &&
                               words.strong.empty() && words.text.find("^[") != std::string::npos;
        if (is_marked) words = words_of_marked(words.text);
    });
    const std::set<int> cited = cited_numbers(page);
    if (cited.empty()) return;
    auto texts = taken_out(page, cited);
    std::map<int, std::size_t> used;
    for_all_words(page, [&](Words& words, const Place& place) {
        const std::vector<Found> found = citations_in(words);
        // From the last to the first, so that places stay right.
        std::vector<std::pair<Found, const Paragraph*>> cites;
        for (const Found& one : found) {
            const auto text = texts.find(one.citation.number);
            if (text == texts.end()) {
                const bool is_superscript = words.text[one.at] != '[';
                if (!is_superscript) continue;
                remarks.push_back(
                    {place, one.at == 0
                                ? text::message("footnote {} is cited nowhere", one.citation.number)
                                : text::message("footnote {} has no text", one.citation.number)});
                continue;
            }
            // A number that comes again means the next text with it, and the last one from then on.
            std::size_t& which = used[one.citation.number];
            cites.emplace_back(one, &text->second[std::min(which, text->second.size() - 1)]);
            ++which;
        }
        std::reverse(cites.begin(), cites.end()); // what is before stays where it is
        for (const auto& [one, note] : cites)
            cite(words, one, note->words.text);
    });
    for (auto& [number, paragraphs] : texts) {
        const std::size_t cited_texts = std::min(used[number], paragraphs.size());
        paragraphs.erase(paragraphs.begin(),
                         paragraphs.begin() + static_cast<std::ptrdiff_t>(cited_texts));
        for (Paragraph& paragraph : paragraphs) {
            remarks.push_back(
                {paragraph.place, text::message("footnote {} is cited nowhere", number)});
            page.blocks.emplace_back(std::move(paragraph));
        }
    }
}

} // namespace ktask::intake
