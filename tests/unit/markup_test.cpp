#include <doctest/doctest.h>

#include "english.hpp"
#include "text/markup.hpp"

using namespace ktask;
using namespace ktask::text;

namespace {

Text parsed(std::string_view marked) {
    Problems problems;
    Text text = parse_markup(marked, problems);
    CHECK(problems.empty());
    return text;
}

Problem only_problem(std::string_view marked) {
    Problems problems;
    parse_markup(marked, problems);
    REQUIRE(problems.size() == 1);
    return problems.front();
}

} // namespace

TEST_CASE("an inline footnote is taken out of the words and keeps its place") {
    const Text text =
        parsed("tại 03 huyện, thành phố^[Có Kế hoạch [liên tịch] cụ thể.] và kiểm tra");
    REQUIRE(text.pieces.size() == 3);
    CHECK(text.pieces[1].kind == Piece::Kind::footnote);
    CHECK(text.pieces[1].text == "Có Kế hoạch [liên tịch] cụ thể.");
    CHECK(plain_text(text) == "tại 03 huyện, thành phố và kiểm tra");
}

TEST_CASE("emphasis needs a word right inside its stars, as in Pandoc") {
    const Text text = parsed("(*Ban Chỉ đạo*) 3 * 4 * 5");
    REQUIRE(text.pieces.size() == 3);
    CHECK(text.pieces[1].kind == Piece::Kind::emphasis);
    CHECK(text.pieces[1].text == "Ban Chỉ đạo");
    CHECK(plain_text(text) == "(Ban Chỉ đạo) 3 * 4 * 5");
}

TEST_CASE("a backslash makes punctuation plain and stays before anything else") {
    CHECK(plain_text(parsed("\\*không\\* \\^[x] C:\\dir")) == "*không* ^[x] C:\\dir");
}

TEST_CASE("decomposed letters are composed, and superscript digits stay superscript") {
    CHECK(plain_text(parsed("Tha\xCC\x81ng phố⁴")) == "Tháng phố⁴");
}

TEST_CASE("footnotes that are open, empty or nested are problems at their place") {
    CHECK(english(only_problem("abc^[def").what) == "this footnote is never closed");
    CHECK(only_problem("abc^[def").where == Span{3, 5});
    CHECK(english(only_problem("abc^[ ]").what) == "this footnote has no text");
    const Problem nested = only_problem("a^[b^[c]]");
    CHECK(english(nested.what) == "a footnote cannot stand inside a footnote");
    CHECK(nested.where == Span{4, 8});
}

TEST_CASE("deep nesting neither recurses nor takes long") {
    std::string marked;
    for (int i = 0; i < 100'000; ++i)
        marked += "^[";
    marked += std::string(100'000, ']');
    CHECK(english(only_problem(marked).what) == "a footnote cannot stand inside a footnote");
    const std::string stars = [] {
        std::string text;
        for (int i = 0; i < 100'000; ++i)
            text += "*a ";
        return text;
    }();
    CHECK(plain_text(parsed(stars)).size() == stars.size() - 1);
}

TEST_CASE("escaped words read back as they were") {
    for (const std::string_view words :
         {"Kế hoạch số 12 [bản 2]", "*sao* a*b*", "a ^[b] \\* \\\\ c\\", "^^[", "\\"}) {
        CHECK(plain_text(parsed(escaped_markup(words))) == words);
    }
    CHECK(escaped_markup("Kế hoạch số 12 [bản 2]") == "Kế hoạch số 12 [bản 2]");
}

TEST_CASE("checking marks finds what taking them apart does") {
    for (const std::string_view marked :
         {"",          " ",    "a",     "^[a]",      "a^[b]", "^[",
          "a^[b",      "a^[]", "a^[ ]", "a^[b^[c]]", "*a*",   "*^[a]*",
          "*^[a]b*",   "\\^[", "^[\\]", "^[^[a]]",   "* *",   "a^[*b^[c]*] ^[",
          "^[*^[a]*]", "\\*"}) {
        CAPTURE(marked);
        Problems of_check;
        Problems of_parse;
        const bool has_words = check_markup(marked, of_check).has_words;
        CHECK(has_words == !plain_text(parse_markup(marked, of_parse)).empty());
        REQUIRE(of_check.size() == of_parse.size());
        for (std::size_t i = 0; i < of_check.size(); ++i) {
            CHECK(of_check[i].where == of_parse[i].where);
            CHECK(of_check[i].what.pattern == of_parse[i].what.pattern);
        }
    }
}
