#include <doctest/doctest.h>

#include "english.hpp"
#include "yaml/reader.hpp"

using namespace ktask;
using namespace ktask::text;
using namespace ktask::yaml;

TEST_CASE("an empty document and one of comments have no root and no problem") {
    for (const char* text : {"", "\n\n", "# nothing\n", "---\n", "---\n# nothing\n...\n"}) {
        CAPTURE(text);
        const ReadResult result = read_twice(text);
        CHECK(result.problems.empty());
        CHECK(result.tree.root == no_node);
        CHECK(result.tree.declined.why.empty());
    }
}

TEST_CASE("what the scanner does not know is read by the second reader, and then not editable") {
    const ReadResult result = read("? a\n: b\n");
    CHECK(result.problems.empty());
    REQUIRE(result.tree.root != no_node);
    CHECK(says(result.tree, find(result.tree, result.tree.root, "a"), "b"));
    CHECK_FALSE(result.tree.has_exact_spans);
    CHECK(english(result.tree.declined.why) == "an explicit key `? `");
    CHECK(result.tree.declined.where == Span{0, 1});
}

TEST_CASE("a key that stands a second time is reported, and where the first one is") {
    const std::string text = "a: 1\ntasks:\n  - due: x\n    id: 2\n    'due': y\na: 2\na: 3\n";
    const ReadResult result = read(text);
    REQUIRE(result.problems.size() == 3);
    CHECK(english(result.problems[0].what) == "the key 'due' stands here a second time");
    CHECK(english(result.problems[0].hints, text) ==
          "the first one stands in line 3; keep one of them");
    CHECK(result.problems[0].where == Span{37, 42});
    CHECK(english(result.problems[1].hints, text) ==
          "the first one stands in line 1; keep one of them");
    CHECK(english(result.problems[2].hints, text) ==
          "the first one stands in line 1; keep one of them");
}
