#include <doctest/doctest.h>

#include <string>
#include <vector>

#include <fmt/format.h>

#include "programme_fixture.hpp"
#include "text/markup.hpp"
#include "write/calendar.hpp"
#include "yaml/scalar.hpp"

using namespace ktask;
using namespace ktask::text;
using namespace ktask::deadline;
using namespace ktask::programme;
using namespace ktask::selection;

namespace {

constexpr Date day(int month, int day_of_month) {
    return std::chrono::year(2022) / month / day_of_month;
}

/// A programme with one task; `done` is its completion in YAML, or "".
Programme one_task(std::string_view title, std::string_view done = "",
                   std::string_view due = "Tháng 9/2022") {
    return programme_of(fmt::format("ktask: 1\n"
                                    "programme: {{title: Chương trình, year: 2022}}\n"
                                    "agencies: {{so: {{name: Sở A}}}}\n"
                                    "tasks: [{{id: 3, title: {}, lead: so, due: {}{}{}}}]\n",
                                    yaml::in_double_quotes(escaped_markup(title)), due,
                                    done.empty() ? "" : ", done: ", done));
}

constexpr std::chrono::sys_seconds written_at = day(5, 9) + std::chrono::hours(8);

std::string calendar_of(std::span<const Selected> tasks, Date today, int soon_days = 7,
                        std::chrono::sys_seconds at = written_at) {
    words::Speaker speaker(Language::vietnamese);
    text::Sink sink;
    write::calendar(tasks, {today, at, soon_days}, speaker, sink);
    return std::string(sink.kept());
}

std::string calendar_of(const Programme& programme, Date today, int soon_days = 7,
                        std::chrono::sys_seconds at = written_at) {
    std::vector<Selected> tasks;
    for (const Task& task : programme.tasks)
        tasks.push_back({&programme, &task, status_of(programme, task, today, soon_days)});
    return calendar_of(tasks, today, soon_days, at);
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::string unfolded(std::string calendar) {
    for (std::size_t at = 0; (at = calendar.find("\r\n ")) != std::string::npos;)
        calendar.erase(at, 3);
    return calendar;
}

std::string line_of(const std::string& calendar, std::string_view name) {
    const std::size_t begin = calendar.find("\r\n" + std::string(name));
    REQUIRE(begin != std::string::npos);
    return calendar.substr(begin + 2, calendar.find("\r\n", begin + 2) - begin - 2);
}

} // namespace

TEST_CASE("an event lasts the whole last day and ends before the next") {
    const std::string calendar = calendar_of(one_task("Việc"), day(5, 9));
    CHECK(has(calendar, "\r\nDTSTART;VALUE=DATE:20220930\r\nDTEND;VALUE=DATE:20221001\r\n"));
    CHECK(has(calendar, "\r\nTRANSP:TRANSPARENT\r\n"));
    CHECK(has(calendar, "\r\nDTSTAMP:20220509T080000Z\r\n"));
}

TEST_CASE("a title with separators, backslashes and line ends is escaped") {
    const std::string calendar = calendar_of(one_task("a;b,c\\d"), day(5, 9));
    CHECK(line_of(calendar, "SUMMARY") == "SUMMARY:a\\;b\\,c\\\\d");
    CHECK(has(unfolded(calendar), "DESCRIPTION:a\\;b\\,c\\\\d\\nThời hạn: Tháng 9/2022 ("));
}

TEST_CASE("lines have at most 75 bytes and break between characters") {
    std::string title;
    for (int i = 0; i < 100; ++i)
        title += "ế";
    const std::string calendar = calendar_of(one_task(title), day(5, 9));
    for (std::size_t begin = 0; begin < calendar.size();) {
        const std::size_t end = calendar.find("\r\n", begin);
        REQUIRE(end != std::string::npos);
        CHECK(end - begin <= 75);
        const std::size_t first = begin + (calendar[begin] == ' ' ? 1 : 0);
        CHECK((static_cast<unsigned char>(calendar[first]) & 0xC0U) != 0x80U);
        begin = end + 2;
    }
    // 8 bytes of name, 22 characters of 3 bytes: one more would make 77.
    CHECK(line_of(calendar, "SUMMARY").size() == 74);
}

TEST_CASE("an alarm goes off at eight in the morning, so many days ahead, while a task is open") {
    Programme programme = one_task("Việc");
    CHECK(has(calendar_of(programme, day(5, 9), 14), "\r\nTRIGGER:-P13DT16H\r\n"));
    CHECK(has(calendar_of(programme, day(5, 9), 1), "\r\nTRIGGER:-PT16H\r\n"));
    CHECK(has(calendar_of(programme, day(5, 9), 0), "\r\nTRIGGER:PT8H\r\n"));
    CHECK_FALSE(has(calendar_of(one_task("Việc", "{on: 2022-09-01}"), day(9, 2)), "VALARM"));
}

TEST_CASE("what is done, done late or overdue is told from what is open in the title") {
    Programme programme = one_task("Việc");
    CHECK(line_of(calendar_of(programme, day(5, 9)), "SUMMARY") == "SUMMARY:Việc");
    CHECK(line_of(calendar_of(programme, day(10, 9)), "SUMMARY") == "SUMMARY:Quá hạn: Việc");
    programme = one_task("Việc", "{on: 2022-09-01}");
    CHECK(line_of(calendar_of(programme, day(10, 9)), "SUMMARY") == "SUMMARY:Hoàn thành: Việc");
    programme = one_task("Việc", "{on: 2022-10-01}");
    CHECK(line_of(calendar_of(programme, day(10, 9)), "SUMMARY") ==
          "SUMMARY:Hoàn thành quá hạn: Việc");
}

TEST_CASE("a state is as of the day of the calendar, a completion of its own day") {
    Programme programme = one_task("Việc");
    CHECK(has(unfolded(calendar_of(programme, day(5, 9))),
              "\\nTrạng thái: đang thực hiện trong hạn (tính đến ngày 09/05/2022)\\n"));
    programme = one_task("Việc", "{on: 2022-09-01}");
    CHECK(has(unfolded(calendar_of(programme, day(9, 26))),
              "\\nTrạng thái: hoàn thành đúng hạn (ngày 01/09/2022)\\n"));
    programme = one_task("Việc", "{}");
    CHECK(has(unfolded(calendar_of(programme, day(9, 26))),
              "\\nTrạng thái: đã hoàn thành (không ghi ngày)\\n"));
}

TEST_CASE("a later calendar replaces an earlier one") {
    const Programme programme = one_task("Việc");
    const std::string earlier = calendar_of(programme, day(5, 9));
    const std::string later =
        calendar_of(programme, day(5, 9), 7, written_at + std::chrono::minutes(1));
    CHECK(line_of(earlier, "SEQUENCE") == "SEQUENCE:27534720");
    CHECK(line_of(later, "SEQUENCE") == "SEQUENCE:27534721");
    CHECK(line_of(later, "LAST-MODIFIED") == "LAST-MODIFIED:20220509T080100Z");
    CHECK(line_of(later, "UID") == line_of(earlier, "UID"));
}

TEST_CASE("ongoing work is left out") {
    const Programme programme = one_task("Việc", "", "Thường xuyên");
    CHECK_FALSE(has(calendar_of(programme, day(5, 9)), "VEVENT"));
}

TEST_CASE("an event's id depends on the task and where its programme comes from, not on words") {
    Programme programme = one_task("Việc");
    programme.issuer = "Tỉnh";
    programme.issued = day(5, 9);
    const std::string id = line_of(calendar_of(programme, day(5, 9)), "UID");
    CHECK(id.starts_with("UID:ktask-2022-3-"));
    programme = one_task("Việc khác");
    programme.issuer = "Tỉnh";
    programme.issued = day(5, 9);
    programme.name = "/elsewhere/other.yaml";
    programme.title = "Chương trình (đã sửa)";
    CHECK(line_of(calendar_of(programme, day(11, 1)), "UID") == id);
    programme.issued = day(5, 10);
    CHECK(line_of(calendar_of(programme, day(5, 9)), "UID") != id);
}

TEST_CASE("a programme that does not say where it comes from is known by its file's name") {
    Programme programme = one_task("Việc");
    programme.name = "folder/programme-2022.yaml";
    const std::string id = line_of(calendar_of(programme, day(5, 9)), "UID");
    programme.name = "/other/programme-2022.yaml";
    programme.title = "Chương trình (đã sửa)";
    CHECK(line_of(calendar_of(programme, day(5, 9)), "UID") == id);
    programme.name = "programme-b.yaml";
    CHECK(line_of(calendar_of(programme, day(5, 9)), "UID") != id);
}

TEST_CASE("programmes that come from the same place on the same day do not share an event") {
    Programme one = one_task("Việc");
    one.issuer = "Tỉnh";
    Programme other = one;
    other.title = "Kế hoạch";
    const std::vector<Selected> tasks = {{&one, &one.tasks.front(), {}},
                                         {&other, &other.tasks.front(), {}}};
    const std::string calendar = calendar_of(tasks, day(5, 9));
    const std::size_t second = calendar.rfind("\r\nUID");
    CHECK(line_of(calendar, "UID") != line_of(calendar.substr(second), "UID"));
}

TEST_CASE("a calendar without events is still a valid one") {
    const std::string calendar = calendar_of(std::vector<Selected>{}, day(5, 9));
    CHECK(has(calendar, "\r\nBEGIN:VFREEBUSY\r\nUID:ktask-nothing\r\nDTSTAMP:20220509T080000Z\r\n"
                        "END:VFREEBUSY\r\nEND:VCALENDAR\r\n"));
    CHECK_FALSE(has(calendar_of(one_task("Việc"), day(5, 9)), "VFREEBUSY"));
}

TEST_CASE("a last day off is remarked on") {
    const Programme programme = one_task("Việc", "", "2022-09-02");
    CHECK(has(unfolded(calendar_of(programme, day(5, 9))), "(hạn cuối 02/09/2022\\, "));
}

TEST_CASE("characters that reorder text are shown by their codes") {
    CHECK(line_of(calendar_of(one_task("a\u202eb"), day(5, 9)), "SUMMARY") ==
          "SUMMARY:a\\\\u{202e}b");
}

TEST_CASE("a stage is an event of its own, known by its words and not by its place") {
    const std::string head = "ktask: 1\nprogramme: {title: T, year: 2022}\n"
                             "agencies: {a: {name: A}}\ntasks:\n";
    const std::string first = "{what: Khởi động, when: Quý II/2022, done: {on: 2022-05-02}}";
    const std::string second = "{what: Báo cáo, when: Quý III/2022}";
    const auto of = [&](const std::string& stages) {
        return calendar_of(programme_of(fmt::format(
                               "{}  - {{id: 1, title: Việc, lead: a, due: [{}]}}\n", head, stages)),
                           day(5, 9));
    };
    const std::string calendar = of(fmt::format("{}, {}", first, second));
    CHECK(has(calendar, "SUMMARY:Hoàn thành: Việc: Khởi động\r\n"));
    CHECK(has(calendar, "SUMMARY:Việc: Báo cáo\r\n"));
    CHECK(has(calendar, "DTSTART;VALUE=DATE:20220930"));
    const std::string alone = of(second);
    CHECK(has(calendar, line_of(alone, "UID:")));
}

TEST_CASE("what was dropped is cancelled, without an alarm") {
    const std::string calendar =
        calendar_of(programme_of(with_tasks("  - {id: 1, title: A, lead: a, due: 9/2022, "
                                            "dropped: {on: 2022-05-01}}\n")),
                    day(5, 9));
    CHECK(has(calendar, "\r\nSTATUS:CANCELLED\r\n"));
    CHECK_FALSE(has(calendar, "VALARM"));
}

TEST_CASE("recurring work is a rule from its next day on") {
    const auto rule_of = [](std::string_view due) {
        const std::string calendar = calendar_of(one_task("Việc", "", due), day(5, 9));
        return has(calendar, "RRULE")   ? line_of(calendar, "RRULE")
               : has(calendar, "RDATE") ? line_of(calendar, "RDATE")
                                        : "";
    };
    CHECK(rule_of("Ngày 20 hằng tháng") == "RRULE:FREQ=MONTHLY;BYMONTHDAY=20;UNTIL=20221231");
    CHECK(rule_of("Trước ngày 20 hằng tháng") == "RRULE:FREQ=MONTHLY;BYMONTHDAY=19;UNTIL=20221231");
    CHECK(rule_of("Ngày 31 hằng tháng") ==
          "RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1;UNTIL=20221231");
    CHECK(rule_of("Thứ Năm hằng tuần") == "RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20221231");
    CHECK(rule_of("Trước ngày 15/6 và 15/12 hằng năm") ==
          "RRULE:FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=14;UNTIL=20221231");
    CHECK(rule_of("Hằng tháng") == "");
    CHECK(has(calendar_of(one_task("Việc", "", "Ngày 20 hằng tháng"), day(5, 21)),
              "DTSTART;VALUE=DATE:20220620"));
}
