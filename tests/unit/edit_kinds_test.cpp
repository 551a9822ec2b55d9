#include "edited.hpp"
#include "english.hpp"

#include "edit/addition.hpp"
#include "edit/assignment.hpp"
#include "programme/id.hpp"

using namespace ktask;
using namespace ktask::edit;

namespace {

/// The text after changes that are made of it, or why there is none.
template<typename Changes>
std::string changed(const std::string& text, const Changes& changes) {
    const Original original(text);
    const auto edit = make(original.programme, changes(original.programme));
    return edit ? edit->programme.source->text : "refused: " + english(edit.error().what);
}

std::string assigned_to_first(const std::string& text, const std::vector<Assignment>& assignments) {
    return changed(text, [&](const programme::Programme& programme) {
        return assigned(*programme.tree, programme.tasks.front().item, keys_of_tasks(),
                        assignments);
    });
}

Value item(const std::string& text) {
    Value value;
    add(value, "text", plain_words(text));
    return value;
}

std::string noted(const std::string& text, const std::string& words) {
    return changed(text, [&](const programme::Programme& programme) {
        return std::vector<Change>{
            added_to_list(*programme.tree, programme.tasks.front().item, "notes", item(words))};
    });
}

std::string last_note_gone(const std::string& text) {
    return changed(text, [](const programme::Programme& programme) {
        return std::vector<Change>{
            *last_taken_from_list(*programme.tree, programme.tasks.front().item, "notes")};
    });
}

/// A note more must give `after`, and without it `before` is there again.
void check_note(const std::string& before, const std::string& after) {
    CHECK(noted(before, "x: y") == after);
    CHECK(last_note_gone(after) == before);
}

const std::string task = "  - id: 1\n    title: T\n    lead: a\n    due: 2022\n";
const std::string next = "\n  - id: 2\n    title: U\n    lead: a\n    due: 2022\n";

} // namespace

TEST_CASE("the first item of a list comes with its key, and a further one behind the last") {
    check_note(with_tasks(task + next),
               with_tasks(task + "    notes:\n      - text: \"x: y\"\n" + next));
    check_note(
        with_tasks(task + "    notes:\n    -  text: a\n    # of what follows\n    role: lead\n"),
        with_tasks(task + "    notes:\n    -  text: a\n    -  text: \"x: y\"\n"
                          "    # of what follows\n    role: lead\n"));
    check_note(with_tasks(task + "    notes: [{text: a}]" + next),
               with_tasks(task + "    notes: [{text: a}, {text: \"x: y\"}]" + next));
    check_note(with_tasks(task + "    notes:\n      - {text: a} # c\n\n      - text: b"),
               with_tasks(task + "    notes:\n      - {text: a} # c\n\n      - text: b\n\n"
                                 "      - text: \"x: y\""));
}

TEST_CASE("a new key goes where people write it, and a value keeps the style of the one before") {
    CHECK(
        assigned_to_first(with_tasks(task), {{"role", exact("advise")}, {"number", exact("5")}}) ==
        with_tasks("  - id: 1\n    number: 5\n    title: T\n    lead: a\n    role: advise\n"
                   "    due: 2022\n"));
    CHECK(assigned_to_first(with_tasks("  - id: 1\n    title: 'T' # c\n    lead: [a]\n    due: >-\n"
                                       "      2022\n"),
                            {{"title", marked("it's")}, {"due", exact("2022-Q4")}}) ==
          with_tasks("  - id: 1\n    title: 'it''s' # c\n    lead: [a]\n    due: 2022-Q4\n"));
    CHECK(assigned_to_first(with_tasks("  - {id: 1, title: T, lead: a, due: 2022}\n"),
                            {{"role", exact("lead")}, {"title", marked("a, b")}}) ==
          with_tasks("  - {id: 1, title: \"a, b\", lead: a, role: lead, due: 2022}\n"));
}

TEST_CASE("further columns come as one mapping and go with the last of them") {
    const std::string two = with_tasks("  - id: 1\n    title: T\n    lead: a\n    due: 2022\n    "
                                       "details:\n      A: x\n      B: |-\n"
                                       "        y\n        z\n" +
                                       next);
    CHECK(assigned_to_first(with_tasks(task + next),
                            {{"details.A", marked("x")}, {"details.B", marked("y\nz")}}) == two);
    CHECK(assigned_to_first(two, {{"details.A", std::nullopt}, {"details.B", std::nullopt}}) ==
          with_tasks(task + next));
    CHECK(assigned_to_first(two, {{"details.B", std::nullopt}}) ==
          with_tasks(task + "    details:\n      A: x\n" + next));
}

TEST_CASE("what is so already is no change") {
    const Original original(with_tasks(task));
    const yaml::NodeId item = original.programme.tasks.front().item;
    CHECK(assigned(*original.programme.tree, item, keys_of_tasks(),
                   std::vector<Assignment>{{"lead", exact("a")}, {"role", std::nullopt}})
              .empty());
}

TEST_CASE("two keys at the end of a file without a last line break come and go together") {
    const std::string text = with_tasks("  - id: 1\n    title: T\n    lead: a\n    due: 2022");
    const std::string more = text + "\n    due-text: x\n    details:\n      A: z";
    CHECK(assigned_to_first(text, {{"due-text", marked("x")}, {"details.A", marked("z")}}) == more);
    CHECK(assigned_to_first(more, {{"due-text", std::nullopt}, {"details.A", std::nullopt}}) ==
          text);
}

TEST_CASE("a task is added with the blank lines and the folding of its neighbours") {
    const std::string folded = "\n  - id: 2\n    lead: a\n    title: >-\n     U\n    due: 2022\n";
    const auto with_one_more = [&](const std::string& title) {
        return changed(with_tasks(task + folded), [&](const programme::Programme& programme) {
            return std::vector<Change>{task_added(programme, place_behind(programme, 1),
                                                  {"3", title, {"a"}, {}, "2022", std::nullopt})};
        });
    };
    CHECK(with_one_more("V") ==
          with_tasks(task + folded + "\n  - id: 3\n    lead: a\n    title: V\n    due: 2022\n"));
    const std::string word = std::string(60, 'x');
    CHECK(with_one_more(word + " " + word) ==
          with_tasks(task + folded + "\n  - id: 3\n    lead: a\n    title: >-\n     " + word +
                     "\n     " + word + "\n    due: 2022\n"));
}

TEST_CASE("the free id behind others has their start and the width of their number") {
    using Ids = std::vector<std::string>;
    CHECK(programme::free_id("9", Ids{"9", "10", "II.30"}) == "11");
    CHECK(programme::free_id("II.9", Ids{"ii.12", "II.9", "40"}) == "II.13");
    CHECK(programme::free_id("KH_T09", Ids{"KH_T09"}) == "KH_T10");
    CHECK(programme::free_id("3a", Ids{"3a"}).empty());
}
