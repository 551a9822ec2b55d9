#include "document/lines.hpp"

#include <algorithm>
#include <string>

#include "programme/footnotes.hpp"
#include "words/unbroken.hpp"

namespace ktask::document {

using text::Shown;

namespace {

std::uint32_t size_of(const Shown& text) {
    return static_cast<std::uint32_t>(text.size());
}

void add_shifted(std::vector<Mark>& marks, const std::vector<Mark>& more, std::uint32_t by) {
    for (Mark mark : more) {
        mark.begin += by;
        mark.end += by;
        marks.push_back(mark);
    }
}

/// Puts pieces of a text together, runs of white space as one blank.
class LineOfPieces {
public:
    void add_words(std::string_view words) {
        const auto is_blank = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
        std::string spaced;
        spaced.reserve(words.size() + 1);
        for (auto at = words.begin(); at != words.end();) {
            const auto begin = std::find_if_not(at, words.end(), is_blank);
            if (begin != at) is_blank_due_ = has_begun_;
            at = std::find_if(begin, words.end(), is_blank);
            if (at == begin) break;
            if (is_blank_due_) spaced += ' ';
            is_blank_due_ = false;
            has_begun_ = true;
            spaced.append(begin, at);
        }
        line_.text += text::shown(std::move(spaced));
    }
    void add_note(int number, std::uint32_t of) {
        add_blank();
        has_begun_ = true;
        line_.marks.push_back({Mark::Kind::note, size_of(line_.text), size_of(line_.text),
                               static_cast<std::uint32_t>(number), of});
    }
    void add_emphasis(std::string_view words) {
        add_blank();
        const std::uint32_t begin = size_of(line_.text);
        add_words(words);
        line_.marks.push_back({Mark::Kind::emphasis, begin, size_of(line_.text)});
    }
    Line finished() && { return std::move(line_); }

private:
    void add_blank() {
        if (is_blank_due_) line_.text += text::shown(" ");
        is_blank_due_ = false;
    }

    Line line_;
    bool has_begun_ = false;
    bool is_blank_due_ = false; // if anything follows
};

} // namespace

Line line(const text::Message& message, const Reader& reader, Tone tone) {
    return {words::said(message, reader.speaker), {}, tone};
}

Line line(const text::Message& message, const Reader& reader,
          std::initializer_list<const Line*> arguments) {
    const words::Placed placed = reader.speaker.placed(message);
    Line out{placed.text};
    std::size_t i = 0;
    for (const Line* argument : arguments) {
        add_shifted(out.marks, argument->marks,
                    static_cast<std::uint32_t>(placed.arguments[i].begin));
        ++i;
    }
    std::stable_sort(out.marks.begin(), out.marks.end(),
                     [](const Mark& a, const Mark& b) { return a.begin < b.begin; });
    return out;
}

text::Argument argument(const Line& line) {
    return text::argument(line.text.view());
}

void mark_foreign(Line& line, const programme::Programme& programme, const Reader& reader) {
    if (programme.language == reader.speaker.language() || line.text.empty()) return;
    line.marks.insert(line.marks.begin(), {Mark::Kind::foreign, 0, size_of(line.text),
                                           static_cast<std::uint32_t>(programme.language)});
}

Line quoted(std::string_view words, const programme::Programme& programme, const Reader& reader) {
    Line line{text::shown(std::string(words))};
    mark_foreign(line, programme, reader);
    return line;
}

Line quoted(const text::Text& text, const programme::Programme& programme, const Reader& reader) {
    LineOfPieces pieces;
    for (const text::Piece& piece : text.pieces) {
        if (piece.kind == text::Piece::Kind::footnote) {
            pieces.add_note(programme::footnote_number(programme, piece.text),
                            reader.place_of(programme));
        } else if (piece.kind == text::Piece::Kind::emphasis) {
            pieces.add_emphasis(piece.text);
        } else {
            pieces.add_words(piece.text);
        }
    }
    Line line = std::move(pieces).finished();
    mark_foreign(line, programme, reader);
    return line;
}

void add_notes(Line& line, const std::vector<int>& numbers, std::uint32_t of) {
    for (const int number : numbers) {
        line.marks.push_back({Mark::Kind::note, size_of(line.text), size_of(line.text),
                              static_cast<std::uint32_t>(number), of});
    }
}

void append(Line& line, const Line& more) {
    add_shifted(line.marks, more.marks, size_of(line.text));
    line.text += more.text;
}

void append_listed(Line& list, const Line& one) {
    if (!list.text.empty()) append(list, verbatim("; "));
    append(list, one);
}

Line labelled(const Line& label, const Line& words, const Reader& reader) {
    return line(text::message("{0}: {1}", label, words), reader, {&label, &words});
}

Line verbatim(std::string_view words, Tone tone) {
    return {text::shown(std::string(words)), {}, tone};
}

Line unbroken(const Line& line, const Reader& reader) {
    return {words::unbroken(line.text, reader.speaker.language()), {}, line.tone};
}

} // namespace ktask::document
