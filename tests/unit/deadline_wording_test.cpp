#include <doctest/doctest.h>

#include "deadline/deadline.hpp"
#include "deadline_rows.hpp"

using namespace ktask;
using namespace ktask::deadline;

namespace {

/// A plan of 2022 that was issued on a Monday.
DeadlineContext plan_of_2022() {
    DeadlineContext context{2022};
    context.issued = make_date(2022, 1, 10);
    context.title = "Kế hoạch công tác năm 2022";
    return context;
}

} // namespace

TEST_CASE("words in front and behind that only say that it is done then") {
    constexpr std::string_view september = "month: 2022-09-01 to 2022-09-30";
    constexpr std::string_view by = "by: up to 2022-09-15";
    check(
        {{"Dự kiến tháng 9/2022", "2022-09", september},
         {"Dự kiến hoàn thành trong tháng 9/2022", "2022-09", september},
         {"dự kiến: tháng 9/2022", "2022-09", september},
         {"planned for September 2022", "2022-09", september},
         {"to be completed in September 2022", "2022-09", september},
         {"Tiến độ: tháng 9/2022", "2022-09", september},
         {"Ngay trong tháng 9/2022", "2022-09", september},
         {"Các tháng 9/2022", "2022-09", september},
         {"throughout September 2022", "2022-09", september},
         {"Sáng ngày 15/9/2022", "2022-09-15", "day: 2022-09-15"},
         {"vào buổi chiều ngày 15/9/2022", "2022-09-15", "day: 2022-09-15"},
         {"the month of September 2022", "2022-09", september},
         {"Phải hoàn thành trước ngày 15/9/2022", "before 2022-09-15", "before: up to 2022-09-14"},
         {"Đến ngày 15/9/2022 phải hoàn thành", "by 2022-09-15", by},
         {"Chậm nhất 15/9/2022 hoàn thành xong.", "by 2022-09-15", by}},
        plan_of_2022());
}

TEST_CASE("the last day is worded in many ways") {
    constexpr std::string_view by = "by: up to 2022-09-15";
    check({{"Trễ nhất ngày 15/9/2022", "by 2022-09-15", by},
           {"không chậm quá ngày 15/9/2022", "by 2022-09-15", by},
           {"Không sau ngày 15/9/2022", "by 2022-09-15", by},
           {"Cho đến hết ngày 15/9/2022", "by 2022-09-15", by},
           {"Từ nay đến hết ngày 15/9/2022", "by 2022-09-15", by},
           {"Từ ngày ban hành Kế hoạch đến ngày 15/9/2022", "by 2022-09-15", by},
           {"from now until 15 September 2022", "by 2022-09-15", by},
           {"Trước hoặc trong ngày 15/9/2022", "by 2022-09-15", by},
           {"on or before 15 September 2022", "by 2022-09-15", by},
           {"at the latest by 15 September 2022", "by 2022-09-15", by},
           {"15 September 2022 at the latest", "by 2022-09-15", by},
           {"by 5 pm on 15 September 2022", "by 2022-09-15", by},
           {"Đến trước ngày 15/9/2022", "before 2022-09-15", "before: up to 2022-09-14"},
           {"ngày cuối cùng của tháng 9/2022", "2022-09-30", "day: 2022-09-30"},
           {"by the last day of September 2022", "by 2022-09-30", "by: up to 2022-09-30"},
           {"by year-end", "by 2022-12-31", "by: up to 2022-12-31"},
           {"by year-end 2023", "by 2023-12-31", "by: up to 2023-12-31"}},
          plan_of_2022());
}

TEST_CASE("a period is spelt, shortened and run together") {
    constexpr std::string_view third = "quarter: 2022-07-01 to 2022-09-30";
    constexpr std::string_view first_half = "half: 2022-01-01 to 2022-06-30";
    constexpr std::string_view last_half = "half: 2022-07-01 to 2022-12-31";
    check({{"QIII/2022", "2022-Q3", third},
           {"Q.III/2022", "2022-Q3", third},
           {"QuýIII/2022", "2022-Q3", third},
           {"quí III năm 2022", "2022-Q3", third},
           {"Quý III/ năm 2022", "2022-Q3", third},
           {"Quý III - năm 2022", "2022-Q3", third},
           {"Quý III, 2022", "2022-Q3", third},
           {"3rd quarter of 2022", "2022-Q3", third},
           {"last quarter of 2022", "2022-Q4", "quarter: 2022-10-01 to 2022-12-31"},
           {"T.9/2022", "2022-09", "month: 2022-09-01 to 2022-09-30"},
           {"Sáu tháng đầu năm 2022", "2022-H1", first_half},
           {"Nửa đầu năm 2022", "2022-H1", first_half},
           {"first six months of 2022", "2022-H1", first_half},
           {"1st half of 2022", "2022-H1", first_half},
           {"nửa cuối năm", "2022-H2", last_half},
           {"last 6 months of the year", "2022-H2", last_half},
           {"Ba tháng cuối năm 2022", "2022-10-01..2022-12-31", "range: 2022-10-01 to 2022-12-31"}},
          plan_of_2022());
}

TEST_CASE("English dates have months between marks and weekdays in short") {
    constexpr std::string_view day = "day: 2022-09-15";
    check({{"15-Sep-2022", "2022-09-15", day},
           {"15/Sept/2022", "2022-09-15", day},
           {"Thu 15 September 2022", "2022-09-15", day},
           {"Thu., 15 September 2022", "2022-09-15", day},
           {"Thurs, September 15, 2022", "2022-09-15", day},
           {"September 1-15, 2022", "2022-09-01..2022-09-15", "range: 2022-09-01 to 2022-09-15"},
           {"June 1 to 15", "2022-06-01..2022-06-15", "range: 2022-06-01 to 2022-06-15"}},
          plan_of_2022());
}

TEST_CASE("a range is named by its kind in front, and may go on") {
    constexpr std::string_view spring = "2022-03-01..2022-05-31";
    constexpr std::string_view spring_words = "range: 2022-03-01 to 2022-05-31";
    check({{"Trong thời gian từ tháng 3 đến tháng 5/2022", spring, spring_words},
           {"Từ tháng 3/2022 cho đến hết tháng 5/2022", spring, spring_words},
           {"Giai đoạn từ năm 2022 đến năm 2025", "2022-01-01..2025-12-31",
            "range: 2022-01-01 to 2025-12-31"},
           {"Các năm 2022-2025", "2022-01-01..2025-12-31", "range: 2022-01-01 to 2025-12-31"},
           {"Từ tháng 9 đến hết năm 2022", "2022-09-01..2022-12-31",
            "range: 2022-09-01 to 2022-12-31"},
           {"2022-2023 và những năm tiếp theo", "ongoing 2022-01-01..",
            "ongoing: 2022-01-01 to 2022-12-31"},
           {"2022 and beyond", "ongoing 2022-01-01..", "ongoing: 2022-01-01 to 2022-12-31"}},
          plan_of_2022());
}

TEST_CASE("numbers in words are counted with") {
    check({{"mười lăm ngày kể từ ngày ban hành", "issued+15d",
            "counted, issued+15d: up to 2022-01-25"},
           {"15 (mười lăm) ngày, kể từ ngày ban hành", "issued+15d",
            "counted, issued+15d: up to 2022-01-25"},
           {"bốn mươi lăm ngày kể từ ngày ban hành", "issued+45d",
            "counted, issued+45d: up to 2022-02-24"},
           {"within forty-five (45) days of issue", "issued+45d",
            "counted, issued+45d: up to 2022-02-24"},
           {"một trăm ngày kể từ ngày ban hành", "issued+100d",
            "counted, issued+100d: up to 2022-04-20"},
           {"every six months", "every 6 months",
            "recurring, treated as ongoing: every 6 months, 2022-01-01 to 2022-12-31"}},
          plan_of_2022());
    CHECK(!parse_deadline("15 (mười bốn) ngày kể từ ngày ban hành", plan_of_2022()));
}

TEST_CASE("what recurs has the end of its period as its day") {
    constexpr std::string_view september =
        "recurring, treated as ongoing: by 30/9 yearly, 2022-01-01 to 2022-12-31";
    check({{"Từ tháng 5 đến tháng 9 hằng năm", "by 30/9 yearly", september},
           {"Tháng 5 - 9 hàng năm", "by 30/9 yearly", september},
           {"Từ ngày 01 đến ngày 05 hằng tháng", "by 5 monthly",
            "recurring, treated as ongoing: by 5 monthly, 2022-01-01 to 2022-12-31"},
           {"Hằng năm, trong tháng 9", "30/9 yearly",
            "recurring, treated as ongoing: 30/9 yearly, 2022-01-01 to 2022-12-31"},
           {"Hằng năm, quý I và quý III", "31/3, 30/9 yearly",
            "recurring, treated as ongoing: 31/3, 30/9 yearly, 2022-01-01 to 2022-12-31"},
           {"định kì hằng quý", "quarterly",
            "recurring, treated as ongoing: quarterly, 2022-01-01 to 2022-12-31"},
           {"semi-annually", "every 6 months",
            "recurring, treated as ongoing: every 6 months, 2022-01-01 to 2022-12-31"},
           {"fortnightly", "every 2 weeks",
            "recurring, treated as ongoing: every 2 weeks, 2022-01-01 to 2022-12-31"},
           {"Đột xuất khi có yêu cầu", "none", "none"},
           {"to be confirmed", "none", "none"}},
          plan_of_2022());
}
