#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "programme/load_halves.hpp"
#include "programme/load_parts.hpp"
#include "programme_fixture.hpp"
#include "yaml/reader.hpp"

using namespace ktask;
using namespace ktask::programme;

namespace {

/// All that a programme says, with every index.
std::string all_of(const Programme& p) {
    std::string all;
    const auto say = [&](std::string_view what, auto... numbers) {
        all += what;
        ((all += fmt::format(" {}", static_cast<long long>(numbers))), ...);
        all += '\n';
    };
    const auto of = [](const std::optional<deadline::Date>& day) {
        return day ? day->time_since_epoch().count() : -1;
    };
    const auto first_of = [](const Slice& slice) { return slice.count == 0 ? 0 : slice.first; };
    for (const Section& s : p.sections)
        say("section", s.item, s.words, s.number, s.level, s.above, s.agencies.first,
            s.agencies.leads, s.agencies.coordinating, s.lead_text, s.due_text, s.details);
    for (const Task& t : p.tasks)
        say("task", t.item, t.id, t.number, t.title, t.role, t.agencies.first, t.agencies.leads,
            t.agencies.coordinating, t.details, t.section, t.due, first_of(t.stages),
            t.stages.count, first_of(t.extended), t.extended.count, first_of(t.notes),
            t.notes.count, t.done, t.dropped, t.added);
    for (const Deadline& d : p.deadlines)
        say("deadline", d.words, of(d.interval.first), of(d.interval.last));
    for (const AgencyIndex named : p.named)
        say("named", named);
    for (const Stage& s : p.stages)
        say("stage", s.item, s.what, s.due, s.lead, s.done, first_of(s.extended), s.extended.count);
    for (const Extension& e : p.extensions)
        say("extension", e.due, of(e.on), e.text, e.why, e.references);
    for (const Note& n : p.notes)
        say("note", static_cast<int>(n.kind), of(n.on), n.text, n.item);
    for (const Event& e : p.events)
        say("event", of(e.on), e.where, e.references);
    return all;
}

struct Loaded {
    std::string programme;
    std::string problems;
};

Loaded loaded(const std::string& text, const yaml::Tree& tree) {
    text::Problems problems;
    Programme programme;
    load_programme({tree, problems}, programme);
    return {all_of(programme), described(problems, {"p.yaml", text})};
}

/// The list is read as one, and as two halves at each of its items.
void check_halves(const std::string& text) {
    yaml::ReadResult read = yaml::read(text);
    REQUIRE(read.problems.empty());
    yaml::Tree& tree = read.tree;
    const Loaded whole = loaded(text, tree);
    const yaml::NodeId tasks = yaml::find(tree, tree.root, "tasks");
    for (const yaml::NodeId item : yaml::Children(tree, tasks)) {
        tree.middle = item;
        const Loaded halves = loaded(text, tree);
        CHECK(halves.programme == whole.programme);
        CHECK(halves.problems == whole.problems);
    }
}

const char* const many = R"(  - {section: Một, lead: a, due-text: "trong năm"}
  - {section: Một một, level: 2}
  - {id: 1, title: A, lead: a, coordinating: [b, ab], due: Tháng 5/2022}
  - {id: 2, title: B, lead: [b, a], due: [{what: x, when: Tháng 5/2022}, {what: y, when: Quý III, lead: b, extended: [{to: Tháng 12/2022}]}]}
  - {section: Một hai, level: 2, number: ""}
  - {id: 3, title: C, lead: a, due: Quý III, extended: [{to: 2022-11-01, on: 2022-10-01, why: chậm}]}
  - {id: 4, title: D, lead: a, due: Tháng 9/2022, done: {on: 2022-08-01, refs: [Báo cáo]}, notes: [{on: 2022-03-01, text: ổn}]}
  - {section: Một hai ba, level: 3}
  - {id: 5, title: E, lead: ab, due: Tháng 5/2022, dropped: {on: 2022-08-01}, details: {Sản phẩm: Kế hoạch}}
  - {section: Bốn, level: 4}
  - {id: 6, title: F, lead: b, due: Quý III, added: {on: 2022-08-01}}
  - {section: Hai}
  - {id: 7, title: G, lead: b, role: tham mưu, due: [{what: x, when: Tháng 9/2022, done: {on: 2022-03-01}}, {what: y, when: Tháng 10/2022, extended: [{to: Tháng 12/2022}]}]}
  - {section: Hai hai, level: 2}
  - {id: 8, title: H, lead: b, due: Tháng 10/2022, notes: [{on: 2022-03-01, kind: obstacle, text: khó}, {on: 2022-04-01, text: hết}]}
)";

} // namespace

TEST_CASE("a list that is read as two halves says what it says as one") {
    check_halves(with_tasks(many));
}

TEST_CASE("what is wrong in a list that is read as two halves is told as of one") {
    check_halves(with_tasks(std::string(many) + "  - {id: 1, title: A, lead: a, due: 2022}\n"));
    check_halves(with_tasks(std::string(many) + "  - {id: 9, title: A, lead: c, due: 2022}\n"));
    check_halves(with_tasks("  - {id: 9, title: A, lead: c, due: someday}\n" + std::string(many) +
                            "  - {id: 10, title: A, lead: c, due: someday}\n"));
    check_halves(with_tasks("  - {id: 1, title: A, lead: a}\n" + std::string(many)));
}
