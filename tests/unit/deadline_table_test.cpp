#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "deadline/deadline.hpp"
#include "deadline_rows.hpp"

using namespace ktask;
using namespace ktask::deadline;

namespace {

const DeadlineContext in_file{2022, std::nullopt};

/// A Wednesday.
const DeadlineContext on_command_line{2022, make_date(2022, 5, 11)};

} // namespace

TEST_CASE("a month is worded in many ways") {
    constexpr std::string_view september = "month: 2022-09-01 to 2022-09-30";
    check({{"Tháng 9/2022", "2022-09", september},
           {"Tháng 09/2022", "2022-09", september},
           {"Trong tháng 9/2022", "2022-09", september},
           {"tháng 9 năm 2022", "2022-09", september},
           {"tháng 9, năm 2022", "2022-09", september},
           {"Tháng 9 2022", "2022-09", september},
           {"9/2022", "2022-09", september},
           {"09-2022", "2022-09", september},
           {"9.2022", "2022-09", september},
           {"tháng 9", "2022-09", september},
           {"tháng 9 năm nay", "2022-09", september},
           {"Tháng 9/2022.", "2022-09", september},
           {"2022-09", "2022-09", september},
           {"2022-9", "2022-09", september},
           {"THÁNG 9/2022", "2022-09", september},
           {"thang 9/2022", "2022-09", september},
           {"Tha\u0301ng 9/2022", "2022-09", september},
           {"  Tháng\u00a0 9 / 2022 ", "2022-09", september},
           {"Hoàn thành trong tháng 9/2022", "2022-09", september},
           {"T9/2022", "2022-09", september},
           {"Tháng Chín", "2022-09", september},
           {"tháng Chín năm 2022", "2022-09", september},
           {"Thời hạn: Tháng 9/2022.", "2022-09", september},
           {"Hạn cuối: tháng 9/2022", "2022-09", september},
           {"Thời gian hoàn thành: trong tháng 9/2022", "2022-09", september},
           {"Hoàn thành xong trong tháng 9/2022", "2022-09", september},
           {"Tháng 9/2022 (dự kiến)", "2022-09", september},
           {"Tháng 9/2022 (theo từng hệ thống).", "2022-09", september},
           {"September 2022", "2022-09", september},
           {"Sept 2022", "2022-09", september},
           {"in September", "2022-09", september},
           {"Tháng Năm/2022", "2022-05", "month: 2022-05-01 to 2022-05-31"},
           {"tháng Năm năm 2022", "2022-05", "month: 2022-05-01 to 2022-05-31"},
           {"tháng sáu", "2022-06", "month: 2022-06-01 to 2022-06-30"},
           {"tháng mười hai", "2022-12", "month: 2022-12-01 to 2022-12-31"},
           {"Tháng 02/2024", "2024-02", "month: 2024-02-01 to 2024-02-29"},
           {"Tháng 01/2023", "2023-01", "month: 2023-01-01 to 2023-01-31"}},
          in_file);
}

TEST_CASE("a quarter is numbered in Roman or Arabic") {
    constexpr std::string_view fourth = "quarter: 2022-10-01 to 2022-12-31";
    check({{"Quý IV/2022", "2022-Q4", fourth},
           {"quý 4 năm 2022", "2022-Q4", fourth},
           {"Trong quý iv năm 2022", "2022-Q4", fourth},
           {"Quý 04/2022", "2022-Q4", fourth},
           {"quy IV", "2022-Q4", fourth},
           {"2022-Q4", "2022-Q4", fourth},
           {"2022-q4", "2022-Q4", fourth},
           {"Quí IV/2022", "2022-Q4", fourth},
           {"Q4/2022", "2022-Q4", fourth},
           {"IV/2022", "2022-Q4", fourth},
           {"Q4 2022", "2022-Q4", fourth},
           {"fourth quarter of 2022", "2022-Q4", fourth},
           {"Quý I/2023", "2023-Q1", "quarter: 2023-01-01 to 2023-03-31"},
           {"Quý II/2022", "2022-Q2", "quarter: 2022-04-01 to 2022-06-30"},
           {"Quý III-2022", "2022-Q3", "quarter: 2022-07-01 to 2022-09-30"}},
          in_file);
}

TEST_CASE("months are counted from either end of the year, and six of them are a half") {
    constexpr std::string_view first = "half: 2022-01-01 to 2022-06-30";
    constexpr std::string_view second = "half: 2022-07-01 to 2022-12-31";
    check({{"6 tháng đầu năm 2022", "2022-H1", first},
           {"06 tháng đầu năm", "2022-H1", first},
           {"6 tháng đầu năm nay", "2022-H1", first},
           {"Trong 6 tháng đầu năm 2022", "2022-H1", first},
           {"6 tháng cuối năm 2022", "2022-H2", second},
           {"2022-H2", "2022-H2", second},
           {"2022-h1", "2022-H1", first},
           {"first half of 2022", "2022-H1", first},
           {"first 9 months of 2022", "2022-01-01..2022-09-30", "range: 2022-01-01 to 2022-09-30"},
           {"9 tháng (đầu năm) 2022", "2022-01-01..2022-09-30", "range: 2022-01-01 to 2022-09-30"},
           {"9 tháng đầu năm 2022", "2022-01-01..2022-09-30", "range: 2022-01-01 to 2022-09-30"},
           {"9 tháng (đầu năm)", "2022-01-01..2022-09-30", "range: 2022-01-01 to 2022-09-30"},
           {"9 tháng 2022", "2022-01-01..2022-09-30", "range: 2022-01-01 to 2022-09-30"},
           {"3 tháng đầu năm", "2022-01-01..2022-03-31", "range: 2022-01-01 to 2022-03-31"},
           {"3 tháng cuối năm", "2022-10-01..2022-12-31", "range: 2022-10-01 to 2022-12-31"}},
          in_file);
}

TEST_CASE("a year may be the programme's") {
    constexpr std::string_view year = "year: 2022-01-01 to 2022-12-31";
    check({{"Năm 2022", "2022", year},
           {"Trong năm 2022", "2022", year},
           {"trong năm", "2022", year},
           {"2022", "2022", year},
           {"Cả năm", "2022", year},
           {"year 2022", "2022", year},
           {"2024", "2024", "year: 2024-01-01 to 2024-12-31"}},
          in_file);
}

TEST_CASE("a day is worded in many ways") {
    constexpr std::string_view day = "day: 2022-05-10";
    check({{"Ngày 10 tháng 5 năm 2022", "2022-05-10", day},
           {"ngày 10 tháng 05/2022", "2022-05-10", day},
           {"10 tháng 5 năm 2022", "2022-05-10", day},
           {"ngày 10/5/2022", "2022-05-10", day},
           {"Trong ngày 10/05/2022", "2022-05-10", day},
           {"10/5/2022", "2022-05-10", day},
           {"10-5-2022", "2022-05-10", day},
           {"10.5.2022", "2022-05-10", day},
           {"10\u20115\u20112022", "2022-05-10", day},
           {"ngày 10/5", "2022-05-10", day},
           {"ngày 10 tháng 5", "2022-05-10", day},
           {"2022-05-10", "2022-05-10", day},
           {"ngày 2022-05-10", "2022-05-10", day},
           {"10/5", "2022-05-10", day},
           {"10/5/22", "2022-05-10", day},
           {"Thứ Ba ngày 10/5/2022", "2022-05-10", day},
           {"thứ 3, 10/5/2022", "2022-05-10", day},
           {"15h00 ngày 10/5/2022", "2022-05-10", day},
           {"16 giờ 30 phút, thứ Ba ngày 10/5/2022", "2022-05-10", day},
           {"10 May 2022", "2022-05-10", day},
           {"the 10th of May 2022", "2022-05-10", day},
           {"May 10, 2022", "2022-05-10", day},
           {"Tuesday, 10 May 2022", "2022-05-10", day},
           {"Chủ nhật ngày 02/7/2023", "2023-07-02", "day: 2023-07-02"},
           {"Thứ Sáu ngày 30/6/2023", "2023-06-30", "day: 2023-06-30"},
           {"29/02/2024", "2024-02-29", "day: 2024-02-29"}},
          in_file);
}

TEST_CASE("before is literally exclusive") {
    constexpr std::string_view tenth = "before: up to 2022-05-09";
    check({{"Trước ngày 10 tháng 5 năm 2022", "before 2022-05-10", tenth},
           {"Trước ngày 10 tháng 5", "before 2022-05-10", tenth},
           {"Xong trước 10/5/2022", "before 2022-05-10", tenth},
           {"Hoàn thành trước ngày 10/5/2022", "before 2022-05-10", tenth},
           {"before 2022-05-10", "before 2022-05-10", tenth},
           {"before 10 May 2022", "before 2022-05-10", tenth},
           {"Trước 10/5", "before 2022-05-10", tenth},
           {"Chậm nhất trước ngày 10/5/2022", "before 2022-05-10", tenth},
           {"Trước 2030", "before 2030-01-01", "before: up to 2029-12-31"},
           {"Trước năm 2030", "before 2030-01-01", "before: up to 2029-12-31"},
           {"Trước ngày 05/11/2022", "before 2022-11-05", "before: up to 2022-11-04"},
           {"Trước tháng 6/2022", "before 2022-06-01", "before: up to 2022-05-31"},
           {"before 2022-06", "before 2022-06-01", "before: up to 2022-05-31"},
           {"Trước Quý III/2022", "before 2022-07-01", "before: up to 2022-06-30"},
           {"before 2022-Q3", "before 2022-07-01", "before: up to 2022-06-30"},
           {"Trước cuối tháng 9/2022", "before 2022-09-30", "before: up to 2022-09-29"},
           {"Trước tháng 1/2022", "before 2022-01-01", "before: up to 2021-12-31"}},
          in_file);
}

TEST_CASE("by a day or period includes it") {
    constexpr std::string_view tenth = "by: up to 2022-05-10";
    check({{"Chậm nhất ngày 10/5/2022", "by 2022-05-10", tenth},
           {"Chậm nhất là ngày 10/5/2022", "by 2022-05-10", tenth},
           {"Chậm nhất vào ngày 10/5/2022", "by 2022-05-10", tenth},
           {"Chậm nhất 10/5/2022", "by 2022-05-10", tenth},
           {"Đến ngày 10 tháng 5 năm 2022", "by 2022-05-10", tenth},
           {"Đến hết ngày 10/5/2022", "by 2022-05-10", tenth},
           {"Không quá ngày 10/5/2022", "by 2022-05-10", tenth},
           {"Hạn chót ngày 10/5", "by 2022-05-10", tenth},
           {"Hạn chót 10/5/2022", "by 2022-05-10", tenth},
           {"by 2022-05-10", "by 2022-05-10", tenth},
           {"Hết ngày 10/5/2022", "by 2022-05-10", tenth},
           {"Muộn nhất ngày 10/5/2022", "by 2022-05-10", tenth},
           {"Không muộn hơn ngày 10/5/2022", "by 2022-05-10", tenth},
           {"Trước 17h00 ngày 10/5/2022", "by 2022-05-10", tenth},
           {"Trước 17 giờ, thứ Ba ngày 10/5/2022", "by 2022-05-10", tenth},
           {"no later than 10 May 2022", "by 2022-05-10", tenth},
           {"by 17:00 on 10 May 2022", "by 2022-05-10", tenth},
           {"Hết tháng 9", "by 2022-09-30", "by: up to 2022-09-30"},
           {"by end of September", "by 2022-09-30", "by: up to 2022-09-30"},
           {"Hết năm", "by 2022-12-31", "by: up to 2022-12-31"},
           {"Đến hết quý III/2022", "by 2022-09-30", "by: up to 2022-09-30"},
           {"Chậm nhất tháng 9/2022", "by 2022-09-30", "by: up to 2022-09-30"},
           {"by 2022-09", "by 2022-09-30", "by: up to 2022-09-30"}},
          in_file);
}

TEST_CASE("the edges of a period are single days, as the Civil Code 2015 defines them") {
    check({{"Đầu tháng 9/2022", "2022-09-01", "day: 2022-09-01"},
           {"Giữa tháng 9/2022", "2022-09-15", "day: 2022-09-15"},
           {"Cuối tháng 9/2022", "2022-09-30", "day: 2022-09-30"},
           {"Cuối tháng 2 năm 2024", "2024-02-29", "day: 2024-02-29"},
           {"Đầu năm 2022", "2022-01-01", "day: 2022-01-01"},
           {"Giữa năm 2022", "2022-06-30", "day: 2022-06-30"},
           {"Cuối năm 2022", "2022-12-31", "day: 2022-12-31"},
           {"cuối năm", "2022-12-31", "day: 2022-12-31"},
           {"mid-September 2022", "2022-09-15", "day: 2022-09-15"},
           {"end of the year", "2022-12-31", "day: 2022-12-31"},
           {"Đầu quý IV/2022", "2022-10-01", "day: 2022-10-01"},
           {"Cuối quý IV/2022", "2022-12-31", "day: 2022-12-31"}},
          in_file);
}

TEST_CASE("a range takes what its start leaves out from its end") {
    constexpr std::string_view june = "2022-06-01..2022-06-30";
    constexpr std::string_view june_words = "range: 2022-06-01 to 2022-06-30";
    constexpr std::string_view spring = "2022-03-01..2022-05-31";
    constexpr std::string_view spring_words = "range: 2022-03-01 to 2022-05-31";
    check({{"Từ ngày 01/6/2022 đến ngày 30/6/2022", june, june_words},
           {"Từ ngày 01/6/2022 đến hết ngày 30/6/2022", june, june_words},
           {"Từ ngày 01 tháng 6 đến ngày 30 tháng 6 năm 2022", june, june_words},
           {"Từ ngày 01 đến ngày 30/6/2022", june, june_words},
           {"Từ ngày 01 đến ngày 30 tháng 6", june, june_words},
           {"Từ 01/6 đến 30/6/2022", june, june_words},
           {"Từ 01 đến 30/6/2022", june, june_words},
           {"Từ ngày 01/6 đến 30/6", june, june_words},
           {"2022-06-01..2022-06-30", june, june_words},
           {"01-30/6/2022", june, june_words},
           {"01-30/6", june, june_words},
           {"01/6-30/6/2022", june, june_words},
           {"01/6/2022 - 30/6/2022", june, june_words},
           {"Từ ngày 01-30/6/2022", june, june_words},
           {"1-30 tháng 6 năm 2022", june, june_words},
           {"from 1 to 30 June 2022", june, june_words},
           {"between 1 June and 30 June 2022", june, june_words},
           {"28/6-5/7/2026", "2026-06-28..2026-07-05", "range: 2026-06-28 to 2026-07-05"},
           {"Tháng 3-5/2022", spring, spring_words},
           {"Từ tháng 3-5/2022", spring, spring_words},
           {"Tháng 3 - tháng 5/2022", spring, spring_words},
           {"3/2022-5/2022", spring, spring_words},
           {"March - May 2022", spring, spring_words},
           {"Quý I - II/2023", "2023-01-01..2023-06-30", "range: 2023-01-01 to 2023-06-30"},
           {"Quý I - Quý II/2023", "2023-01-01..2023-06-30", "range: 2023-01-01 to 2023-06-30"},
           {"2025-2026", "2025-01-01..2026-12-31", "range: 2025-01-01 to 2026-12-31"},
           {"Giai đoạn 2022-2025", "2022-01-01..2025-12-31", "range: 2022-01-01 to 2025-12-31"},
           {"01/6/2022 .. 30/6/2022", june, june_words},
           {"Từ tháng 3 đến tháng 5/2022", spring, spring_words},
           {"Từ tháng 3 đến hết tháng 5", spring, spring_words},
           {"Tháng 3 đến tháng 5/2022", spring, spring_words},
           {"2022-03..2022-05", spring, spring_words},
           {"Từ đầu tháng 3 đến cuối tháng 5/2022", spring, spring_words},
           {"Quý I đến quý III/2023", "2023-01-01..2023-09-30", "range: 2023-01-01 to 2023-09-30"},
           {"Quý I..Quý III/2023", "2023-01-01..2023-09-30", "range: 2023-01-01 to 2023-09-30"},
           {"Từ quý IV/2021 đến quý I/2022", "2021-10-01..2022-03-31",
            "range: 2021-10-01 to 2022-03-31"}},
          in_file);
}

TEST_CASE("a week is ISO 8601's, Monday to Sunday") {
    check({{"Tuần 36 năm 2022", "2022-W36", "week: 2022-09-05 to 2022-09-11"},
           {"Tuần 36/2022", "2022-W36", "week: 2022-09-05 to 2022-09-11"},
           {"Tuần thứ 36", "2022-W36", "week: 2022-09-05 to 2022-09-11"},
           {"2022-W36", "2022-W36", "week: 2022-09-05 to 2022-09-11"},
           {"2022-w1", "2022-W01", "week: 2022-01-03 to 2022-01-09"},
           {"2020-W53", "2020-W53", "week: 2020-12-28 to 2021-01-03"},
           {"2020-W01", "2020-W01", "week: 2019-12-30 to 2020-01-05"}},
          in_file);
}

TEST_CASE("ongoing work runs through the programme's years, or from and to what is said") {
    constexpr std::string_view ongoing = "ongoing: 2022-01-01 to 2022-12-31";
    constexpr std::string_view on = "ongoing: 2022-01-01 to 2022-12-31";
    check({{"Thường xuyên", "ongoing", ongoing},
           {"Thường xuyên trong năm", "ongoing", ongoing},
           {"Thường xuyên, liên tục", "ongoing", ongoing},
           {"Liên tục", "ongoing", ongoing},
           {"Nhiệm vụ thường xuyên", "ongoing", ongoing},
           {"Định kỳ", "ongoing", ongoing},
           {"ongoing", "ongoing", ongoing},
           {"Thường xuyên trong năm 2022", "ongoing 2022-01-01..2022-12-31", ongoing},
           {"Từ Quý I/2022", "ongoing 2022-01-01..", on},
           {"Từ Quý I/2022 trở đi", "ongoing 2022-01-01..", on},
           {"2022 và những năm tiếp theo", "ongoing 2022-01-01..", on},
           {"Từ Quý I/2026", "ongoing 2026-01-01..", "ongoing: from 2026-01-01 on"},
           {"Thường xuyên đến 2030", "ongoing ..2030-12-31", "ongoing: 2022-01-01 to 2030-12-31"},
           {"Thường xuyên, từ năm 2023 đến hết năm 2030", "ongoing 2023-01-01..2030-12-31",
            "ongoing: 2023-01-01 to 2030-12-31"},
           {"Thường xuyên giai đoạn 2023-2030", "ongoing 2023-01-01..2030-12-31",
            "ongoing: 2023-01-01 to 2030-12-31"}},
          in_file);
    DeadlineContext several = in_file;
    several.until = 2030;
    check({{"Thường xuyên", "ongoing", "ongoing: 2022-01-01 to 2030-12-31"},
           {"Hằng tháng", "monthly",
            "recurring, treated as ongoing: monthly, 2022-01-01 to 2030-12-31"}},
          several);
}

TEST_CASE("what is done when somebody asks for it has no days") {
    for (const std::string_view words :
         {"Theo yêu cầu", "Khi có yêu cầu", "Khi có phát sinh", "Đột xuất", "Theo quy định",
          "Chưa xác định", "Chưa xác định thời hạn", "Đột xuất, theo yêu cầu", "as required",
          "on request", "none"}) {
        check({{words, "none", "none"}}, in_file);
    }
}

TEST_CASE("on the command line a range may be open") {
    check({{"2022-09..", "2022-09-01..", "range: from 2022-09-01 on"},
           {"..2022-09", "..2022-09-30", "range: up to 2022-09-30"},
           {"tháng 9 ..", "2022-09-01..", "range: from 2022-09-01 on"},
           {"Từ Quý I/2026", "2026-01-01..", "range: from 2026-01-01 on"},
           {"..today", "..2022-05-11", "range: up to 2022-05-11"}},
          on_command_line);
}

TEST_CASE("on the command line periods are counted from today") {
    check({{"today", "2022-05-11", "day: 2022-05-11"},
           {"hôm nay", "2022-05-11", "day: 2022-05-11"},
           {"yesterday", "2022-05-10", "day: 2022-05-10"},
           {"hôm qua", "2022-05-10", "day: 2022-05-10"},
           {"tomorrow", "2022-05-12", "day: 2022-05-12"},
           {"ngày mai", "2022-05-12", "day: 2022-05-12"},
           {"this-week", "2022-W19", "week: 2022-05-09 to 2022-05-15"},
           {"tuần này", "2022-W19", "week: 2022-05-09 to 2022-05-15"},
           {"next week", "2022-W20", "week: 2022-05-16 to 2022-05-22"},
           {"tuần sau", "2022-W20", "week: 2022-05-16 to 2022-05-22"},
           {"tuần tới", "2022-W20", "week: 2022-05-16 to 2022-05-22"},
           {"last-week", "2022-W18", "week: 2022-05-02 to 2022-05-08"},
           {"tuần trước", "2022-W18", "week: 2022-05-02 to 2022-05-08"},
           {"this-month", "2022-05", "month: 2022-05-01 to 2022-05-31"},
           {"trong tháng này", "2022-05", "month: 2022-05-01 to 2022-05-31"},
           {"Next-Month", "2022-06", "month: 2022-06-01 to 2022-06-30"},
           {"thang sau", "2022-06", "month: 2022-06-01 to 2022-06-30"},
           {"tháng tới", "2022-06", "month: 2022-06-01 to 2022-06-30"},
           {"last-month", "2022-04", "month: 2022-04-01 to 2022-04-30"},
           {"tháng trước", "2022-04", "month: 2022-04-01 to 2022-04-30"},
           {"this-quarter", "2022-Q2", "quarter: 2022-04-01 to 2022-06-30"},
           {"quý này", "2022-Q2", "quarter: 2022-04-01 to 2022-06-30"},
           {"next-quarter", "2022-Q3", "quarter: 2022-07-01 to 2022-09-30"},
           {"quý sau", "2022-Q3", "quarter: 2022-07-01 to 2022-09-30"},
           {"quý tới", "2022-Q3", "quarter: 2022-07-01 to 2022-09-30"},
           {"last-quarter", "2022-Q1", "quarter: 2022-01-01 to 2022-03-31"},
           {"quý trước", "2022-Q1", "quarter: 2022-01-01 to 2022-03-31"},
           {"this-year", "2022", "year: 2022-01-01 to 2022-12-31"},
           {"năm nay", "2022", "year: 2022-01-01 to 2022-12-31"},
           {"next-year", "2023", "year: 2023-01-01 to 2023-12-31"},
           {"năm sau", "2023", "year: 2023-01-01 to 2023-12-31"},
           {"năm tới", "2023", "year: 2023-01-01 to 2023-12-31"},
           {"last year", "2021", "year: 2021-01-01 to 2021-12-31"},
           {"năm trước", "2021", "year: 2021-01-01 to 2021-12-31"},
           {"năm ngoái", "2021", "year: 2021-01-01 to 2021-12-31"},
           {"before today", "before 2022-05-11", "before: up to 2022-05-10"},
           {"trước tuần sau", "before 2022-05-16", "before: up to 2022-05-15"},
           {"by next-week", "by 2022-05-22", "by: up to 2022-05-22"},
           {"cuối tháng sau", "2022-06-30", "day: 2022-06-30"},
           {"today..2022-12-31", "2022-05-11..2022-12-31", "range: 2022-05-11 to 2022-12-31"},
           {"từ hôm nay đến hết tháng sau", "2022-05-11..2022-06-30",
            "range: 2022-05-11 to 2022-06-30"}},
          on_command_line);
}

TEST_CASE("periods counted from today pass the turn of the year") {
    const DeadlineContext new_year{2022, make_date(2022, 1, 2)};
    check({{"this-week", "2021-W52", "week: 2021-12-27 to 2022-01-02"},
           {"last-month", "2021-12", "month: 2021-12-01 to 2021-12-31"},
           {"last-quarter", "2021-Q4", "quarter: 2021-10-01 to 2021-12-31"}},
          new_year);
    const DeadlineContext new_year_eve{2022, make_date(2022, 12, 31)};
    check({{"tomorrow", "2023-01-01", "day: 2023-01-01"},
           {"next-month", "2023-01", "month: 2023-01-01 to 2023-01-31"},
           {"next-quarter", "2023-Q1", "quarter: 2023-01-01 to 2023-03-31"}},
          new_year_eve);
}

TEST_CASE("every example that errors and the manual name can be read in a file") {
    for (const std::string& example : deadline_examples(2022)) {
        CAPTURE(example);
        CHECK(parse_deadline(example, in_file).has_value());
    }
}
