#include "edited.hpp"
#include "english.hpp"
#include "programme/footnotes.hpp"

#include "edit/write.hpp"

using namespace ktask;
using namespace ktask::edit;

namespace {

std::string footnote_scalar(std::string_view words) {
    return in_flow({Value::Form::footnote, std::string(words)}, {});
}

} // namespace

TEST_CASE("a footnote is written in double quotes, with what nobody would see as escapes") {
    CHECK(footnote_scalar("Số 1/KH-UBND") == "\"Số 1/KH-UBND\"");
    CHECK(footnote_scalar("a \"b\" \\ c") == R"("a \"b\" \\ c")");
    CHECK(footnote_scalar("*a* ^[b]") == R"("\\*a\\* \\^[b]")");
    CHECK(footnote_scalar("n\u00a0b") == "\"n\\u00A0b\"");
    CHECK(footnote_scalar("\u200b\u202e\u2066\ufeff") == "\"\\u200B\\u202E\\u2066\\uFEFF\"");
    CHECK(footnote_scalar("\u2028\u2029\u0085") == "\"\\u2028\\u2029\\u0085\"");
    CHECK(footnote_scalar("\U000e0001\U0001f600") == "\"\\U000E0001\U0001f600\"");
    CHECK(footnote_scalar(std::string("\x00\x1f\x7f", 3)) == "\"\\u0000\\u001F\\u007F\"");
}

TEST_CASE("every reference reads back as the words that it was") {
    for (const std::string words :
         {"yes", "~",     "2022-05-06", "---", "- a", "a: b # c", "{a}",
          "[b]", "&a *b", "a\\",        "^",   "\\*", "*",        "^[",
          "]",   "'",     "\"",         "%",   "@a",  "`",        "n\u00a0b\u200b\u202e",
          "|",   ">-"}) {
        CAPTURE(words);
        for (const std::string task : {"- {id: 1, title: T, lead: a, due: 2022}\n",
                                       "- id: 1\n  title: T\n  lead: a\n  due: 2022\n"}) {
            const Original original(with_tasks(task));
            const CompletionChange change{{0}, completion({words, "b"})};
            const auto edit = change_completions(original, {&change, 1});
            REQUIRE_MESSAGE(edit.has_value(), english(edit.error().what));
            CHECK(programme::footnotes_of(edit->programme).texts ==
                  std::vector<std::string>{words, "b"});
        }
    }
}
