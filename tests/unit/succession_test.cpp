#include <array>

#include <doctest/doctest.h>

#include "programme_fixture.hpp"
#include "report/succession.hpp"

using namespace ktask;
using namespace ktask::report;
using programme::nowhere;
using programme::Programme;

namespace {

constexpr std::string_view plan = "Ban hành Kế hoạch tuyên truyền pháp luật về trẻ em";
constexpr std::string_view training = "Tập huấn kỹ năng phòng chống đuối nước cho giáo viên";
constexpr std::string_view survey = "Khảo sát tình hình lao động nữ trong doanh nghiệp";
constexpr std::string_view review = "Sơ kết sáu tháng thực hiện Chương trình bình đẳng giới";

std::string task(std::string_view id, std::string_view title, std::string_view rest = "") {
    return "  - {id: " + std::string(id) + ", title: " + std::string(title) +
           ", lead: a, due: Tháng 9/2022" + std::string(rest) + "}\n";
}

std::string both_of(std::string_view one, std::string_view other) {
    return std::string(one) + "; " + std::string(other);
}

/// The predecessors of the new tasks, and the doubts: "2 1 - | gone 3:".
std::string succession(std::string_view before, std::string_view after,
                       const Decided& decided = {}) {
    const Programme old_programme = programme_of(with_tasks(before));
    const Programme new_programme = programme_of(with_tasks(after));
    const Succession found = find_successors(old_programme, new_programme, decided);
    const auto id = [](const Programme& programme, programme::Index place) {
        return programme::id_of(programme, programme.tasks[place]);
    };
    std::string out;
    for (const programme::Index place : found.before_of)
        out += (place == nowhere ? "-" : id(old_programme, place)) + " ";
    constexpr std::array kinds = {"reworded", "close", "merged", "split", "gone"};
    for (const Doubt& doubt : found.doubts) {
        out += "| " + std::string(kinds.at(static_cast<std::size_t>(doubt.kind)));
        for (const programme::Index place : doubt.before)
            out += " " + id(old_programme, place);
        out += ":";
        for (const programme::Index place : doubt.after)
            out += " " + id(new_programme, place);
        out += " ";
    }
    for (const programme::Index place : found.gone)
        out += "gone " + id(old_programme, place) + " ";
    return out;
}

} // namespace

TEST_CASE("tasks are found by their words, whatever their order and ids") {
    CHECK(succession(task("1", plan) + task("2", training) + task("3", survey),
                     task("1", survey) + task("2", plan) + task("3", training)) == "3 1 2 ");
}

TEST_CASE("a task in a few other words is the same, and what is like nothing is new") {
    CHECK(succession(task("1", plan) + task("2", training),
                     task("1", "Tập huấn kỹ năng phòng chống đuối nước cho học sinh") +
                         task("2", survey) + task("3", plan)) == "2 - 1 ");
}

TEST_CASE("what has the same beginning is asked about, unless all else is unchanged") {
    const std::string old_task = task("1", "Xây dựng cơ sở dữ liệu về người cao tuổi");
    CHECK(succession(old_task, "  - {id: 1, title: Xây dựng cơ sở dữ liệu hộ nghèo, lead: b, "
                               "due: Tháng 9/2022}\n") == "- | reworded 1: 1 ");
    CHECK(succession(old_task, task("1", "Xây dựng cơ sở dữ liệu hộ nghèo")) == "1 ");
}

TEST_CASE("what is gone is told if nothing has become of it, else asked about") {
    CHECK(succession(task("1", plan) + task("2", training), task("1", plan)) == "1 gone 2 ");
    CHECK(succession(task("1", plan) + task("2", training, ", notes: [{text: Đang làm}]"),
                     task("1", plan)) == "1 | gone 2: ");
    CHECK(succession(task("1", plan) + task("2", training, ", done: {on: 2022-05-01}"),
                     task("1", plan), {{}, {}, {1}}) == "1 gone 2 ");
}

TEST_CASE("a task that has hardly the same words is asked about") {
    CHECK(succession(task("1", plan) + task("2", training),
                     task("1", "Tập huấn nghiệp vụ phòng chống tham nhũng cho công chức") +
                         task("2", plan)) == "- 1 | reworded 2: 1 ");
}

TEST_CASE("of two tasks that are as alike none is chosen, not even by its number") {
    const std::string both = task("1", "Báo cáo kết quả công tác tuyên truyền lần một") +
                             task("2", "Báo cáo kết quả công tác tuyên truyền lần hai");
    CHECK(succession(both, task("1", "Báo cáo kết quả công tác tuyên truyền")) ==
          "- | close 1 2: 1 ");
    CHECK(succession(both, both) == "1 2 ");
}

TEST_CASE("tasks with one title are told apart by their leads, else asked about") {
    const std::string_view same = "Báo cáo kết quả công tác năm";
    const auto led = [&](std::string_view id, std::string_view lead) {
        return "  - {id: " + std::string(id) + ", title: " + std::string(same) +
               ", lead: " + std::string(lead) + ", due: Cả năm}\n";
    };
    CHECK(succession(led("1", "a") + led("2", "b"), led("1", "b") + led("2", "a")) == "2 1 ");
    CHECK(succession(led("1", "a") + led("2", "a"), led("1", "a") + led("2", "a")).find("close") !=
          std::string::npos);
}

TEST_CASE("a task that has the words of two old ones is asked about") {
    CHECK(succession(task("1", plan) + task("2", review) + task("3", survey),
                     task("1", both_of(plan, review)) + task("2", survey)) ==
          "- 3 | merged 1 2: 1 ");
    CHECK(succession(task("1", plan) + task("2", review), task("1", both_of(plan, review)),
                     {{{1, 0}}, {}, {0}}) == "2 gone 1 ");
}

TEST_CASE("two tasks that have the words of one old one are asked about") {
    CHECK(succession(task("1", both_of(plan, review)) + task("2", survey),
                     task("1", plan) + task("2", review) + task("3", survey)) ==
          "- - 2 | split 1: 1 2 ");
}

TEST_CASE("an answer holds against all words") {
    CHECK(succession(task("1", plan) + task("2", training), task("1", plan) + task("2", training),
                     {{{0, 1}, {1, 0}}, {}, {}}) == "2 1 ");
    CHECK(succession(task("1", plan), task("1", plan), {{}, {0}, {0}}) == "- gone 1 ");
}
