#include "cli/import_update.hpp"

#include <algorithm>
#include <utility>

#include "cli/page_of_file.hpp"
#include "cli/programmes.hpp"
#include "document/changes.hpp"
#include "report/changes.hpp"

namespace ktask::cli {

namespace {

using intake::NamedTask;
using intake::Question;
using Kind = report::Doubt::Kind;

/// "7=12".
std::pair<std::string, std::string> pair_of(const std::string& typed) {
    const std::size_t sign = typed.find('=');
    if (sign != std::string::npos && sign > 0 && sign + 1 < typed.size())
        return {typed.substr(0, sign), typed.substr(sign + 1)};
    throw bad_value("--same", typed,
                    {{0, typed.size()},
                     text::message("this does not say which task is which"),
                     {text::message("an old id and a number of the document: --same 7=12")}});
}

intake::Answers answers_in(const UpdateOptions& options) {
    intake::Answers answers{{}, options.new_tasks, options.gone};
    for (const std::string& typed : options.same)
        answers.same.push_back(pair_of(typed));
    return answers;
}

std::vector<std::string> names_of(const std::vector<NamedTask>& tasks) {
    std::vector<std::string> names;
    for (const NamedTask& task : tasks)
        names.push_back(task.name);
    return names;
}

text::Message what_is_asked(const Question& question) {
    const auto old_names = text::listed(names_of(question.before));
    const auto new_names = text::listed(names_of(question.after));
    switch (question.kind) {
    case Kind::reworded:
        return text::message("is task {} of the document the old task {}, in other words?",
                             new_names, old_names);
    case Kind::close:
        return text::message("which is which: of the document {}, of the old tasks {}?", new_names,
                             old_names);
    case Kind::merged:
        return text::message("task {} of the document has the words of the old tasks {}: whose "
                             "successor is it?",
                             new_names, old_names);
    case Kind::split:
        return text::message("the tasks {} of the document have the words of the old task {}: "
                             "which is its successor?",
                             new_names, old_names);
    case Kind::gone:
        break;
    }
    return text::message("what became of the old task {}? it has been done or noted, and nothing "
                         "in the document is like it",
                         old_names);
}

/// The options that make one task the successor of another, and settle the others.
text::Message pairing(const Question& question, const NamedTask& old_task,
                      const NamedTask& new_task) {
    text::Parts options{{text::message("--same {}={}", old_task.name, new_task.name)},
                        text::Between::blank};
    if (question.kind == Kind::merged) {
        for (const NamedTask& other : question.before) {
            if (other.name != old_task.name)
                options.parts.push_back(text::message("--gone {}", other.name));
        }
    }
    if (question.kind == Kind::split) {
        for (const NamedTask& other : question.after) {
            if (other.name != new_task.name)
                options.parts.push_back(text::message("--new {}", other.name));
        }
    }
    return text::message("{}", std::move(options));
}

/// The tasks that are asked about, and the options that answer.
std::vector<text::Message> help_with(const Question& question) {
    constexpr std::size_t most = 8;
    std::vector<text::Message> lines;
    for (const NamedTask& task : question.after)
        lines.push_back(text::message("of the document {} ({}): {}", task.name,
                                      place_in_words(task.place), task.title));
    for (const NamedTask& task : question.before)
        lines.push_back(text::message("old {} (line {}): {}", task.name, task.line, task.title));
    for (const NamedTask& old_task : question.before) {
        for (const NamedTask& new_task : question.after) {
            if (lines.size() < most + question.before.size() + question.after.size())
                lines.push_back(
                    text::message("to answer: {}", pairing(question, old_task, new_task)));
        }
    }
    if (question.kind == Kind::gone) {
        const std::string& name = question.before.front().name;
        lines.push_back(
            text::message("it is gone, and stays in the file as dropped: --gone {}", name));
        lines.push_back(text::message("it is number 12 of the document: --same {}=12", name));
        return lines;
    }
    if (question.kind == Kind::merged || question.kind == Kind::split) return lines;
    for (const NamedTask& task : question.after)
        lines.push_back(text::message("it is new: --new {}", task.name));
    return lines;
}

Failure asked(const std::vector<Question>& questions, const std::string& document) {
    text::Notes notes;
    for (const Question& question : questions)
        notes.push_back(text::remark(text::message("{}: {}", document, what_is_asked(question)),
                                     help_with(question)));
    notes.push_back(text::line(text::counted(
        "{} question; nothing was written: the same command once more, with the options that "
        "answer",
        "{} questions; nothing was written: the same command once more, with the options that "
        "answer",
        questions.size())));
    return {Exit::refused, std::move(notes)};
}

/// What became of the tasks, and what else is other than it was.
text::Notes told(const intake::Update& updated, const programme::Programme& before,
                 const std::string& document) {
    text::Notes notes;
    const auto add = [&](text::Message what) {
        notes.push_back(text::line(text::message("{}: {}", document, std::move(what))));
    };
    add(text::message("{}, {}",
                      text::counted("{} task has its id and its course from before",
                                    "{} tasks have their id and their course from before",
                                    updated.same),
                      text::counted("{} is new", "{} are new", updated.new_tasks)));
    if (!updated.kept_as_dropped.empty()) {
        add(text::message("gone, and in the file as dropped: {}",
                          text::listed(updated.kept_as_dropped)));
    }
    if (!updated.left_out.empty()) {
        add(text::message("gone, neither done nor noted, and left out: {}",
                          text::listed(updated.left_out)));
    }
    notes.push_back(
        text::line(document::summary_of(report::make_changes(before, updated.programme))));
    return notes;
}

} // namespace

void declare(Declaration& declaration, UpdateOptions& options) {
    const auto add = adding(declaration, Group::what_changes);
    add("--update", "FILE",
        text::message("the programme that the document issues again: its ids, completions and "
                      "notes go on"),
        &options.programme);
    add("--same", "ID=NUMBER", text::message("this old task is that number of the document"),
        &options.same);
    add("--new", "NUMBER", text::message("this number of the document is a new task"),
        &options.new_tasks);
    add("--gone", "ID",
        text::message("this old task is not in the document; it stays in the file as dropped"),
        &options.gone);
}

void check_complete(const UpdateOptions& options) {
    const bool answers =
        !options.same.empty() || !options.new_tasks.empty() || !options.gone.empty();
    if (!options.programme.empty() || !answers) return;
    throw usage_error(
        text::message("--same, --new and --gone go with --update"),
        {text::message("for example: ktask import new.docx --update programme-2026.yaml "
                       "--same 7=12 -o new.yaml")});
}

Updated update(intake::Page page, const std::string& document, int this_year,
               const UpdateOptions& options) {
    const programme::Programme before = open_programme(options.programme);
    auto updated =
        intake::update_page(std::move(page), document, this_year, before, answers_in(options));
    if (!updated) throw not_imported(document, std::move(updated.error()));
    if (!updated->questions.empty()) throw asked(updated->questions, document);
    text::Notes notes = told(*updated, before, document);
    return {std::move(updated->imported), std::move(notes)};
}

} // namespace ktask::cli
