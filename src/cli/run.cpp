#include "cli/run.hpp"

#include <fmt/format.h>

#include "cli/failure.hpp"
#include "cli/help.hpp"
#include "cli/parse.hpp"
#include "cli/presentation.hpp"
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

void write_result(const Outcome& outcome, const Request& request) {
    if (writes_file(request)) {
        const auto failure = io::write_file(request.output, outcome.out);
        if (failure.empty()) return;
        throw io_failure(fmt::format("cannot write {}: {}", request.output, failure));
    }
    const auto failure = io::write_output(outcome.out);
    if (failure.empty()) return;
    throw io_failure(fmt::format("cannot write the output: {}", failure),
                     outcome.has_saved ? "the programme was saved all the same" : "");
}

} // namespace

int run(std::span<const std::string> arguments, const io::Surroundings& surroundings) {
    try {
        const ParsedLine line = parse(arguments);
        const Outcome outcome = outcome_of(line, surroundings);
        io::write_messages(outcome.messages);
        write_result(outcome, line.request);
        return outcome.status;
    } catch (const Failure& failure) {
        io::write_messages(failure.what());
        return static_cast<int>(failure.status);
    }
}

} // namespace ktask::cli
