#pragma once

#include <string>
#include <vector>

#include "text/lines.hpp"
#include "text/message.hpp"
#include "words/described.hpp"

/// What the message says, for tests that expect English.
inline std::string english(const ktask::text::Message& message) {
    ktask::words::Speaker speaker(ktask::text::Language::english);
    return std::string(ktask::words::said(message, speaker).view());
}

/// Hints about a text, a line each.
inline std::string english(const std::vector<ktask::text::Message>& hints,
                           std::string_view about = "") {
    ktask::words::Speaker speaker(ktask::text::Language::english);
    const std::vector<std::size_t> line_breaks = ktask::text::line_breaks_of(about);
    std::string out;
    for (const ktask::text::Message& hint : hints) {
        if (!out.empty()) out += '\n';
        out += ktask::words::said(hint, speaker, &line_breaks).view();
    }
    return out;
}

/// The problems of a file as a person reads them.
inline std::string described(ktask::text::Problems problems, ktask::text::Source source) {
    ktask::words::Speaker speaker(ktask::text::Language::english);
    return ktask::words::described({ktask::text::Note::About::file, std::move(problems),
                                    std::make_shared<const ktask::text::Source>(std::move(source))},
                                   speaker);
}
