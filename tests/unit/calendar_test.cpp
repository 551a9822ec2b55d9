#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "render/calendar.hpp"

using namespace ktask;
using namespace ktask::text;
using namespace ktask::deadline;
using namespace ktask::programme;
using namespace ktask::selection;
using namespace ktask::render;

namespace {

Text plain(std::string_view text) {
    return {{{Piece::Kind::plain, std::string(text), 0}}};
}

Date day(int month, int day_of_month) {
    return *make_date(2022, month, day_of_month);
}

Programme one_task(std::string_view title) {
    Programme programme;
    programme.name = "programme-2022.yaml";
    programme.title = "Chương trình";
    programme.year = 2022;
    programme.agencies.push_back({"so", "Sở A", "", {}, "", {}, {}});
    Task task;
    task.id = 3;
    task.title = plain(title);
    task.role = plain("thực hiện");
    task.due.words = plain("Tháng 9/2022");
    task.due.interval = {DeadlineKind::month, day(9, 1), day(9, 30), false};
    programme.tasks.push_back(task);
    return programme;
}

std::string calendar_of(const Programme& programme, Date today, int soon_days = 7) {
    std::vector<Selected> tasks;
    for (const Task& task : programme.tasks)
        tasks.push_back({&programme, &task, status_of(programme, task, today, soon_days)});
    return tasks_as_calendar(tasks, soon_days, {today, words_of(Language::vietnamese)});
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
    CHECK(has(calendar, "\r\nDTSTAMP:20220509T000000Z\r\n"));
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

TEST_CASE("only an open task has an alarm, so many days ahead") {
    Programme programme = one_task("Việc");
    CHECK(has(calendar_of(programme, day(5, 9), 14), "\r\nTRIGGER:-P14D\r\n"));
    CHECK(has(calendar_of(programme, day(5, 9), 0), "\r\nTRIGGER:PT0S\r\n"));
    programme.tasks.front().done = Completion{day(9, 1), {}, {}};
    const std::string done = calendar_of(programme, day(9, 2));
    CHECK_FALSE(has(done, "VALARM"));
    CHECK(has(unfolded(done), "Hoàn thành: ngày 01/09/2022"));
}

TEST_CASE("ongoing work is left out") {
    Programme programme = one_task("Việc");
    programme.tasks.front().due.interval.kind = DeadlineKind::ongoing;
    CHECK_FALSE(has(calendar_of(programme, day(5, 9)), "VEVENT"));
}

TEST_CASE("an event's id depends on the programme and the task, not on the file or the day") {
    Programme programme = one_task("Việc");
    const std::string id = line_of(calendar_of(programme, day(5, 9)), "UID");
    CHECK(id.starts_with("UID:ktask-2022-3-"));
    programme.name = "/elsewhere/other.yaml";
    programme.tasks.front().title = plain("Việc khác");
    CHECK(line_of(calendar_of(programme, day(11, 1)), "UID") == id);
    programme.issuer = "Tỉnh khác";
    CHECK(line_of(calendar_of(programme, day(5, 9)), "UID") != id);
}

TEST_CASE("a last day off is remarked on") {
    Programme programme = one_task("Việc");
    programme.tasks.front().due.interval = {DeadlineKind::day, day(9, 2), day(9, 2), false};
    CHECK(has(unfolded(calendar_of(programme, day(5, 9))), "(hạn cuối 02/09/2022\\, "));
}

TEST_CASE("characters that reorder text are shown by their codes") {
    CHECK(line_of(calendar_of(one_task("a\u202eb"), day(5, 9)), "SUMMARY") ==
          "SUMMARY:a\\\\u{202e}b");
}
