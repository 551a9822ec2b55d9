#include "text/message.hpp"

#include <cerrno>

#include <doctest/doctest.h>

#include "text/source.hpp"
#include "words/language.hpp"

using namespace ktask::text;
using namespace ktask::words;

namespace {

std::string in(Language language, const Message& message) {
    Speaker speaker(language);
    return std::string(said(message, speaker).view());
}

std::string in_english(const Message& message) {
    return in(Language::english, message);
}

constexpr std::chrono::sys_days tenth_of_may =
    std::chrono::year(2022) / std::chrono::May / std::chrono::day(10);

} // namespace

TEST_CASE("a pattern knows how many arguments it wants") {
    static_assert(places_in("nothing") == 0);
    static_assert(places_in("{} and {}") == 2);
    static_assert(places_in("{1}, then {0}, then {1} again") == 2);
    CHECK_THROWS(places_in("an open {"));
    CHECK_THROWS(places_in("a closed }"));
    CHECK_THROWS(places_in("{:02}"));
    CHECK_THROWS(places_in("{} and {1}"));
    CHECK_THROWS(places_in("{1} without the first"));
}

TEST_CASE("the arguments of a message are said in their places") {
    CHECK(in_english(message("nothing to fill in")) == "nothing to fill in");
    CHECK(in_english(message("the id {} is taken", 3)) == "the id 3 is taken");
    CHECK(in_english(message("{1} before {0}", "a", std::string("b"))) == "b before a");
    CHECK(in_english(message("`{0}` and `{0}`", '[')) == "`[` and `[`");
    CHECK(in_english(message("{}: {}", message("task {}", 3), named("overdue", "a state"))) ==
          "task 3: overdue");
    CHECK(in_english(message("cannot read: {}", Errno{ENOENT})) ==
          "cannot read: no such file or directory");
}

TEST_CASE("the words of another language are those of the pattern and its meaning") {
    const auto in_vietnamese = [](const Message& said) { return in(Language::vietnamese, said); };
    CHECK(in_vietnamese(named("overdue", "state")) == "đang thực hiện quá hạn");
    CHECK(in_vietnamese(named("overdue", "mark")) == "quá hạn");
    CHECK(in_vietnamese(named("overdue", "no such meaning")) == "overdue");
    CHECK(in_vietnamese(message("a pattern of which there are no words")) ==
          "a pattern of which there are no words");
    CHECK(in_vietnamese(message("this line is indented by {}, expected {}", 3, 2)) ==
          "dòng này thụt vào 3 dấu cách, lẽ ra là 2");
    CHECK(in_vietnamese(message("cannot read {}", standard_input)) ==
          "không đọc được đầu vào chuẩn");
}

TEST_CASE("what the system says is said in the language, if it has words for it") {
    CHECK(in(Language::vietnamese, message("{}", Errno{ENOENT})) ==
          "không có tệp hoặc thư mục này");
    CHECK(in(Language::vietnamese, message("{}", Errno{EDOM})) ==
          in_english(message("{}", Errno{EDOM})));
}

TEST_CASE("one is said in a form of its own") {
    const auto days = [](int count) { return counted("{} day", "{} days", count); };
    CHECK(in_english(days(0)) == "0 days");
    CHECK(in_english(days(1)) == "1 day");
    CHECK(in_english(days(2)) == "2 days");
}

TEST_CASE("days, decimals and enumerations are written as the language writes them") {
    const Message day = message("{}", tenth_of_may);
    CHECK(in(Language::english, day) == "2022-05-10");
    CHECK(in(Language::vietnamese, day) == "10/05/2022");
    const Message rate = message("{} {}", Tenths{625}, Tenths{70});
    CHECK(in(Language::english, rate) == "62.5 7");
    CHECK(in(Language::vietnamese, rate) == "62,5 7");
    const std::vector<std::string> words = {"a", "b", "c"};
    const Message either = message("{}", listed(words, Between::either));
    CHECK(in(Language::english, either) == "a or b or c");
    CHECK(in(Language::vietnamese, either) == "a hoặc b hoặc c");
    CHECK(in_english(message("{}", listed(words))) == "a, b, c");
    CHECK(in_english(message("{}", listed(words, Between::semicolon))) == "a; b; c");
}

TEST_CASE("what could deceive the reader is visible in what is said") {
    CHECK(in_english(message("'{}'", "a\x1b[31m\xe2\x80\xae")) == "'a\\u{1b}[31m\\u{202e}'");
    CHECK(in_english(verbatim("a\nb\xff")) == "a\\u{0a}b\\u{ff}");
    CHECK(shown("\x07").view() == "\\u{07}");
}

TEST_CASE("an argument is found again in what was said, though its text was made visible") {
    Speaker speaker(Language::english);
    const Placed placed = speaker.placed(message("{1} {0}, {1}", "a\x07", "Việc"));
    CHECK(placed.arguments == std::vector<Span>{{7, 14}, {0, 6}});
    CHECK(placed.text.view().substr(7, 7) == "a\\u{07}");
}

TEST_CASE("a place of the text that a message is about is said as its line") {
    Speaker speaker(Language::english);
    const std::vector<std::size_t> line_breaks = {3, 5};
    const auto line = [&](std::size_t offset) {
        return std::string(said(message("line {}", LineOf{offset}), speaker, &line_breaks).view());
    };
    CHECK(line(0) == "line 1");
    CHECK(line(3) == "line 1");
    CHECK(line(4) == "line 2");
    CHECK(line(6) == "line 3");
    CHECK(in_english(message("line {}", LineOf{4})) == "line ?");
}

TEST_CASE("a speaker remembers as many patterns as there are") {
    Speaker speaker(Language::vietnamese);
    const std::string kept(1000, 'x');
    for (int again = 0; again < 2; ++again) {
        for (std::size_t i = 0; i < kept.size(); ++i) {
            const Message each{std::string_view(kept).substr(i), {}, {}, {}};
            CHECK(said(each, speaker).size() == kept.size() - i);
        }
    }
}
