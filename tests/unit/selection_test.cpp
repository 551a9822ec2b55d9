#include "english.hpp"
#include "programme_fixture.hpp"

#include <fmt/core.h>

#include "selection/filter.hpp"
#include "selection/find_agency.hpp"

using namespace ktask;
using namespace ktask::text;
using namespace ktask::deadline;
using namespace ktask::programme;
using namespace ktask::selection;

namespace {

const std::string tasks = with_tasks(
    "  - {id: 1, title: Báo cáo kết quả, lead: a, due: Trước ngày 10/5}\n"
    "  - {id: 2, title: 'Họp^[Báo cáo số 1]', lead: b, coordinating: [ab], due: Tháng 9}\n"
    "  - {id: 3, title: Toàn tỉnh, lead: b, coordinating: [a], due: Thường xuyên}\n"
    "  - {id: 4, title: Đề án, lead: ab, due: 2022, done: {on: 2023-01-02, refs: [x]}}\n");

std::vector<int> ids(const Filter& filter, std::string_view today = "2022-05-09") {
    const std::vector<Programme> programmes = {programme_of(tasks)};
    const auto selected = select(programmes, filter, *parse_iso_date(today), default_soon_days);
    REQUIRE(selected);
    std::vector<int> found;
    for (const Selected& one : *selected)
        found.push_back(id_of(one));
    return found;
}

Interval period(std::string_view words) {
    return *parse_deadline(words, {2022, *make_date(2022, 5, 9)});
}

Problem refused(const Filter& filter) {
    const std::vector<Programme> programmes = {programme_of(tasks)};
    const auto selected = select(programmes, filter, *make_date(2022, 5, 9), 7);
    REQUIRE(!selected);
    return selected.error();
}

using Ids = std::vector<int>;

} // namespace

TEST_CASE("no filter wants every task in the order of the document") {
    CHECK(ids({}) == Ids{1, 2, 3, 4});
}

TEST_CASE("a period wants the tasks whose last day lies in it, and never ongoing ones") {
    CHECK(ids({.due = {period("2022-05")}}) == Ids{1});
    CHECK(ids({.due = {period("2022-05-10")}}).empty());
    CHECK(ids({.due = {period("2022")}}) == Ids{1, 2, 4});
    CHECK(ids({.due = {period("2022-05"), period("2022-12")}}) == Ids{1, 4});
}

TEST_CASE("by a period includes its last day, before it excludes its first") {
    CHECK(ids({.due_by = {period("2022-05-09")}}) == Ids{1});
    CHECK(ids({.due_before = {period("2022-05-09")}}).empty());
    CHECK(ids({.due_before = {period("2022-12-31")}}) == Ids{1, 2});
}

TEST_CASE("values of one option are alternatives, different options all hold") {
    CHECK(ids({.states = {State::ongoing, State::done_late}}) == Ids{3, 4});
    CHECK(ids({.states = {State::ongoing, State::done_late}, .open = true}) == Ids{3});
    CHECK(ids({.overdue = true}, "2022-05-10") == Ids{1});
    CHECK(ids({.due_soon = true}, "2022-05-02") == Ids{1});
    CHECK(ids({.due_soon = true}, "2022-05-01").empty());
}

TEST_CASE("an agency has what it leads, coordinates, and does through its groups") {
    CHECK(ids({.agencies = {"a"}}) == Ids{1, 2, 3, 4});
    CHECK(ids({.agencies = {"ab"}}) == Ids{2, 4});
    CHECK(ids({.leads = {"so y te"}}) == Ids{2, 3});
    CHECK(ids({.coordinating = {"a"}}) == Ids{3});
    CHECK(ids({.leads = {"b"}, .coordinating = {"a"}}) == Ids{3});
}

TEST_CASE("words are found by their beginnings, without accents, in titles and footnotes") {
    CHECK(ids({.texts = {"bao CAO"}}) == Ids{1, 2});
    CHECK(ids({.texts = {"oan"}}).empty());
    CHECK(ids({.texts = {"toa"}}) == Ids{3});
    CHECK(ids({.texts = {"de an", "ket qua"}}) == Ids{1, 4});
}

TEST_CASE("an agency is recognised by any of its names, exactly before in part") {
    const Programme programme = programme_of(tasks);
    CHECK(find_agency(programme, "SLD").agencies == std::vector<AgencyIndex>{0});
    CHECK(english(find_agency(programme, "lđtbxh").why) == "its alias");
    CHECK(find_agency(programme, "a").agencies == std::vector<AgencyIndex>{0});
    CHECK(english(find_agency(programme, "lao").why) == "part of its name");
    CHECK(find_agency(programme, "so").agencies == std::vector<AgencyIndex>{0, 1});
    CHECK(find_agency(programme, "").agencies.empty());
}

TEST_CASE("groups of groups are found, each once, and in little time however deep they nest") {
    std::string agencies = "  a0: {name: Sở}\n";
    for (int i = 1; i < 3000; ++i) {
        agencies += fmt::format("  a{}: {{name: Nhóm {}, members: [a{}, a0]}}\n", i, i, i - 1);
    }
    const Programme programme = programme_of("ktask: 1\nprogramme: {title: T, year: 2022}\n"
                                             "agencies:\n" +
                                             agencies + "tasks: []\n");
    CHECK(with_groups(programme, 0).size() == 3000);
    CHECK(with_groups(programme, 2998) == std::vector<AgencyIndex>{2998, 2999});
}

TEST_CASE("unknown and ambiguous names are refused with candidates") {
    CHECK(english(refused({.leads = {"so"}}).what) == "'so' may mean 2 agencies");
    CHECK(english(refused({.leads = {"so"}}).hints) == "a: Sở Lao động\nb: Sở Y tế");
    CHECK(english(refused({.agencies = {"Sở Y té"}, .leads = {"Sở Y tếe"}}).hints) ==
          "did you mean 'Sở Y tế'?");
    CHECK(english(refused({.ids = {{"", 9}}}).what) == "there is no task 9");
}

TEST_CASE("ids may name the programme by year or file") {
    CHECK(parse_task_name("3")->id == 3);
    CHECK(parse_task_name("2022:3")->programme == "2022");
    CHECK(parse_task_name("a:b.yaml:3")->programme == "a:b.yaml");
    for (const std::string_view wrong : {"", "x", "3x", ":3", "2022:", "-1", "0", "99999999999"}) {
        CHECK(!parse_task_name(wrong));
    }
    CHECK(ids({.ids = {{"2022", 2}, {"programme-2022.yaml", 1}}}) == Ids{1, 2});
}

TEST_CASE("tasks are sorted by last day with ongoing ones last, and stably") {
    CHECK(ids({.sort = SortKey::due}) == Ids{1, 2, 4, 3});
    CHECK(ids({.sort = SortKey::due, .reverse = true}) == Ids{3, 4, 2, 1});
    CHECK(ids({.sort = SortKey::lead}) == Ids{4, 1, 2, 3});
    CHECK(ids({.sort = SortKey::state}, "2022-05-10") == Ids{1, 2, 3, 4});
}

TEST_CASE("a task is late only after its last day") {
    const Programme programme = programme_of(tasks);
    const auto state_on = [&](std::size_t task, int month, int day) {
        return status_of(programme, programme.tasks[task], *make_date(2022, month, day));
    };
    CHECK(state_on(0, 5, 9).state == State::in_time);
    CHECK(state_on(0, 5, 9).is_due_soon);
    CHECK(state_on(0, 5, 10).state == State::overdue);
    CHECK(state_on(0, 5, 10).days_late == 1);
    CHECK(state_on(2, 12, 31).state == State::ongoing);
    CHECK(state_on(3, 1, 1).state == State::done_late);
    CHECK(state_on(3, 1, 1).days_late == 2);
}
