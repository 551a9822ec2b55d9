#include "cli/run.hpp"

#include <cerrno>

#include <fmt/format.h>

#include "cli/failure.hpp"
#include "cli/help.hpp"
#include "cli/parse.hpp"
#include "io/output.hpp"

namespace ktask::cli {

namespace {

Outcome outcome_of(const ParsedLine& line, const io::Surroundings& surroundings) {
    if (line.wants_version) return {fmt::format("ktask {}\n", KTASK_VERSION), "", 0};
    if (line.command == nullptr) {
        if (line.request.help) return {general_help(), "", 0};
        return {"", general_help(), static_cast<int>(Exit::usage)};
    }
    if (line.request.help) return {help_on(*line.command), "", 0};
    return line.command->run(line.request, surroundings);
}

void write_result(const Outcome& outcome, const std::string& file) {
    const std::string& text = outcome.out;
    if (file.empty() || file == "-") {
        const auto failure = io::write_output(text);
        if (failure.empty()) return;
        throw Failure(
            Exit::failed,
            error_message(fmt::format("cannot write the output: {}", failure),
                          outcome.has_saved ? "the programme was saved all the same" : ""));
    }
    const auto failure = io::write_file(file, text);
    if (failure.empty()) return;
    throw Failure(Exit::failed, error_message(fmt::format("cannot write {}: {}", file, failure)));
}

} // namespace

int run(std::span<const std::string> arguments, const io::Surroundings& surroundings) {
    try {
        const ParsedLine line = parse(arguments);
        const Outcome outcome = outcome_of(line, surroundings);
        io::write_messages(outcome.messages);
        write_result(outcome, line.request.output);
        return outcome.status;
    } catch (const Failure& failure) {
        io::write_messages(failure.what());
        return static_cast<int>(failure.status);
    }
}

} // namespace ktask::cli
