#include <doctest/doctest.h>

#include "yaml/scalar.hpp"

using namespace ktask;

TEST_CASE("text is bare where nothing else can be meant, else in double quotes") {
    CHECK(yaml::on_one_line("Sở Y tế") == "Sở Y tế");
    for (const std::string_view text :
         {"no", "1.10", "2022-05-10", "1e3", "~", "", "- a", "a: b", "a #b", "a, b", "[a", "*a",
          "a:", " a", "12:30", "0x1F", "#a", "%a"}) {
        CAPTURE(text);
        CHECK(yaml::on_one_line(text) == '"' + std::string(text) + '"');
    }
    CHECK(yaml::on_one_line_as_words("2025") == "2025");
    CHECK(yaml::on_one_line_as_words("Sở A, Sở B") == "Sở A, Sở B");
    CHECK(yaml::on_one_line_as_words("1.10") == "\"1.10\"");
    CHECK(yaml::in_double_quotes("a\"\\\u200b\n") == "\"a\\\"\\\\\\u200B\\u000A\"");
}

TEST_CASE("a long value is folded, and lines that fit are kept as they are") {
    CHECK(yaml::as_value("một hai", 6, 4, 20) == " một hai");
    CHECK(yaml::as_value("một hai ba bốn năm", 6, 4, 12) ==
          " >-\n    một hai\n    ba bốn\n    năm");
    CHECK(yaml::as_value("- a\n- b", 6, 4, 20) == " |-\n    - a\n    - b");
    CHECK(yaml::as_value("một hai ba\nbốn", 6, 4, 12) == " >-\n    một hai\n    ba\n\n    bốn");
    CHECK(yaml::as_value("a  b c d e f", 6, 4, 9) == " \"a  b c d e f\"");
}
