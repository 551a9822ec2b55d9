#include <doctest/doctest.h>

#include <string>

#include "programme/id.hpp"

using namespace ktask::programme;

TEST_CASE("an id is letters and digits joined by single dots, dashes or underscores") {
    for (const std::string_view right : {"1", "II.3", "3a", "KH20_TT_N02.1", "A", "3đ", "Đ-1"})
        CHECK(is_id(right));
    for (const std::string_view wrong : {"", ".1", "1.", "1..2", "1 2", "1,2", "1:2", "ê", "1@2"})
        CHECK_FALSE(is_id(wrong));
    CHECK(is_id(std::string(longest_id, 'a')));
    CHECK_FALSE(is_id(std::string(longest_id + 1, 'a')));
}

TEST_CASE("ids are the same whatever their case, and numbers with zeros before them") {
    CHECK(folded_id("II.3Đ") == folded_id("ii.3đ"));
    CHECK(folded_id("01") == folded_id("1"));
    CHECK(folded_id("0") == "0");
    CHECK(folded_id("1.01") != folded_id("1.1"));
}

TEST_CASE("ids are in the order of their numbers") {
    CHECK(comes_before("2", "10"));
    CHECK(comes_before("II.2", "ii.10"));
    CHECK(comes_before("3", "3a"));
    CHECK(comes_before("3a", "3b"));
    CHECK(comes_before("9", "A"));
    CHECK_FALSE(comes_before("1", "01"));
    CHECK_FALSE(comes_before("10", "2"));
}

TEST_CASE("only an id of digits is a number") {
    CHECK(number_of_id("12") == 12);
    CHECK(number_of_id("007") == 7);
    CHECK_FALSE(number_of_id("1.2"));
    CHECK_FALSE(number_of_id("99999999999999999999"));
}
