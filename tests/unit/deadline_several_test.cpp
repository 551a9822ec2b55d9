#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include <fmt/format.h>

#include "deadline/deadline.hpp"
#include "english.hpp"

using namespace ktask;
using namespace ktask::deadline;

namespace {

const DeadlineContext in_file{2022};

/// The parts of a wording: "Tháng 3 = 2022-03; ...", with a question mark if it only says that it
/// recurs.
std::string parts_of(std::string_view words) {
    const auto wording = parse_wording(words, in_file);
    if (!wording) return english(wording.error().what);
    std::string parts;
    for (const Part& part : wording->parts) {
        const auto length = part.where.end - part.where.begin;
        parts += fmt::format("{}{} = {}", parts.empty() ? "" : "; ",
                             words.substr(part.where.begin, length), short_form(part.interval));
    }
    return parts + (wording->is_vaguely_recurring ? "?" : "");
}

} // namespace

TEST_CASE("a wording may join several deadlines, which share what they do not repeat") {
    CHECK(parts_of("Tháng 3 và tháng 9/2022") == "Tháng 3 = 2022-03; tháng 9/2022 = 2022-09");
    CHECK(parts_of("Tháng 3, 6, 9/2023") == "Tháng 3 = 2023-03; 6 = 2023-06; 9/2023 = 2023-09");
    CHECK(parts_of("Quý I & III/2023") == "Quý I = 2023-Q1; III/2023 = 2023-Q3");
    CHECK(parts_of("Tháng 6 + tháng 12/2023") == "Tháng 6 = 2023-06; tháng 12/2023 = 2023-12");
    CHECK(parts_of("Quý I và III/2023") == "Quý I = 2023-Q1; III/2023 = 2023-Q3");
    CHECK(parts_of("15/6; 15/12/2023") == "15/6 = 2023-06-15; 15/12/2023 = 2023-12-15");
    CHECK(parts_of("ngày 15 và 30/6") == "ngày 15 = 2022-06-15; 30/6 = 2022-06-30");
    CHECK(parts_of("Trước 15/6 và 15/12") ==
          "Trước 15/6 = before 2022-06-15; 15/12 = before 2022-12-15");
    CHECK(parts_of("Quý I/2026 (Kế hoạch CĐS); Năm 2026 (theo từng hệ thống)") ==
          "Quý I/2026 = 2026-Q1; Năm 2026 = 2026");
    CHECK(parts_of("Quý IV/2026; hằng quý đến 2030") ==
          "Quý IV/2026 = 2026-Q4; hằng quý đến 2030 = quarterly ..2030-12-31");
    CHECK(parts_of("June and September 2022") == "June = 2022-06; September 2022 = 2022-09");
}

TEST_CASE("recurring work that does not say how often is understood by its days") {
    CHECK(parts_of("Định kỳ 30/6/2026") == "30/6/2026 = 2026-06-30?");
    CHECK(parts_of("định kỳ trước ngày 15 tháng 6 và trước ngày 01 tháng 12") ==
          "trước ngày 15 tháng 6 = before 2022-06-15; trước ngày 01 tháng 12 = before "
          "2022-12-01?");
    CHECK(parts_of("Định kỳ trước ngày 20 hằng tháng") ==
          "trước ngày 20 hằng tháng = before 20 monthly");
    // Work that is for the asking does not say how often either.
    CHECK(parts_of("Định kỳ, đột xuất") == "đột xuất = none?");
}

TEST_CASE("a year behind a comma is that of the period, and more years are of a list") {
    CHECK(parts_of("Quý II/2023;") == "Quý II/2023 = 2023-Q2");
    CHECK(parts_of("Quý II, 2023") == "Quý II, 2023 = 2023-Q2");
    CHECK(parts_of("Quarter 2, 2023.") == "Quarter 2, 2023 = 2023-Q2");
    CHECK(parts_of("Các năm 2023, 2024") == "Các năm 2023 = 2023; 2024 = 2024");
    CHECK(parts_of("Các tháng 3, 6/2023") == "Các tháng 3 = 2023-03; 6/2023 = 2023-06");
}

TEST_CASE("a file has one deadline; the others are named with their short forms") {
    const auto several = parse_deadline("Tháng 3 và tháng 9/2022", in_file);
    REQUIRE(!several);
    CHECK(english(several.error().what) == "these are 2 deadlines");
    CHECK(english(several.error().hints) == "Tháng 3: 2022-03\ntháng 9/2022: 2022-09");
    const auto vague = parse_deadline("Định kỳ 30/6/2026", in_file);
    REQUIRE(!vague);
    CHECK(english(vague.error().what) ==
          "'định kỳ' says neither how often nor on which other days");
    CHECK(english(vague.error().hints) == "30/6/2026: 2026-06-30");
}
