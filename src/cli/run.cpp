#include "cli/run.hpp"

#include <fmt/format.h>

#include "cli/failure.hpp"
#include "cli/help.hpp"
#include "cli/parse.hpp"
#include "cli/presentation.hpp"
#include "io/output.hpp"
#include "words/described.hpp"

namespace ktask::cli {

namespace {

Outcome outcome_of(const ParsedLine& line, const io::Surroundings& surroundings) {
    if (line.wants_version) return {fmt::format("ktask {}\n", KTASK_VERSION)};
    if (line.command == nullptr) return {general_help()};
    if (line.request.help) return {help_on(*line.command)};
    return line.command->run(line.request, surroundings);
}

std::string in_words(const text::Notes& notes) {
    if (notes.empty()) return {}; // a speaker takes memory, which may be short
    words::Speaker speaker(text::Language::english);
    std::string words;
    for (const text::Note& note : notes)
        words += words::described(note, speaker);
    return words;
}

void write_result(const Outcome& outcome, const Request& request) {
    if (writes_file(request)) {
        auto saved = io::write_file(request.output, outcome.out);
        if (!saved) {
            throw io_failure(text::message("cannot write {}", request.output),
                             std::move(saved.error()));
        }
        io::write_messages(in_words(warnings_of(request.output, *saved)));
        return;
    }
    auto written = io::write_output(outcome.out);
    if (written) return;
    if (outcome.save) {
        written.error().hints.push_back(text::message("the programme was saved all the same"));
    }
    throw io_failure(text::message("cannot write the output"), std::move(written.error()));
}

/// Everything is put into words before a programme is saved, because nothing that can fail may come
/// between the save and the words about it.
void deliver(const Outcome& outcome, const Request& request) {
    std::string messages = in_words(outcome.notes);
    if (outcome.save) {
        messages += in_words(outcome.save());
        // From here on it must be told that it was saved, which a process that has ended cannot.
        io::outlive_readers();
    }
    io::write_messages(messages);
    write_result(outcome, request);
}

} // namespace

int run(std::span<const std::string> arguments, const io::Surroundings& surroundings) {
    try {
        const ParsedLine line = parse(arguments);
        const bool lacks_command = line.command == nullptr && !line.wants_version;
        if (lacks_command && !line.request.help) {
            io::write_messages(general_help());
            return static_cast<int>(Exit::usage);
        }
        const Outcome outcome = outcome_of(line, surroundings);
        deliver(outcome, line.request);
        return outcome.status;
    } catch (const Failure& failure) {
        io::write_messages(in_words(failure.notes));
        return static_cast<int>(failure.status);
    }
}

} // namespace ktask::cli
