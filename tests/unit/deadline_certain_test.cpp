#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "deadline/deadline.hpp"
#include "english.hpp"

using namespace ktask;
using namespace ktask::deadline;

namespace {

/// A wording that leaves a doubt; `marked` is what the carets are under.
struct Row {
    std::string_view words;
    std::string_view marked;
    std::string_view what;
    std::string_view hint;
};

/// A plan of 2022 that was issued in May.
DeadlineContext plan() {
    DeadlineContext context{2022};
    context.issued = make_date(2022, 5, 9);
    context.title = "Kế hoạch công tác năm 2022";
    return context;
}

void check(const std::vector<Row>& rows, const DeadlineContext& context = plan()) {
    for (const Row& row : rows) {
        CAPTURE(row.words);
        const auto interval = parse_deadline(row.words, context);
        if (interval)
            FAIL_CHECK("was read as ", english(explained(*interval)));
        else {
            const text::Problem& problem = interval.error();
            CHECK(english(problem.what) == row.what);
            CHECK(english(problem.hints) == row.hint);
            const std::size_t length = problem.where.end - problem.where.begin;
            CHECK(row.words.substr(problem.where.begin, length) == row.marked);
        }
    }
}

} // namespace

TEST_CASE("what counts from another document, or from anything else, is an event") {
    check({{"10 ngày làm việc sau khi Nghị quyết được ban hành", "sau khi Nghị quyết được ban hành",
            "'sau khi Nghị quyết được ban hành' is an event, not a day: the programme is another "
            "document",
            "from the day of issue of the programme itself: 10 ngày làm việc kể từ ngày ban hành"},
           {"10 ngày kể từ ngày nhận được văn bản", "kể từ ngày nhận được văn bản",
            "'kể từ ngày nhận được văn bản' is an event, not a day",
            "only the day of issue is known: 10 ngày kể từ ngày ban hành"},
           {"within 30 days of receipt", "of receipt", "'of receipt' is an event, not a day",
            "only the day of issue is known: 30 days kể từ ngày ban hành"},
           {"100 ngày", "100 ngày", "'100 ngày' does not say from which day it counts",
            "for example: 100 ngày kể từ ngày ban hành"}});
}

TEST_CASE("days are counted from a known day, over known holidays") {
    DeadlineContext context = plan();
    context.issued.reset();
    check({{"100 ngày kể từ ngày ban hành", "100 ngày kể từ ngày ban hành",
            "the programme has no day of issue to count from",
            "write it under 'programme', for example: issued: 2022-01-10"}},
          context);
    context = plan();
    context.issued = make_date(2040, 5, 9);
    check({{"05 ngày làm việc kể từ ngày ban hành", "05 ngày làm việc kể từ ngày ban hành",
            "the working days after 09/05/2040 are not all known",
            "write the day itself, for example: Chậm nhất ngày 10/5/2022"}},
          context);
}

TEST_CASE("a remark in brackets may not change the deadline") {
    constexpr std::string_view hint =
        "leave it out of the deadline if it does not; remarks such as (dự kiến) may stay";
    check({{"Tháng 9/2022 (nếu được giao)", "nếu",
            "the remark '(nếu được giao)' may change the deadline", hint},
           {"Tháng 9/2022 (hoặc tháng 10)", "hoặc",
            "the remark '(hoặc tháng 10)' may change the deadline", hint},
           {"Tháng 9/2022 (15/9)", "15", "the remark '(15/9)' may change the deadline", hint},
           {"Năm 2022 (Q2)", "Q", "the remark '(Q2)' may change the deadline", hint},
           {"Năm 2022 (QIII)", "QIII", "the remark '(QIII)' may change the deadline", hint},
           {"Tháng 9/2022 (hằng năm)", "hằng", "the remark '(hằng năm)' may change the deadline",
            hint},
           {"Tháng 9/2022 (tùy tình hình)", "tùy",
            "the remark '(tùy tình hình)' may change the deadline", hint},
           {"Tháng 9/2022 (when ready)", "when",
            "the remark '(when ready)' may change the deadline", hint},
           {"Tháng 9/2022 (dự kiến", "", "')' is missing",
            "a remark in brackets is, for example: (dự kiến)"}});
    for (const std::string_view words :
         {"Tháng 9/2022 (dự kiến)", "Tháng 9/2022 (theo từng hệ thống)",
          "Tháng 9/2022 (theo Quyết định số 12/QĐ-UBND)", "Tháng 9/2022 (Luật Việt Nam)"}) {
        CAPTURE(words);
        CHECK(parse_deadline(words, plan()));
    }
}

TEST_CASE("days of the lunar calendar and school years are not certain") {
    constexpr std::string_view lunar = "a day of the lunar calendar is no certain day";
    constexpr std::string_view solar =
        "write the day of the solar calendar, for example: ngày 10/5/2022";
    constexpr std::string_view school = "a school year has no certain days";
    constexpr std::string_view days =
        "write its days, for example: từ ngày 05/9/2022 đến ngày 31/5/2023";
    check({{"15/8 (âm lịch)", "âm lịch", lunar, solar},
           {"15/8/2022 âm lịch", "âm lịch", lunar, solar},
           {"Tháng Giêng", "Tháng Giêng", lunar, solar},
           {"Tháng Chạp năm 2022", "Tháng Chạp", lunar, solar},
           {"Năm học 2022-2023", "Năm học", school, days},
           {"đến hết năm học 2022-2023", "năm học", school, days},
           {"school year 2022-2023", "school year", school, days}});
}

TEST_CASE("a range that ends in a year starts in one that has to be said") {
    DeadlineContext several = plan();
    several.until = 2025;
    check({{"Từ tháng 9 đến hết năm 2024", "tháng 9", "the year is missing",
            "for example: tháng 9 năm 2022"},
           {"Từ 15/9 đến cuối năm 2024", "15/9", "the year is missing", "for example: 15/9/2022"},
           {"Thường xuyên từ quý II đến năm 2024", "quý II", "the year is missing",
            "for example: quý II năm 2022"}},
          several);
    CHECK(parse_deadline("Từ tháng 9 đến hết năm 2022", several));
}

TEST_CASE("words that may be read in two ways are not certain") {
    check({{"before the end of June 2022", "before the end",
            "'before the end' may leave out the last day or not",
            "for example: by the end of June 2022"},
           {"Friday June 2022", "", "the day is missing", "for example: ngày 10/5/2022"},
           {"5 pm June 2022", "", "the day is missing", "for example: ngày 10/5/2022"}});
    for (const std::string_view words :
         {"beginning June 2022", "start June 2022", "30 June 2022 later", "first 6 months",
          "last quarter", "sau tháng đầu năm 2022", "Giai đoạn 2 tháng 9/2022", "sat 15/10/2022",
          "sát ngày 15/10/2022"}) {
        CAPTURE(words);
        CHECK(!parse_deadline(words, plan()));
    }
}

TEST_CASE("a day and a month in figures are no range") {
    check({{"9/10-12/2022", "9/10-12/2022", "'9/10-12/2022' can be read in two ways",
            "for example: từ ngày 9/10 đến ngày 12/10/2022, or đến hết tháng 12/2022"}});
    CHECK(!parse_deadline("9/10 – 12/2022", plan()));
    CHECK(parse_deadline("9/10 đến 12/2022", plan()));
}

TEST_CASE("a date has one separator") {
    check({{"3-4/2026", "3-4/2026", "'3-4/2026' can be read in two ways",
            "a day: ngày 3/4/2026\nmonths: tháng 3-4/2026"},
           {"ngày 10-5/2022", "ngày 10-5/2022", "'ngày 10-5/2022' has no clear separator",
            "for a day: ngày 10/5/2022"},
           {"10/5-2022", "10/5-2022", "'10/5-2022' has no clear separator",
            "for a day: ngày 10/5/2022"}});
}

TEST_CASE("a year has two digits only behind a day, where one year of the programme fits") {
    CHECK(parse_deadline("10/6/22", plan()));
    check({{"9/22", "22", "the year '22' has only two digits", "write all four: 9/2022"},
           {"10/6/23", "23", "the year '23' has only two digits", "write all four: 10/6/2023"}});
    DeadlineContext long_programme{1999};
    long_programme.until = 2099;
    check({{"10/6/99", "99", "the year '99' has only two digits", "write all four: 10/6/2099"}},
          long_programme);
    const DeadlineContext on_command_line{2022, make_date(2022, 5, 11)};
    CHECK(!parse_deadline("10/6/22", on_command_line));
}

TEST_CASE("a T is a month with a year, and a weekday before a week") {
    check({{"T9", "T9", "'T' is a month only with a year", "for example: T9/2022, or tháng 9"}});
    CHECK(parse_deadline("T9/2022", plan()));
    CHECK(parse_deadline("T6 hằng tuần", plan()));
}

TEST_CASE("a blank that is left open is no month of May") {
    constexpr std::string_view open = "the number of the month is left open";
    constexpr std::string_view hint =
        "for example: tháng 9 năm 2022; May is 'tháng 5 năm 2022' or 'tháng Năm năm 2022'";
    check({{"Tháng    năm 2026", "năm", open, hint},
           {"Tháng ... năm 2026", "...", open, hint},
           {"Quý …/2026", "…", "a number is left open here", "for example: Quý IV/2022"},
           {"ngày   tháng   năm 2026", "tháng", "a number is left open here",
            "for example: ngày 10 tháng 5 năm 2022"},
           {"Quý ... năm 2026", "...", "a number is left open here", "for example: Quý IV/2022"}});
}

TEST_CASE("a weekday has to be that of its day") {
    check(
        {{"Thứ Năm ngày 30/6/2023", "Thứ Năm", "30/06/2023 is no Thứ Năm", "that day is 'thứ Sáu'"},
         {"Thứ Sáu", "Thứ Sáu", "'Thứ Sáu' alone is no certain day",
          "for example: Thứ Sáu, ngày 10/5/2022\nevery week: Thứ Sáu hằng tuần"}});
}

TEST_CASE("a year may be missing only where one year settles it") {
    constexpr std::string_view over = "'Tháng 1' of 2022 would be over before 09/05/2022, the day "
                                      "of issue";
    check({{"Tháng 1", "Tháng 1", over, "say the year: Tháng 1 năm 2022, or Tháng 1 năm 2023"},
           {"Trước ngày 9/5", "ngày 9/5",
            "'ngày 9/5' of 2022 would be over before 09/05/2022, the day of issue",
            "say the year: ngày 9/5 năm 2022, or ngày 9/5 năm 2023"}});
    CHECK(parse_deadline("Trước ngày 10/5", plan()));
    CHECK(parse_deadline("6 tháng đầu năm", plan()));
    CHECK(parse_deadline("Từ tháng 1 đến tháng 12", plan()));
    DeadlineContext several = plan();
    several.until = 2025;
    check({{"Tháng 9", "Tháng 9", "the year is missing", "for example: Tháng 9 năm 2022"},
           {"June", "June", "the year is missing", "for example: June 2022"}},
          several);
    CHECK(parse_deadline("Thường xuyên", several));
}

TEST_CASE("recurring work has days that its cycle has") {
    check(
        {{"Ngày 20 hằng quý", "Ngày 20", "'Ngày 20' is no certain day of 'hằng quý'",
          "for example: ngày 25 tháng cuối quý"},
         {"Ngày 20 hằng năm", "Ngày 20", "'Ngày 20' is no certain day of 'hằng năm'",
          "for example: ngày 15/6 hằng năm, tháng 12 hằng năm"},
         {"Tháng 9 hằng tháng", "Tháng 9", "'Tháng 9' is no certain day of 'hằng tháng'",
          "for example: ngày 20 hằng tháng"},
         {"3 lần/năm, ngày 15/6 và 15/12", "3 lần/năm", "'3 lần/năm' does not go with 2 named days",
          "for example: 2 lần/năm, ngày 15/6 và 15/12"},
         {"Ngày 32 hằng tháng", "32", "no month has a day 32",
          "days are 1 to 31; of a shorter month 31 is the last day"},
         {"Ngày 30/02 hằng năm", "30", "30/02/2024 does not exist",
          "the last day of that month is 29/02/2024"}});
}

TEST_CASE("a time of day is one") {
    check({{"25h00 ngày 10/5/2022", "25h00", "there is no time 25h00",
            "for example: 17h00 ngày 10/5/2022"}});
}

TEST_CASE("words that are not understood are never skipped") {
    for (const std::string_view words :
         {"12/2026 báo cáo kết quả", "Quý I/2026 lựa chọn nhiệm vụ", "trước kỳ họp 49",
          "Tháng 9/2022 hoặc tháng 10/2022", "Sau Tết", "Định kỳ 6 tháng báo cáo",
          "Thường xuyên theo dõi", "Theo quy định của Chính phủ", "hằng tháng họp",
          "100 ngày kể từ ngày ban hành Kế hoạch tỉnh", "Trong tháng 9/2022 khi có vốn"}) {
        CAPTURE(words);
        CHECK(!parse_deadline(words, plan()));
    }
}
