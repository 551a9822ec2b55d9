#include <doctest/doctest.h>

#include <string_view>

#include "deadline/deadline.hpp"
#include "deadline/holidays.hpp"
#include "deadline_rows.hpp"

using namespace ktask;
using namespace ktask::deadline;

namespace {

DeadlineContext plan_of(std::optional<Date> issued) {
    DeadlineContext context{2026};
    context.issued = issued;
    context.title = "Kế hoạch 100 ngày";
    return context;
}

} // namespace

TEST_CASE("days are counted from the day after the programme's issue") {
    constexpr std::string_view hundred = "counted, issued+100d: up to 2026-10-22";
    constexpr std::string_view five = "counted, issued+5wd: up to 2026-07-21";
    const DeadlineContext plan = plan_of(make_date(2026, 7, 14));
    check(
        {{"100 ngày kể từ ngày ban hành", "issued+100d", hundred},
         {"100 ngày kể từ ngày ban hành Kế hoạch", "issued+100d", hundred},
         {"Trong vòng 100 ngày kể từ ngày ban hành Kế hoạch này", "issued+100d", hundred},
         {"within 100 days of issue", "issued+100d", hundred},
         {"100 days after the issue of this plan", "issued+100d", hundred},
         {"issued+100d", "issued+100d", hundred},
         {"trong vòng 05 ngày làm việc kể từ ngày Kế hoạch này được ban hành", "issued+5wd", five},
         {"05 (năm) ngày làm việc sau khi Kế hoạch được ban hành", "issued+5wd", five},
         {"within 5 working days from the date of issue", "issued+5wd", five},
         {"Trong 2 tuần từ ngày ban hành văn bản này", "issued+2w",
          "counted, issued+2w: up to 2026-07-28"},
         {"03 tháng kể từ ngày ký ban hành", "issued+3m", "counted, issued+3m: up to 2026-10-14"}},
        plan);
}

TEST_CASE("a month is counted to the day of the same number, or the last") {
    check({{"1 tháng kể từ ngày ban hành", "issued+1m", "counted, issued+1m: up to 2026-02-28"},
           {"13 tháng kể từ ngày ban hành", "issued+13m", "counted, issued+13m: up to 2027-02-28"}},
          plan_of(make_date(2026, 1, 31)));
}

TEST_CASE("the kind of document that is named may be that of the title or of the number") {
    DeadlineContext programme = plan_of(make_date(2026, 7, 14));
    programme.title = "Nhiệm vụ trọng tâm năm 2026";
    constexpr std::string_view words = "10 ngày kể từ ngày ban hành Kế hoạch";
    CHECK(!parse_deadline(words, programme));
    programme.number = "277/KH-UBND";
    CHECK(parse_deadline(words, programme));
    programme.number = "277/CT-UBND";
    CHECK(!parse_deadline("10 ngày kể từ ngày ban hành Chương trình", programme));
    CHECK(parse_deadline("10 ngày kể từ ngày ban hành Chỉ thị", programme));
}

TEST_CASE("working days leave out weekends and the holidays that are known") {
    // Friday 28 August 2026; 1 and 2 September are holidays.
    CHECK(working_day_after(*make_date(2026, 8, 28), 1) == make_date(2026, 8, 31));
    CHECK(working_day_after(*make_date(2026, 8, 28), 2) == make_date(2026, 9, 3));
    CHECK(!working_day_after(*make_date(2040, 8, 28), 1));
    // In 2027 it is not yet fixed on which side of 2 September the second holiday is.
    CHECK(working_day_after(*make_date(2027, 8, 27), 2) == make_date(2027, 8, 31));
    CHECK(!working_day_after(*make_date(2027, 8, 27), 3));
}
