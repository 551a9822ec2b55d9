#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "deadline/deadline.hpp"
#include "deadline_rows.hpp"

using namespace ktask;
using namespace ktask::deadline;

namespace {

/// A wording of recurring work, its short form, and its next days from 11 May 2022 on.
struct Row {
    std::string_view words;
    std::string_view short_form;
    std::string_view next;
};

const DeadlineContext in_file{2022};

std::string next_days(const Interval& interval) {
    std::string days;
    auto day = next_day(interval, *make_date(2022, 5, 11));
    for (int i = 0; i < 3 && day; ++i) {
        days += (days.empty() ? "" : " ") + to_iso(*day);
        day = next_day(interval, *day + std::chrono::days(1));
    }
    return days;
}

void check_next(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.words);
        const auto interval = parse_deadline(row.words, in_file);
        if (!interval)
            FAIL_CHECK(english(interval.error().what));
        else {
            CHECK(interval->kind == DeadlineKind::recurring);
            CHECK(!falls_due(*interval));
            CHECK(short_form(*interval) == row.short_form);
            CHECK(next_days(*interval) == row.next);
            const auto again = parse_deadline(row.short_form, in_file);
            CHECK((again && *again == *interval));
        }
    }
}

} // namespace

TEST_CASE("recurring work has a next day where its words give one") {
    check_next(
        {{"Trước ngày 20 hằng tháng", "before 20 monthly", "2022-05-19 2022-06-19 2022-07-19"},
         {"Trước ngày 01 hằng tháng", "before 1 monthly", "2022-05-31 2022-06-30 2022-07-31"},
         {"Chậm nhất ngày 20 hằng tháng", "by 20 monthly", "2022-05-20 2022-06-20 2022-07-20"},
         {"Hằng tháng, trước ngày 20", "before 20 monthly", "2022-05-19 2022-06-19 2022-07-19"},
         {"Định kỳ trước ngày 20 hằng tháng", "before 20 monthly",
          "2022-05-19 2022-06-19 2022-07-19"},
         {"monthly by the 20th", "by 20 monthly", "2022-05-20 2022-06-20 2022-07-20"},
         {"by the 20th of each month", "by 20 monthly", "2022-05-20 2022-06-20 2022-07-20"},
         {"Ngày 25 tháng cuối quý", "25/3 quarterly", "2022-06-25 2022-09-25 2022-12-25"},
         {"Ngày 25 của tháng cuối mỗi quý", "25/3 quarterly", "2022-06-25 2022-09-25 2022-12-25"},
         {"Cuối mỗi quý", "31/3 quarterly", "2022-06-30 2022-09-30 2022-12-31"},
         {"Thứ Năm hằng tuần", "thursday weekly", "2022-05-12 2022-05-19 2022-05-26"},
         {"Thứ 5 hàng tuần", "thursday weekly", "2022-05-12 2022-05-19 2022-05-26"},
         {"T5 hằng tuần", "thursday weekly", "2022-05-12 2022-05-19 2022-05-26"},
         {"CN hằng tuần", "sunday weekly", "2022-05-15 2022-05-22 2022-05-29"},
         {"every Thursday", "thursday weekly", "2022-05-12 2022-05-19 2022-05-26"},
         {"Trước 16 giờ thứ Sáu hằng tuần", "by friday weekly", "2022-05-13 2022-05-20 2022-05-27"},
         {"Trước ngày 15/6 và 15/12 hằng năm", "before 15/6, 15/12 yearly",
          "2022-06-14 2022-12-14"},
         {"Ngày 15 tháng 6 hằng năm", "15/6 yearly", "2022-06-15"},
         {"Tháng 12 hằng năm", "31/12 yearly", "2022-12-31"},
         {"Tháng 3 và tháng 9 hằng năm", "31/3, 30/9 yearly", "2022-09-30"},
         {"2 lần/năm, ngày 15/6 và 15/12", "15/6, 15/12 yearly", "2022-06-15 2022-12-15"},
         {"Trước tháng 12 hằng năm", "before 1/12 yearly", "2022-11-30"},
         {"Hằng ngày", "daily", "2022-05-11 2022-05-12 2022-05-13"}});
}

TEST_CASE("a day that a month does not have is its last") {
    const auto interval = parse_deadline("Ngày 31 hằng tháng", {2024});
    REQUIRE(interval);
    CHECK(next_day(*interval, *make_date(2024, 2, 1)) == make_date(2024, 2, 29));
    CHECK(next_day(*interval, *make_date(2024, 2, 29)) == make_date(2024, 2, 29));
    CHECK(next_day(*interval, *make_date(2024, 4, 1)) == make_date(2024, 4, 30));
}

TEST_CASE("how often alone gives no next day") {
    check_next({{"Hằng tháng", "monthly", ""},
                {"Hàng tháng", "monthly", ""},
                {"Hằng quý, năm", "quarterly", ""},
                {"Hằng quý, 6 tháng, năm", "quarterly", ""},
                {"Hàng tuần", "weekly", ""},
                {"Hằng năm", "yearly", ""},
                {"Định kỳ 6 tháng", "every 6 months", ""},
                {"Định kỳ 6 tháng, 1 năm", "every 6 months", ""},
                {"định kỳ mỗi tháng", "monthly", ""},
                {"Định kỳ 02 tuần một lần", "every 2 weeks", ""},
                {"6 tháng một lần", "every 6 months", ""},
                {"Mỗi quý 1 lần", "quarterly", ""},
                {"01 lần/quý", "quarterly", ""},
                {"2 lần một năm", "2 times yearly", ""},
                {"twice a year", "2 times yearly", ""},
                {"every 6 months", "every 6 months", ""},
                {"recurring", "recurring", ""}});
}

TEST_CASE("recurring work may say from when and until when") {
    check_next({{"Hằng tháng trong năm 2022", "monthly 2022-01-01..2022-12-31", ""},
                {"Hằng năm 2027 - 2030", "yearly 2027-01-01..2030-12-31", ""},
                {"Hằng quý, đến 2030", "quarterly ..2030-12-31", ""},
                {"Trước ngày 20 hằng tháng, đến tháng 6/2022", "before 20 monthly ..2022-06-30",
                 "2022-05-19 2022-06-19"},
                {"Trước ngày 20 hằng tháng từ tháng 8/2022", "before 20 monthly 2022-08-01..",
                 "2022-08-19 2022-09-19 2022-10-19"},
                {"Thứ Hai hằng tuần từ ngày 01/12/2022 đến ngày 15/12/2022",
                 "monday weekly 2022-12-01..2022-12-15", "2022-12-05 2022-12-12"}});
    const auto interval = parse_deadline("Trước ngày 20 hằng tháng", in_file);
    REQUIRE(interval);
    CHECK(!next_day(*interval, *make_date(2022, 12, 20)));
}

TEST_CASE("with a day, the explanation of recurring work has its next ones") {
    const DeadlineContext on_command_line{2022, make_date(2022, 5, 11)};
    check({{"Trước ngày 20 hằng tháng", "before 20 monthly",
            "recurring, treated as ongoing: before 20 monthly, 2022-01-01 to 2022-12-31, next "
            "2022-05-19, 2022-06-19, 2022-07-19"},
           {"Hằng tháng", "monthly",
            "recurring, treated as ongoing: monthly, 2022-01-01 to 2022-12-31, no day of its own"}},
          on_command_line);
}
