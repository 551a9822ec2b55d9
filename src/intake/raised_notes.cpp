#include "intake/raised_notes.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "text/markup.hpp"
#include "text/utf8.hpp"

namespace ktask::intake {

namespace {

bool is_plain_figure(char32_t code) {
    return code >= U'0' && code <= U'9';
}

std::u32string figures_of(int number) {
    const std::string figures = std::to_string(number);
    return {figures.begin(), figures.end()};
}

std::u32string with_raised_figures(const std::u32string& figures) {
    std::u32string out;
    for (const char32_t figure : figures)
        out += text::decode(text::superscript_digits.at(figure - U'0'), 0).code;
    return out;
}

/// True if a line begins with a number at its left, with no more than blanks behind it: alone, or
/// before the words of a footnote.
bool begins_note(const Line& line, const std::u32string& figures) {
    constexpr std::size_t rightmost = 12;
    const std::u32string_view words = std::u32string_view(line.text).substr(line.begin);
    if (line.begin > rightmost || !words.starts_with(figures)) return false;
    return words.size() == figures.size() || words[figures.size()] == U' ';
}

/// True if what is before a number is one that it may be raised at: a word, a bracket or quotation
/// mark that ends, or a year.
bool may_be_cited_at(std::u32string_view before) {
    if (before.empty()) return false;
    const char32_t last = before.back();
    const bool is_small_letter = (last >= U'a' && last <= U'z') || last > 0x7f;
    if (is_small_letter || last == U')' || last == U'"' || last == U'.') {
        // "ngày 09.2" is a day.
        return last != U'.' || (before.size() > 1 && !is_plain_figure(before[before.size() - 2]));
    }
    constexpr std::size_t length = 4;
    if (before.size() < length) return false;
    const std::u32string_view year = before.substr(before.size() - length);
    const bool is_alone =
        before.size() == length || !is_plain_figure(before[before.size() - length - 1]);
    return is_alone && std::all_of(year.begin(), year.end(), is_plain_figure) &&
           (year.starts_with(U"19") || year.starts_with(U"20"));
}

/// Where in a line a footnote is cited, from a place on.
std::optional<std::size_t> citation_in(const Line& line, std::size_t from,
                                       const std::u32string& figures) {
    constexpr std::u32string_view ends = U" .,;:)”\"";
    const std::u32string_view text = line.text;
    for (std::size_t at = text.find(figures, from); at != std::u32string_view::npos;
         at = text.find(figures, at + 1)) {
        const std::size_t end = at + figures.size();
        const bool is_end = end == text.size() || ends.find(text[end]) != std::u32string_view::npos;
        if (is_end && may_be_cited_at(text.substr(0, at))) return at;
    }
    return std::nullopt;
}

/// A footnote at the foot of a page.
struct RaisedNote {
    std::u32string figures;
    std::size_t line = 0; ///< where it begins
    std::size_t cited_in = 0;
    std::size_t cited_at = 0;
};

/// Finds the footnotes of lines [begin, end).
class PageNotes {
public:
    PageNotes(const std::vector<Line>& lines, std::size_t begin, std::size_t end)
        : lines_(lines), begin_(begin), end_(end) {}

    /// Those from a number on; none if not each of them is cited.
    std::vector<RaisedNote> from(int first) const {
        const std::u32string figures = figures_of(first);
        for (std::size_t at = end_; at-- > begin_;) {
            if (!begins_note(lines_[at], figures)) continue;
            std::vector<RaisedNote> notes = beginning_at(at, first);
            if (!have_words(notes)) continue;
            if (find_citations(notes) || find_lone_citations(notes)) return notes;
        }
        return {};
    }

private:
    std::vector<RaisedNote> beginning_at(std::size_t at, int first) const {
        std::vector<RaisedNote> notes;
        for (int number = first; at < end_; ++at) {
            std::u32string figures = figures_of(number);
            if (!begins_note(lines_[at], figures)) continue;
            notes.push_back({std::move(figures), at, 0, 0});
            ++number;
        }
        return notes;
    }

    bool find_citations(std::vector<RaisedNote>& notes) const {
        const std::size_t foot = notes.front().line;
        std::size_t line = begin_;
        std::size_t from = 0;
        for (RaisedNote& note : notes) {
            std::optional<std::size_t> at;
            for (; line < foot; ++line, from = 0) {
                at = citation_in(lines_[line], from, note.figures);
                if (at) break;
            }
            if (!at) return false;
            note.cited_in = line;
            note.cited_at = *at;
            from = *at + note.figures.size();
        }
        return true;
    }

    /// In a table the second note may be in a line below the third: in any order, if there is but
    /// one place for each.
    bool find_lone_citations(std::vector<RaisedNote>& notes) const {
        const std::size_t foot = notes.front().line;
        for (RaisedNote& note : notes) {
            std::size_t count = 0;
            for (std::size_t line = begin_; line < foot; ++line) {
                for (auto at = citation_in(lines_[line], 0, note.figures); at;
                     at = citation_in(lines_[line], *at + 1, note.figures)) {
                    note.cited_in = line;
                    note.cited_at = *at;
                    ++count;
                }
            }
            if (count != 1) return false;
        }
        return true;
    }

    bool have_words(const std::vector<RaisedNote>& notes) const {
        for (std::size_t i = 0; i < notes.size(); ++i) {
            if (!has_words(notes[i], i + 1 < notes.size() ? notes[i + 1].line : end_)) return false;
        }
        return true;
    }

    bool has_words(const RaisedNote& note, std::size_t end) const {
        const Line& line = lines_[note.line];
        if (line.end() > line.begin + note.figures.size()) return true;
        return std::any_of(lines_.begin() + static_cast<std::ptrdiff_t>(note.line) + 1,
                           lines_.begin() + static_cast<std::ptrdiff_t>(end),
                           [](const Line& one) { return !one.is_blank(); });
    }

    const std::vector<Line>& lines_;
    std::size_t begin_;
    std::size_t end_;
};

/// Takes the lines from the first note to the end of a page out, each note with its number raised
/// in front of its words.
std::vector<Line> taken_out(std::vector<Line>& lines, const std::vector<RaisedNote>& notes,
                            std::size_t end) {
    std::vector<Line> out;
    std::size_t which = 0;
    std::u32string mark;
    for (std::size_t at = notes.front().line; at < end; ++at) {
        Line line = std::exchange(lines[at], Line{});
        std::u32string_view words = std::u32string_view(line.text).substr(line.begin);
        if (which < notes.size() && notes[which].line == at) {
            mark = with_raised_figures(notes[which].figures);
            words.remove_prefix(notes[which++].figures.size());
        }
        words.remove_prefix(std::min(words.find_first_not_of(U' '), words.size()));
        if (words.empty()) continue;
        line.text = mark + (mark.empty() ? U"" : U" ") + std::u32string(words);
        line.begin = 0;
        line.is_after_page = false;
        mark.clear();
        out.push_back(std::move(line));
    }
    return out;
}

} // namespace

void raise_footnotes(std::vector<Line>& lines) {
    std::vector<Line> behind;
    int next = 1;
    for (std::size_t begin = 0; begin < lines.size();) {
        std::size_t end = begin + 1;
        while (end < lines.size() && !lines[end].is_after_page)
            ++end;
        const PageNotes page(lines, begin, end);
        std::vector<RaisedNote> notes = page.from(next);
        if (notes.empty() && next > 1) notes = page.from(1); // they may begin again on each page
        if (!notes.empty()) {
            for (const RaisedNote& note : notes)
                lines[note.cited_in].text.replace(note.cited_at, note.figures.size(),
                                                  with_raised_figures(note.figures));
            std::vector<Line> out = taken_out(lines, notes, end);
            behind.insert(behind.end(), std::make_move_iterator(out.begin()),
                          std::make_move_iterator(out.end()));
            next =
                std::stoi(std::string(notes.back().figures.begin(), notes.back().figures.end())) +
                1;
        }
        begin = end;
    }
    if (behind.empty()) return;
    lines.emplace_back();
    lines.insert(lines.end(), std::make_move_iterator(behind.begin()),
                 std::make_move_iterator(behind.end()));
}

} // namespace ktask::intake
