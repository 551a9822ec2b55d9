#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "syntax/json.hpp"
#include "syntax/markdown.hpp"
#include "syntax/separated.hpp"

using namespace ktask::syntax;

TEST_CASE("JSON strings hold anything") {
    CHECK(json_string("a\"\\\n\t\x01\x7f") == R"("a\"\\\n\t\u0001\u007f")");
    CHECK(json_string("ế\xff") == "\"ế\xEF\xBF\xBD\"");
    CHECK(json_string("\xE2\x80\xA8\xE2\x80\xA9") == R"("\u2028\u2029")");
}

TEST_CASE("JSON is indented, and empty collections stay on their line") {
    JsonWriter json;
    json.open_object();
    json.key("a");
    json.open_array();
    json.close_array();
    json.key("b");
    json.open_array();
    json.value(std::int64_t{1});
    json.null();
    json.close_array();
    json.close_object();
    CHECK(std::move(json).finished() == "{\n  \"a\": [],\n  \"b\": [\n    1,\n    null\n  ]\n}\n");
}

TEST_CASE("records are quoted as RFC 4180 says, and formulas are disarmed") {
    const std::vector<Record> records = {{"a,b", "c\"d", "=1+1", "-x", "đ"}};
    CHECK(separated(records, {}) == "\"a,b\",\"c\"\"d\",'=1+1,'-x,đ\r\n");
    CHECK(separated(records, {.is_raw = true}) == "\"a,b\",\"c\"\"d\",=1+1,-x,đ\r\n");
    const std::vector<Record> tabbed = {{"a\tb", "c\nd"}};
    CHECK(separated(tabbed, {.separator = '\t'}) == "a b\tc d\n");
    CHECK(separated(records, {.has_byte_order_mark = true}).starts_with("\xEF\xBB\xBF"));
}

TEST_CASE("Markdown shows exactly the text") {
    CHECK(markdown_escaped("a|b *c* [d] <e> `f` &lt;") ==
          "a\\|b \\*c\\* \\[d\\] \\<e\\> \\`f\\` \\&lt;");
    CHECK(markdown_escaped("# x") == "\\# x");
}
