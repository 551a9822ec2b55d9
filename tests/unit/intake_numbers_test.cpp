#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "intake/shown_number.hpp"

using namespace ktask;

namespace {

std::string shown(double number, std::string_view code,
                  intake::Epoch epoch = intake::Epoch::from_1900) {
    return intake::shown_number(number, intake::number_format(code), epoch);
}

constexpr double may_10_2022 = 44691;

} // namespace

TEST_CASE("a number without a format of its own is shown as it was typed") {
    CHECK(shown(5, "General") == "5");
    CHECK(shown(5, "") == "5");
    CHECK(shown(-5, "General") == "-5");
    CHECK(shown(0, "General") == "0");
    CHECK(shown(-0.0, "General") == "0");
    CHECK(shown(1.1, "General") == "1.1");
    CHECK(shown(0.1 + 0.2, "General") == "0.3");
    CHECK(shown(277'000'000'000, "General") == "277000000000");
    CHECK(shown(1e20, "General") == "1e+20");
    CHECK(shown(5, "\"Quý \"General") == "Quý 5");
    CHECK(shown(5, "@") == "5");
}

TEST_CASE("digits, decimals, percent and words around a number are shown") {
    CHECK(shown(1, "00") == "01");
    CHECK(shown(1, "0.") == "1.");
    CHECK(shown(1.1, "0.00") == "1.10");
    CHECK(shown(0.125, "0.00") == "0.13");
    CHECK(shown(1.005, "0.00") == "1.01");
    CHECK(shown(2.5, "0") == "3");
    CHECK(shown(12.5, "0.##") == "12.5");
    CHECK(shown(0.5, "#.0") == ".5");
    CHECK(shown(0.5, "0%") == "50%");
    CHECK(shown(0.1234, "0.0%") == "12.3%");
    CHECK(shown(1234567, "#,##0") == "1234567");
    CHECK(shown(1234567, "#,##0,\" nghìn\"") == "1235 nghìn");
    CHECK(shown(3, "\"NV\"0\\.") == "NV3.");
    CHECK(shown(3, "[$₫-42A]#,##0_);[Red]\\(0\\)") == "₫3");
    CHECK(shown(-3, "0_);[Red]\\(0\\)") == "(3)");
    CHECK(shown(-3, "0") == "-3");
    CHECK(shown(0, "0;-0;\"không\"") == "không");
    CHECK(shown(0, "0;-0;") == "");
}

TEST_CASE("what a format means that is not known is shown as a plain number") {
    CHECK(shown(0.25, "# ?/?") == "0.25");
    CHECK(shown(1234, "0.00E+00") == "1234");
    CHECK(shown(1234, "00-00") == "1234");
    CHECK(shown(5, std::string(300, '0')) == "5");
}

TEST_CASE("days are shown in the order of Vietnam, with what the format shows of them") {
    CHECK(shown(may_10_2022, "dd/mm/yyyy") == "10/05/2022");
    CHECK(shown(may_10_2022, "m/d/yy") == "10/05/2022");
    CHECK(shown(may_10_2022, "[$-42A]dddd, dd \"tháng\" mm yyyy;@") == "10/05/2022");
    CHECK(shown(may_10_2022, "d-mmm") == "10/05/2022");
    CHECK(shown(may_10_2022, "mm/yyyy") == "05/2022");
    CHECK(shown(may_10_2022, "mmm-yy") == "05/2022");
    CHECK(shown(may_10_2022, "yyyy") == "2022");
    CHECK(shown(may_10_2022, "\"Tháng \"m/yyyy") == "Tháng 05/2022");
    CHECK(shown(may_10_2022, "\"Trước ngày \"dd/mm/yyyy\" (*)\"") == "Trước ngày 10/05/2022 (*)");
    CHECK(shown(may_10_2022 + 0.75, "dd/mm/yyyy hh:mm") == "10/05/2022 18:00");
    CHECK(shown(may_10_2022, "dd/mm/yyyy hh:mm") == "10/05/2022");
    CHECK(shown(may_10_2022 + 0.9999999, "dd/mm/yyyy") == "11/05/2022");
    CHECK(shown(0.75, "h:mm AM/PM") == "18:00");
    CHECK(shown(0.75, "h:mm:ss") == "18:00:00");
    CHECK(shown(1.5, "[h]:mm") == "36:00");
    CHECK(shown(0.5, "mm:ss.0") == "12:00:00");
}

TEST_CASE("days are counted as Excel counts them, from 1900 or from 1904") {
    CHECK(shown(1, "dd/mm/yyyy") == "01/01/1900");
    CHECK(shown(59, "dd/mm/yyyy") == "28/02/1900");
    CHECK(shown(61, "dd/mm/yyyy") == "01/03/1900");
    CHECK(shown(2'958'465, "dd/mm/yyyy") == "31/12/9999");
    CHECK(shown(0, "dd/mm/yyyy", intake::Epoch::from_1904) == "01/01/1904");
    CHECK(shown(may_10_2022 - 1462, "dd/mm/yyyy", intake::Epoch::from_1904) == "10/05/2022");
    CHECK(shown(-1, "dd/mm/yyyy") == "-1");
    CHECK(shown(3e6, "dd/mm/yyyy") == "3000000");
}

TEST_CASE("formats that every Excel has are known by their number") {
    CHECK(shown(may_10_2022, intake::built_in_format(14)) == "10/05/2022");
    CHECK(shown(may_10_2022, intake::built_in_format(17)) == "05/2022");
    CHECK(shown(may_10_2022, intake::built_in_format(58)) == "10/05/2022");
    CHECK(shown(0.5, intake::built_in_format(9)) == "50%");
    CHECK(shown(0.5, intake::built_in_format(0)) == "0.5");
    CHECK(shown(0.5, intake::built_in_format(49)) == "0.5");
    CHECK(shown(7, intake::built_in_format(4'000'000)) == "7");
}
