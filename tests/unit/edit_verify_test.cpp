#include "edited.hpp"
#include "english.hpp"

#include <algorithm>

#include "edit/verify.hpp"

using namespace ktask;
using namespace ktask::programme;
using namespace ktask::edit;

namespace {

/// An edit that is right, to be spoilt.
struct Sample {
    std::string text;
    Change change;
};

Sample sample_of(const Original& original, const CompletionChange& change) {
    return {original.text, changes_of(original, {&change, 1}).front()};
}

void add_completions(std::vector<Sample>& all) {
    const std::string open = "  - id: 1\n    title: T\n    lead: a\n    due: 2022\n";
    const std::string done = "    done:\n      on: 2022-02-01\n      refs:\n        - y\n";
    const std::string next = "\n\n  # next\n  - id: 2\n    title: >-\n      U\n    lead: a\n"
                             "    due: 2022\n";
    const std::string flow = "  - { id: 1, title: T, lead: a, due: 2022 }\n";
    const std::string flow_done = "  - { id: 1, title: T, done: {on: 2022-02-01} , lead: a, due: "
                                  "2022 }\n";
    for (const std::string& text :
         {with_tasks(open + next), with_tasks(open), with_tasks(open + "    # own\n" + next),
          with_tasks(open + done + next), with_tasks(next.substr(2) + open + done),
          with_tasks(flow + next), with_tasks(flow_done + next),
          with_tasks(open).substr(0, with_tasks(open).size() - 1),
          with_tasks("  - done: {}\n    id: 1\n    title: T\n    lead: a\n    due: 2022\n")}) {
        const Original original(text);
        const Programme& programme = original.programme;
        const auto& tasks = programme.tasks;
        const auto task = static_cast<std::size_t>(
            std::find_if(tasks.begin(), tasks.end(),
                         [&](const Task& t) { return id_of(programme, t) == "1"; }) -
            tasks.begin());
        all.push_back(sample_of(original, {{task}, completion({"Kế hoạch: x", "b"})}));
        if (is_done(programme, tasks[task]))
            all.push_back(sample_of(original, {{task}, std::nullopt}));
    }
    const std::string staged = "  - id: 1\n    title: T\n    lead: a\n    due:\n";
    for (const std::string stages :
         {"      - what: A\n        when: 2022\n\n      - {what: B, when: 2022}\n",
          "      - what: A\n        done:\n          on: 2022-02-01\n        when: 2022\n",
          "      [{what: A, when: 2022}, {what: B, when: 2022, done: {}}]\n    done: {}\n",
          "    - when: 2022\n      # own\n      what: A\n      # own\n\n    # next\n    role: "
          "advise\n"}) {
        const Original original(with_tasks(staged + stages));
        const Owner stage{0, 0};
        all.push_back(sample_of(original, {stage, completion({"Kế hoạch: x", "b"})}));
        if (completion_of(original.programme, stage) != nullptr)
            all.push_back(sample_of(original, {stage, std::nullopt}));
    }
}

Value note(std::string_view text) {
    Value value;
    add(value, "on", exact("2022-05-06"));
    add(value, "text", plain_words(std::string(text)));
    return value;
}

Value task(int id) {
    Value value;
    add(value, "id", exact(std::to_string(id)));
    add(value, "title", marked("Họp: *tổng kết*^[Phụ lục]"));
    add(value, "lead", exact("a"));
    add(value, "coordinating", list_of({exact("a")}));
    add(value, "due", exact("Tháng 9/2022"));
    return value;
}

/// Changes of keys of the first task.
void add_entries(std::vector<Sample>& all) {
    const std::string end = "\n\n  # next\n  - {id: 2, title: U, lead: a, due: 2022}\n";
    for (const std::string& tasks :
         {"  - id: 1\n    title: >-\n      T\n      U\n    lead: a # c\n      # deeper\n    due: "
          "2022" +
              end,
          "  - id: 1\n    title: 'T'\n    lead: a\n\n    # of due\n    due: >-\n      2022\n    # "
          "own" +
              end,
          "  - {id: 1, title: T, lead: a, due: 2022}" + end,
          "  - {\n    id: 1,\n    title: T, lead: a,\n    due: 2022\n    }" + end,
          std::string("  - due: 2022\n    id: 1\n    lead: a\n    title: T")}) {
        const Original original(with_tasks(tasks));
        const yaml::NodeId item = original.programme.tasks.front().item;
        for (const std::string key : {"lead", "title", "due", ""}) {
            all.push_back({original.text, EntryChange{item, "role", exact("advise"), key}});
            all.push_back(
                {original.text, EntryChange{item, "notes", list_of({note("x: y")}), key}});
        }
        all.push_back({original.text, EntryChange{item, "title", marked("V *w* ^[x]")}});
        all.push_back({original.text, EntryChange{item, "due", exact("Tháng 9/2022")}});
        all.push_back({original.text, EntryChange{item, "lead", list_of({exact("a")})}});
    }
}

/// Items that come and go.
void add_items(std::vector<Sample>& all) {
    const std::string task_1 = "  - id: 1\n    title: T\n    lead: a\n    due: 2022\n    notes:";
    const std::string end = "\n\n  # next\n  - id: 2\n    title: U\n    lead: a\n    due: 2022";
    for (const std::string& tasks :
         {task_1 +
              "\n      - text: x\n      -  on: 2022-01-02\n         text: y\n    role: advise" +
              end,
          task_1 + "\n    - {text: x}\n\n    - {text: y}" + end,
          task_1 + " [{text: x}, {text: y}]" + end + "\n",
          task_1 + "\n     [\n      {text: x},\n      {text: y}\n     ]" + end}) {
        const Original original(with_tasks(tasks));
        const yaml::Tree& tree = *original.programme.tree;
        const yaml::NodeId list = yaml::find(tree, tree.root, "tasks");
        const yaml::NodeId item = original.programme.tasks[0].item;
        for (const programme::Note& one : original.programme.notes) {
            all.push_back(
                {original.text, ItemRemoval{yaml::find(tree, item, "notes"), one.item, "notes"}});
            all.push_back({original.text, ItemAddition{yaml::find(tree, item, "notes"), one.item,
                                                       "notes", note("z: *a*")}});
        }
        for (const Task& one : original.programme.tasks)
            all.push_back({original.text, ItemAddition{list, one.item, "tasks", task(3)}});
        all.push_back(
            {original.text, ItemRemoval{list, original.programme.tasks[0].item, "tasks"}});
    }
}

std::vector<Sample> samples() {
    std::vector<Sample> all;
    add_completions(all);
    add_entries(all);
    add_items(all);
    return all;
}

Edit right_edit(const Original& original, const Change& change) {
    auto edit = make(original.programme, {&change, 1});
    REQUIRE_MESSAGE(edit.has_value(), english(edit.error().what));
    return std::move(*edit);
}

bool is_accepted(const Original& original, const Patch& patch, const Change& change) {
    if (!fits(patch, original.text.size())) return false;
    const std::string after = patched(patch, original.text);
    return verified(original.programme, after, patch, {&change, 1}).has_value();
}

} // namespace

TEST_CASE("a splice that is off by some bytes is caught") {
    int tried = 0;
    for (const Sample& sample : samples()) {
        const Original original(sample.text);
        const Edit edit = right_edit(original, sample.change);
        REQUIRE(edit.patch.size() == 1);
        REQUIRE(is_accepted(original, edit.patch, sample.change));
        for (int shift = -80; shift <= 80; ++shift) {
            Patch patch = edit.patch;
            patch[0].offset += static_cast<std::size_t>(shift); // wraps to what does not fit
            if (shift == 0) continue;
            CAPTURE(edit.programme.source->text);
            CAPTURE(shift);
            CHECK_FALSE(is_accepted(original, patch, sample.change));
            ++tried;
        }
    }
    CHECK(tried > 1000);
}

TEST_CASE("a splice that takes out more or less is caught") {
    for (const Sample& sample : samples()) {
        const Original original(sample.text);
        const Edit edit = right_edit(original, sample.change);
        for (int more = -60; more <= 60; ++more) {
            Patch patch = edit.patch;
            patch[0].removed += static_cast<std::size_t>(more);
            if (more == 0) continue;
            CAPTURE(edit.programme.source->text);
            CAPTURE(more);
            CHECK_FALSE(is_accepted(original, patch, sample.change));
        }
    }
}

TEST_CASE("a splice with another text is caught, but for the width of its indentation") {
    for (const Sample& sample : samples()) {
        const Original original(sample.text);
        const Edit edit = right_edit(original, sample.change);
        for (std::size_t at = 0; at < edit.patch[0].inserted.size(); ++at) {
            const char old = edit.patch[0].inserted[at];
            for (const std::string& spoilt : {std::string(), std::string("z"), std::string("\n"),
                                              std::string("#"), std::string(2, old)}) {
                Patch patch = edit.patch;
                patch[0].inserted.replace(at, 1, spoilt);
                if (patch == edit.patch ||
                    (old == ' ' && spoilt.find_first_not_of(' ') == std::string::npos)) {
                    continue;
                }
                CAPTURE(patch[0].inserted);
                CHECK_FALSE(is_accepted(original, patch, sample.change));
            }
        }
    }
}

TEST_CASE("a text that is not what the patch makes is caught") {
    const Sample sample = samples().front();
    const Original original(sample.text);
    const Edit edit = right_edit(original, sample.change);
    for (std::size_t at = 0; at < edit.programme.source->text.size(); ++at) {
        std::string text = edit.programme.source->text;
        text[at] = text[at] == 'x' ? 'y' : 'x';
        CHECK_FALSE(
            verified(original.programme, text, edit.patch, {&sample.change, 1}).has_value());
    }
}

TEST_CASE("a change that nobody asked for is caught, and one that was not made") {
    const Original original(with_tasks("- {id: 1, title: T, lead: a, due: 2022}\n"
                                       "- {id: 2, title: U, lead: a, due: 2022}\n"));
    const std::vector<CompletionChange> both{{{0}, completion({"x"})}, {{1}, completion({"x"})}};
    const auto edit = change_completions(original, both);
    REQUIRE(edit.has_value());
    const std::vector<Change> changes = changes_of(original, both);
    const std::span<const Change> all(changes);
    CHECK(verified(original.programme, edit->programme.source->text, edit->patch, all).has_value());
    CHECK_FALSE(
        verified(original.programme, edit->programme.source->text, edit->patch, all.first(1))
            .has_value());
    CHECK_FALSE(verified(original.programme, original.text, {}, all.first(1)).has_value());
    CHECK(verified(original.programme, original.text, {}, {}).has_value());
}

TEST_CASE("the completion of another stage or of the whole task is not that of a stage") {
    const Original original(with_tasks("- id: 1\n  title: T\n  lead: a\n  due:\n"
                                       "  - {what: A, when: 2022}\n  - {what: B, when: 2022}\n"));
    const auto change_of = [&](const Owner& owner) {
        return completed(original.programme, owner, completion({"x"}));
    };
    const Change asked = change_of({0, 1});
    CHECK(is_accepted(original, right_edit(original, asked).patch, asked));
    for (const Owner& other : {Owner{0, 0}, Owner{0, std::nullopt}}) {
        const Edit edit = right_edit(original, change_of(other));
        CHECK_FALSE(is_accepted(original, edit.patch, asked));
    }
}
