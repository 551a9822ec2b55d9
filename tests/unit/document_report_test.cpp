#include <doctest/doctest.h>

#include "deadline/date.hpp"
#include "document/list.hpp"
#include "document/report.hpp"
#include "document/task.hpp"
#include "programme_fixture.hpp"
#include "report/timeline.hpp"
#include "write/text.hpp"
#include "write/text_drawings.hpp"

using namespace ktask;

namespace {

deadline::Date date(std::string_view text) {
    const auto day = deadline::parse_iso_date(text);
    REQUIRE(day);
    return *day;
}

std::string one_task(int id, std::string_view due, std::string_view rest = "") {
    return "  - {id: " + std::to_string(id) + ", title: Việc, lead: a, due: " + std::string(due) +
           std::string(rest) + "}\n";
}

/// A programme, the report on it for the week of a day, and whom it is for.
struct Told {
    std::vector<programme::Programme> programmes;
    words::Speaker speaker{text::Language::vietnamese};
    report::Report report;
    document::Reader reader;

    Told(std::string_view tasks, std::string_view today)
        : programmes{programme_of(with_tasks(tasks))},
          report(made(programmes, date(today))), reader{date(today), speaker, report.programmes} {}

    static report::Report made(std::span<const programme::Programme> programmes,
                               deadline::Date today) {
        const deadline::Date monday = deadline::monday_before(today);
        const report::ReportDays days = {today, monday, monday + std::chrono::days(6), 7};
        return report::make_report(programmes, selection::select({}, {programmes, today, 7})->tasks,
                                   days);
    }

    std::string text(const write::Manner& manner) {
        text::Sink sink;
        write::text(document::report(report, speaker), manner, sink);
        return std::string(sink.kept());
    }
    std::string year(std::size_t width) {
        return write::text_year(document::year_of(report, reader), {width, false, true});
    }
};

} // namespace

TEST_CASE("a rate is 100 per cent only if all is done and 0 only if nothing is") {
    CHECK(document::permille(0, 10000) == 0);
    CHECK(document::permille(1, 10000) == 1);
    CHECK(document::permille(9999, 10000) == 999);
    CHECK(document::permille(10000, 10000) == 1000);
    CHECK(document::permille(1, 8) == 125);
    CHECK(document::permille(1, 2) == 500);
    CHECK(document::permille(2, 13) == 154);
}

TEST_CASE("months stand beside each other with their tasks, and today is pointed at") {
    Told told(one_task(1, "Tháng 2/2022", ", done: {on: 2022-02-01}") +
                  one_task(2, "Tháng 4/2022") + one_task(3, "Trước ngày 12/5/2022") +
                  one_task(4, "Tháng 5/2022"),
              "2022-05-09");
    CHECK(told.year(60) == "                     ▼ hôm nay 09/05/2022\n"
                           "T1   T2   T3   T4   T5   T6   T7   T8   T9   T10  T11  T12\n"
                           "───────────────────────────────────────────────────────────\n"
                           "     ✓1        !2   ◆3\n"
                           "                    ○4\n"
                           "\n"
                           "✓ hoàn thành; ✓! hoàn thành quá hạn; ! quá hạn; ◆ sắp đến\n"
                           "hạn; ○ trong hạn\n");
    CHECK(told.year(30) == "  hôm nay 09/05/2022 ▼\n"
                           "T1   T2   T3   T4   T5   T6\n"
                           "─────────────────────────────\n"
                           "     ✓1        !2   ◆3\n"
                           "                    ○4\n"
                           "\n"
                           "T7   T8   T9   T10  T11  T12\n"
                           "─────────────────────────────\n"
                           "\n"
                           "✓ hoàn thành; ✓! hoàn thành\n"
                           "quá hạn; ! quá hạn; ◆ sắp đến\n"
                           "hạn; ○ trong hạn\n");
}

TEST_CASE("what is done is in the month in which it was done, late or not") {
    Told told(one_task(1, "Tháng 2/2022", ", done: {on: 2022-01-20}") +
                  one_task(2, "Tháng 2/2022", ", done: {on: 2022-03-02}"),
              "2022-05-09");
    const std::string year = told.year(60);
    CHECK(year.find("\n✓1        ✓!2\n") != std::string::npos);
}

TEST_CASE("a month of many tasks shows some and counts the rest") {
    std::string tasks;
    for (int id = 1; id <= 30; ++id)
        tasks += one_task(id, "Tháng 9/2022");
    const std::string strip = Told(tasks, "2022-05-09").year(80);
    CHECK(strip.find("○5") != std::string::npos);
    CHECK(strip.find("+25") != std::string::npos);
    CHECK(strip.find("○6") == std::string::npos);
}

TEST_CASE("bars are as long as their numbers, none where there is nothing or no room") {
    const Told told(one_task(1, "Tháng 4/2022") + one_task(2, "Tháng 9/2022") +
                        one_task(3, "Tháng 9/2022"),
                    "2022-05-09");
    const document::Figures figures = document::figures_of(told.report, told.reader);
    CHECK(write::text_bars(figures, {44}) == "  Hoàn thành đúng hạn       0\n"
                                             "  Hoàn thành quá hạn        0\n"
                                             "  Đang thực hiện trong hạn  2  █████████████\n"
                                             "  Trong đó, sắp đến hạn     0\n"
                                             "  Đang thực hiện quá hạn    1  ███████\n");
    CHECK(write::text_bars(figures, {38}) == "");
}

TEST_CASE("drawings are only in text that asks for them, and only of deadlines") {
    Told told(one_task(1, "Tháng 9/2022"), "2022-05-09");
    const std::string plain = told.text({80});
    CHECK(plain.find("█") == std::string::npos);
    CHECK(plain.find("▼") == std::string::npos);
    CHECK(plain.find('\x1b') == std::string::npos);
    const std::string drawn = told.text({80, true, true});
    CHECK(drawn.find("█") != std::string::npos);
    CHECK(drawn.find("▼") != std::string::npos);
    CHECK(drawn.find("\x1b[1mI. Tình hình chung\x1b[0m\n") != std::string::npos);
    Told ongoing(one_task(1, "Thường xuyên"), "2022-05-09");
    CHECK(ongoing.text({80, false, true}).find("▼") == std::string::npos);
}

TEST_CASE("days off are named, working days are not") {
    const Told told(one_task(1, "Tháng 9/2022"), "2022-05-09");
    const auto last = [&](std::string_view day) {
        return std::string(document::last_day_and_why_off(date(day), told.reader).text.view());
    };
    CHECK(last("2022-05-14") == "hạn cuối 14/05/2022, rơi vào thứ Bảy");
    CHECK(last("2022-07-31") == "hạn cuối 31/07/2022, rơi vào Chủ nhật");
    CHECK(last("2022-09-01") == "hạn cuối 01/09/2022, rơi vào ngày nghỉ lễ Quốc khánh 02/9");
    CHECK(last("2022-05-09") == "hạn cuối 09/05/2022");
}

TEST_CASE("the closing line says how many of the tasks in time are due soon") {
    const Told told(one_task(1, "Ngày 10/5/2022") + one_task(2, "Ngày 10/9/2022"), "2022-05-09");
    const auto closing = [&](int soon_days, text::Language language) {
        words::Speaker speaker(language);
        return std::string(
            words::said(
                document::closing_line(report::make_listing(
                    selection::select({}, {told.programmes, date("2022-05-09"), soon_days})->tasks,
                    date("2022-05-09"))),
                speaker)
                .view());
    };
    CHECK(closing(7, text::Language::vietnamese) ==
          "2 nhiệm vụ, tính đến ngày 09/05/2022: 2 đang thực hiện trong hạn (trong đó 1 sắp đến "
          "hạn)");
    CHECK(closing(0, text::Language::english) == "2 tasks on 2022-05-09: 2 in time");
}

TEST_CASE("words of a programme in another language than the reader's are marked so") {
    Told told(one_task(1, "Tháng 9/2022"), "2022-05-09");
    words::Speaker english(text::Language::english);
    const document::Reader reader{told.reader.today, english, told.report.programmes};
    const document::Line title = document::title_of(told.report, reader);
    CHECK(title.text.view() == "Deadline report: T");
    REQUIRE(title.marks.size() == 1);
    CHECK(title.marks[0].kind == document::Mark::Kind::foreign);
    CHECK(title.marks[0].begin == 17);
    CHECK(title.marks[0].end == 18);
    CHECK(document::title_of(told.report, told.reader).marks.empty());
}
