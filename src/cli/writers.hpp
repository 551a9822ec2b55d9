#pragma once

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "cli/mail.hpp"
#include "cli/presentation.hpp"
#include "document/document.hpp"

namespace ktask::cli {

/// What writes the subject of a command in a format that programs read. What people read needs
/// none: it is written from the subject's document, in every format that documents have.
template<typename Subject>
struct Writer {
    Format format;
    void (*write)(const Subject& subject, const Manner& manner, text::Sink& out);
};

/// The formats of a command: what people read, and what its own writers write, in the order of
/// Format.
template<typename Subject, std::size_t Size>
constexpr std::array<Format, read_by_people.size() + Size>
formats_with(const std::array<Writer<Subject>, Size>& writers) {
    std::array<Format, read_by_people.size() + Size> formats{};
    std::copy(read_by_people.begin(), read_by_people.end(), formats.begin());
    for (std::size_t i = 0; i < Size; ++i)
        formats[read_by_people.size() + i] = writers[i].format;
    std::sort(formats.begin(), formats.end());
    return formats;
}

/// The result of a command: its subject, written by one of its writers, which live as long as the
/// program, or as the document that `make` makes of it. It has the envelope of its mail.
template<auto make, typename Subject, std::size_t Size>
Writing written(const std::array<Writer<Subject>, Size>& writers, Subject subject) {
    auto kept = std::make_shared<const Subject>(std::move(subject));
    return [&writers, kept = std::move(kept)](const Manner& manner, text::Sink& out) {
        const Format format = manner.presentation.format;
        const auto writer = std::find_if(writers.begin(), writers.end(),
                                         [&](const auto& one) { return one.format == format; });
        if (writer != writers.end()) {
            writer->write(*kept, manner, out);
        } else {
            row_of(format).write(make(*kept, manner.speaker), kept->envelope, manner, out);
        }
    };
}

} // namespace ktask::cli
