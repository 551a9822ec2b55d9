#pragma once

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "cli/mail.hpp"
#include "cli/presentation.hpp"
#include "document/document.hpp"
#include "write/html/page.hpp"
#include "write/mail/mail.hpp"
#include "write/markdown.hpp"
#include "write/text.hpp"

namespace ktask::cli {

/// What writes the subject of a command in a format. A format of a command is one row of these.
template<typename Subject>
struct Writer {
    Format format;
    void (*write)(const Subject& subject, const Manner& manner, text::Sink& out);
};

// Writers of a subject of which `make` makes a document.

template<typename Subject, document::Document (*make)(const Subject&, words::Speaker&)>
void as_text(const Subject& subject, const Manner& manner, text::Sink& out) {
    write::text(make(subject, manner.speaker), manner.presentation.manner, out);
}

template<typename Subject, document::Document (*make)(const Subject&, words::Speaker&)>
void as_markdown(const Subject& subject, const Manner& manner, text::Sink& out) {
    write::markdown(make(subject, manner.speaker), out);
}

template<typename Subject, document::Document (*make)(const Subject&, words::Speaker&)>
void as_page(const Subject& subject, const Manner& manner, text::Sink& out) {
    write::html::page(make(subject, manner.speaker), out);
}

/// The subject of the command has an envelope.
template<typename Subject, document::Document (*make)(const Subject&, words::Speaker&)>
void as_mail(const Subject& subject, const Manner& manner, text::Sink& out) {
    write::mail::message(make(subject, manner.speaker), subject.envelope,
                         moment_of(manner.surroundings), out);
}

/// The formats of a command.
template<typename Subject, std::size_t Size>
constexpr std::array<Format, Size> formats_of(const std::array<Writer<Subject>, Size>& writers) {
    std::array<Format, Size> formats{};
    for (std::size_t i = 0; i < Size; ++i)
        formats[i] = writers[i].format;
    return formats;
}

/// The result of a command: its subject, to be written by one of its writers, which live as long as
/// the program.
template<typename Subject, std::size_t Size>
Writing written(const std::array<Writer<Subject>, Size>& writers, Subject subject) {
    auto kept = std::make_shared<const Subject>(std::move(subject));
    return [&writers, kept = std::move(kept)](const Manner& manner, text::Sink& out) {
        const auto writer = std::find_if(writers.begin(), writers.end(), [&](const auto& one) {
            return one.format == manner.presentation.format;
        });
        writer->write(*kept, manner, out);
    };
}

} // namespace ktask::cli
