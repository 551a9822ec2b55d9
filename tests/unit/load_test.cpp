#include <fmt/format.h>

#include "english.hpp"
#include "programme/footnotes.hpp"
#include "programme/note_kind.hpp"
#include "programme/oddities.hpp"
#include "programme/state.hpp"
#include "programme_fixture.hpp"

#include "text/fold.hpp"
#include "text/mailbox.hpp"
#include "yaml/reader.hpp"

using namespace ktask;
using namespace ktask::text;
using namespace ktask::deadline;
using namespace ktask::programme;

namespace {

Problem only_problem(std::string_view text) {
    const Opened loaded = opened(text);
    REQUIRE(loaded.problems.size() == 1);
    return loaded.problems.front();
}

} // namespace

TEST_CASE("a text with errors is no programme, but its year may be known") {
    const Opened wrong = opened(with_tasks("  - {id: 1, title: A, lead: x, due: 9/2022}\n"));
    CHECK(wrong.problems.size() == 1);
    CHECK_FALSE(wrong.programme);
    CHECK(wrong.year == 2022);
    REQUIRE(wrong.tree);
    CHECK(find_hidden_characters(*wrong.tree).empty());
    const Opened unreadable = opened("ktask: [1\n");
    CHECK(has_error(unreadable.problems));
    CHECK_FALSE(unreadable.programme);
    CHECK_FALSE(unreadable.tree);
    CHECK(unreadable.year == 0);
}

TEST_CASE("a programme keeps its text, read once or twice") {
    const auto source = std::make_shared<const Source>(
        Source{"p.yaml", with_tasks("  - {id: 1, title: \"A\\u00e9\", lead: a, due: 9/2022}\n")});
    for (const Care care : {Care::once, Care::twice})
        CHECK(open(source, care).programme->source == source);
}

TEST_CASE("a task has everything that its item says") {
    const Programme programme =
        programme_of(with_tasks("  - id: 7\n"
                                "    title: Họp^[Theo kế hoạch.] ban\n"
                                "    lead: a\n"
                                "    role: tham mưu\n"
                                "    coordinating: [b, ab]\n"
                                "    due: Trước ngày 10/5\n"
                                "    done: {on: 2022-05-01, refs: [Báo cáo]}\n"));
    REQUIRE(programme.tasks.size() == 1);
    const Task& task = programme.tasks.front();
    CHECK(id_of(programme, task) == "7");
    CHECK(plain_text(title_of(programme, task)) == "Họp ban");
    CHECK(programme.agencies[lead_of(programme, task)].name == "Sở Lao động");
    CHECK(plain_text(role_of(programme, task)) == "tham mưu");
    CHECK(coordinating_words(programme, task) == "Sở Y tế; Liên ngành");
    CHECK(to_iso(*due_of(programme, task).last) == "2022-05-09");
    REQUIRE(is_done(programme, task));
    CHECK(to_iso(*done_on(programme, task)) == "2022-05-01");
    CHECK(footnotes_of(programme).texts == std::vector<std::string>{"Theo kế hoạch.", "Báo cáo"});
}

TEST_CASE("a role that is not written is thực hiện, and a group knows its members") {
    const Programme programme =
        programme_of(with_tasks("  - {id: 1, title: A, lead: a, due: 9/2022}\n"));
    CHECK(plain_text(role_of(programme, programme.tasks.front())) == "thực hiện");
    CHECK(programme.agencies[2].members == std::vector<AgencyIndex>{0, 1});
}

TEST_CASE("footnotes with the same text share a number, in reading order over all tasks") {
    const Programme programme = programme_of(
        with_tasks("  - {id: 1, title: 'A^[một]', lead: a, role: 'thực hiện^[hai]', due: 9/2022}\n"
                   "  - {id: 2, title: 'B^[hai]^[ba]', lead: a, due: '9/2022^[một]'}\n"));
    CHECK(footnotes_of(programme).texts == std::vector<std::string>{"một", "hai", "ba"});
    const auto mentions = mentions_of(programme, programme.tasks[1]);
    REQUIRE(mentions.size() == 3);
    CHECK(mentions[0].number == 2);
    CHECK(mentions[0].place == "title");
    CHECK(mentions[2].number == 1);
    CHECK(mentions[2].place == "due");
}

TEST_CASE("a problem within a value is marked where it stands, quoted or not") {
    const std::string plain = with_tasks("  - {id: 1, title: A, lead: a, due: Tháng 13/2022}\n");
    CHECK(only_problem(plain).where.begin == plain.find("13/2022"));
    const std::string quoted = with_tasks("  - {id: 1, title: A, lead: a, due: 'Tháng 13/2022'}\n");
    CHECK(only_problem(quoted).where.begin == quoted.find("13/2022"));
    const std::string escaped =
        with_tasks("  - {id: 1, title: A, lead: a, due: \"Th\\xe1ng 13/2022\"}\n");
    CHECK(only_problem(escaped).where.begin == escaped.find("\"Th"));
}

TEST_CASE("a deadline with a footnote is read without it") {
    const Programme programme =
        programme_of(with_tasks("  - {id: 1, title: A, lead: a, due: 'Tháng 9/2022^[gia hạn]'}\n"));
    CHECK(to_iso(*due_of(programme, programme.tasks.front()).last) == "2022-09-30");
}

TEST_CASE("an unknown agency names the nearest key, or all of them") {
    const std::string text = "ktask: 1\nprogramme: {title: T, year: 2022}\nagencies: {tinh-doan: "
                             "{name: Tỉnh đoàn}}\ntasks: [{id: 1, title: A, lead: tinh-daon, due: "
                             "9/2022}]\n";
    CHECK(english(only_problem(text).hints) == "did you mean 'tinh-doan'?");
    CHECK(english(
              only_problem(with_tasks("  - {id: 1, title: A, lead: xyz, due: 9/2022}\n")).hints) ==
          "keys in 'agencies': a, ab, b");
}

TEST_CASE(
    "an address in the registry is what an address of a mail is, and the errors are the same") {
    for (const std::string_view address :
         {"a@x.vn", "van.thu+1@x-y.vn", "a..b@x.vn", ".a@x.vn", "a.@x.vn", "a@x..vn", "a@", "@x.vn",
          "a b@x.vn", "văn@x.vn", "a@x.vn, b@x.vn", "a@b@x.vn", "a@x_y.vn", "a@x.vn."}) {
        CAPTURE(address);
        const std::string text =
            "ktask: 1\nprogramme: {title: T, year: 2022}\nagencies: {a: {name: "
            "A, email: '" +
            std::string(address) + "'}}\ntasks: []\n";
        const Opened loaded = opened(text);
        const auto mailbox = parse_mailbox(address);
        CHECK(loaded.problems.empty() == mailbox.has_value());
        if (loaded.problems.empty() || mailbox) continue;
        CHECK(english(loaded.problems.front().what) == english(mailbox.error().what));
        CHECK(english(loaded.problems.front().hints) == english(mailbox.error().hints));
    }
}

TEST_CASE("a misspelt key is one error, not also a missing key") {
    const Problem problem =
        only_problem(with_tasks("  - {id: 1, titel: A, lead: a, due: 9/2022}\n"));
    CHECK(english(problem.what) == "a task has no key 'titel'");
    CHECK(english(problem.hints) == "did you mean 'title'?");
}

TEST_CASE("a group that reaches itself through others is an error for each on the way") {
    const Opened loaded = opened("ktask: 1\nprogramme: {title: T, year: 2022}\nagencies:\n"
                                 "  a: {name: A, members: [b]}\n  b: {name: B, members: [a]}\n"
                                 "tasks: []\n");
    REQUIRE(loaded.problems.size() == 2);
    CHECK(english(loaded.problems[0].what) == "the agency 'a' is a member of itself");
}

TEST_CASE("only groups within a circle are members of themselves, not those on the way to one") {
    const Opened loaded = opened("ktask: 1\nprogramme: {title: T, year: 2022}\nagencies:\n"
                                 "  a: {name: A, members: [b]}\n  b: {name: B, members: [c, d]}\n"
                                 "  c: {name: C, members: [b]}\n  d: {name: D, members: [e]}\n"
                                 "  e: {name: E, members: [f, e]}\n  f: {name: F}\ntasks: []\n");
    std::vector<std::string> found;
    for (const Problem& problem : loaded.problems)
        found.push_back(english(problem.what));
    CHECK(found == std::vector<std::string>{"the agency 'b' is a member of itself",
                                            "the agency 'c' is a member of itself",
                                            "the agency 'e' is a member of itself"});
}

TEST_CASE("a chain of very many groups is read in the time of its length") {
    std::string text = "ktask: 1\nprogramme: {title: T, year: 2022}\nagencies:\n";
    constexpr int count = 20'000;
    for (int i = 0; i < count; ++i) {
        const std::string number = std::to_string(i);
        text += "  a" + number + ": {name: A" + number + ", members: [a" +
                std::to_string(std::min(i + 1, count - 1)) + "]}\n";
    }
    const Opened loaded = opened(text + "tasks: []\n");
    REQUIRE(loaded.problems.size() == 1);
    CHECK(english(loaded.problems[0].what) == "the agency 'a19999' is a member of itself");
}

TEST_CASE("a key without a value is to be removed only where it may be, and is one error") {
    const auto with = [](std::string_view line) {
        return with_tasks("  - id: 1\n    title: A\n    lead: a\n    due: 9/2022\n    " +
                          std::string(line) + "\n");
    };
    for (const std::string_view key : {"coordinating", "done", "role", "coordinating-text"}) {
        for (const std::string_view value : {" ~", "", " ''"}) {
            const Problem problem = only_problem(with(std::string(key) + ":" + std::string(value)));
            CHECK(english(problem.what) == fmt::format("'{}' has no value", key));
            CHECK(english(problem.hints) == "write one after the colon, or remove the key");
        }
    }
    const Problem title = only_problem(with_tasks("  - {id: 1, title: , lead: a, due: 9/2022}\n"));
    CHECK(english(title.what) == "'title' has no value");
    CHECK(english(title.hints).starts_with("for example: title: "));
    CHECK(
        english(only_problem("ktask: 1\nprogramme: {title: T, year: 2022}\nagencies: {}\ntasks:\n")
                    .hints) == "for example: tasks: []");
    CHECK(english(only_problem(with("coordinating: [b, ~]")).hints) ==
          "write one, or remove it from the list");
}

TEST_CASE("a hidden character is found in every text of a file, where it is") {
    const std::string_view whole =
        "ktask: 1\nprogramme:\n  title: T\n  year: 2022\n  place: K\n  issuer: I\n"
        "  preamble: >-\n    Một\n    hai\n  closing: C\n  recipients: [R]\n"
        "  signatory: {title: [S], name: N}\n"
        "agencies:\n  a: {name: A, short: H, aliases: [L]}\n"
        "tasks:\n- id: 1\n  title: V^[F]\n  lead: a\n  coordinating-text: X\n"
        "  due: Tháng 9/2022\n  done: {on: 2022-09-01, refs: [E]}\n";
    const std::string mark = "\u202e";
    for (const std::string_view word : {"T\n", "K\n", "I\n", "hai", "C\n", "R]", "S]", "N}", "A,",
                                        "H,", "L]", "V^", "F]", "X\n", "E]"}) {
        CAPTURE(word);
        std::string text(whole);
        const std::size_t at = text.find(word) + 1;
        text.insert(at, mark);
        const yaml::ReadResult read = yaml::read(text);
        REQUIRE(read.problems.empty());
        const Problems problems = find_hidden_characters(read.tree);
        REQUIRE(problems.size() == 1);
        CHECK(english(problems.front().what) == "U+202E hides or reorders text");
        CHECK(problems.front().severity == Severity::warning);
        CHECK(problems.front().where.begin <= at);
        CHECK(problems.front().where.end >= at + mark.size());
        if (word != "hai") CHECK(problems.front().where == Span{at, at + mark.size()});
    }
    CHECK(find_hidden_characters(yaml::read(whole).tree).empty());
    CHECK(find_hidden_characters(yaml::read("a: |\n  một\n  hai\n").tree).empty());
    CHECK(find_hidden_characters(yaml::read("a: \"\\u200b\"\n").tree).size() == 1);
}

TEST_CASE("values may be null only by leaving the key out") {
    for (const std::string_view value :
         {"", " ~", " null", " ''", " '  '", " |\n", " >\n\n\n", " \"\\x20\""}) {
        const auto text = with_tasks("  - id: 1\n    title:" + std::string(value) +
                                     "\n    lead: a\n    due: 9/2022\n");
        CHECK(english(only_problem(text).what) == "'title' has no value");
    }
}

TEST_CASE("footnotes are numbered in reading order, and the same text has one number") {
    const Programme programme =
        programme_of(with_tasks("  - id: 1\n"
                                "    done: {refs: [e]}\n"
                                "    due: 9/2022^[d]\n"
                                "    coordinating-text: Sở Y tế^[c]\n"
                                "    coordinating: [b]\n"
                                "    role: thực hiện^[b]\n"
                                "    lead: a\n"
                                "    title: Họp^[a]\n"
                                "  - {id: 2, title: 'Họp^[f]', lead: a, due: '9/2022^[a]'}\n"));
    CHECK(footnotes_of(programme).texts == std::vector<std::string>{"a", "b", "c", "d", "e", "f"});
    std::string places;
    for (const FootnoteMention& mention : mentions_of(programme, programme.tasks[0]))
        places += std::to_string(mention.number) + std::string(mention.place) + " ";
    CHECK(places == "1title 2lead 3coordinating 4due 5done ");
    CHECK(mentions_of(programme, programme.tasks[1])[1].number == 1);
}

TEST_CASE("footnotes are numbered for who asks, and anew for a day on which less was done") {
    const Programme programme =
        programme_of(with_tasks("  - {id: 1, title: 'A^[x]', lead: a, due: 9/2022, done: {on: "
                                "2022-09-02, refs: [y]}}\n"
                                "  - {id: 2, title: B, lead: a, due: '9/2022^[z]'}\n"));
    CHECK(plain_text(title_of(programme, programme.tasks[0])) == "A");
    CHECK(references_of(programme, programme.tasks[0]) == std::vector<std::string>{"y"});
    CHECK_FALSE(programme.numbered);
    CHECK(footnotes_of(programme).texts == std::vector<std::string>{"x", "y", "z"});
    CHECK(programme.numbered);
    const Programme earlier = as_of(programme, *make_date(2022, 9, 1));
    CHECK(footnotes_of(earlier).texts == std::vector<std::string>{"x", "z"});
    CHECK(footnote_number(earlier, "z") == 2);
    CHECK(footnote(programme, 3) == "z");
}

TEST_CASE("a wording of a deadline is understood once, however it is written") {
    const Programme programme =
        programme_of(with_tasks("  - {id: 1, title: A, lead: a, due: Tháng 9/2022}\n"
                                "  - {id: 2, title: B, lead: a, due: \"Th\\u00e1ng 9/2022\"}\n"
                                "  - {id: 3, title: C, lead: a, due: Tháng 10/2022}\n"
                                "  - id: 4\n    title: D\n    lead: a\n    due: >-\n"
                                "      Tháng\n      9/2022\n"));
    REQUIRE(programme.deadlines.size() == 2);
    CHECK(programme.tasks[1].due == 0);
    CHECK(programme.tasks[2].due == 1);
    CHECK(plain_text(due_words(programme, programme.tasks[3])) == "Tháng 9/2022");
}

TEST_CASE("what is wrong with a value is an error each time that it is written") {
    for (const std::string_view task :
         {"title: A, due: Tháng 13/2022", "title: A, due: '9/2022^[a^[b]]'",
          "title: 'A^[x', due: 9/2022", "title: \"A\\x5e[x\", due: 9/2022",
          "title: '^[x]', due: 9/2022", "title: [A], due: 9/2022",
          "title: A, due: 9/2022, coordinating-text: '^[x]'", "title: A, due: 9/2022, role: làm",
          "title: A, due: 9/2022, coordinating: [b, ab, b]",
          "title: A, due: 9/2022, done: {on: 9/2022}",
          "title: A, due: 9/2022, done: {refs: ['a^[b]']}",
          "title: A, due: 9/2022, done: {refs: ['a^[b']}",
          "title: A, due: 9/2022, done: {refs: [\"\\x20\"]}"}) {
        CAPTURE(task);
        const Opened wrong = opened(with_tasks(fmt::format("  - {{id: 1, lead: a, {0}}}\n"
                                                           "  - {{id: 2, lead: a, {0}}}\n",
                                                           task)));
        CHECK(wrong.problems.size() == 2);
        CHECK_FALSE(wrong.programme);
    }
}

TEST_CASE("that a text says something is seen however it is written") {
    for (const std::string_view title :
         {"''''", "\"\\x20\\x41\"", "\"\\\n      A\"", "'A\n      B'", "~\n      A",
          "null\n      A", "|\n      \\\n", ">-\n      A\n      B\n", "\"\\\\\"", "'*A*'", "\\^"}) {
        CAPTURE(title);
        const Opened right = opened(with_tasks(
            fmt::format("  - id: 1\n    title: {}\n    lead: a\n    due: 9/2022\n", title)));
        CHECK(right.problems.empty());
        REQUIRE(right.programme);
        CHECK(plain_text(title_of(*right.programme, right.programme->tasks[0])) != "");
    }
}

TEST_CASE("where very many agencies are unknown, the first ones tell what may be meant") {
    std::string text = "ktask: 1\nprogramme: {title: T, year: 2022}\nagencies:\n";
    std::string tasks = "tasks:\n";
    constexpr int count = 5'000;
    for (int i = 0; i < count; ++i) {
        text += fmt::format("  agency{}: {{name: A{}}}\n", i, i);
        tasks += fmt::format("  - {{id: {}, title: A, lead: agencx{}, due: 9/2022}}\n", i + 1, i);
    }
    const Opened unknown = opened(text + tasks);
    REQUIRE(unknown.problems.size() == count);
    CHECK(english(unknown.problems[99].hints) == "did you mean 'agency99'?");
    CHECK(unknown.problems[100].hints.empty());
}

TEST_CASE("oddities are warnings, found on a day") {
    const Programme programme = programme_of(
        with_tasks("  - {id: 1, title: A, lead: a, due: 9/2022, done: {on: 2022-09-02}}\n"));
    const auto problems = find_oddities(programme, *make_date(2022, 9, 1));
    REQUIRE(problems.size() == 3);
    CHECK(english(problems[0].what) == "no task names the agency 'ab'");
    CHECK(english(problems[1].what) == "task 1 was done on a day that is still to come");
    CHECK(english(problems[2].what) == "the completion of task 1 has no evidence");
    CHECK(!has_error(problems));
    CHECK(find_oddities(programme, *make_date(2022, 9, 2)).size() == 2);
}

TEST_CASE("the names of kinds of notes are folded as what people type is") {
    for (const KindNames& names : kind_names) {
        CHECK(note_kind_from(fold(names.vietnamese)) == names.kind);
        CHECK(note_kind_from(names.english) == names.kind);
    }
}

TEST_CASE("a lead that names nobody is an error") {
    CHECK(
        english(only_problem(with_tasks("  - {id: 1, title: A, lead: [], due: 9/2022}\n")).what) ==
        "'lead' names no agency");
}
