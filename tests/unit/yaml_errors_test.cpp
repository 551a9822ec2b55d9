#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "english.hpp"
#include "yaml/reader.hpp"

using namespace ktask;
using namespace ktask::text;
using namespace ktask::yaml;

namespace {

Problems problems_of(std::string_view text) {
    ScanResult result = scan(text);
    if (const auto* declined = std::get_if<Declined>(&result)) FAIL(declined->why);
    REQUIRE(std::holds_alternative<Problems>(result));
    return std::get<Problems>(std::move(result));
}

/// `offset: what`, a line for each problem.
std::string places_and_problems(std::string_view text) {
    std::string lines;
    for (const Problem& problem : problems_of(text)) {
        lines += std::to_string(problem.where.begin) + ": " + english(problem.what) + "\n";
    }
    return lines;
}

struct Case {
    std::string_view text;
    std::string_view marked; ///< the bytes that the problem points at
    std::string_view what;
    std::string_view hint;
};

} // namespace

TEST_CASE("each mistake is reported where it is, with what would be right") {
    const Case cases[] = {
        {"a: &x 1\n", "&x", "anchors are not part of the format",
         "if `&` begins a text, put the text in quotes"},
        {"a: *chú ý* b\n", "*chú", "aliases are not part of the format",
         "if `*` begins a text, put the text in quotes"},
        {"a: !!str 1\n", "!!str", "tags are not part of the format",
         "if `!` begins a text, put the text in quotes"},
        {"%YAML 1.2\n---\na: 1\n", "%YAML 1.2", "directives are not part of the format",
         "remove this line"},
        {"a:\n  <<: b\n", "<<", "merge keys are not part of the format",
         "write the entries themselves"},
        {"a:\n\tb: 1\n\tc: 2\n", "\t", "a tab in the indentation", "indent with spaces"},
        {"a: 1\n  \t\nb: 2\n", "\t", "a tab on a blank line", "remove it"},
        {"a: 1\nb: \"c\nd: 2\n", "\"", "this quote is never closed",
         "close it; further lines of the text must be indented more than its key"},
        {"a: 'b\nc: 'd'\n", "'", "this quote is never closed",
         "close it; further lines of the text must be indented more than its key"},
        {"a: b: c\n", ": c", "a colon within a text that has no quotes", "put the text in quotes"},
        {"a: b\n  c d: e\n", ": e", "a colon within a text that has no quotes",
         "put the text in quotes"},
        {"a: b\n  c: d\n", "c",
         "this line is indented as if it continued the text above, but looks like a key",
         "indent it like the key above; text that holds a colon belongs in quotes"},
        {"a:\n    b: 1\n  c: 2\n", "c:", "this line is indented by 2, expected 0 or 4",
         "begin it in the same column as the lines that it belongs to"},
        {"a: 'x'\n  b: 1\n", "b:", "this line is indented by 2, expected 0",
         "begin it in the same column as the lines that it belongs to"},
        {"- a: 1\n   b\n- c: [1]\n   d: 2\n", "d:", "this line is indented by 3, expected 2",
         "begin it in the same column as the lines that it belongs to"},
        {"  a: 1\nb: 2\n", "b", "this line is indented by 0, less than the lines before it",
         "let all lines of the outermost level begin in the same column"},
        {"a: [b, , c]\n", ", c", "nothing stands before this comma", "remove it"},
        {"a: [b, c\nd: 1\n", "[", "this `[` is never closed",
         "close it with `]`; lines up to it must be indented more than its key"},
        {"a: {b: c\n", "{", "this `{` is never closed",
         "close it with `}`; lines up to it must be indented more than its key"},
        {"a: [b}\n", "}", "this `}` closes a `[`", "close with `]`"},
        {"a: [\"b\" c]\n", "c", "a comma is missing before this",
         "separate the entries with commas"},
        {"--- >\na: 1\n", ">", "`>` here makes one text of the whole file", "remove it"},
        {"---  |-\n  a: 1\n", "|", "`|` here makes one text of the whole file", "remove it"},
        {"a: 1\n---\nb: 2\n", "---", "a second document begins here",
         "keep one document in the file: remove this line"},
        {"a: 1\n...\nb: 2\n", "b: 2", "text after the end of the document",
         "remove the `...` above, or this text"},
        {"a: 1\nfoo bar\nb: 2\n", "foo bar", "a line without a key",
         "write `key: value`, or indent the line if it continues the text above"},
        {"foo\na: 1\n", "foo", "a line without a key",
         "write `key: value`, or put a text of several lines in quotes"},
        {"a: 1\nb:2\n", ":2", "a space is missing after this colon", "write `key: value`"},
        {"- id:1\n  title: x\n", ":1", "a space is missing after this colon", "write `key: value`"},
        {"a: @x\n", "@", "a text without quotes cannot begin with '@'", "put the text in quotes"},
        {"a: `x\n", "`", "a text without quotes cannot begin with '`'", "put the text in quotes"},
        {"a: %x\n", "%", "a text without quotes cannot begin with '%'", "put the text in quotes"},
        {"a: ]\n", "]", "no bracket is open that this `]` could close",
         "put the text in quotes if this is text"},
        {"a: , b\n", ",", "a text without quotes cannot begin with a comma",
         "put the text in quotes if this is text"},
        {"a: 1\n- b\n- c\nd: 2\n", "- b", "a list item among the keys of a mapping",
         "indent it below the key that it belongs to, or remove the dash"},
        {"a: - b\n", "- b", "a list cannot begin on the line of its key",
         "begin the list on the next line"},
        {"a:\n  - b\n  c: 1\n  d: 2\n", "c", "a line without a dash in a list",
         "begin each item with `- `, and indent its further lines as the first"},
        {"a: \"b\" c\n", "c", "text after the closing quote",
         "write `\\\"` for a quote within the text"},
        {"a: 'b' c\n", "c", "text after the closing quote",
         "write `''` for a quote within the text"},
        {"a: [b] c\n", "c", "text after the closing bracket", "put the whole text in quotes"},
        {"a: \"b\"# c\n", "#", "a comment without a space before it", "write ` #`"},
        {"\"a\":b\nc: 1\n", ":b", "this colon is out of place",
         "a key stands at the start of a line and a space behind its colon"},
        {"a: | b\n  c\n", " b", "something else than a comment behind `|`",
         "begin the text on the next line, or put it in quotes"},
        {"a: |\n     \n  b\n", "     ", "this blank line has more spaces than the text below it",
         "remove the spaces"},
        {"a: \"b\\qc\"\n", "\\q", "there is no escape \\q",
         "write `\\\\` for a backslash, or use single quotes"},
        {"a: \"\\ud800\"\n", "\\ud800", "this escape is not a character",
         "write `\\u` and 4 hexadecimal digits"},
        {"a: >+\n  b\n\nc: 1\n", ">+", "programs disagree about the blank lines that `>+` keeps",
         "write `>` or `>-`"},
        {"a: |\n  b\n    ", "    ", "spaces at the end of the file that belong to a block text",
         "remove them"},
        {"a: 'b\n\n  '\n", "'\n", "programs disagree about blank lines before a closing quote",
         "close the quote right behind the text"},
    };
    for (const Case& example : cases) {
        CAPTURE(example.text);
        const Problems problems = problems_of(example.text);
        REQUIRE(problems.size() == 1);
        CHECK(english(problems[0].what) == example.what);
        CHECK(english(problems[0].hints) == example.hint);
        const Span where = problems[0].where;
        CHECK(where.end > where.begin);
        const std::string_view marked = example.text.substr(where.begin);
        CHECK(marked.substr(0, example.marked.size()) == example.marked);
        CHECK(where.end - where.begin <= example.marked.size());
    }
}

TEST_CASE("all mistakes of a file are reported, and each only once") {
    CHECK(places_and_problems("a: b: c\n"
                              "tasks:\n"
                              "  - id: 1\n"
                              "    title: [x, , y\n"
                              "    lead: @z\n"
                              "   due: 1\n"
                              "     more: 2\n"
                              "  - id:2\n"
                              "    title: x\n"
                              "    lead: y\n"
                              "  - id: &i 3\n"
                              "    done:\n"
                              "      refs:\n"
                              "        - \"q\" r\n"
                              "          s: t\n"
                              "        - {a: b: c}\n"
                              "e: *f\n"
                              "g: \"h\n") == "4: a colon within a text that has no quotes\n"
                                             "36: this `[` is never closed\n"
                                             "40: nothing stands before this comma\n"
                                             "54: a text without quotes cannot begin with '@'\n"
                                             "60: this line is indented by 3, expected 2 or 4\n"
                                             "86: a space is missing after this colon\n"
                                             "122: anchors are not part of the format\n"
                                             "163: text after the closing quote\n"
                                             "195: a colon within a text that has no quotes\n"
                                             "203: aliases are not part of the format\n"
                                             "209: this quote is never closed\n");
}

TEST_CASE("a paragraph that lost its indentation is one problem") {
    CHECK(places_and_problems("a: b\nmore text\nand more\nc: d\n") == "5: a line without a key\n");
}

TEST_CASE("nesting is limited, in both kinds of collections, without a crash") {
    for (const std::string_view piece : {"[", "{a: ", "- ", "[[\n"}) {
        std::string text;
        for (int i = 0; i < 100000; ++i)
            text += piece;
        const Problems problems = problems_of(text);
        REQUIRE(!problems.empty());
        CHECK(english(problems.back().what) == "nested deeper than 64 levels");
    }
    std::string nested = std::string(64, '[') + std::string(64, ']');
    CHECK(std::holds_alternative<Tree>(scan(nested)));
    CHECK(std::holds_alternative<Tree>(read_with_second_reader(nested)));
    nested = "[" + nested + "]";
    CHECK(std::holds_alternative<Problems>(scan(nested)));
    CHECK(std::holds_alternative<Problems>(read_with_second_reader(nested)));
}

TEST_CASE("a problem of the bytes or of the structure is what reading returns") {
    CHECK(english(read("a: \x01\n").problems.front().what) ==
          "the character U+0001 cannot stand in the file");
    CHECK(read("a: b: c\n").problems.size() == 1);
    CHECK(english(read("? &x a\n: b\n").problems.front().what) ==
          "anchors are not part of the format");
}
