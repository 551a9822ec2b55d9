#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "deadline/deadline.hpp"
#include "deadline/move.hpp"
#include "deadline_rows.hpp"
#include "english.hpp"

using namespace ktask;
using namespace ktask::deadline;

namespace {

struct MovedRow {
    std::string_view words;
    std::string_view later;
};

/// The wording in a programme that many years later, or why it has none.
std::string moved_or_why(std::string_view words, int years, const DeadlineContext& context) {
    const auto changes = move_years(words, years, context, later(context, years));
    return changes ? changed(words, *changes) : "stays: " + english(changes.error().what);
}

void check(const std::vector<MovedRow>& rows, int years, const DeadlineContext& context) {
    for (const MovedRow& row : rows) {
        CAPTURE(row.words);
        CHECK(moved_or_why(row.words, years, context) == row.later);
    }
}

const DeadlineContext of_2022{2022, std::nullopt};

DeadlineContext of_plan(int year, int until) {
    DeadlineContext context{year};
    context.until = until;
    context.issued = make_date(year, 1, 10);
    context.title = "Kế hoạch";
    return context;
}

} // namespace

TEST_CASE("a deadline moved on keeps its words, and only its years change") {
    check({{"Tháng 02/2022", "Tháng 02/2023"},
           {"Trong  tháng 9 năm 2022.", "Trong  tháng 9 năm 2023."},
           {"Thời hạn: 9/2022", "Thời hạn: 9/2023"},
           {"T9/2022", "T9/2023"},
           {"Quý IV/2022", "Quý IV/2023"},
           {"IV/2022", "IV/2023"},
           {"6 tháng đầu năm 2022", "6 tháng đầu năm 2023"},
           {"9 tháng (đầu năm) 2022", "9 tháng (đầu năm) 2023"},
           {"Cả năm 2022", "Cả năm 2023"},
           {"Ngày 10 tháng 5 năm 2022", "Ngày 10 tháng 5 năm 2023"},
           {"15h00 ngày 30/6/2022", "15h00 ngày 30/6/2023"},
           {"05/02/22", "05/02/23"},
           {"Trước ngày 10 tháng 5 năm 2022", "Trước ngày 10 tháng 5 năm 2023"},
           {"Chậm nhất trước 05-11-2022", "Chậm nhất trước 05-11-2023"},
           {"Đến hết ngày 30/6/2022", "Đến hết ngày 30/6/2023"},
           {"Cuối năm 2022", "Cuối năm 2023"},
           {"Từ ngày 28/6/2022 đến hết ngày 5/7/2022", "Từ ngày 28/6/2023 đến hết ngày 5/7/2023"},
           {"Từ ngày 20/12/2022 đến ngày 10/01/2023", "Từ ngày 20/12/2023 đến ngày 10/01/2024"},
           {"28/6-5/7/2022", "28/6-5/7/2023"},
           {"Quý I - II/2022", "Quý I - II/2023"},
           {"Giai đoạn 2022-2025", "Giai đoạn 2023-2026"},
           {"Tuần 36 năm 2022", "Tuần 36 năm 2023"},
           {"Tháng 9/2022 (dự kiến)", "Tháng 9/2023 (dự kiến)"},
           {"Tháng 01/2023", "Tháng 01/2024"},
           {"30 June 2022", "30 June 2023"},
           {"by end of June 2022", "by end of June 2023"}},
          1, of_2022);
}

TEST_CASE("short forms move on as their words do") {
    check({{"2022-09", "2025-09"},
           {"2022-Q4", "2025-Q4"},
           {"2022-H1", "2025-H1"},
           {"2022", "2025"},
           {"2022-05-10", "2025-05-10"},
           {"before 2022-Q3", "before 2025-Q3"},
           {"by 2022-05-10", "by 2025-05-10"},
           {"2022-03-01..2022-05-31", "2025-03-01..2025-05-31"},
           {"2022-W36", "2025-W36"},
           {"monthly 2022-07-01..2022-12-31", "monthly 2025-07-01..2025-12-31"}},
          3, of_2022);
}

TEST_CASE("what says no year stays as it is") {
    for (const std::string_view words :
         {"Tháng 9", "Quý IV", "Trước 15/3", "tháng 9 năm nay", "6 tháng đầu năm", "Trong năm",
          "Thường xuyên trong năm", "Hằng tháng", "Trước ngày 20 hằng tháng", "Khi có yêu cầu",
          "none", "ongoing", "monthly"}) {
        CAPTURE(words);
        CHECK(moved_or_why(words, 1, of_2022) == words);
    }
    for (const std::string_view words : {"100 ngày kể từ ngày ban hành", "issued+3m"}) {
        CAPTURE(words);
        CHECK(moved_or_why(words, 5, of_plan(2021, 2025)) == words);
    }
}

TEST_CASE("work without a deadline has the bounds that it says moved on") {
    check({{"Thường xuyên từ Quý I/2026", "Thường xuyên từ Quý I/2031"},
           {"Hằng quý, đến 2030", "Hằng quý, đến 2035"},
           {"Hằng năm 2027 - 2030", "Hằng năm 2032 - 2035"},
           {"Trước ngày 15/6 và 15/12 hằng năm, từ 2027",
            "Trước ngày 15/6 và 15/12 hằng năm, từ 2032"},
           {"2026 và những năm tiếp theo", "2031 và những năm tiếp theo"}},
          5, of_plan(2026, 2030));
}

TEST_CASE("a deadline that would be another one stays, and it is said why") {
    check({{"Thứ Sáu ngày 30/6/2023", "stays: 30/06/2024 is no Thứ Sáu"},
           {"Ngày 29/02/2024", "stays: 29/02/2025 does not exist"}},
          1, DeadlineContext{2024});
    check(
        {{"Ngày 29/02/2024", "Ngày 29/02/2028"}, {"Trước ngày 01/3/2024", "Trước ngày 01/3/2028"}},
        4, DeadlineContext{2024});
    check({{"Trước ngày 01/3/2024", "Trước ngày 01/3/2025"}, {"Tháng 02/2024", "Tháng 02/2025"}}, 1,
          DeadlineContext{2024});
    check({{"Tuần 53 năm 2026", "stays: 2027 has no week 53"}}, 1, DeadlineContext{2026});
    CHECK(moved_or_why("Tháng 9/2022", 1000, of_2022).starts_with("stays: "));
}
