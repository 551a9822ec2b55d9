// What becomes of any bytes that are taken for a programme: problems that can be shown, or a
// programme whose tasks can be marked done and reopened, back to the same bytes.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "edit/change.hpp"
#include "programme/load.hpp"
#include "required.hpp"
#include "text/source.hpp"
#include "text/utf8.hpp"
#include "words/described.hpp"
#include "yaml/reader.hpp"

using namespace ktask;

namespace {

/// A text and what it says, for as long as it is needed.
struct Read {
    explicit Read(std::string content) : text(std::move(content)), yaml(yaml::read_twice(text)) {
        if (text::has_error(yaml.problems)) return;
        loaded = programme::load_programme(yaml.tree, text, "programme.yaml");
    }
    Read(const Read&) = delete;
    Read& operator=(const Read&) = delete;

    bool is_editable() const {
        return yaml.problems.empty() && loaded.problems.empty() && yaml.uneditable.why.empty() &&
               yaml.tree.has_exact_spans;
    }
    edit::Document document() const { return {text, yaml.tree, loaded.programme}; }

    std::string text;
    yaml::ReadResult yaml;
    programme::Loaded loaded;
};

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

std::optional<std::string> edited(const Read& read, const edit::CompletionChange& change) {
    const auto edit = edit::change_completions(read.document(), {&change, 1});
    if (!edit) {
        check_shown({edit.error()}, read.text);
        return std::nullopt;
    }
    require(edit::patched(edit::inverse(edit->patch, read.text), edit->text) == read.text,
            "a change can be undone");
    return edit->text;
}

void check_edits(const Read& read, std::size_t task) {
    const edit::NewCompletion completion{*deadline::make_date(2022, 5, 6),
                                         {"Kế hoạch \"số\" 5: a\\b *c* ^[d]"}};
    const auto done = edited(read, {task, completion});
    const bool was_done = read.loaded.programme.tasks[task].done.has_value();
    if (was_done) edited(read, {task, std::nullopt});
    if (!done) return;
    const Read after(*done);
    require(after.is_editable(), "what was written can be edited");
    if (was_done) return;
    const auto reopened = edited(after, {task, std::nullopt});
    require(reopened == read.text, "done and then reopened gives the same bytes");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Read read(std::string(reinterpret_cast<const char*>(data), size));
    check_shown(read.yaml.problems, read.text);
    check_shown(read.loaded.problems, read.text);
    check_shown(programme::find_hidden_characters(read.yaml.tree), read.text);
    if (!read.is_editable()) return 0;
    const auto today = *deadline::make_date(2022, 5, 11);
    check_shown(programme::find_oddities(read.loaded.programme, today), read.text);
    constexpr std::size_t most = 3; // tasks that are changed; more take time and show nothing new
    for (std::size_t task = 0; task < read.loaded.programme.tasks.size() && task < most; ++task)
        check_edits(read, task);
    return 0;
}
