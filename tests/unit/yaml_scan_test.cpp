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

/// The tree of a text that both readers must read alike.
Tree tree_of(std::string_view text) {
    CAPTURE(text);
    ReadResult result = read_twice(text);
    REQUIRE(english(result.tree.declined.why) == "");
    for (const Problem& problem : result.problems)
        FAIL(english(problem.what));
    REQUIRE(result.tree.has_exact_spans);
    return std::move(result.tree);
}

/// `[a {b: c}]`, with values as they are.
std::string flat(const Tree& tree, NodeId id) {
    const Node& node = tree[id];
    std::string room;
    if (node.kind == Kind::scalar) return std::string(value_of(tree, id, room));
    std::string out = node.kind == Kind::sequence ? "[" : "{";
    std::size_t index = 0;
    for (const NodeId child : Children(tree, id)) {
        if (index > 0) out += node.kind == Kind::mapping && index % 2 == 1 ? ": " : " ";
        out += flat(tree, child);
        ++index;
    }
    return out + (node.kind == Kind::sequence ? "]" : "}");
}

std::string flat(std::string_view text) {
    const Tree tree = tree_of(text);
    return flat(tree, tree.root);
}

/// The bytes of the value of the key `k`, which must be in the style expected.
std::string bytes_of_k(std::string_view text, Style style) {
    const Tree tree = tree_of(text);
    const NodeId value = find(tree, tree.root, "k");
    REQUIRE(value != no_node);
    CHECK(tree[value].style == style);
    return std::string(text.substr(tree[value].begin, tree[value].end - tree[value].begin));
}

std::string reason_to_decline(std::string_view text) {
    const ScanResult result = scan(text);
    REQUIRE(std::holds_alternative<Declined>(result));
    return english(std::get<Declined>(result).why);
}

} // namespace

TEST_CASE("block collections nest in every layout that people write") {
    CHECK(flat("a: 1\nb:\n  c: 2\n  d:\n      e: 3\nf: 4\n") == "{a: 1 b: {c: 2 d: {e: 3}} f: 4}");
    CHECK(flat("a:\n- 1\n- 2\nb: 3\n") == "{a: [1 2] b: 3}");
    CHECK(flat("a:\n  - 1\n  -   x: 2\n      y: 3\n  -\n    z: 4\n") ==
          "{a: [1 {x: 2 y: 3} {z: 4}]}");
    CHECK(flat("- - 1\n  - 2\n- - - 3\n") == "[[1 2] [[3]]]");
    CHECK(flat("- a:\n  - 1\n  b: 2\n-\n- c\n") == "[{a: [1] b: 2}  c]");
    CHECK(flat("  a: 1\n  b:\n   - 2\n") == "{a: 1 b: [2]}");
    CHECK(flat("a   : 1\n\"b\" : 2\n'c':\n  3\n") == "{a: 1 b: 2 c: 3}");
}

TEST_CASE("plain text may hold all that does not look like structure, and go on below") {
    CHECK(flat("k: a:b c#d http://x - [y], {z} 'q' & * ! % @") ==
          "{k: a:b c#d http://x - [y], {z} 'q' & * ! % @}");
    CHECK(flat("k: a\n  b\n\n\n   - c\n\nl: -d\n") == "{k: a b\n\n- c l: -d}");
    CHECK(flat("k: ~\nl: null\nm:\nnull: x\nn: ''\n") == "{k: ~ l: null m:  null: x n: }");
    CHECK(flat("just a text\nof two lines") == "just a text of two lines");
}

TEST_CASE("quoted text is folded, and unescaped in double quotes only") {
    CHECK(flat("k: 'it''s \\n'\n") == "{k: it's \\n}");
    CHECK(flat("k: \"a\\tb\\\"\\\\\\/\\x41\\u1ebf\\U0001F600\"") == "{k: a\tb\"\\/Aế😀}");
    CHECK(flat("k: \"\\N\\_\\L\\P\\ \\e\"") == "{k: \u0085\u00a0\u2028\u2029 \x1b}");
    CHECK(flat("k: \"a  \n   b\n\n  c\\\n    d \\\n  e\"\n") == "{k: a b\ncd e}");
    CHECK(flat("k: ' a \n   b\n\n  c '\n") == "{k:  a b\nc }");
    CHECK(flat("k: '# no comment' # comment\n") == "{k: # no comment}");
}

TEST_CASE("block text keeps or folds its lines, and its last line break as it is told") {
    CHECK(flat("k: |\n  a\n   b\n\n  c\n\nl: 1\n") == "{k: a\n b\n\nc\n l: 1}");
    CHECK(flat("k: |-\n  a\n  b\n\nl: 1\n") == "{k: a\nb l: 1}");
    CHECK(flat("k: |+\n  a\n\n\nl: 1\n") == "{k: a\n\n\n l: 1}");
    CHECK(flat("k: >\n  a\n  b\n\n  c\n   d\n  e\n") == "{k: a b\nc\n d\ne\n}");
    CHECK(flat("k: >-\n\n  a\n  # no comment\n # comment\nl: 1\n") == "{k: \na # no comment l: 1}");
    CHECK(flat("k: |2-\n    a\n   b\n") == "{k:   a\n b}");
    CHECK(flat("- >1-\n  a\n- |\n- b\n") == "[ a  b]");
    CHECK(flat("k: |\n  a") == "{k: a}");
    CHECK(flat("k: >-\n  a\n  ") == "{k: a}");
    CHECK(flat("k: >\n  a\n ") == "{k: a\n}");
    CHECK(flat("k: >-\r\n  a\r\n  b\r\n\r\n  c\r\n") == "{k: a b\nc}");
}

TEST_CASE("flow collections may span lines and hold comments") {
    CHECK(flat("[]") == "[]");
    CHECK(flat("k: {}\n") == "{k: {}}");
    CHECK(flat("k: [a b, 'c, d', [e], {f: g, h: [i]},]\n") == "{k: [a b c, d [e] {f: g h: [i]}]}");
    CHECK(flat("k: [ # first\n  a\n  b, # second\n\n  c\n]\nl: 1\n") == "{k: [a b c] l: 1}");
    CHECK(flat("{\"a\":1, \"b\": [true, null], c: , d: -1}") == "{a: 1 b: [true null] c:  d: -1}");
    CHECK(flat("k: [http://x:8/y, a#b, -1]\n") == "{k: [http://x:8/y a#b -1]}");
}

TEST_CASE("a document may begin with `---`, end with `...`, and have CR LF or a byte order mark") {
    CHECK(flat("# c\n---\na: 1\n...\n# d\n") == "{a: 1}");
    CHECK(flat("---  # c\r\na: 1\r\nb:\r\n- c\r\n") == "{a: 1 b: [c]}");
    const std::string_view marked = "\xef\xbb\xbf"
                                    "a: 1\n";
    const Tree tree = tree_of(marked);
    CHECK(tree.span(tree.root) == Span{3, 7});
}

TEST_CASE("the span of a value is its bytes in the file") {
    CHECK(bytes_of_k("k: a b  # c\n", Style::plain) == "a b");
    CHECK(bytes_of_k("k: a\n\n   b \n# c\n\nl: 1\n", Style::plain) == "a\n\n   b");
    CHECK(bytes_of_k("k: 'a''\n  b' # c\n", Style::single_quoted) == "'a''\n  b'");
    CHECK(bytes_of_k("k: \"a\\\"\" \n", Style::double_quoted) == "\"a\\\"\"");
    CHECK(bytes_of_k("k: |- # c\n  a\n\n  b\n\n\nl: 1\n", Style::literal) == "|- # c\n  a\n\n  b");
    CHECK(bytes_of_k("k: >\r\n  a\r\n\r\n", Style::folded) == ">\r\n  a");
    CHECK(bytes_of_k("k: |-\n\nl: 1\n", Style::literal) == "|-");
    CHECK(bytes_of_k("k: [a, # c\n  b ]  # d\n", Style::flow) == "[a, # c\n  b ]");
    CHECK(bytes_of_k("k: { a: b }\n", Style::flow) == "{ a: b }");
    CHECK(bytes_of_k("k: # c\n\n  a: 1\n  b: # d\n\n# e\nl: 2\n", Style::block) == "a: 1\n  b:");
    CHECK(bytes_of_k("k:\n- a\n- b: >-\n    c\n\nl: 2\n", Style::block) == "- a\n- b: >-\n    c");
}

TEST_CASE("an absent value stands right behind its indicator") {
    const Tree tree = tree_of("a:   # c\nb:\n  -\n  - {c: , d: 1}\n");
    CHECK(tree.span(find(tree, tree.root, "a")) == Span{2, 2});
    const NodeId list = find(tree, tree.root, "b");
    CHECK(tree.span(*Children(tree, list).begin()) == Span{15, 15});
    const NodeId braces = tree[*Children(tree, list).begin()].next;
    CHECK(tree.span(find(tree, braces, "c")) == Span{23, 23});
}

TEST_CASE("every comment is known, without its line break") {
    const std::string_view text =
        "# 1\r\n---\na: b # 2\nc: [d, # 3\n  e]\n  #4\nf: | #5\n # no\n#6";
    const Tree tree = tree_of(text);
    std::vector<std::string> comments;
    for (const Span& span : tree.comments) {
        comments.emplace_back(text.substr(span.begin, span.end - span.begin));
    }
    CHECK(comments == std::vector<std::string>{"# 1", "# 2", "# 3", "#4", "#5", "#6"});
}

TEST_CASE("values without escapes and folds are read in the text, all others in the room given") {
    const std::string text = "k: a\nl: 'b'\nm: >-\n    c\nn: |2-\n   d\no: \"e\"\np:\n";
    const Tree tree = tree_of(text);
    std::string room;
    for (const Entry& entry : entries(tree, tree.root)) {
        const std::string_view value = value_of(tree, entry.value, room);
        const auto place = verbatim_place(tree, entry.value);
        REQUIRE(place);
        CHECK(value.data() == text.data() + place->begin);
        CHECK(value.size() == place->end - place->begin);
    }
    CHECK(room.empty());
    const std::string folded = "k: a\n  b\nl: 'b''c'\nm: >-\n  c\n  d\no: \"\\x41\"\np: |\n  e\n";
    const Tree other = tree_of(folded);
    for (const Entry& entry : entries(other, other.root)) {
        CHECK(!verbatim_place(other, entry.value));
        CHECK(value_of(other, entry.value, room).data() == room.data());
    }
}

TEST_CASE("the nodes are in the order of the text, each behind the collection that it is in") {
    const Tree tree = tree_of("a:\n  b: [c, {d: e}]\n  f:\n  - 1\n");
    std::size_t begin = 0;
    for (NodeId id = 0; id < tree.nodes.size(); ++id) {
        CHECK(tree[id].begin >= begin);
        CHECK(tree[id].next > id);
        if (tree[id].kind == Kind::scalar) CHECK(tree[id].next == id + 1);
        begin = tree[id].begin;
    }
    CHECK(tree.root == 0);
    CHECK(tree[tree.root].next == tree.nodes.size());
}

TEST_CASE("a text that is indented further than a node can tell is left to the second reader") {
    const std::string wide(widest_indentation, ' ');
    const std::string text = "a: |\n" + wide + "b\n" + wide + "c\n";
    CHECK(flat(text) == "{a: b\nc\n}");
    const std::string wider = "a: |\n " + wide + "b\n " + wide + "c\n";
    CHECK(reason_to_decline(wider) == "a block text with an indentation wider than any screen");
    CHECK(read_twice(wider).problems.empty());
}

TEST_CASE("the second reader brings its own values where the text does not show them") {
    const std::string text = "a: \"\\x41\"\nb: >\n  c\n  d\ne: f\ng: 'h'\ni:\nj: ~\n";
    const auto outcome = read_with_second_reader(text);
    const Tree& tree = std::get<Tree>(outcome);
    CHECK(flat(tree, tree.root) == "{a: A b: c d\n e: f g: h i:  j: ~}");
    CHECK(tree.kept == "Ac d\n");
}

TEST_CASE("the scanner declines what it does not know") {
    CHECK(reason_to_decline("? a\n: b\n") == "an explicit key `? `");
    CHECK(reason_to_decline(": b\n") == "an entry without a key");
    CHECK(reason_to_decline("[a]: b\n") == "a collection as a key");
    CHECK(reason_to_decline("{[a]: b}\n") == "a collection as a key");
    CHECK(reason_to_decline("[a: b]\n") == "an entry `key: value` in a list");
    CHECK(reason_to_decline("{a}\n") == "a key without a value between braces");
    CHECK(reason_to_decline("--- a\n") == "content on the line of `---`");
    CHECK(reason_to_decline("\"a\n  b\": c\n") == "a key that is long or has several lines");
    CHECK(reason_to_decline("[a?, b]\n") == "a question mark between brackets");
    CHECK(reason_to_decline("-\ta\n") == "a tab behind a dash");
    CHECK(reason_to_decline("a: b\n  \tc\n") == "a tab before the continuation of a text");
}

TEST_CASE("the second reader refuses what the format excludes and what yaml-cpp lets pass") {
    const auto problem_of = [](std::string_view text) {
        const auto outcome = read_with_second_reader(text);
        REQUIRE(std::holds_alternative<Problems>(outcome));
        return english(std::get<Problems>(outcome).front().what);
    };
    CHECK(problem_of("a: &x 1\n") == "anchors are not part of the format");
    CHECK(problem_of("a: &x\n  b: *x\n") == "anchors are not part of the format");
    CHECK(problem_of("a: !!str 1\n") == "tags are not part of the format");
    CHECK(problem_of("a: ! 1\n") == "tags are not part of the format");
    CHECK(problem_of("a: 1\n---\nb: 2\n") == "a second document begins here");
    CHECK(problem_of("a: \"b\n") == "this quote is never closed");
    CHECK(problem_of("a: 1\nb\n") == "a line without a key");
    CHECK(problem_of(",\n") == "a second document begins here");
    CHECK(problem_of("a: b: c\n") == "this is not YAML: illegal map value");
    CHECK(problem_of(std::string(100000, '[')) == "nested deeper than 64 levels");
}

TEST_CASE("a difference between two trees is told with its place") {
    const auto told = [](std::string_view a, std::string_view b) {
        return english(difference(tree_of(a), tree_of(b)));
    };
    CHECK(told("a: 1\n", "a: 1\n") == "");
    CHECK(told("", "") == "");
    CHECK(told("a: 1\n", "") == "an empty document and one with content");
    CHECK(told("t:\n- a: 1\n- b: 2\n", "t:\n- a: 1\n- b: 3\n") == "t[1].b: '2' and '3'");
    CHECK(told("t:\n- a: 1\n", "t:\n- a: [1]\n") == "t[0].a: a text and a list");
    CHECK(told("a: 1\n", "b: 1\n") == "key 1: 'a' and 'b'");
    CHECK(told("t: [1]\n", "t: [1, 2]\n") == "t: a list with 1 and with more than 1 entries");
}
