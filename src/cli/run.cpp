#include "cli/run.hpp"

#include <string>

#include "cli/help.hpp"
#include "cli/parse.hpp"
#include "io/output.hpp"
#include "words/described.hpp"

namespace ktask::cli {

namespace {

std::string in_words(const text::Notes& notes, text::Language language) {
    if (notes.empty()) return {}; // a speaker takes memory, which may be short
    words::Speaker speaker(language);
    std::string words;
    for (const text::Note& note : notes)
        words += words::described(note, speaker);
    return words;
}

std::string in_words(const std::vector<text::Message>& lines, words::Speaker& speaker) {
    std::string words;
    for (const text::Message& line : lines) {
        words += words::said(line, speaker).view();
        words += '\n';
    }
    return words;
}

Outcome version() {
    Outcome outcome;
    outcome.lines = {text::message("ktask {}", KTASK_VERSION)};
    return outcome;
}

Outcome outcome_of(const ParsedLine& line, const io::Surroundings& surroundings) {
    if (line.everywhere.wants_version) return version();
    if (line.command != nullptr && !line.everywhere.help) {
        return line.action({line.everywhere, surroundings, line.presentation});
    }
    Outcome outcome;
    outcome.result = [command = line.command](const Manner& manner, text::Sink& out) {
        if (command != nullptr) {
            write_help(*command, manner.speaker, out);
        } else {
            write_general_help(manner.speaker, out);
        }
    };
    return outcome;
}

/// Writes to standard output, or to the file of --output; warnings are in the language.
template<typename Result>
void write(const Result& result, const std::string& output, bool has_saved,
           text::Language language) {
    if (!output.empty()) {
        auto saved = io::write_file(output, result);
        if (!saved) {
            throw io_failure(text::message("cannot write {}", output), std::move(saved.error()));
        }
        io::write_messages(in_words(warnings_of(output, *saved), language));
        return;
    }
    auto written = io::write_output(result);
    if (written) return;
    if (has_saved) {
        written.error().hints.push_back(text::message("the programme was saved all the same"));
    }
    throw io_failure(text::message("cannot write the output"), std::move(written.error()));
}

/// Everything is put into words before a programme is saved, because nothing that can fail may come
/// between the save and the words about it.
void deliver(const Outcome& outcome, const ParsedLine& line, const io::Surroundings& surroundings) {
    const text::Language language = language_of_person(line.everywhere, surroundings);
    words::Speaker speaker(line.everywhere.language ? language
                                                    : outcome.language.value_or(language));
    std::string messages = in_words(outcome.notes, language);
    std::string lines = in_words(outcome.lines, speaker);
    const std::string afterwards = in_words(outcome.afterwards, language);
    if (outcome.result) messages += std::exchange(lines, "");
    if (outcome.save) {
        messages += in_words(outcome.save(), language);
        // From here on it must be told that it was saved, which a process that has ended cannot.
        io::outlive_readers();
    }
    io::write_messages(messages);
    const Manner manner{line.presentation, speaker, surroundings};
    const auto write_result = [&](text::Sink& out) { outcome.result(manner, out); };
    const std::string& output = line.presentation.output;
    if (outcome.result) {
        write(io::Writing(write_result), output, outcome.save != nullptr, language);
    } else {
        write(std::string_view(lines), output, outcome.save != nullptr, language);
    }
    io::write_messages(afterwards);
}

bool asks_for_nothing(const ParsedLine& line) {
    return line.command == nullptr && !line.everywhere.help && !line.everywhere.wants_version;
}

void write_help_aside(text::Language language) {
    words::Speaker speaker(language);
    text::Sink help;
    write_general_help(speaker, help);
    io::write_messages(help.kept());
}

} // namespace

int run(std::span<const std::string> arguments, const io::Surroundings& surroundings) {
    try {
        const ParsedLine line = parse(arguments, surroundings);
        if (asks_for_nothing(line)) {
            write_help_aside(language_of_person(line.everywhere, surroundings));
            return static_cast<int>(Exit::usage);
        }
        const Outcome outcome = outcome_of(line, surroundings);
        deliver(outcome, line, surroundings);
        return static_cast<int>(outcome.status);
    } catch (const Failure& failure) {
        io::write_messages(in_words(failure.notes, language_of_person(arguments, surroundings)));
        return static_cast<int>(failure.status);
    }
}

} // namespace ktask::cli
