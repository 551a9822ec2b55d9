#include <array>
#include <utility>

#include "cli/command.hpp"
#include "cli/mail.hpp"
#include "cli/programmes.hpp"
#include "cli/serve.hpp"
#include "cli/writers.hpp"
#include "document/print.hpp"

namespace ktask::cli {

extern const Command print_command;

namespace {

struct PrintOptions {
    bool as_table = false;
    write::mail::Envelope envelope;
};

void declare_print(Declaration& declaration, PrintOptions& options) {
    declaration.push_back({.name = "--table",
                           .says = text::message("the tasks in a table, as in an annex"),
                           .group = Group::how_shown,
                           .target = &options.as_table});
    declare(declaration, options.envelope);
}

struct PrintSubject {
    std::vector<programme::Programme> programmes; ///< one
    document::PrintLayout layout;
    write::mail::Envelope envelope;
    deadline::Date today;
};

document::Document print_document(const PrintSubject& subject, words::Speaker& speaker) {
    return document::print(subject.programmes.front(), subject.layout, subject.today, speaker);
}

constexpr std::array<Writer<PrintSubject>, 0> print_writers = {};
constexpr auto print_formats = formats_with(print_writers);

/// Throws if there are several programmes: each is a document of its own.
void expect_one(const Served& served) {
    if (served.programmes.size() == 1) return;
    constexpr std::size_t most = 10;
    std::vector<text::Message> hints;
    for (const programme::Programme& programme : served.programmes) {
        if (hints.size() == most) break;
        hints.push_back(text::message("-f {}", programme.name));
    }
    if (served.programmes.size() > most)
        hints.push_back(text::message("and {} more", served.programmes.size() - most));
    throw usage_error(text::message("which programme? one is printed at a time"), std::move(hints));
}

Outcome run_print(const PrintOptions& options, const Situation& situation) {
    check_complete(options.envelope, situation.presentation.format);
    return serve(situation, [&](Served served) {
        expect_one(served);
        Outcome outcome;
        outcome.language = language_of(served.programmes);
        outcome.result = written<print_document>(
            print_writers, PrintSubject{std::move(served.programmes),
                                        options.as_table ? document::PrintLayout::table
                                                         : document::PrintLayout::prose,
                                        options.envelope, read_today(situation)});
        return outcome;
    });
}

constexpr std::array<Example, 4> print_examples = {{
    {"ktask print -o programme.docx", "the issued document for Word, as it stands today"},
    {"ktask print --table -o annex.docx", "with the tasks in a table"},
    {"ktask print --today 2022-05-09", "as it was on the day of issue"},
    {"ktask print --format markdown", "to be pasted elsewhere"},
}};

} // namespace

constinit const Command print_command = {"print",
                                         "",
                                         "print the whole programme as a document",
                                         print_examples,
                                         print_formats,
                                         begin<PrintOptions, declare_print, run_print>};

} // namespace ktask::cli
