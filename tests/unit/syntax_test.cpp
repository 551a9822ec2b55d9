#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "syntax/github.hpp"
#include "syntax/json.hpp"
#include "syntax/markdown.hpp"
#include "syntax/separated.hpp"

using namespace ktask::syntax;

namespace {

std::string json_string(std::string_view text) {
    ktask::text::Sink sink;
    write_json_string(text, sink);
    return std::string(sink.kept());
}

std::string separated(const Record& record, const SeparatedStyle& style) {
    ktask::text::Sink sink;
    SeparatedWriter(style, sink).write(record);
    return std::string(sink.kept());
}

} // namespace

TEST_CASE("JSON strings hold anything") {
    CHECK(json_string("a\"\\\n\t\x01\x7f") == R"("a\"\\\n\t\u0001\u007f")");
    CHECK(json_string("ế\xff") == "\"ế\xEF\xBF\xBD\"");
    CHECK(json_string("\xE2\x80\xA8\xE2\x80\xA9") == R"("\u2028\u2029")");
}

TEST_CASE("JSON is indented, and empty collections stay on their line") {
    ktask::text::Sink sink;
    JsonWriter json(sink);
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
    CHECK(sink.kept() == "{\n  \"a\": [],\n  \"b\": [\n    1,\n    null\n  ]\n}\n");
}

TEST_CASE("records are quoted as RFC 4180 says, and formulas are disarmed") {
    const Record record = {"a,b", "c\"d", "=1+1", "-x", "đ"};
    CHECK(separated(record, {}) == "\"a,b\",\"c\"\"d\",'=1+1,'-x,đ\r\n");
    CHECK(separated(record, {.is_raw = true}) == "\"a,b\",\"c\"\"d\",=1+1,-x,đ\r\n");
    const Record tabbed = {"a\tb", "c\nd"};
    CHECK(separated(tabbed, {.separator = '\t'}) == "a b\tc d\n");
    CHECK(separated(record, {.has_byte_order_mark = true}).starts_with("\xEF\xBB\xBF"));
}

TEST_CASE("Markdown shows exactly the text") {
    CHECK(markdown_escaped("a|b *c* [d] <e> `f` &lt;") ==
          "a\\|b \\*c\\* \\[d\\] \\<e\\> \\`f\\` \\&lt;");
    CHECK(markdown_escaped("# x") == "\\# x");
}

TEST_CASE("an annotation of GitHub is one line, whatever its file and message hold") {
    ktask::text::Sink sink;
    write_github_annotation("error", {"a,b:c%.yaml", 2, 3, 2, 5}, "50%: one\r\ntwo", sink);
    CHECK(
        sink.kept() ==
        "::error file=a%2Cb%3Ac%25.yaml,line=2,endLine=2,col=3,endColumn=5::50%25: one%0D%0Atwo\n");
}

TEST_CASE("an annotation of several lines has no columns") {
    ktask::text::Sink sink;
    write_github_annotation("warning", {"a", 2, 3, 4, 1}, "x", sink);
    CHECK(sink.kept() == "::warning file=a,line=2,endLine=4::x\n");
}
