#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "english.hpp"
#include "yaml/reader.hpp"

using namespace ktask;
using namespace ktask::text;
using namespace ktask::yaml;
using namespace std::string_literals;

namespace {

std::string only_problem(std::string_view text) {
    const Problems problems = check_bytes(text);
    REQUIRE(problems.size() == 1);
    return english(problems.front().what);
}

std::string in_utf16(std::string_view ascii) {
    std::string out;
    for (const char c : ascii)
        (out += c) += '\0';
    return out;
}

} // namespace

TEST_CASE("ordinary text has no problem: accents, tabs, CR LF, a byte order mark at the start") {
    CHECK(check_bytes("").empty());
    CHECK(check_bytes("tên: Quỹ Bảo trợ trẻ em\r\n\tđủ: ế\n").empty());
    CHECK(check_bytes("\xef\xbb\xbf"
                      "a: 1\n")
              .empty());
    CHECK(check_bytes("a: 😀 – “x”\n").empty());
}

TEST_CASE("text in UTF-16 or UTF-32 is named as such") {
    CHECK(only_problem("\xff\xfe"s + in_utf16("a: 1\n")) == "this is UTF-16, not UTF-8");
    CHECK(only_problem(in_utf16("ktask: 1\n")) == "this is UTF-16, not UTF-8");
    CHECK(only_problem("\0k\0t\0a\0s\0k"s) == "this is UTF-16, not UTF-8");
    CHECK(only_problem("\xff\xfe\0\0k\0\0\0"s) == "this is UTF-32, not UTF-8");
    CHECK(only_problem("k\0\0\0t\0\0\0a\0\0\0"s) == "this is UTF-32, not UTF-8");
    CHECK(english(check_bytes(in_utf16("ktask: 1\n")).front().hints) == "save the file as UTF-8");
}

TEST_CASE("a binary file is one problem") {
    CHECK(only_problem("PK\x03\x04\x14\0\x08\0\xe1\x99 content"s) == "this is not a text file");
    CHECK(only_problem(std::string(100, '\x01')) == "this is not a text file");
}

TEST_CASE("malformed UTF-8 is reported once, at its first byte") {
    const Problems problems = check_bytes("a: caf\xe9\nb: caf\xe9\n");
    REQUIRE(problems.size() == 1);
    CHECK(english(problems[0].what) == "this is not UTF-8");
    CHECK(english(problems[0].hints) == "save the file as UTF-8");
    CHECK(problems[0].where == Span{6, 7});
    for (const char* text : {"\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe1\xba", "\x80"}) {
        CHECK(only_problem(text) == "this is not UTF-8");
    }
}

TEST_CASE("each control character, line separator and misplaced byte order mark is reported") {
    const std::string text = "a: x\x07y\nb: \x7f\nc: \xc2\x85\nd: \xe2\x80\xa8\ne: \xef\xbb\xbf\n";
    const Problems problems = check_bytes(text);
    REQUIRE(problems.size() == 5);
    CHECK(english(problems[0].what) == "the character U+0007 cannot stand in the file");
    CHECK(english(problems[0].hints) == "remove it, or write it as an escape in double quotes");
    CHECK(problems[0].where == Span{4, 5});
    CHECK(english(problems[1].what) == "the character U+007F cannot stand in the file");
    CHECK(english(problems[2].what) == "the character U+0085 cannot stand in the file");
    CHECK(english(problems[3].what) == "the character U+2028 cannot stand in the file");
    CHECK(english(problems[4].what) == "a byte order mark in the middle of the file");
    CHECK(only_problem("a: b\0c\n"s) == "the character U+0000 cannot stand in the file");
}

TEST_CASE("a carriage return without a line feed is reported once") {
    const Problems problems = check_bytes("a: 1\rb: 2\rc: 3\r\n");
    REQUIRE(problems.size() == 1);
    CHECK(english(problems[0].what) == "a carriage return without a line feed");
    CHECK(problems[0].where == Span{4, 5});
    CHECK(only_problem("a: 1\r") == "a carriage return without a line feed");
}

TEST_CASE("each conflict that git left is one problem, and hides all others") {
    const std::string text =
        "a: \x07\n"
        "<<<<<<< HEAD\nb: 1\n||||||| base\nb: 0\n=======\nb: 2\n>>>>>>> other\n"
        "c: 3\n"
        "<<<<<<< HEAD\r\nd: 1\r\n=======\r\nd: 2\r\n>>>>>>> other\r\n";
    const Problems problems = check_bytes(text);
    REQUIRE(problems.size() == 2);
    CHECK(english(problems[0].what) == "git left a conflict here");
    CHECK(english(problems[0].hints) == "keep one side and delete the marker lines");
    CHECK(problems[0].where == Span{5, 12});
    CHECK(text.substr(problems[1].where.begin, 14) == "<<<<<<< HEAD\r\n");
}

TEST_CASE("what is left of a conflict is still a conflict, but a merely similar line is none") {
    CHECK(only_problem("a: 1\n=======\nb: 2\n>>>>>>> other\n") == "git left a conflict here");
    CHECK(only_problem("a: 1\n>>>>>>> other\n") == "git left a conflict here");
    CHECK(check_bytes("a: |\n  =======\n  <<<<<<< x\n<<<<<<<<<<<<: 1\n========: 2\n").empty());
}
