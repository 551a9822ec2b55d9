#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/import_update.hpp"
#include "cli/page_of_file.hpp"
#include "cli/programmes.hpp"
#include "cli/read_each.hpp"
#include "intake/intake.hpp"
#include "io/output.hpp"

namespace ktask::cli {

extern const Command import_command;

namespace {

struct ImportOptions {
    std::vector<std::string> files;
    UpdateOptions update;
    std::string output;
};

void declare_import(Declaration& declaration, ImportOptions& options) {
    declaration.push_back(
        {.name = "FILE",
         .value = "FILE",
         .says = text::message("text, Markdown, .docx, .xlsx, .csv, .tsv or .pdf; - "
                               "for standard input"),
         .group = Group::which_files,
         .target = &options.files});
    declare(declaration, options.update);
    declaration.push_back(
        {.name = "-o,--output",
         .value = "FILE",
         .says = text::message("the programme file to make; none that is there is "
                               "overwritten"),
         .group = Group::how_shown,
         .target = &options.output});
}

const std::string& only_file(const ImportOptions& options) {
    if (options.files.empty()) {
        throw usage_error(
            text::message("which document?"),
            {text::message("for example: ktask import ke-hoach.docx -o programme-2026.yaml")});
    }
    if (options.files.size() > 1) {
        throw usage_error(text::message("one document is imported at a time"));
    }
    return options.files.front();
}

void refuse_existing(const std::string& output) {
    std::error_code ignored;
    const auto status = std::filesystem::symlink_status(output, ignored);
    if (!std::filesystem::exists(status)) return;
    throw refusal(text::message("{} is there already", output),
                  {text::message("choose another name, or remove it first")});
}

text::Note remark_of(const std::string& name, const intake::Remark& remark) {
    if (remark.place.line == 0) return text::line(text::message("{}: {}", name, remark.what));
    return text::line(text::message("{}, {}: {}", name, place_in_words(remark.place), remark.what));
}

/// What a person has to know: first all there is to look at, then the sum.
text::Notes notes_of(const std::string& name, const intake::Imported& imported) {
    text::Notes notes;
    for (const intake::Remarks* const remarks : {&imported.kept, &imported.remarks}) {
        for (const intake::Remark& remark : *remarks)
            notes.push_back(remark_of(name, remark));
    }
    notes.push_back(text::line(text::message(
        "{}: {}, {}, {}; {}, {}", name, text::counted("{} task", "{} tasks", imported.tasks),
        text::counted("{} section", "{} sections", imported.sections),
        text::counted("{} agency", "{} agencies", imported.agencies),
        text::counted("{} deadline read", "{} deadlines read", imported.deadlines_read),
        text::message("{} not", imported.deadlines_unread))));
    const std::size_t doubts = imported.remarks.size();
    if (doubts > 0) {
        notes.push_back(
            text::line(text::counted("{} thing to look at", "{} things to look at", doubts)));
    }
    return notes;
}

Updated imported_from(intake::Page page, const std::string& name, int this_year) {
    auto imported = intake::import_page(std::move(page), name, this_year);
    if (imported) return {std::move(*imported), {}};
    throw not_imported(name, std::move(imported.error()));
}

Outcome run_import(const ImportOptions& options, const Situation& situation) {
    const std::string& file = only_file(options);
    check_complete(options.update);
    const std::string output = options.output == "-" ? "" : options.output;
    if (!output.empty()) refuse_existing(output);
    const int this_year = deadline::year_of(read_today(situation));
    const std::string name = file == "-" ? "standard input" : file;
    Updated made;
    read_each(options.files, situation, [&](std::size_t /*which*/) {
        made = options.update.programme.empty()
                   ? imported_from(page_of_file(file), name, this_year)
                   : update(page_of_file(file), name, this_year, options.update);
    });
    Outcome outcome;
    outcome.notes = notes_of(name, made.imported);
    for (text::Note& note : made.notes)
        outcome.notes.push_back(std::move(note));
    auto text = std::make_shared<const std::string>(std::move(made.imported.text));
    if (output.empty()) {
        outcome.result = [text](const Manner& /*manner*/, text::Sink& out) { out += *text; };
    } else {
        outcome.save = [text, output] {
            auto saved = io::create_file(output, *text);
            if (!saved)
                throw io_failure(text::message("cannot write {}", output),
                                 std::move(saved.error()));
            return warnings_of(output, *saved);
        };
    }
    return outcome;
}

constexpr std::array<Example, 2> import_examples = {{
    {"ktask import ke-hoach.docx -o programme-2026.yaml", "from a Word file to a programme"},
    {"ktask import ke-hoach.docx | less", "look first"},
}};

} // namespace

constinit const Command import_command = {"import",
                                          "FILE",
                                          "make a programme file from an issued document",
                                          import_examples,
                                          {},
                                          begin<ImportOptions, declare_import, run_import>,
                                          true};

} // namespace ktask::cli
