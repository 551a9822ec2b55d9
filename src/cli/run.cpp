#include "cli/run.hpp"

#include <string>

#include "cli/completion/complete.hpp"
#include "cli/help.hpp"
#include "cli/overview.hpp"
#include "cli/parse.hpp"
#include "io/output.hpp"
#include "io/pager.hpp"
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
    if (!line.everywhere.help) {
        const Situation situation{line.everywhere, surroundings, line.presentation};
        return line.command != nullptr ? line.action(situation) : overview(situation);
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

/// What is said beside the result. With --quiet neither how it was understood nor what was done
/// already, but what is wrong.
text::Notes notes_to_say(const Outcome& outcome, const Everywhere& everywhere) {
    text::Notes notes = outcome.notes;
    if (!everywhere.is_quiet) return notes;
    const bool is_fine = outcome.status == Exit::fine;
    std::erase_if(notes, [is_fine](const text::Note& note) {
        return note.about == text::Note::About::nothing ||
               (is_fine && note.about == text::Note::About::request);
    });
    return notes;
}

/// Writes a result to the file of --output; warnings are in the language.
void write_to_file(const io::Writing& result, const std::string& output, text::Language language) {
    auto saved = io::write_file(output, result);
    if (!saved)
        throw io_failure(text::message("cannot write {}", output), std::move(saved.error()));
    io::write_messages(in_words(warnings_of(output, *saved), language));
}

io::Result<void> write_paged_or_not(const io::Writing& result, const ParsedLine& line,
                                    const io::Surroundings& surroundings) {
    if (!surroundings.paging || line.everywhere.has_no_pager) return io::write_output(result);
    return io::write_paged(result, *surroundings.paging);
}

/// Throws unless standard output was written.
void expect_written(io::Result<void> written, bool has_saved) {
    if (written) return;
    if (has_saved) {
        written.error().hints.push_back(text::message("the programme was saved all the same"));
    }
    throw io_failure(text::message("cannot write the output"), std::move(written.error()));
}

/// Throws if the bytes of an archive would be shown to a person.
void refuse_bytes_on_terminal(const Outcome& outcome, const ParsedLine& line,
                              const io::Surroundings& surroundings) {
    const bool is_shown = outcome.result && line.presentation.output.empty();
    const bool is_archive = line.presentation.format == Format::docx;
    if (!is_shown || !is_archive || !surroundings.is_terminal) return;
    throw usage_error(text::message("a docx is nothing to be read in a terminal"),
                      {text::message("write it to a file, for example: -o {}.docx",
                                     line.command == nullptr ? "ktask" : line.command->name)});
}

/// Everything is put into words before a programme is saved, because nothing that can fail may come
/// between the save and the words about it.
void deliver(const Outcome& outcome, const ParsedLine& line, const io::Surroundings& surroundings) {
    const text::Language language = language_of_person(line.everywhere, surroundings);
    words::Speaker speaker(line.everywhere.language ? language
                                                    : outcome.language.value_or(language));
    std::string messages = in_words(notes_to_say(outcome, line.everywhere), language);
    std::string lines = in_words(outcome.lines, speaker);
    const std::string afterwards =
        line.everywhere.is_quiet ? "" : in_words(outcome.afterwards, language);
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
    const bool has_saved = outcome.save != nullptr;
    if (!outcome.result)
        expect_written(io::write_output(std::string_view(lines)), has_saved);
    else if (!output.empty())
        write_to_file(write_result, output, language);
    else
        expect_written(write_paged_or_not(write_result, line, surroundings), has_saved);
    io::write_messages(afterwards);
}

int complete(std::span<const std::string> arguments, const io::Surroundings& surroundings) {
    const auto answered = io::write_output(
        [&](text::Sink& out) { completion::complete(arguments, surroundings, out); });
    return static_cast<int>(answered ? Exit::fine : Exit::failed);
}

} // namespace

int run(std::span<const std::string> arguments, const io::Surroundings& surroundings) {
    try {
        if (!arguments.empty() && arguments.front() == completion::completing_word)
            return complete(arguments.subspan(1), surroundings);
        const ParsedLine line = parse(arguments, surroundings);
        const Outcome outcome = outcome_of(line, surroundings);
        refuse_bytes_on_terminal(outcome, line, surroundings);
        deliver(outcome, line, surroundings);
        return static_cast<int>(outcome.status);
    } catch (const Failure& failure) {
        io::write_messages(in_words(failure.notes, language_of_person(arguments, surroundings)));
        return static_cast<int>(failure.status);
    }
}

} // namespace ktask::cli
