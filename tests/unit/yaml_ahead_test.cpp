#include <cstddef>
#include <limits>
#include <random>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "yaml/reader.hpp"

using namespace ktask;
using namespace ktask::yaml;

namespace {

/// Everything that a scan tells.
std::string told(const ScanResult& result) {
    std::string out;
    if (const auto* tree = std::get_if<Tree>(&result)) {
        for (const Node& node : tree->nodes) {
            for (const std::size_t number :
                 {std::size_t{node.begin}, std::size_t{node.end}, std::size_t{node.next},
                  static_cast<std::size_t>(node.kind), static_cast<std::size_t>(node.style),
                  std::size_t{node.is_verbatim}, std::size_t{node.indentation}})
                out += std::to_string(number) + ' ';
        }
        for (const text::Span& comment : tree->comments)
            out += '#' + std::to_string(comment.begin) + '-' + std::to_string(comment.end);
        return out;
    }
    if (const auto* declined = std::get_if<Declined>(&result))
        return "declined at " + std::to_string(declined->where.begin);
    for (const text::Problem& problem : std::get<text::Problems>(result)) {
        out += std::to_string(problem.where.begin) + ' ' + std::string(problem.what.pattern);
        for (const text::Message& hint : problem.hints)
            out += " / " + std::string(hint.pattern);
        out += '\n';
    }
    return out;
}

std::string by_one(std::string_view text) {
    return told(scan(text, std::numeric_limits<std::size_t>::max()));
}

std::string by_two(std::string_view text) {
    return told(scan(text, 0));
}

constexpr std::string_view head = "ktask: 1\nprogramme: {title: a, year: 2022}\ntasks:\n";

std::string items(std::size_t count, std::string_view indentation) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string in(indentation);
        text += in + "- id: " + std::to_string(i) + "  # số " + std::to_string(i) + '\n';
        text += in + "  title: >-\n" + in + "    Kế hoạch\n" + in + "    - một\n";
        text += in + "  done:\n" + in + "    refs:\n" + in + "      - \"a: b\"\n\n";
    }
    return text;
}

std::string mutated(std::string text, std::mt19937& random) {
    static constexpr std::string_view pieces[] = {
        "\n", "\n  ", " ",    "- ",   ": ",           "\"", "'",   "[",   "]",  "{",
        "}",  ", ",   " # ",  "|",    ">-",           "\t", "---", "...", "? ", "&a",
        "*a", "!a ",  "\n- ", "\r\n", "\n  - id: 1\n"};
    const auto below = [&](std::size_t count) { return random() % count; };
    for (std::size_t changes = 1 + below(3); changes > 0; --changes) {
        const std::size_t at = below(text.size() + 1);
        text.erase(at, below(4));
        if (below(4) > 0) text.insert(at, pieces[below(std::size(pieces))]);
    }
    return text;
}

} // namespace

TEST_CASE("two threads find what one does") {
    for (const std::string_view indentation : {"", "  ", "      "}) {
        for (const std::size_t count : {0U, 1U, 2U, 3U, 9U, 50U}) {
            const std::string text = std::string(head) + items(count, indentation);
            for (const std::string_view tail : {"", "agencies: {}\n", "...\n", "# Hết"}) {
                CAPTURE(text + std::string(tail));
                CHECK(by_two(text + std::string(tail)) == by_one(text + std::string(tail)));
            }
        }
    }
}

TEST_CASE("a dash within a text that looks like an item is seen through") {
    std::string in_text = std::string(head) + items(3, "  ") + "  - title: |\n";
    while (in_text.size() < 200'000) // so that nothing else is in sight from the middle
        in_text += "      - id: 1\n";
    const std::string with_more = in_text + items(3, "  ");
    for (const std::string& text : {in_text, with_more})
        CHECK(by_two(text) == by_one(text));
    const std::string in_quotes =
        std::string(head) + "  - title: \"" + std::string(300, 'x') + "\n      - id: 1 \"\n";
    CHECK(by_two(in_quotes) == by_one(in_quotes));
    const std::string deeper = "a:\n  b:\n" + items(20, "    ");
    CHECK(by_two(deeper) == by_one(deeper));
    const std::string outermost = items(20, "");
    CHECK(by_two(outermost) == by_one(outermost));
}

TEST_CASE("two threads accept and refuse what one does, whatever is wrong") {
    std::mt19937 random(20220509);
    for (int i = 0; i < 4000; ++i) {
        const std::string text =
            mutated(std::string(head) + items(1 + random() % 6, i % 3 == 0 ? "" : "  ") +
                        (i % 2 == 0 ? "" : "agencies:\n  a: {name: b}\n"),
                    random);
        if (!check_bytes(text).empty()) continue;
        CAPTURE(text);
        REQUIRE(by_two(text) == by_one(text));
    }
}

TEST_CASE("bytes of a long text are all looked at") {
    std::string text;
    while (text.size() < 2 * long_text)
        text += "Kế hoạch triển khai thực hiện\n";
    CHECK(check_bytes(text).empty());
    for (const std::size_t at : {std::size_t{0}, text.size() / 2 - 40, text.size() / 2,
                                 text.size() / 2 + 31, text.size() / 2 + 62, text.size() - 2}) {
        std::string broken = text;
        broken[at] = '\x01';
        CAPTURE(at);
        CHECK(!check_bytes(broken).empty());
    }
}
