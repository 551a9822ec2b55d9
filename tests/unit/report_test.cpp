#include <doctest/doctest.h>

#include "programme_fixture.hpp"
#include "report/report.hpp"
#include "report/timeline.hpp"

using namespace ktask;
using namespace ktask::deadline;
using namespace ktask::programme;
using namespace ktask::selection;
using namespace ktask::report;

namespace {

Date day(std::string_view text) {
    const auto date = parse_iso_date(text);
    REQUIRE(date);
    return *date;
}

/// The report on all tasks of programmes, which must outlive it, for the week of a day.
Report report_of(std::span<const Programme> programmes, std::string_view today) {
    const Date monday = monday_before(day(today));
    const ReportDays days = {day(today), monday, monday + std::chrono::days(6), 7};
    return make_report(programmes, select({}, {programmes, days.today, days.soon_days})->tasks,
                       days);
}

std::vector<int> ids(const std::vector<Selected>& tasks) {
    std::vector<int> found;
    for (const Selected& selected : tasks)
        found.push_back(std::stoi(id_of(selected)));
    return found;
}

std::string task(int id, std::string_view due, std::string_view rest = "") {
    return "  - {id: " + std::to_string(id) + ", title: Việc, lead: a, due: " + std::string(due) +
           std::string(rest) + "}\n";
}

std::vector<Programme> single(std::string_view tasks) {
    return {programme_of(with_tasks(tasks))};
}

} // namespace

TEST_CASE("the years whose holidays are not known are those of last days that the report lists") {
    const auto programmes =
        single(task(1, "2031-09-02") + task(2, "2020-09-02") + task(3, "2030-09-02") +
               task(4, "Thường xuyên trong năm 2033") + task(5, "2031-10-02") +
               task(6, "Theo yêu cầu", ", done: {on: 2031-09-09}"));
    CHECK(years_of_unknown_holidays(report_of(programmes, "2031-09-10")) ==
          std::vector<int>{2020, 2031});
    CHECK(
        years_of_unknown_holidays(report_of(single(task(1, "2022-09-02")), "2022-09-10")).empty());
}

TEST_CASE("a task falls due when its last day is over, not on it") {
    const auto programmes =
        single(task(1, "Ngày 10/5/2022") + task(2, "Ngày 20/5/2022", ", done: {on: 2022-05-02}"));
    CHECK(report_of(programmes, "2022-05-10").rate.due == 0);
    CHECK(report_of(programmes, "2022-05-10").due_soon.size() == 1);
    CHECK(report_of(programmes, "2022-05-11").rate.due == 1);
    CHECK(report_of(programmes, "2022-05-11").rate.done_of_due == 0);
    CHECK(report_of(programmes, "2022-05-11").rate.done == 1);
    CHECK(ids(report_of(programmes, "2022-05-11").overdue) == std::vector{1});
}

TEST_CASE("what comes next ends with the fifth task and those due on the same day") {
    std::string tasks;
    for (int id = 1; id <= 4; ++id)
        tasks += task(id, "Tháng 9/2022");
    for (int id = 5; id <= 7; ++id)
        tasks += task(id, "Tháng 8/2022");
    tasks += task(8, "Tháng 12/2022");
    const auto programmes = single(tasks);
    const Report report = report_of(programmes, "2022-05-09");
    CHECK(ids(report.next) == std::vector{5, 6, 7, 1, 2, 3, 4});
    CHECK(report.later == 1);
}

TEST_CASE("completions of the period come with both its ends, the latest first") {
    const auto programmes = single(task(1, "Tháng 9/2022", ", done: {on: 2022-05-08}") +
                                   task(2, "Tháng 9/2022", ", done: {on: 2022-05-09}") +
                                   task(3, "Thường xuyên", ", done: {on: 2022-05-15}") +
                                   task(4, "Tháng 9/2022", ", done: {on: 2022-05-16}") +
                                   task(5, "Tháng 9/2022", ", done: {refs: [Công văn 1]}"));
    CHECK(ids(report_of(programmes, "2022-05-15").completed) == std::vector{3, 2});
    CHECK(ids(report_of(programmes, "2022-05-11").completed) == std::vector{2});
}

TEST_CASE("the timeline is the programme's year up to the month of the last deadline") {
    const auto programmes = single(task(1, "Tháng 2/2022") + task(2, "Ngày 10/01/2023"));
    const Report report = report_of(programmes, "2022-05-09");
    const Timeline timeline = make_timeline(report);
    CHECK(timeline.first == day("2022-01-01"));
    CHECK(timeline.last == day("2023-01-31"));
    CHECK(timeline.months.size() == 13);
    CHECK(timeline.today == day("2022-05-09"));
    CHECK(timeline.rows[0].mark == Mark::overdue);
    CHECK(timeline.rows[1].mark == Mark::far);
}

TEST_CASE("the timeline knows late completions and their days, and reaches those after the year") {
    const auto programmes = single(task(1, "Tháng 11/2022", ", done: {on: 2022-11-30}") +
                                   task(2, "Tháng 12/2022", ", done: {on: 2023-01-03}") +
                                   task(3, "Tháng 2/2022", ", done: {on: 2021-12-31}"));
    const Report report = report_of(programmes, "2023-05-09");
    const Timeline timeline = make_timeline(report);
    CHECK(timeline.last == day("2023-01-31"));
    CHECK(timeline.rows[0].mark == Mark::done);
    CHECK(!timeline.rows[0].done);
    CHECK(timeline.rows[1].done == day("2022-11-30"));
    CHECK(timeline.rows[2].mark == Mark::done_late);
    CHECK(timeline.rows[2].done == day("2023-01-03"));
}

TEST_CASE("each lead agency has its rate, of its tasks with a deadline") {
    const auto programmes = single(task(1, "Tháng 2/2022", ", done: {on: 2022-02-09}") +
                                   task(2, "Tháng 3/2022") + task(3, "Thường xuyên"));
    const CompletionRate rate = report_of(programmes, "2022-05-09").agencies.front().rate;
    CHECK(rate.all == 2);
    CHECK(rate.done == 1);
    CHECK(rate.due == 2);
    CHECK(rate.done_of_due == 1);
}

TEST_CASE("the timeline reaches today if that is close behind its end, else it has no today") {
    const auto programmes = single(task(1, "Tháng 12/2022"));
    const Report close = report_of(programmes, "2023-03-15");
    CHECK(make_timeline(close).last == day("2023-03-31"));
    CHECK(make_timeline(close).today == day("2023-03-15"));
    const Report distant = report_of(programmes, "2023-04-01");
    CHECK(make_timeline(distant).last == day("2022-12-31"));
    CHECK(!make_timeline(distant).today);
    const Report before = report_of(programmes, "2021-12-31");
    CHECK(!make_timeline(before).today);
}

TEST_CASE("a deadline years away is counted outside the timeline, not drawn in a wrong place") {
    const auto programmes = single(task(1, "Tháng 12/2023") + task(2, "Tháng 01/2024") +
                                   task(3, "Tháng 12/2021") + task(4, "Năm 2030"));
    const Report report = report_of(programmes, "2022-05-09");
    const Timeline timeline = make_timeline(report);
    CHECK(timeline.months.size() == most_months);
    CHECK(timeline.rows.size() == 1);
    CHECK(timeline.outside == 3);
    CHECK(timeline.counts[static_cast<std::size_t>(Mark::overdue)] == 1);
}

TEST_CASE("programmes of many years are drawn in the year of the report, within theirs") {
    std::vector<Programme> programmes = single(task(1, "Tháng 3/2022"));
    programmes.push_back(programmes.front());
    programmes.back().year = 2026;
    CHECK(make_timeline(report_of(programmes, "2024-05-09")).first == day("2024-01-01"));
    CHECK(make_timeline(report_of(programmes, "2030-05-09")).first == day("2026-01-01"));
    programmes.back().year = 2023;
    CHECK(make_timeline(report_of(programmes, "2030-05-09")).first == day("2022-01-01"));
}
