// What becomes of any bytes that are taken for a programme: problems that can be shown, or a
// programme to whose tasks something can be done that is taken back to the same bytes.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "edit/addition.hpp"
#include "edit/completion.hpp"
#include "edit/note.hpp"
#include "programme/oddities.hpp"
#include "programme/open.hpp"
#include "required.hpp"
#include "text/source.hpp"
#include "text/utf8.hpp"
#include "words/described.hpp"

using namespace ktask;

namespace {

programme::Opened opened(std::string text) {
    return programme::open(
        std::make_shared<const text::Source>(text::Source{"programme.yaml", std::move(text)}),
        programme::Care::twice);
}

bool is_editable(const programme::Opened& opened) {
    return opened.programme && opened.tree->has_exact_spans;
}

void check_shown(const text::Problems& problems, const std::string& text) {
    for (const text::Problem& problem : problems) {
        require(problem.where.begin <= problem.where.end && problem.where.end <= text.size(),
                "a problem is inside the text");
    }
    words::Speaker speaker(text::Language::english);
    const std::string shown = words::described(
        {text::Note::About::file, problems,
         std::make_shared<const text::Source>(text::Source{"programme.yaml", text})},
        speaker);
    require(text::find_malformed(shown) == std::string::npos, "what is shown is UTF-8");
}

std::optional<std::string> edited(const programme::Programme& programme,
                                  const edit::Change& change) {
    const auto edit = edit::make(programme, {&change, 1});
    const std::string& before = programme.source->text;
    if (!edit) {
        check_shown({edit.error()}, before);
        return std::nullopt;
    }
    const std::string& after = edit->programme.source->text;
    require(edit::patched(edit::inverse(edit->patch, before), after) == before,
            "a change can be undone");
    return after;
}

void check_edits(const programme::Programme& programme, const edit::Owner& owner) {
    const edit::Evidence completion{*deadline::make_date(2022, 5, 6),
                                    {"Kế hoạch \"số\" 5: a\\b *c* ^[d]"}};
    const auto done = edited(programme, edit::completed(programme, owner, completion));
    const bool was_done = edit::completion_of(programme, owner) != nullptr;
    if (was_done) edited(programme, edit::reopened(programme, owner));
    if (!done) return;
    const programme::Opened after = opened(*done);
    require(is_editable(after), "what was written can be edited");
    if (was_done) return;
    const auto reopened = edited(*after.programme, edit::reopened(*after.programme, owner));
    require(reopened == programme.source->text, "done and then reopened gives the same bytes");
}

/// What was added must go again, to the same bytes.
void check_undone(
    const programme::Programme& programme, const edit::Change& change,
    const std::function<std::optional<edit::Change>(const programme::Programme&)>& back) {
    const auto after = edited(programme, change);
    if (!after) return;
    const programme::Opened read = opened(*after);
    require(is_editable(read), "what was written can be edited");
    const auto undoing = back(*read.programme);
    require(undoing.has_value(), "what was added is there");
    const auto undone = edited(*read.programme, *undoing);
    require(undone == programme.source->text, "added and then taken back gives the same bytes");
}

void check_additions(const programme::Programme& programme, std::size_t task) {
    const yaml::NodeId notes = yaml::find(*programme.tree, programme.tasks[task].item, "notes");
    const bool has_empty_list = notes != yaml::no_node && programme.tasks[task].notes.count == 0;
    const edit::Owner owner{task};
    const edit::NoteRequest note{programme::NoteKind::change, *deadline::make_date(2999, 5, 6),
                                 "- a: b # c\\ *d*"};
    if (!has_empty_list) {
        check_undone(
            programme, edit::noted(programme, owner, note),
            [&](const programme::Programme& now) { return edit::note_taken_back(now, owner); });
    }
    const edit::NewTask added{"Z9.fuzz", "a: b # c^[d]", {programme.agencies[0].key},
                              {},        "2022-05-06",   std::nullopt};
    if (edit::objection_to_id(programme, added.id)) return;
    check_undone(programme, edit::task_added(programme, edit::place_behind(programme, task), added),
                 [&](const programme::Programme& now) -> std::optional<edit::Change> {
                     auto change = edit::task_taken_back(now, task + 1);
                     if (!change) return std::nullopt;
                     return std::move(*change);
                 });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const programme::Opened read = opened(text);
    check_shown(read.problems, text);
    if (read.tree) check_shown(programme::find_hidden_characters(*read.tree), text);
    if (!is_editable(read)) return 0;
    const programme::Programme& programme = *read.programme;
    const auto today = *deadline::make_date(2022, 5, 11);
    check_shown(programme::find_oddities(programme, today), text);
    constexpr std::size_t most = 3; // tasks that are changed; more take time and show nothing new
    for (std::size_t task = 0; task < programme.tasks.size() && task < most; ++task) {
        check_edits(programme, {task});
        check_additions(programme, task);
        const programme::Slice& stages = programme.tasks[task].stages;
        if (stages.count > 0)
            check_edits(programme, {task, std::size_t{stages.first} + stages.count - 1});
    }
    return 0;
}
