#include "english.hpp"
#include "programme_fixture.hpp"

#include <initializer_list>
#include <utility>

#include <fmt/core.h>

#include "english.hpp"
#include "selection/filter.hpp"
#include "selection/find_agency.hpp"
#include "selection/find_stage.hpp"
#include "selection/order.hpp"
#include "selection/task_name.hpp"

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

const std::vector<Programme>& programmes() {
    static const std::vector<Programme> one = {programme_of(tasks)};
    return one;
}

/// Options and their values; a flag has none.
using Request = std::initializer_list<std::pair<std::string_view, std::vector<std::string>>>;

tl::expected<Selection, Objection> answer(const Request& request,
                                          std::string_view today = "2022-05-09") {
    std::vector<Asked> asked;
    for (const auto& [option, values] : request)
        asked.push_back({&filter_of(option), values});
    return select(asked, {programmes(), *parse_iso_date(today)});
}

std::vector<int> ids_of(const std::vector<Selected>& selected) {
    std::vector<int> found;
    for (const Selected& one : selected)
        found.push_back(std::stoi(id_of(one)));
    return found;
}

std::vector<int> ids(const Request& request, std::string_view today = "2022-05-09") {
    const auto selection = answer(request, today);
    REQUIRE(selection);
    return ids_of(selection->tasks);
}

std::vector<int> sorted(SortKey key, bool reverse = false, std::string_view today = "2022-05-09") {
    auto selection = answer({}, today);
    sort(selection->tasks, key, reverse);
    return ids_of(selection->tasks);
}

Objection objection(const Request& request) {
    const auto selection = answer(request);
    REQUIRE(!selection);
    return selection.error();
}

std::string what(const Request& request) {
    return english(objection(request).note.problems.front().what);
}

std::string hints(const Request& request) {
    return english(objection(request).note.problems.front().hints);
}

std::string scope(const Request& request, text::Language language = text::Language::vietnamese) {
    const auto selection = answer(request);
    REQUIRE(selection);
    words::Speaker speaker(language);
    return std::string(words::said(message("{}", selection->scope), speaker).view());
}

using Ids = std::vector<int>;

} // namespace

TEST_CASE("no filter wants every task in the order of the document") {
    CHECK(ids({}) == Ids{1, 2, 3, 4});
}

TEST_CASE("a period wants the tasks whose last day lies in it, and never ongoing ones") {
    CHECK(ids({{"--due", {"2022-05"}}}) == Ids{1});
    CHECK(ids({{"--due", {"2022-05-10"}}}).empty());
    CHECK(ids({{"--due", {"2022"}}}) == Ids{1, 2, 4});
    CHECK(ids({{"--due", {"2022-05", "2022-12"}}}) == Ids{1, 4});
}

TEST_CASE("by a period includes its last day, before it excludes its first") {
    CHECK(ids({{"--due-by", {"2022-05-09"}}}) == Ids{1});
    CHECK(ids({{"--due-before", {"2022-05-09"}}}).empty());
    CHECK(ids({{"--due-before", {"2022-12-31"}}}) == Ids{1, 2});
}

TEST_CASE("values of one option are alternatives, different options all hold") {
    CHECK(ids({{"--state", {"ongoing", "done-late"}}}, "2023-01-02") == Ids{3, 4});
    CHECK(ids({{"--state", {"done"}}}, "2023-01-02") == Ids{4});
    CHECK(ids({{"--state", {"done"}}}, "2023-01-01").empty());
    CHECK(ids({{"--state", {"ongoing,done-late"}}, {"--open", {}}}) == Ids{3});
    CHECK(ids({{"--overdue", {}}}, "2022-05-10") == Ids{1});
    CHECK(ids({{"--due-soon", {}}}, "2022-05-02") == Ids{1});
    CHECK(ids({{"--due-soon", {}}}, "2022-05-01").empty());
}

TEST_CASE("an agency has what it leads, coordinates, and does through its groups") {
    CHECK(ids({{"--agency", {"a"}}}) == Ids{1, 2, 3, 4});
    CHECK(ids({{"--agency", {"ab"}}}) == Ids{2, 4});
    CHECK(ids({{"--lead", {"so y te"}}}) == Ids{2, 3});
    CHECK(ids({{"--coordinating", {"a"}}}) == Ids{3});
    CHECK(ids({{"--lead", {"b"}}, {"--coordinating", {"a"}}}) == Ids{3});
}

TEST_CASE("words are found by their beginnings, without accents, in titles and footnotes") {
    CHECK(ids({{"--text", {"bao CAO"}}}) == Ids{1, 2});
    CHECK(ids({{"--text", {"oan"}}}).empty());
    CHECK(ids({{"--text", {"toa"}}}) == Ids{3});
    CHECK(ids({{"--text", {"de an", "ket qua"}}}) == Ids{1, 4});
}

TEST_CASE("an agency is recognised by any of its names, exactly before in part") {
    const Programme programme = programme_of(tasks);
    const AgencyNames names(programme);
    CHECK(names.find("SLD").agencies == std::vector<AgencyIndex>{0});
    CHECK(english(names.find("lđtbxh").why) == "its alias");
    CHECK(names.find("a").agencies == std::vector<AgencyIndex>{0});
    CHECK(english(names.find("lao").why) == "part of its name");
    CHECK(names.find("so").agencies == std::vector<AgencyIndex>{0, 1});
    CHECK(names.find("").agencies.empty());
}

TEST_CASE("groups of groups are found, each once, and in little time however deep they nest") {
    std::string agencies = "  a0: {name: Sở}\n";
    for (int i = 1; i < 3000; ++i) {
        agencies += fmt::format("  a{}: {{name: Nhóm {}, members: [a{}, a0]}}\n", i, i, i - 1);
    }
    const Programme programme = programme_of("ktask: 1\nprogramme: {title: T, year: 2022}\n"
                                             "agencies:\n" +
                                             agencies + "tasks: []\n");
    const AgencyGroups groups(programme);
    CHECK(groups.with(0).size() == 3000);
    CHECK(groups.with(2998) == std::vector<AgencyIndex>{2998, 2999});
}

TEST_CASE("unknown and ambiguous names are refused with candidates") {
    CHECK(what({{"--lead", {"so"}}}) == "'so' may mean 2 agencies");
    CHECK(hints({{"--lead", {"so"}}}) == "a: Sở Lao động\nb: Sở Y tế");
    CHECK(hints({{"--agency", {"Sở Y té"}}, {"--lead", {"Sở Y tếe"}}}) ==
          "did you mean 'Sở Y tế'?");
    CHECK(what({{"", {"9"}}}) == "there is no task 9");
    CHECK(objection({{"", {"9"}}}).is_about_programmes);
}

TEST_CASE("what is worded wrongly is objected to before what the programmes do not have") {
    CHECK(what({{"", {"9"}}, {"--lead", {"nobody"}}, {"--state", {"late"}}}) ==
          "--state cannot be 'late'");
    CHECK(!objection({{"", {"9"}}, {"--state", {"late"}}}).is_about_programmes);
    CHECK(objection({{"", {"9"}}, {"--due", {"ongoing"}}}).note.source->name == "--due");
}

TEST_CASE("how periods and agencies were understood is explained, each value on its line") {
    const auto selection =
        answer({{"--agency", {"sld"}}, {"--due", {"Tháng 9", "2022"}}, {"--open", {}}});
    REQUIRE(selection);
    CHECK(english(selection->explanation) == "--due 'Tháng 9': month: 2022-09-01 to 2022-09-30\n"
                                             "--due '2022': year: 2022-01-01 to 2022-12-31\n"
                                             "--agency 'sld': Sở Lao động (a), by its short name\n"
                                             "  also through Liên ngành");
}

TEST_CASE("a filter is told in words, agencies by their names; none is no scope") {
    CHECK(scope({}) == "");
    CHECK(scope({{"--agency", {"sld"}}}) == "cơ quan Sở Lao động");
    CHECK(scope({{"--agency", {"sld", "a"}}}) == "cơ quan Sở Lao động");
    CHECK(scope({{"--open", {}}, {"--lead", {"a", "y te"}}}) ==
          "cơ quan chủ trì Sở Lao động hoặc Sở Y tế; chưa hoàn thành");
    CHECK(scope({{"", {"3", "2022:2"}}}) == "nhiệm vụ 3, 2022:2");
    CHECK(scope({{"--state", {"done,in-time"}}, {"--text", {"trẻ em"}}}) ==
          "đã hoàn thành hoặc đang thực hiện trong hạn; có từ ngữ “trẻ em”");
    CHECK(scope({{"--overdue", {}}, {"--coordinating", {"ab"}}}, text::Language::english) ==
          "coordinating Liên ngành; overdue");
    CHECK(scope({{"--due-soon", {}}, {"--state", {"overdue"}}}) ==
          "đang thực hiện quá hạn; sắp đến hạn");
}

TEST_CASE("the periods of a filter are told by their days, open ends too") {
    CHECK(scope({{"--due", {"Tháng 9", "2022-05-10"}}}) ==
          "hạn cuối từ 01/09/2022 đến 30/09/2022 hoặc 10/05/2022");
    CHECK(scope({{"--due", {"..2022-09"}}}) == "hạn cuối đến 30/09/2022");
    CHECK(scope({{"--due", {"2022-09.."}}}) == "hạn cuối từ 01/09/2022");
    CHECK(scope({{"--due-by", {"Tháng 9"}}}) == "hạn cuối chậm nhất ngày 30/09/2022");
    CHECK(scope({{"--due-before", {"Tháng 9"}}}) == "hạn cuối trước ngày 01/09/2022");
}

TEST_CASE("ids may name the programme by year or file") {
    CHECK(parse_task_name("3")->id == "3");
    CHECK(parse_task_name("2022:3")->programme == "2022");
    CHECK(parse_task_name("KH20_TT_N02.1")->id == "KH20_TT_N02.1");
    CHECK(parse_task_name("2022:II.3đ")->id == "II.3đ");
    CHECK(parse_task_name("a:b.yaml:3")->programme == "a:b.yaml");
    for (const std::string_view wrong : {"", ":3", "2022:", "-1", "a b", "II...3", "3.", "động"}) {
        CHECK(!parse_task_name(wrong));
    }
    CHECK(ids({{"", {"2022:2", "programme-2022.yaml:1"}}}) == Ids{1, 2});
}

TEST_CASE("several tasks that follow each other are named by their ends") {
    CHECK(parse_task_name("II.3..II.5")->id == "II.3");
    CHECK(parse_task_name("II.3..II.5")->last == "II.5");
    CHECK(parse_task_name("../a.yaml:3..5")->programme == "../a.yaml");
    for (const std::string_view wrong : {"3..", "..5", "3..5..7", "3..5@a", "3...5"})
        CHECK(!parse_task_name(wrong));
    CHECK(ids({{"", {"2..3"}}}) == Ids{2, 3});
    CHECK(ids({{"", {"2022:1..1", "3..4"}}}) == Ids{1, 3, 4});
}

TEST_CASE("a stage is named behind its task") {
    CHECK(parse_task_name("7@kiểm kê")->id == "7");
    CHECK(parse_task_name("7@kiểm kê")->stage == "kiểm kê");
    CHECK(parse_task_name("7@..2027-06")->stage == "..2027-06");
    CHECK(parse_task_name("2022:II.3@ 2022-Q2 ")->stage == "2022-Q2");
    CHECK(parse_task_name("a@b/c.yaml:7@kiểm kê")->programme == "a@b/c.yaml");
    CHECK(parse_task_name("a@b.yaml:7")->programme == "a@b.yaml");
    CHECK(parse_task_name("7@thư a@b")->stage == "thư a@b");
    for (const std::string_view wrong : {"@x", "7@", "7@ ", "a b@x", "7:@x"})
        CHECK(!parse_task_name(wrong));
    CHECK(in_programme(*parse_task_name("2022:7@kiểm kê")) == "7@kiểm kê");
    CHECK(in_programme(*parse_task_name("2022:3..5")) == "3..5");
}

TEST_CASE("the words of a stage, a part of them or a period mean one stage") {
    const Programme programme = programme_of(
        with_tasks("  - id: 7\n    title: T\n    lead: a\n    due:\n"
                   "      - {what: Báo cáo, when: Quý I/2022}\n"
                   "      - {what: 'Báo cáo kiểm kê^[x]', when: Quý II/2022}\n"
                   "      - {what: Sau quý I/2022, when: Quý IV/2022, extended: [{to: 2022-02, "
                   "on: 2022-05-01}]}\n"
                   "      - {what: Cập nhật, when: Thường xuyên}\n"));
    const Date today = *make_date(2022, 6, 1);
    const auto stage = [&](const std::string& words) {
        const auto found = find_stage(programme, 0, words, today);
        return found ? std::to_string(*found) : english(found.error().note.problems.front().what);
    };
    CHECK(stage("báo cáo") == "0"); // it is the words of one, though a part of another's
    CHECK(stage("KIEM KE") == "1");
    CHECK(stage("2022-Q2") == "1");
    CHECK(stage("tháng này") == "1");    // 2022-06
    CHECK(stage("..2022-03-30") == "2"); // as it was extended
    CHECK(stage("cập nhật") == "3");
    CHECK(stage("Quý I/2022") == "'Quý I/2022' could mean several stages of task 7");
    CHECK(stage("o") == "'o' could mean several stages of task 7");
    CHECK(stage("2022-Q4") == "task 7 has no stage '2022-Q4'");
    CHECK(stage("Thường xuyên") == "task 7 has no stage 'Thường xuyên'");
}

TEST_CASE("tasks are sorted by last day with ongoing ones last, and stably") {
    CHECK(sorted(SortKey::due) == Ids{1, 2, 4, 3});
    CHECK(sorted(SortKey::due, true) == Ids{3, 4, 2, 1});
    CHECK(sorted(SortKey::lead) == Ids{4, 1, 2, 3});
    CHECK(sorted(SortKey::state, false, "2022-05-10") == Ids{1, 2, 4, 3});
    CHECK(sorted(SortKey::state, false, "2023-01-02") == Ids{1, 2, 3, 4});
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
}

TEST_CASE("a completion has happened from its day on") {
    const Programme programme = programme_of(tasks);
    const Task& done = programme.tasks[3];
    CHECK(status_of(programme, done, *make_date(2023, 1, 1)).state == State::overdue);
    CHECK(status_of(programme, done, *make_date(2023, 1, 2)).state == State::done_late);
    CHECK(status_of(programme, done, *make_date(2023, 1, 2)).days_late == 2);
    CHECK(footnotes_of(as_of(programme, *make_date(2023, 1, 1))).texts ==
          std::vector<std::string>{"Báo cáo số 1"});
    CHECK(footnotes_of(as_of(programme, *make_date(2023, 1, 2))).texts.size() == 2);
}
