#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <ctime>
#include <random>
#include <string>

#include <utf8proc.h>

#include "english.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"
#include "text/source.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"

using namespace ktask;
using namespace ktask::text;

TEST_CASE("folding forgets case, accents and normalisation, and reads đ as d") {
    CHECK(fold("Báo cáo") == "bao cao");
    CHECK(fold("Ba\u0301o ca\u0301o") == "bao cao");
    CHECK(fold("ĐỀ ÁN Hỗ Trợ") == "de an ho tro");
    CHECK(fold("hoà") == fold("hòa"));
    CHECK(fold("Uỷ ban") == fold("Ủy ban"));
    CHECK(fold("ê\u0301") == "e");
}

TEST_CASE("folding keeps superscript digits apart from digits") {
    CHECK(fold("phố⁴") == "pho⁴");
}

TEST_CASE("normalisation repairs a composed letter followed by a combining accent") {
    CHECK(to_nfc("ê\u0301") == "ế");
    CHECK(to_nfc("phố⁴") == "phố⁴");
}

TEST_CASE("width counts what a person sees") {
    CHECK(display_width("Tháng") == 5);
    CHECK(display_width("Tha\u0301ng") == 5);
    CHECK(display_width("phố⁴") == 4);
    CHECK(display_width("漢字") == 4);
    CHECK(display_width("") == 0);
    CHECK(display_width("é\u0301a") == 2);
}

TEST_CASE("wrapping breaks at spaces and never cuts") {
    CHECK(wrapped("Ban hành Kế hoạch", 8) == std::vector<std::string>{"Ban hành", "Kế hoạch"});
    CHECK(wrapped("dài-không-ngắt x", 5) ==
          std::vector<std::string>{"dài-k", "hông-", "ngắt", "x"});
    CHECK(wrapped("một hai", 0) == std::vector<std::string>{"một hai"});
    CHECK(wrapped("", 5) == std::vector<std::string>{""});
}

TEST_CASE("malformed UTF-8 is found where it starts") {
    CHECK(find_malformed("Tháng chín năm hai nghìn") == std::string_view::npos);
    CHECK(find_malformed("0123456789\xff") == 10);
    CHECK(find_malformed("\xc0\xaf") == 0);
    CHECK(find_malformed("a\xed\xa0\x80") == 1);
}

TEST_CASE("what could deceive a reader on a screen is shown as its code") {
    CHECK(visible("a\x1b[31mb") == "a\\u{1b}[31mb");
    CHECK(visible("a\u202eb") == "a\\u{202e}b");
    CHECK(visible("a\xff") == "a\\u{ff}");
    CHECK(visible("Tết Trung thu") == "Tết Trung thu");
}

TEST_CASE("the nearest word forgives one slip in three letters, and nothing is near to nonsense") {
    const std::array<std::string, 3> keys{"title", "lead", "due"};
    CHECK(nearest("titel", keys) == "title");
    CHECK(nearest("Laed", keys) == "lead");
    CHECK(nearest("Led", keys).empty()); // too short to be near to anything
    CHECK(nearest("coordinating", keys).empty());
}

TEST_CASE("a word of a million columns is broken in the time of its length") {
    CHECK(wrapped(std::string(1'000'000, 'x'), 10).size() == 100'000);
    CHECK(wrapped("漢字漢", 5) == std::vector<std::string>{"漢字", "漢"});
    CHECK(wrapped("漢字", 1) == std::vector<std::string>{"漢", "字"});
}

TEST_CASE("an excerpt marks the place by display width") {
    const Source source{"p.yaml", "a: 1\nđề án: sai rồi\n"};
    const std::size_t begin = source.text.find("sai");
    const Problem problem{
        {begin, begin + 3}, message("this is wrong"), {message("this would be right")}};
    CHECK(described({problem}, source) == "ktask: p.yaml:2:8: this is wrong\n"
                                          "    đề án: sai rồi\n"
                                          "           ^^^\n"
                                          "  this would be right\n");
}

TEST_CASE("many problems are described in the order of the text, and in little time") {
    constexpr std::size_t count = 20'000;
    const std::string line = std::string(40, 'x') + '\n';
    Source source{"p.yaml", ""};
    Problems problems;
    for (std::size_t i = 0; i < count; ++i) {
        problems.push_back({{(count - 1 - i) * line.size() + 2, 0}, message("wrong"), {}});
        source.text += line;
    }
    const std::string shown = described(problems, source);
    CHECK(shown.starts_with("ktask: p.yaml:1:3: wrong\n"));
    CHECK(shown.find("ktask: p.yaml:10000:3: wrong\n") != std::string::npos);
    CHECK(shown.find("ktask: p.yaml:20000:3: wrong\n", shown.size() - 200) != std::string::npos);
}

TEST_CASE("an excerpt of a long line shows the part around the place") {
    const std::string text = std::string(300, 'x') + "HERE" + std::string(300, 'y');
    const std::string shown = excerpt(text, {300, 304});
    CHECK(shown.find("xHEREy") != std::string::npos);
    CHECK(shown.find("^^^^\n") != std::string::npos);
    CHECK(display_width(shown.substr(0, shown.find('\n'))) < 140);
}

TEST_CASE("an excerpt at the end of an empty text is an empty line with a caret") {
    CHECK(excerpt("", {0, 0}) == "    \n    ^\n");
}

TEST_CASE("composed text stays as it is, and every character that could compose is composed") {
    for (const std::string_view composed :
         {"Đề án hỗ trợ trẻ em khuyết tật, “quyền” – phố⁴…", "Uỷ ban, hoà", "ASCII"}) {
        CHECK(to_nfc(composed) == composed);
    }
    CHECK(to_nfc("e\xCC\x81") == "é");
    CHECK(to_nfc("ê\xCC\x81") == "ế");
    CHECK(to_nfc("\xE2\x80\x81") == "\xE2\x80\x83"); // em quad is em space
    CHECK(to_nfc("\xE2\x84\xAB") == "Å");            // angstrom sign is a letter
    CHECK(to_nfc("\xE1\x84\x80\xE1\x85\xA1") == "가");
}

TEST_CASE("a letter with any number of accents is composed in the time of their number") {
    constexpr std::size_t count = 200'000;
    std::string letters = "e";
    for (std::size_t i = 0; i < count; ++i)
        letters += "\u0301\u0323"; // acute, which comes last, and dot below
    const std::clock_t start = std::clock();
    const std::string composed = to_nfc(letters);
    CHECK(fold(letters) == "e");
    CHECK(std::clock() - start < 10 * CLOCKS_PER_SEC);
    CHECK(composed.starts_with("ẹ\u0323"));
    CHECK(composed.ends_with("\u0301\u0301"));
    CHECK(composed.size() == std::string("ẹ").size() + 2 * (2 * count - 1));
    CHECK(to_nfc(composed) == composed);
}

TEST_CASE("letters and accents in any order are composed as utf8proc alone composes them") {
    const std::u32string some =
        U"aeoêđ가ᄀ\u1161\u11a8\u0301\u0323\u0302\u031b\u0345\u0338\u0344\u0f71\u0f73"
        U"\u0f74\u2126\u3099か\u0e38\u0e48";
    std::mt19937 random(5);
    for (int i = 0; i < 5000; ++i) {
        std::string text;
        for (int length = 0; length < 12; ++length)
            append(text, some[random() % some.size()]);
        utf8proc_uint8_t* const judged =
            utf8proc_NFC(reinterpret_cast<const utf8proc_uint8_t*>(text.c_str()));
        CHECK(to_nfc(text) == reinterpret_cast<const char*>(judged));
        std::free(judged); // NOLINT(cppcoreguidelines-no-malloc): utf8proc allocates so
    }
}

TEST_CASE("many problems on one long line are described in little time") {
    constexpr std::size_t count = 20'000;
    const std::string word = "đây là chữ, ";
    Source source{"p.yaml", "a: 1\n"};
    Problems problems;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t begin = source.text.size();
        problems.push_back({{begin, begin + 4}, message("wrong"), {}});
        source.text += word;
    }
    source.text += "\nb: 1\n";
    problems.push_back({{source.text.size() - 5, source.text.size() - 4}, message("wrong"), {}});
    problems.push_back({{3, 4}, message("wrong"), {}});
    const std::clock_t start = std::clock();
    const std::string shown = described(problems, source);
    CHECK(std::clock() - start < 10 * CLOCKS_PER_SEC);
    CHECK(shown.starts_with("ktask: p.yaml:1:4: wrong\n    a: 1\n       ^\n"
                            "ktask: p.yaml:2:1: wrong\n    đây là chữ, đây"));
    CHECK(shown.find("ktask: p.yaml:2:120001: wrong\n") != std::string::npos);
    CHECK(shown.ends_with("ktask: p.yaml:3:1: wrong\n    b: 1\n    ^\n"));
}

TEST_CASE("a line of a few columns and very many accents is shown in part") {
    std::string text = "e";
    for (int i = 0; i < 10'000; ++i)
        text += "\u0301";
    text += "HERE";
    const std::string shown = excerpt(text, {text.size() - 4, text.size()});
    CHECK(shown.size() < 500);
    CHECK(shown.find("HERE\n") != std::string::npos);
}

TEST_CASE("lines that are wrapped are places in the text and tell their width") {
    const auto check = [](std::string_view text, std::size_t width) {
        std::string room;
        std::vector<std::string> lines;
        for (const WrappedLine& line : wrapped(text, width, room)) {
            CHECK(line.width == display_width(line.text));
            lines.emplace_back(line.text);
        }
        CHECK(lines == wrapped(text, width));
        return lines;
    };
    using Lines = std::vector<std::string>;
    CHECK(check("  Ban  hành ", 20) == Lines{"Ban hành"});
    CHECK(check("\u200b a bc", 3) == Lines{"\u200b a", "bc"});
    CHECK(check("Tha\u0301ng chín", 5) == Lines{"Tha\u0301ng", "chín"});
    CHECK(check("漢字 漢字漢", 4) == Lines{"漢字", "漢字", "漢"});
    CHECK(check("a\u0301bc de", 2) == Lines{"a\u0301b", "c", "de"});
}

TEST_CASE("a text is measured as its words are") {
    for (const std::string_view text : {"", "a", " ", "Ban hành", "  Ban  hành ",
                                        "Tha\u0301ng chín", "漢字 a", "a\tb", "phố⁴ x"}) {
        CAPTURE(text);
        CHECK(measured(text).width == display_width(text));
        std::size_t widest = 0;
        for (const std::string& word : wrapped(text, 1000))
            for (const std::string_view part : split(word, ' '))
                widest = std::max(widest, display_width(part));
        CHECK(measured(text).widest_word == widest);
    }
}

TEST_CASE("capitals are those of every letter, composed") {
    CHECK(text::in_capitals("Ủy ban đ/c ơ, e\u0301 1/KH") == "ỦY BAN Đ/C Ơ, É 1/KH");
    CHECK(text::in_capitals("").empty());
}
