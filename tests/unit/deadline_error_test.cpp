#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "deadline/deadline.hpp"
#include "english.hpp"

using namespace ktask;
using namespace ktask::text;
using namespace ktask::deadline;

namespace {

/// A wording that cannot be read; `marked` is what the carets stand under.
struct Row {
    std::string_view words;
    std::string_view marked;
    std::string_view what;
    std::string_view hint;
};

const DeadlineContext in_file{2022, std::nullopt};
const DeadlineContext without_year{std::nullopt, std::nullopt};

constexpr std::string_view examples =
    "for example: Tháng 9/2022, Quý IV/2022, 6 tháng đầu năm 2022, Trước ngày 10/5/2022, "
    "Thường xuyên\n"
    "or in short: 2022-09, 2022-Q4, 2022-H1, before 2022-05-10, 2022-03..2022-05, ongoing";

constexpr std::string_view range_example =
    "a range is, for example: từ tháng 9 đến tháng 10/2022, or 2022-09..2022-10";

void check(const std::vector<Row>& rows, const DeadlineContext& context) {
    for (const Row& row : rows) {
        CAPTURE(row.words);
        const auto interval = parse_deadline(row.words, context);
        if (interval)
            FAIL_CHECK("was read as ", english(explained(*interval)));
        else {
            const Problem& problem = interval.error();
            CHECK(english(problem.what) == row.what);
            CHECK(english(problem.hints) == row.hint);
            const std::size_t length = problem.where.end - problem.where.begin;
            CHECK(row.words.substr(problem.where.begin, length) == row.marked);
        }
    }
}

} // namespace

TEST_CASE("a day that does not exist is marked, and the nearest real one named") {
    check({{"30/02/2022", "30", "30/02/2022 does not exist",
            "the last day of that month is 28/02/2022"},
           {"Trước ngày 30 tháng 02 năm 2024", "30", "30/02/2024 does not exist",
            "the last day of that month is 29/02/2024"},
           {"2022-04-31", "31", "31/04/2022 does not exist",
            "the last day of that month is 30/04/2022"},
           {"ngày 0/5/2022", "0", "00/05/2022 does not exist",
            "the first day of that month is 01/05/2022"},
           {"Từ ngày 31 đến ngày 30/6/2022", "31", "31/06/2022 does not exist",
            "the last day of that month is 30/06/2022"}},
          in_file);
}

TEST_CASE("a month, quarter, half or week that does not exist is marked") {
    check(
        {{"Tháng 13/2022", "13", "there is no month 13", "months are 1 to 12: Tháng 12/2022"},
         {"Tháng 00/2022", "00", "there is no month 00", "months are 1 to 12: Tháng 1/2022"},
         {"2022-13", "13", "there is no month 13", "months are 1 to 12: Tháng 12/2022"},
         {"10/13/2022", "13", "there is no month 13", "the day comes before the month: 13/10/2022"},
         {"Quý V/2022", "V", "there is no quarter V", "quarters are I to IV: Quý IV/2022"},
         {"Quý lV/2022", "lV", "there is no quarter lV", "quarters are I to IV: Quý IV/2022"},
         {"Quý 5/2022", "5", "there is no quarter 5", "quarters are I to IV: Quý IV/2022"},
         {"2022-Q0", "0", "there is no quarter 0", "quarters are I to IV: Quý IV/2022"},
         {"2022-H3", "3", "there is no half 3", "the halves of a year are 2022-H1 and 2022-H2"},
         {"2022-W53", "53", "2022 has no week 53", "its weeks are 1 to 52: Tuần 52 năm 2022"},
         // its last three days belong to the first week of 2026
         {"2025-W53", "53", "2025 has no week 53", "its weeks are 1 to 52: Tuần 52 năm 2025"},
         {"Tuần 54 năm 2020", "54", "2020 has no week 54",
          "its weeks are 1 to 53: Tuần 53 năm 2020"},
         {"Tuần 0", "0", "2022 has no week 0", "its weeks are 1 to 52: Tuần 52 năm 2022"},
         {"12 tháng đầu năm 2022", "12", "12 months are no part of a year",
          "1 to 11 are, such as 9 tháng đầu năm 2022; the whole is Năm 2022"}},
        in_file);
}

TEST_CASE("a year has four digits and is not missing") {
    check(
        {{"Tháng 9/22", "22", "the year '22' has only two digits", "write all four: Tháng 9/2022"},
         {"10/5/23", "23", "the year '23' has only two digits", "write all four: 10/5/2023"},
         {"10-5-22", "22", "the year '22' has only two digits", "write all four: 10-5-2022"},
         {"9/22", "22", "the year '22' has only two digits", "write all four: 9/2022"},
         {"Năm 3022", "3022", "there is no year 3022", "years are 1900 to 2999"},
         {"Tháng 9/1899", "1899", "there is no year 1899", "years are 1900 to 2999"},
         {"năm 99999999999999999999", "99999999999999999999",
          "there is no year 99999999999999999999", "years are 1900 to 2999"},
         {"tháng 9 năm", "", "the year is missing", "for example: Tháng 9 năm 2022"},
         {"Tháng 9/", "", "the year is missing", "for example: Tháng 9/2022"}},
        in_file);
    check(
        {{"tháng 9", "tháng 9", "the year is missing", "for example: tháng 9 năm 2022"},
         {"Trước ngày 10/5", "ngày 10/5", "the year is missing", "for example: ngày 10/5 năm 2022"},
         {"6 tháng đầu năm", "6 tháng đầu năm", "the year is missing",
          "for example: 6 tháng đầu năm 2022"},
         {"trong năm", "năm", "the year is missing", "for example: năm 2022"},
         {"Thường xuyên", "Thường xuyên", "the year is missing",
          "for example: Thường xuyên năm 2022"}},
        without_year);
}

TEST_CASE("the wording with its year that a hint proposes can be read") {
    for (const std::string_view words :
         {"tháng 9", "quý IV", "6 tháng đầu năm", "9 tháng (đầu năm)", "CUỐI NĂM", "ngày 10/5",
          "tuần 36", "thường xuyên trong năm", "hằng tháng", "trước ngày 25 hằng tháng"}) {
        CAPTURE(words);
        const auto interval = parse_deadline(words, without_year);
        REQUIRE(!interval);
        constexpr std::string_view start = "for example: ";
        REQUIRE(english(interval.error().hints).starts_with(start));
        CHECK(parse_deadline(english(interval.error().hints).substr(start.size()), without_year));
    }
}

TEST_CASE("a misspelt word is marked, and the word that was meant is named") {
    check(
        {{"Thnag 9/2022", "Thnag", "'Thnag' is not a word of a deadline", "did you mean 'tháng'?"},
         {"Trước nagy 10/5/2022", "nagy", "'nagy' is not a word of a deadline",
          "did you mean 'ngày'?"},
         {"Ngày 10 thnag 5 năm 2022", "thnag", "'thnag' is not a word of a deadline",
          "did you mean 'tháng'?"},
         {"Qúyy IV/2022", "Qúyy", "'Qúyy' is not a word of a deadline", "did you mean 'quý'?"},
         {"Thường xuyen trng năm", "trng", "'trng' is not a word of a deadline",
          "did you mean 'trong'?"},
         {"monthy", "monthy", "'monthy' is not a word of a deadline", "did you mean 'monthly'?"},
         {"srpanj 2022", "srpanj", "'srpanj' is not a word of a deadline", examples},
         {"Tháng 9/2022⁴", "⁴", "'⁴' is not a word of a deadline", examples}},
        in_file);
}

TEST_CASE("a short word and a word that is spelt right are no misspelling") {
    for (const std::string_view word :
         {"Tết", "họp", "Tet", "hop", "trường", "tổng", "nhân", "trại", "vốn", "thẩm", "xã"}) {
        const std::string words = std::string(word) + " 2022";
        const std::string what = fmt::format("'{}' is not a word of a deadline", word);
        check({{words, word, what, examples}}, in_file);
    }
    check({{"trong thangs 9/2022", "thangs", "'thangs' is not a word of a deadline",
            "did you mean 'tháng'?"}},
          in_file);
}

TEST_CASE("numbers that do not say what they are need a word") {
    check({{"10.5", "10.5", "'10.5' has no clear separator", "for a day: ngày 10/5/2022"},
           {"10", "10", "'10' alone is no deadline", examples},
           {"ngày 10", "ngày 10", "the month is missing", "for example: ngày 10/5/2022"},
           {"ngày 9/2022", "9/2022", "'9/2022' is a month, not a day",
            "for example: tháng 9/2022, or ngày 15/9/2022"},
           {"9 tháng năm 2022", "năm", "'đầu năm' or 'cuối năm' is missing before 'năm'",
            "for example: 6 tháng đầu năm 2022"},
           {"2022/09", "/", "after a year that comes first stands '-'",
            "for example: 2022-09, 2022-09-30, or 9/2022, 30/9/2022"}},
          in_file);
}

TEST_CASE("what a wording lacks is named where it should stand") {
    check({{"", "", "the deadline is empty", examples},
           {" \n ", " \n ", "the deadline is empty", examples},
           {"Trước", "", "a day or a period is missing here", examples},
           {"Trước .", ".", "a day or a period is missing here", examples},
           {"tháng", "", "the number of the month is missing", "for example: tháng 9/2022"},

           {"quý", "", "the number of the quarter is missing", "for example: Quý IV/2022"},
           {"tuần năm 2022", "năm", "the number of the week is missing before 'năm'",
            "for example: Tuần 36 năm 2022"},
           {"ngày", "", "the day is missing", "for example: ngày 10/5/2022"},
           {"ngày 10 tháng", "", "the month is missing", "for example: ngày 10 tháng 5 năm 2022"},
           {"2022-", "", "the month, quarter, half or week is missing",
            "for example: 2022-09, 2022-Q4, 2022-H1 or 2022-W36"},
           {"9 tháng (đầu năm 2022", "2022", "')' is missing before '2022'",
            "for example: 9 tháng (đầu năm) 2022"},
           {"Từ ngày 01/6/2022 đến", "", "a day or a period is missing here", examples}},
          in_file);
}

TEST_CASE("what follows a whole wording is marked") {
    check({{"Tháng 9/2022:", ":", "':' is not expected after 'Tháng 9/2022'", examples},
           {"Trước ngày 15/5/2022..", "..", "'..' is not expected after 'Trước ngày 15/5/2022'",
            examples},
           {"Tháng 9/2022 ngày", "ngày", "'ngày' is not expected after 'Tháng 9/2022'", examples},
           {"Quý III/IV/2022", "/", "'/' is not expected after 'Quý III'", range_example}},
          in_file);
}

TEST_CASE("a range that ends before it starts is marked whole") {
    check({{"Từ tháng 11 đến tháng 2/2023", "Từ tháng 11 đến tháng 2/2023",
            "the range starts on 01/11/2023, after its end on 28/02/2023",
            "the earlier day comes first; a start without a year has the year of the end"},
           {"2022-05-02..2022-05-01", "2022-05-02..2022-05-01",
            "the range starts on 02/05/2022, after its end on 01/05/2022",
            "the earlier day comes first; a start without a year has the year of the end"}},
          in_file);
}

TEST_CASE("an edge that the law does not define is no certain day") {
    constexpr std::string_view law =
        "the law defines: đầu, giữa (15) and cuối tháng, đầu, giữa (30/6) and cuối năm";
    check({{"Giữa quý IV/2022", "Giữa quý IV/2022", "'Giữa quý IV/2022' is no certain day", law},
           {"Trước giữa quý IV", "giữa quý IV", "'giữa quý IV' is no certain day", law},
           {"Cuối tuần 36", "Cuối tuần 36", "'Cuối tuần 36' is no certain day", law},
           {"Đầu ngày 10/5/2022", "Đầu ngày 10/5/2022", "'Đầu ngày 10/5/2022' is no certain day",
            law}},
          in_file);
}

TEST_CASE("what is counted from today, and open ranges, cannot stand in a file") {
    constexpr std::string_view hint = "write which one it is, for example Tháng 9/2022";
    constexpr std::string_view ends = "for example: 2022-03..2022-05, or 'by 2022-05'";
    check({{"this-month", "this-month",
            "'this-month' is counted from today and cannot stand in a file", hint},
           {"Trước tuần sau", "tuần sau",
            "'tuần sau' is counted from today and cannot stand in a file", hint},
           {"today..2022-12-31", "today",
            "'today' is counted from today and cannot stand in a file", hint},
           {"cuối năm nay", "cuối năm nay",
            "'cuối năm nay' is counted from today and cannot stand in a file", hint},
           {"2022-09..", "2022-09..", "a range in a file needs both ends", ends},
           {"..2022-09", "..2022-09", "a range in a file needs both ends", ends}},
          in_file);
}

TEST_CASE("a misspelling in decomposed letters is marked as it stands in the text") {
    const std::string words = "Thu\u031bo\u031b\u0300ng xuyx\u00ean";
    const auto interval = parse_deadline(words, in_file);
    REQUIRE(!interval);
    CHECK(interval.error().where == Span{words.find("xuyx"), words.size()});
    CHECK(english(interval.error().hints) == "did you mean 'xuyên'?");
}

TEST_CASE("recurring work on a day that no month has is an error") {
    const auto interval = parse_deadline("Trước ngày 45 hằng tháng", in_file);
    REQUIRE(!interval);
    CHECK(interval.error().where == Span{15, 17});
}
