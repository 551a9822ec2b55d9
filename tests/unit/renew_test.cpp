#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "english.hpp"
#include "programme_fixture.hpp"
#include "renew/renew.hpp"
#include "renew/scalar.hpp"
#include "renew/verify.hpp"
#include "yaml/reader.hpp"
#include "yaml/scalar.hpp"

using namespace ktask;

namespace {

std::string say(const text::Message& message) {
    return english(message);
}

renew::Renewal renewed(std::string_view text, bool takes_only_open = false) {
    const programme::Programme before = programme_of(text);
    auto renewal = renew::renew(
        before, {2023, takes_only_open, *deadline::make_date(2022, 12, 20), "new.yaml"}, say);
    if (!renewal) FAIL(english(renewal.error().what));
    return std::move(*renewal);
}

std::string text_of(const renew::Renewal& renewal) {
    return renewal.programme.source->text;
}

std::string told(const renew::Renewal& renewal) {
    std::string out;
    for (const renew::Decision& decision : renewal.decisions)
        out += std::to_string(decision.line) + " " + english(decision.where) + ": " +
               english(decision.what) + "\n";
    return out;
}

/// The tasks of a small programme in the year after.
std::string tasks_later(std::string_view tasks, bool takes_only_open = false) {
    const std::string text = text_of(renewed(with_tasks(tasks), takes_only_open));
    return text.substr(text.find("tasks:") + 7);
}

std::string title_later(std::string_view title) {
    const std::string task =
        "  - id: 1\n    title: " + std::string(title) + "\n    lead: a\n    due: Tháng 01/2023\n";
    const std::string later = tasks_later(task);
    const std::size_t begin = later.find("title: ") + 7;
    const bool is_marked = later.find("review") != std::string::npos;
    return later.substr(begin, later.find('\n', begin) - begin) + (is_marked ? " (marked)" : "");
}

} // namespace

TEST_CASE("years of a title move on where they are the programme's own or the deadline's") {
    CHECK(title_later("Báo cáo năm 2022") == "Báo cáo năm 2023");
    CHECK(title_later("Kế hoạch năm 2023") == "Kế hoạch năm 2024");
    CHECK(title_later("Tổng kết năm 2021, phương hướng năm 2022") ==
          "Tổng kết năm 2022, phương hướng năm 2023");
    CHECK(title_later("Sơ kết quý II/2022 (6 tháng đầu năm 2022)") ==
          "Sơ kết quý II/2023 (6 tháng đầu năm 2023)");
    CHECK(title_later("Từ tháng 3/2022 đến tháng 9/2022") == "Từ tháng 3/2023 đến tháng 9/2023");
    CHECK(title_later("\"B\\u00e1o c\\xe1o \\\"n\\u0103m 2022\\\"\"") ==
          "\"B\\u00e1o c\\xe1o \\\"n\\u0103m 2023\\\"\"");
    CHECK(title_later("'Báo cáo ''năm 2022'''") == "'Báo cáo ''năm 2023'''");
    CHECK(title_later("\"năm \\x320\\u00322\"") == "\"năm 2023\"");
}

TEST_CASE("a year that may be another's stays and is marked") {
    CHECK(title_later("Luật Trẻ em năm 2016") == "Luật Trẻ em năm 2016 (marked)");
    CHECK(title_later("Luật Trẻ em năm 2022") == "Luật Trẻ em năm 2022 (marked)");
    CHECK(title_later("Giai đoạn 2021 - 2030") == "Giai đoạn 2021 - 2030 (marked)");
    CHECK(title_later("Mục tiêu đến năm 2023") == "Mục tiêu đến năm 2023 (marked)");
    CHECK(title_later("Tổng kết năm 2021") == "Tổng kết năm 2021 (marked)");
    CHECK(title_later("SEA Games 2022") == "SEA Games 2022 (marked)");
    CHECK(title_later("Họp ngày 20/11/2022") == "Họp ngày 20/11/2022 (marked)");
    CHECK(title_later("Chỉ thị 20-CT/TW") == "Chỉ thị 20-CT/TW (marked)");
    CHECK(title_later("Năm 2022^[Kế hoạch năm 2022]") == "Năm 2023^[Kế hoạch năm 2022] (marked)");
    CHECK(title_later("Hỗ trợ 2000 hộ trong 10 năm") == "Hỗ trợ 2000 hộ trong 10 năm");
}

TEST_CASE("the head of a programme has its years moved on and the rest marked") {
    const renew::Renewal renewal = renewed("ktask: 1\n"
                                           "programme:\n"
                                           "  title: Nghị quyết về nhiệm vụ năm 2022\n"
                                           "  number: 1/NQ\n"
                                           "  year: 2022\n"
                                           "  until: 2025\n"
                                           "  issued: 10/01/2022\n"
                                           "  place: X\n"
                                           "  recipients: [A]\n"
                                           "  signatory: {name: B}\n"
                                           "agencies: {a: {name: A}}\n"
                                           "tasks: []\n");
    CHECK(text_of(renewal) == "ktask: 1\n"
                              "programme:\n"
                              "  title: Nghị quyết về nhiệm vụ năm 2023\n"
                              "  # review: number and symbol of the document\n"
                              "  number: 1/NQ\n"
                              "  year: 2023\n"
                              "  # review: the last year, before it was 2025\n"
                              "  until: 2026\n"
                              "  # review: the day of issue\n"
                              "  issued: 10/01/2022\n"
                              "  # review: the place of issue\n"
                              "  place: X\n"
                              "  recipients: [A]\n"
                              "  # review: who signs\n"
                              "  signatory: {name: B}\n"
                              "agencies: {a: {name: A}}\n"
                              "tasks: []\n");
    CHECK(told(renewal) == "4 number: number and symbol of the document\n"
                           "7 until: the last year, before it was 2025\n"
                           "9 issued: the day of issue\n"
                           "11 place: the place of issue\n"
                           "14 signatory: who signs\n");
}

TEST_CASE("a deadline that the new year does not have is none, and its words are in the mark") {
    const std::string before = "ktask: 1\nprogramme: {title: T, year: 2024}\n"
                               "agencies: {a: {name: A}}\ntasks:\n"
                               "- {id: 1, title: T, lead: a, due: 29/2}\n";
    const programme::Programme programme = programme_of(before);
    const auto renewal =
        renew::renew(programme, {2025, false, *deadline::make_date(2024, 12, 20), "x"}, say);
    REQUIRE(renewal);
    CHECK(text_of(*renewal) == "ktask: 1\nprogramme: {title: T, year: 2025}\n"
                               "agencies: {a: {name: A}}\ntasks:\n"
                               "# review: task 1, due: “29/2” is no deadline in 2025\n"
                               "- {id: 1, title: T, lead: a, due: none}\n");
}

TEST_CASE("sections of which no task stays go, and a list of which nothing stays is empty") {
    const std::string_view tasks = "  - section: One\n"
                                   "  - section: Two\n"
                                   "    level: 2\n"
                                   "  - id: 1\n"
                                   "    title: T\n"
                                   "    lead: a\n"
                                   "    due: 2022\n"
                                   "    done: {on: 2022-03-04}\n"
                                   "  - section: Three\n";
    CHECK(tasks_later(tasks, true) == "  - section: Three\n");
    CHECK(tasks_later("  - {id: 1, title: T, lead: a, due: 2022, done: {on: 2022-03-04}}\n",
                      true) == "[]\n");
}

TEST_CASE("places of a value are found in every style of a scalar") {
    struct Row {
        std::string text;
        std::string found;
    };
    const std::vector<Row> rows{{"k: a 2022 b\n", "2022"},
                                {"k: a\n  2022\n  b\n", "2022"},
                                {"k: 'it''s 2022'\n", "2022"},
                                {"k: \"\\u0103 \\\"\\t2022\"\n", "2022"},
                                {"k: \"a \\\n  2022\"\n", "2022"},
                                {"k: \"2\\x302\\x32\"\n", "2\\x302\\x32"},
                                {"k: >- # 2021\n  a\n\n  2022\n", "2022"},
                                {"k: |2\n    2022\n", "2022"}};
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const yaml::ReadResult read = yaml::read(row.text);
        REQUIRE(read.problems.empty());
        std::string room;
        const yaml::NodeId scalar = yaml::find(read.tree, read.tree.root, "k");
        const std::string value(yaml::value_of(read.tree, scalar, room));
        const std::size_t at = value.find("2022");
        REQUIRE(at != std::string::npos);
        const std::vector<text::Span> part{{at, at + 4}};
        const auto places = renew::places_of(read.tree, scalar, value, part);
        CHECK(text::written(row.text, places.front()) == row.found);
    }
}

TEST_CASE("what is written as a scalar reads back as the same value") {
    for (const std::string_view value :
         {"Tháng 9/2022", "by 2022-05-10", "none", "a: b", "a #b", "- a", "\"q\" \\ 'x'", "[a, b]",
          "tie\u00a0d", "zero\u200bwidth", "", "2022 ", "đ", "\u2028"}) {
        CAPTURE(value);
        for (const std::string& written :
             {renew::written_scalar(value), yaml::in_double_quotes(value)}) {
            CAPTURE(written);
            const std::string text = "{k: " + written + "}\n";
            const yaml::ReadResult read = yaml::read_twice(text);
            REQUIRE(read.problems.empty());
            CHECK(yaml::says(read.tree, yaml::find(read.tree, read.tree.root, "k"), value));
        }
    }
}

TEST_CASE("a new text that is not what was planned is found out") {
    const std::string before = "a: 1\nb: [x, y] # c\nd: 2\n";
    const auto flaw_of = [&](const std::string& after) {
        const yaml::ReadResult old_text = yaml::read(before);
        const yaml::ReadResult new_text = yaml::read(after);
        REQUIRE(new_text.problems.empty());
        renew::Plan plan;
        const yaml::NodeId d = yaml::find(old_text.tree, old_text.tree.root, "d");
        plan.left_out = {d - 1};
        plan.values = {{yaml::find(old_text.tree, old_text.tree.root, "a"), "3", {}}};
        const auto flaw = renew::find_flaw(old_text.tree, new_text.tree, plan,
                                           {{before.size() - 5, 5, ""}}, {"# new"});
        return flaw ? english(flaw->what) : "";
    };
    CHECK(flaw_of("# new\na: 3\nb: [x, y] # c\n") == "");
    const std::string wrong_value = "the new programme would not say here what it should";
    CHECK(flaw_of("# new\na: 1\nb: [x, y] # c\n") == wrong_value);
    CHECK(flaw_of("# new\na: 3\nb: [x, z] # c\n") == wrong_value);
    CHECK(flaw_of("# new\na: 3\nb: [x] # c\n") == wrong_value);
    CHECK(flaw_of("# new\na: 3\nb: {x: y} # c\n") == wrong_value);
    CHECK(flaw_of("# new\na: 3\nb: [x, y] # c\nd: 2\n") == wrong_value);
    const std::string wrong_comment = "the new programme would not have the right comments";
    CHECK(flaw_of("a: 3\nb: [x, y] # c\n") == wrong_comment);
    CHECK(flaw_of("# new\na: 3\nb: [x, y]\n") == wrong_comment);
}
