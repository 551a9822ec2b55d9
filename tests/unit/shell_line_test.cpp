#include <doctest/doctest.h>

#include "cli/completion/shell_line.hpp"

using ktask::cli::completion::quoted_for_shell;
using ktask::cli::completion::shell_line;

using Words = std::vector<std::string>;

TEST_CASE("a command line comes apart as bash takes it apart") {
    CHECK(shell_line("").words == Words{""});
    CHECK(shell_line("ktask li").words == Words{"ktask", "li"});
    CHECK(shell_line("ktask  list ").words == Words{"ktask", "list", ""});
    CHECK(shell_line("ktask \"\" x").words == Words{"ktask", "", "x"});
    CHECK(shell_line("--lead \"lao động\" 'a\\b' c\\ d\\\"").words ==
          Words{"--lead", "lao động", "a\\b", "c d\""});
    CHECK(shell_line("\"a\\\"b\\c\"").words == Words{"a\"b\\c"});
    CHECK(shell_line("a\\").words == Words{"a\\"});
}

TEST_CASE("the quotation mark is known within which the last word is typed") {
    CHECK(shell_line("a \"b").quote == '"');
    CHECK(shell_line("a 'b \"").quote == '\'');
    CHECK(shell_line("a 'b' \"c\" d").quote == '\0');
    CHECK(shell_line("a --lead=\"lao đ").words.back() == "--lead=lao đ");
}

TEST_CASE("a candidate is typed so that bash reads it back") {
    CHECK(quoted_for_shell("quá hạn", '\0') == "quá\\ hạn");
    CHECK(quoted_for_shell("quá hạn $x", '"') == "quá hạn \\$x");
    for (const std::string word :
         {"a b", "$(reboot)", "`x`", "it's", "a;b&c|d", "~*?[]{}!#", "\\"}) {
        CAPTURE(word);
        CHECK(shell_line(quoted_for_shell(word, '\0')).words == Words{word});
        CHECK(shell_line('"' + quoted_for_shell(word, '"') + '"').words == Words{word});
    }
}
