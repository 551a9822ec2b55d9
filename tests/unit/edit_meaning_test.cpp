#include "edited.hpp"

#include "edit/meaning.hpp"

using namespace ktask;
using namespace ktask::edit;

namespace {

/// A programme with one task, which has this too.
std::string with_task(const std::string& more) {
    return "ktask: 1\nprogramme: {title: T, year: 2022}\nagencies: {a: {name: A}, b: {name: B}}\n"
           "tasks: [{id: 1, title: T, " +
           more + "}]\n";
}

/// True if a difference in meaning is found between two programmes, with these keys asked for.
bool is_caught(const std::string& before, const std::string& after,
               const std::vector<std::string>& keys = {}) {
    const Original one(before);
    const Original other(after);
    const Document document = document_of(one.programme);
    const Movement moved(Patch{});
    std::vector<Change> changes;
    for (const std::string& key : keys)
        changes.emplace_back(EntryChange{one.programme.tasks[0].item, key, exact("x")});
    const Sides sides = sides_of(document, other.text, *other.programme.tree, moved, changes);
    return find_changed_meaning(sides, other.programme).has_value();
}

} // namespace

TEST_CASE("a meaning that nobody asked to change is caught, and one that was asked for is not") {
    struct Case {
        std::string key;
        std::string before;
        std::string after;
    };
    const std::string rest = "lead: a, due: 2022";
    for (const Case& one : {
             Case{"lead", rest, "lead: b, due: 2022"},
             Case{"due", rest, "lead: a, due: 2022-09"},
             Case{"due", rest, "lead: a, due: [{what: A, when: 2022}]"},
             Case{"coordinating", rest + ", coordinating: [a]", rest + ", coordinating: [b]"},
             Case{"coordinating", rest, rest + ", coordinating: [b]"},
             Case{"done", rest, rest + ", done: {on: 2022-01-01}"},
             Case{"done", rest + ", done: {on: 2022-01-02}", rest + ", done: {on: 2022-01-01}"},
             Case{"dropped", rest, rest + ", dropped: {on: 2022-01-01}"},
             Case{"added", rest, rest + ", added: {on: 2022-01-01}"},
             Case{"notes", rest, rest + ", notes: [{text: x}]"},
             Case{"notes", rest + ", notes: [{text: x, kind: obstacle}]",
                  rest + ", notes: [{text: x}]"},
             Case{"extended", rest, rest + ", extended: [{to: 2023}]"},
             Case{"extended", rest + ", extended: [{to: 2024}]", rest + ", extended: [{to: 2023}]"},
         }) {
        CAPTURE(one.after);
        CHECK(is_caught(with_task(one.before), with_task(one.after)));
        CHECK(is_caught(with_task(one.before), with_task(one.after), {"title"}));
        CHECK_FALSE(is_caught(with_task(one.before), with_task(one.after), {one.key, "title"}));
        CHECK_FALSE(is_caught(with_task(one.before), with_task(one.before)));
    }
}

TEST_CASE("another meaning of a stage is caught") {
    const auto stage = [](const std::string& more) {
        return with_task("lead: a, due: [{what: A, " + more + "}]");
    };
    CHECK(is_caught(stage("when: 2022"), stage("when: 2023")));
    CHECK(is_caught(stage("when: 2022"), stage("when: 2022, done: {}")));
    CHECK(is_caught(stage("when: 2022"), stage("when: 2022, extended: [{to: 2023}]")));
    CHECK_FALSE(is_caught(stage("when: 2022"), stage("when: 2022")));
}

TEST_CASE("another year and another number of tasks are caught") {
    const std::string text = with_task("lead: a, due: Tháng 9/2022");
    std::string year = text;
    year.replace(year.find("year: 2022"), 10, "year: 2021");
    CHECK(is_caught(text, year));
    std::string more = text;
    more.replace(more.find("]\n"), 1, ", {id: 2, title: U, lead: a, due: 2022}]");
    CHECK(is_caught(text, more));
}
