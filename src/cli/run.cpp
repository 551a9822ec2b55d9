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

void write_result(const Outcome& outcome, const Request& request) {
    if (writes_file(request)) {
        const auto failure = io::write_file(request.output, outcome.out);
        if (failure.empty()) return;
        throw io_failure(text::message("cannot write {}: {}", request.output, failure));
    }
    const auto failure = io::write_output(outcome.out);
    if (failure.empty()) return;
    std::vector<text::Message> hints;
    if (outcome.has_saved) hints.push_back(text::message("the programme was saved all the same"));
    throw io_failure(text::message("cannot write the output: {}", failure), std::move(hints));
}

void tell(const text::Notes& notes) {
    words::Speaker speaker(text::Language::english);
    std::string told;
    for (const text::Note& note : notes)
        told += words::described(note, speaker);
    io::write_messages(told);
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
        tell(outcome.notes);
        write_result(outcome, line.request);
        return outcome.status;
    } catch (const Failure& failure) {
        tell(failure.notes);
        return static_cast<int>(failure.status);
    }
}

} // namespace ktask::cli
