#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <random>

#include "programme_fixture.hpp"
#include "report/assignment.hpp"
#include "report/changes.hpp"
#include "report/happening.hpp"
#include "report/likeness.hpp"
#include "report/rewording.hpp"

using namespace ktask;
using namespace ktask::report;
using programme::nowhere;
using programme::Programme;

namespace {

std::string task(std::string_view id, std::string_view title, std::string_view rest = "") {
    return "  - {id: " + std::string(id) + ", title: " + std::string(title) +
           ", lead: a, due: Tháng 9/2022" + std::string(rest) + "}\n";
}

/// Words as git shows them: "a [-b-] {+c+}".
std::string marked(std::string_view before, std::string_view after) {
    std::string out;
    for (const Stretch& stretch : rewording(before, after)) {
        std::string words;
        for (const std::string& word : stretch.words)
            words += (words.empty() ? "" : " ") + word;
        if (stretch.kind == Stretch::Kind::removed) words = "[-" + words + "-]";
        if (stretch.kind == Stretch::Kind::inserted) words = "{+" + words + "+}";
        out += (out.empty() ? "" : " ") + words;
    }
    return out;
}

/// What happened, task by task: "3 completed noted; 7 gone".
std::string happened(const Changes& changes) {
    std::string out;
    for (const TaskChanges& each : changes.tasks) {
        const bool is_gone = each.task.after == nowhere;
        const Programme& programme = is_gone ? *changes.before : *changes.after;
        const auto place = is_gone ? each.task.before : each.task.after;
        out += (out.empty() ? "" : "; ") + programme::id_of(programme, programme.tasks[place]);
        for (const Happening happening : happenings_of(each))
            out += " " + std::string(name_of(happening));
    }
    return out;
}

std::string happened(std::string_view before, std::string_view after) {
    const Programme one = programme_of(with_tasks(before));
    const Programme other = programme_of(with_tasks(after));
    return happened(make_changes(one, other));
}

std::vector<std::optional<std::size_t>> best_by_trying(std::span<const Candidate> candidates,
                                                       std::size_t size) {
    std::vector<std::size_t> order(size);
    std::iota(order.begin(), order.end(), std::size_t{0});
    double best = -1;
    std::vector<std::optional<std::size_t>> found;
    do {
        double sum = 0;
        std::vector<std::optional<std::size_t>> chosen(size);
        for (const Candidate& candidate : candidates) {
            if (order[candidate.before] != candidate.after) continue;
            sum += candidate.score;
            chosen[candidate.before] = candidate.after;
        }
        if (sum > best) {
            best = sum;
            found = chosen;
        }
    } while (std::next_permutation(order.begin(), order.end()));
    return found;
}

double score_of(std::span<const Candidate> candidates,
                const std::vector<std::optional<std::size_t>>& assigned) {
    double sum = 0;
    for (const Candidate& candidate : candidates) {
        if (assigned[candidate.before] == candidate.after) sum += candidate.score;
    }
    return sum;
}

} // namespace

TEST_CASE("a rewording marks the words that were removed and inserted, and no others") {
    CHECK(marked("a b c", "a b c") == "a b c");
    CHECK(marked("a b c d", "a x c d") == "a [-b-] {+x+} c d");
    CHECK(marked("a b c", "a b c d") == "a b c {+d+}");
    CHECK(marked("a b c d e", "c d e") == "[-a b-] c d e");
    CHECK(marked("", "a b") == "{+a b+}");
    CHECK(marked("a b", "") == "[-a b-]");
    CHECK(marked("a b c d e f", "b a c d f e g") == "[-a-] b {+a+} c d [-e-] f {+e g+}");
}

TEST_CASE("texts that have hardly a word in common were replaced as a whole") {
    CHECK(marked("một hai ba bốn năm", "sáu hai bảy tám chín") ==
          "[-một hai ba bốn năm-] {+sáu hai bảy tám chín+}");
}

TEST_CASE("a rewording gives back both texts, whatever they are") {
    std::mt19937 random(7); // NOLINT(cert-msc51-cpp)
    for (int round = 0; round < 300; ++round) {
        std::string before;
        std::string after;
        for (std::string* const text : {&before, &after}) {
            for (auto words = random() % 12; words > 0; --words)
                *text += (text->empty() ? "" : " ") + std::string(1, "abcde"[random() % 5]);
        }
        std::string removed;
        std::string inserted;
        for (const Stretch& stretch : rewording(before, after)) {
            for (const std::string& word : stretch.words) {
                if (stretch.kind != Stretch::Kind::inserted) removed += " " + word;
                if (stretch.kind != Stretch::Kind::removed) inserted += " " + word;
            }
        }
        CHECK(removed == (before.empty() ? "" : " " + before));
        CHECK(inserted == (after.empty() ? "" : " " + after));
    }
}

TEST_CASE("no assignment has a higher score than the best one") {
    std::mt19937 random(11); // NOLINT(cert-msc51-cpp)
    for (int round = 0; round < 200; ++round) {
        const std::size_t size = 1 + random() % 6;
        std::vector<Candidate> candidates;
        for (std::size_t before = 0; before < size; ++before) {
            for (std::size_t after = 0; after < size; ++after) {
                if (random() % 3 == 0)
                    candidates.push_back(
                        {before, after, 0.1 + static_cast<double>(random() % 100) / 100});
            }
        }
        const auto assigned = best_assignment(candidates, size, size);
        const auto tried = best_by_trying(candidates, size);
        CHECK(score_of(candidates, assigned) == doctest::Approx(score_of(candidates, tried)));
        std::vector<bool> is_taken(size);
        for (const auto& after : assigned) {
            if (!after) continue;
            CHECK(!is_taken[*after]);
            is_taken[*after] = true;
        }
    }
}

TEST_CASE("an assignment takes the second best where the best is needed by another") {
    const std::vector<Candidate> candidates = {{0, 0, 0.9}, {0, 1, 0.8}, {1, 0, 0.85}};
    const auto assigned = best_assignment(candidates, 2, 2);
    CHECK(assigned[0] == 1);
    CHECK(assigned[1] == 0);
}

TEST_CASE("case, accents and numbers make no task unlike another") {
    const Programme before = programme_of(with_tasks(task("1", "Báo cáo kết quả năm 2022")));
    const Programme after = programme_of(with_tasks(task("9", "BAO CAO KET QUA NAM 2023")));
    CHECK(Likeness(before, after).of(0, 0).words == doctest::Approx(1));
    CHECK(Likeness(before, after).of(0, 0).all < 1);
}

TEST_CASE("each thing that happens to a task has its name") {
    const std::string plain = task("1", "Ban hành Kế hoạch");
    CHECK(happened(plain, plain) == "");
    CHECK(happened(plain, task("1", "Ban hành Kế hoạch", ", done: {on: 2022-09-01}")) ==
          "1 completed");
    CHECK(happened(task("1", "Ban hành Kế hoạch", ", done: {on: 2022-09-01}"), plain) ==
          "1 reopened");
    CHECK(happened(task("1", "Ban hành Kế hoạch", ", done: {on: 2022-09-01}"),
                   task("1", "Ban hành Kế hoạch", ", done: {on: 2022-09-02}")) ==
          "1 completion-changed");
    CHECK(happened(plain, task("1", "Ban hành Kế hoạch", ", dropped: {refs: [Công văn]}")) ==
          "1 dropped");
    CHECK(happened(plain, task("1", "Ban hành Kế hoạch", ", extended: [{to: Tháng 10/2022}]")) ==
          "1 extended");
    CHECK(happened(plain, task("1", "Ban hành Kế hoạch", ", notes: [{text: Đang làm}]")) ==
          "1 noted");
    CHECK(happened(plain, task("1", "Ban hành Quyết định")) == "1 reworded");
    CHECK(happened(plain, task("1", "Ban hành Kế hoạch", ", coordinating: [b]")) ==
          "1 coordinating-changed");
    CHECK(happened(plain, task("1", "Ban hành Kế hoạch", ", details: {Cấp trình: UBND}")) ==
          "1 details-changed");
    CHECK(happened(plain, plain + task("2", "Sơ kết")) == "2 new");
    CHECK(happened(plain + task("2", "Sơ kết"), plain) == "2 gone");
    CHECK(happened(plain,
                   "  - {id: 1, title: Ban hành Kế hoạch, lead: [b, a], due: Quý IV/2022}\n") ==
          "1 deadline-changed lead-changed");
}

TEST_CASE("white space and the hand in which a value is written are no change") {
    CHECK(happened("  - {id: 1, title: Ban hành  Kế hoạch, lead: a, due: 'Tháng 9/2022'}\n",
                   "  - id: 1\n    title: >-\n      Ban hành\n      Kế hoạch\n    lead: [a]\n"
                   "    due: Tháng 9/2022 # ghi chú\n") == "");
}

TEST_CASE("a task that has another id and its words is renumbered") {
    CHECK(happened(task("1", "Ban hành Kế hoạch năm") + task("2", "Sơ kết công tác tuyên truyền"),
                   task("1", "Ban hành Kế hoạch năm") +
                       task("5", "Sơ kết công tác tuyên truyền")) == "5 renumbered");
}

TEST_CASE("tasks that have changed ids with each other are not told as reworded") {
    CHECK(happened(task("1", "Ban hành Kế hoạch năm") + task("2", "Sơ kết công tác tuyên truyền"),
                   task("1", "Sơ kết công tác tuyên truyền") +
                       task("2", "Ban hành Kế hoạch năm")) == "1 renumbered moved; 2 renumbered");
}

TEST_CASE("a task that keeps its id and says something else is the same task") {
    CHECK(happened(task("1", "Ban hành Kế hoạch năm"), task("1", "Sơ kết công tác tuyên truyền")) ==
          "1 reworded");
}

TEST_CASE("the fewest tasks are told as moved") {
    const std::string one = task("1", "Một");
    const std::string two = task("2", "Hai");
    const std::string three = task("3", "Ba");
    const std::string four = task("4", "Bốn");
    CHECK(happened(one + two + three + four, two + three + four + one) == "1 moved");
    CHECK(happened(one + two + three + four, four + one + two + three) == "4 moved");
    CHECK(happened(one + two + three, one + task("9", "Việc chen vào giữa") + two + three) ==
          "9 new");
}

TEST_CASE("a section with other words is told once, and not for each of its tasks") {
    const std::string tasks = task("1", "Một") + task("2", "Hai");
    const Programme before = programme_of(with_tasks("  - section: Trọng tâm\n" + tasks));
    const Programme after = programme_of(with_tasks("  - section: Thường xuyên\n" + tasks));
    const Changes changes = make_changes(before, after);
    CHECK(happened(changes) == "");
    REQUIRE(changes.head.size() == 1);
    const auto& words = std::get<Words>(changes.head.front().what);
    CHECK(words.before == "Trọng tâm");
    CHECK(words.after == "Thường xuyên");
}

TEST_CASE("an agency with another key is the same, and no lead has changed") {
    const std::string_view head = "ktask: 1\nprogramme: {title: T, year: 2022}\nagencies:\n";
    const auto text = [&](std::string_view key) {
        return std::string(head) + "  " + std::string(key) +
               ": {name: Sở Y tế}\ntasks:\n  - {id: 1, title: Một, lead: " + std::string(key) +
               ", due: Quý I/2022}\n";
    };
    const Programme before = programme_of(text("syt"));
    const Programme after = programme_of(text("so-y-te"));
    const Changes changes = make_changes(before, after);
    CHECK(changes.tasks.empty());
    REQUIRE(changes.agencies.size() == 1);
    CHECK(changes.agencies.front().changes.front().part == Part::key);
}

TEST_CASE("of two notes on one day the one that changed is told, and the other not") {
    const auto notes = [](std::string_view second) {
        return task("1", "Một",
                    ", notes: [{on: 2022-09-01, text: Gửi}, {on: 2022-09-01, text: " +
                        std::string(second) + "}]");
    };
    const Programme before = programme_of(with_tasks(notes("Nhận")));
    const Programme after = programme_of(with_tasks(notes("Trả lời")));
    const Changes changes = make_changes(before, after);
    REQUIRE(changes.tasks.size() == 1);
    REQUIRE(changes.tasks.front().changes.size() == 1);
    const auto& sides =
        std::get<Sides<programme::Note>>(changes.tasks.front().changes.front().what);
    CHECK(sides.before);
    CHECK(sides.after);
}

TEST_CASE("stages are told apart: done, moved, new and gone") {
    const auto stages = [](std::string_view list) {
        return "  - {id: 1, title: Một, lead: a, due: [" + std::string(list) + "]}\n";
    };
    const std::string before =
        stages("{what: Soạn, when: Quý I/2022}, {what: Họp, when: Quý II/2022}");
    CHECK(happened(before, stages("{what: Soạn, when: Quý I/2022, done: {on: 2022-03-01}}, "
                                  "{what: Họp, when: Quý III/2022}")) ==
          "1 completed deadline-changed");
    CHECK(happened(before, stages("{what: Soạn, when: Quý I/2022}")) == "1 stages-changed");
    CHECK(happened(before, stages("{what: Soạn thảo, when: Quý I/2022}, "
                                  "{what: Họp, when: Quý II/2022}")) == "1 stages-changed");
}

TEST_CASE("what can be read of a text is without the tasks that errors are about") {
    const auto read = [](const std::string& tasks) {
        return programme::open_what_is_readable(
            std::make_shared<const text::Source>(text::Source{"a.yaml", with_tasks(tasks)}));
    };
    const auto opened =
        read(task("1", "Một") + task("2", "Hai", ", coordinating: nobody") +
             "  - id: 3\n    title: Ba\n    lead: a\n    due: Tháng 13/2022\n" + task("4", "Bốn"));
    CHECK(opened.wrong_tasks == std::vector<std::string>{"2", "3"});
    REQUIRE(opened.programme);
    CHECK(opened.programme->tasks.size() == 2);
    CHECK(!read("  - {id: 1}\n").programme);
    CHECK(!programme::open_what_is_readable(
               std::make_shared<const text::Source>(text::Source{"a", "ktask: 1\n"}))
               .programme);
}
