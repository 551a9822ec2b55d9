#include "edited.hpp"
#include "english.hpp"

using namespace ktask;
using namespace ktask::edit;

namespace {

constexpr std::string_view two_tasks = "  - id: 1\n    title: T\n    lead: a\n    due: 2022\n"
                                       "\n"
                                       "  - id: 2\n    title: U\n    lead: a\n    due: 2022\n";

/// The text must change from `before` to `after`, and back when the completion is taken out.
void check_edit(const std::string& before, const std::string& after) {
    CHECK(edited(before, {{{0}, completion({"x"})}}) == after);
    CHECK(edited(after, {{{0}, std::nullopt}}) == before);
}

} // namespace

TEST_CASE("a completion stands below the last line of its task, before the blank line") {
    check_edit(with_tasks(two_tasks),
               with_tasks("  - id: 1\n    title: T\n    lead: a\n    due: 2022\n"
                          "    done:\n      on: 2022-05-06\n      refs:\n        - \"x\"\n"
                          "\n"
                          "  - id: 2\n    title: U\n    lead: a\n    due: 2022\n"));
}

TEST_CASE("comments of the task stay above its completion, those of the next task below") {
    check_edit(with_tasks("- id: 1\n  title: T\n  lead: a\n  due: 2022\n"
                          "  # own\n\n      # own, deeper\n # of the next\n"
                          "- {id: 2, title: U, lead: a, due: 2022}\n"),
               with_tasks("- id: 1\n  title: T\n  lead: a\n  due: 2022\n"
                          "  # own\n\n      # own, deeper\n"
                          "  done:\n    on: 2022-05-06\n    refs:\n    - \"x\"\n # of the next\n"
                          "- {id: 2, title: U, lead: a, due: 2022}\n"));
}

TEST_CASE("a missing last line break stays missing") {
    check_edit(with_tasks("- id: 1\n  title: T\n  lead: a\n  due: 2022"),
               with_tasks("- id: 1\n  title: T\n  lead: a\n  due: 2022\n"
                          "  done:\n    on: 2022-05-06\n    refs:\n    - \"x\""));
}

TEST_CASE("a block text that would gain or lose line breaks keeps its place at the end") {
    for (const std::string tail : {"|\n    2022", ">+\n    2022\n", "|+\n    2022\n\n"}) {
        CAPTURE(tail);
        if (tail == ">+\n    2022\n") continue; // nothing follows, so nothing changes
        const std::string start = "- id: 1\n  title: T\n  lead: a\n";
        check_edit(with_tasks(start + "  due: " + tail),
                   with_tasks(start + "  done:\n    on: 2022-05-06\n    refs:\n    - \"x\"\n" +
                              "  due: " + tail));
    }
}

TEST_CASE("in braces a completion follows the last value") {
    const std::string done = ", done: {on: 2022-05-06, refs: [\"x\"]}";
    for (const std::string end : {"}\n", " }\n", ",}\n", " , } # c\n", "\n  }\n", "}"}) {
        CAPTURE(end);
        const std::string task = "- {id: 1, title: T, lead: a, due: 2022";
        check_edit(with_tasks(task + end), with_tasks(task + done + end));
    }
}

TEST_CASE("a completion that is replaced keeps its place and style") {
    const std::string before = with_tasks("- id: 1\n  done: {on: 2022-01-01} \n  title: T\n"
                                          "  lead: a\n  due: 2022\n");
    CHECK(edited(before, {{{0}, completion({"x"})}}) ==
          with_tasks("- id: 1\n  done: {on: 2022-05-06, refs: [\"x\"]} \n  title: T\n"
                     "  lead: a\n  due: 2022\n"));
    const std::string block = with_tasks("- done:\n   refs: [y]\n  id: 1\n  title: T\n"
                                         "  lead: a\n  due: 2022\n");
    CHECK(edited(block, {{{0}, completion({"x"})}}) ==
          with_tasks("- done:\n   on: 2022-05-06\n   refs:\n   - \"x\"\n  id: 1\n  title: T\n"
                     "  lead: a\n  due: 2022\n"));
}

TEST_CASE("a comment within a completion is not thrown away") {
    for (const std::string done : {"  done: {} # c\n", "  done: # c\n    on: 2022-01-01\n",
                                   "  done:\n    on: 2022-01-01\n    # c\n    refs: [x]\n"}) {
        CAPTURE(done);
        const std::string text = with_tasks("- id: 1\n  title: T\n  lead: a\n  due: 2022\n" + done);
        const Original original(text);
        for (const CompletionChange& change :
             {CompletionChange{{0}, std::nullopt}, CompletionChange{{0}, completion({"x"})}}) {
            const auto edit = change_completions(original, {&change, 1});
            REQUIRE_FALSE(edit.has_value());
            CHECK(english(edit.error().what) ==
                  "this comment stands in a completion and would be lost");
            CHECK(edit.error().where.begin == text.find("# c"));
        }
    }
}

TEST_CASE("a comment that would become part of a text is a refusal that names it") {
    const std::string text = with_tasks("- id: 1\n  lead: a\n  due: 2022\n  title: >-\n    T\n"
                                        "  done:\n    on: 2022-01-01\n    # c\n");
    const Original original(text);
    const CompletionChange change{{0}, std::nullopt};
    const auto edit = change_completions(original, {&change, 1});
    REQUIRE_FALSE(edit.has_value());
    CHECK(edit.error().where.begin == text.find("# c"));
}

TEST_CASE("several changes are one edit, in any order") {
    const std::string before = with_tasks(two_tasks);
    const std::string after = edited(before, {{{1}, completion({"x"})}, {{0}, completion({"y"})}});
    CHECK(edited(edited(before, {{{0}, completion({"y"})}}), {{{1}, completion({"x"})}}) == after);
    CHECK(edited(after, {{{1}, std::nullopt}, {{0}, std::nullopt}}) == before);
}

TEST_CASE("very many tasks are marked done and reopened at once, in the time of their number") {
    constexpr std::size_t count = 20'000;
    std::string tasks;
    for (std::size_t i = 1; i <= count; ++i) {
        tasks += "- {id: " + std::to_string(i) + ", title: T, lead: a, due: 2022} # c\n";
    }
    const std::string before = with_tasks(tasks);
    std::vector<CompletionChange> marks;
    std::vector<CompletionChange> ends;
    for (std::size_t i = 0; i < count; ++i) {
        marks.push_back({{i}, completion({"x"})});
        ends.push_back({{i}, std::nullopt});
    }
    const std::string after = edited(before, marks);
    REQUIRE(after.size() > before.size());
    CHECK(edited(after, ends) == before);
}

TEST_CASE("a stage's completion stands in the stage, in the file's own line breaks") {
    const std::string start = "- id: 1\r\n  title: T\r\n  lead: a\r\n  due:\r\n"
                              "   -  what: A # c\r\n      when: 2022\r\n";
    const std::string rest = "\r\n   # of B\r\n   -  what: B\r\n      when: 2022";
    const std::string text = with_tasks(start + rest);
    const std::string first = edited(text, {{{0, 0}, completion({"x"})}});
    CHECK(first == with_tasks(start +
                              "      done:\r\n        on: 2022-05-06\r\n        refs:\r\n"
                              "        - \"x\"\r\n" +
                              rest));
    const std::string second = edited(text, {{{0, 1}, completion({})}});
    CHECK(second == with_tasks(start + rest + "\r\n      done:\r\n        on: 2022-05-06"));
    CHECK(edited(first, {{{0, 0}, std::nullopt}}) == text);
    CHECK(edited(second, {{{0, 1}, std::nullopt}}) == text);
}

TEST_CASE("a task and its stages may be changed in one edit") {
    const std::string text =
        with_tasks("- {id: 1, title: T, due: [{what: A, when: 2022}, {done: {}, what: B, when: "
                   "2022}], lead: a}\n");
    CHECK(edited(text, {{{0}, completion({})}, {{0, 0}, completion({})}, {{0, 1}, std::nullopt}}) ==
          with_tasks("- {id: 1, title: T, due: [{what: A, when: 2022, done: {on: 2022-05-06}}, "
                     "{what: B, when: 2022}], lead: a, done: {on: 2022-05-06}}\n"));
}
