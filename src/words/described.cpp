#include "words/described.hpp"

#include <optional>

#include "text/lines.hpp"

namespace ktask::words {

namespace {

using About = text::Note::About;

/// A note that is being described.
struct Telling {
    const text::Note& note;
    Speaker& speaker;
    std::vector<std::size_t> line_breaks; ///< of the file
    bool has_lines = false;
    std::optional<text::Positions> positions;
};

Telling begin(const text::Note& note, Speaker& speaker) {
    Telling telling{note, speaker, {}, false, std::nullopt};
    if (note.source == nullptr) return telling;
    const std::string& text = note.source->text;
    telling.line_breaks = text::line_breaks_of(text);
    telling.has_lines = note.about == About::value || text::is_text(text);
    telling.positions.emplace(text);
    return telling;
}

text::Message heading(const text::Problem& problem, Telling& telling) {
    text::Message what = problem.what;
    if (problem.severity == text::Severity::warning)
        what = text::message("warning: {}", std::move(what));
    switch (telling.note.about) {
    case About::nothing:
        return what;
    case About::request:
        return text::message("ktask: {}", std::move(what));
    case About::value:
        return text::message("ktask: {}: {}", telling.note.source->name, std::move(what));
    case About::file:
        break;
    }
    const text::Position position = telling.positions->of(problem.where.begin);
    return text::message("ktask: {}:{}:{}: {}", telling.note.source->name, position.line,
                         position.column, std::move(what));
}

void add(std::string& out, const text::Problem& problem, Telling& telling) {
    out += said(heading(problem, telling), telling.speaker, &telling.line_breaks).view();
    out += '\n';
    if (telling.has_lines) out += telling.positions->excerpt(problem.where);
    for (const text::Message& hint : problem.hints) {
        out += "  ";
        out += said(hint, telling.speaker, &telling.line_breaks).view();
        out += '\n';
    }
}

} // namespace

std::string described(text::Note note, Speaker& speaker) {
    if (note.problems.empty()) return "";
    text::sort_by_place(note.problems);
    Telling telling = begin(note, speaker);
    std::string out;
    for (const text::Problem& problem : note.problems)
        add(out, problem, telling);
    return out;
}

} // namespace ktask::words
