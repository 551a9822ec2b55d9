#include <cerrno>
#include <chrono>
#include <string>

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "english.hpp"
#include "intake/pdf.hpp"
#include "io/child.hpp"

using namespace ktask;
using namespace std::chrono_literals;

namespace {

io::Child shell(std::string script, std::string_view input = "") {
    io::Child child;
    child.command = {"sh", "-c", std::move(script)};
    child.package = "dash";
    child.input = input;
    return child;
}

std::string failure_of(const io::Child& child) {
    const auto end = io::run_child(child);
    return end ? "" : english(end.error().reason);
}

/// No child is left, not even as a zombie.
bool has_no_child() {
    return ::waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD;
}

} // namespace

TEST_CASE("a program is given its input and heard to its end") {
    const std::string much(3'000'000, 'x');
    const auto end = io::run_child(shell("cat; echo oh >&2; exit 7", much));
    REQUIRE(end);
    CHECK(end->status == 7);
    CHECK(end->output == much);
    CHECK(end->errors == "oh\n");
    CHECK(io::run_child(shell("true", much))->output.empty());
    CHECK(has_no_child());
}

TEST_CASE("arguments reach a program as they are, without a shell") {
    io::Child child;
    child.command = {"printf", "%s.", "a b", "$HOME", "'; exit 1", ""};
    CHECK(io::run_child(child)->output == "a b.$HOME.'; exit 1..");
}

TEST_CASE("a missing program is named with the package that it is in") {
    io::Child child;
    child.command = {"pdftotext-that-is-not-there"};
    child.package = intake::pdf_package;
    const auto end = io::run_child(child);
    REQUIRE(!end);
    CHECK(english(end.error().reason) == "the program pdftotext-that-is-not-there is missing");
    CHECK(english(end.error().hints) == "on Debian: apt install poppler-utils");
}

TEST_CASE("a program that goes on for too long or writes too much is ended") {
    io::Child slow = shell("echo a; sleep 60");
    slow.wait = 200ms;
    const auto before = std::chrono::steady_clock::now();
    CHECK(failure_of(slow) == "sh has not ended after 0 seconds");
    io::Child silent = shell("exec >&- 2>&-; sleep 60");
    silent.wait = 200ms;
    CHECK(failure_of(silent) == "sh has not ended after 0 seconds");
    io::Child endless = shell("yes");
    endless.most_output = std::size_t{2} << 20U;
    CHECK(failure_of(endless) == "sh has written more than 2 MB");
    CHECK(std::chrono::steady_clock::now() - before < 30s);
    CHECK(failure_of(shell("kill -SEGV $$")) == "sh was ended by signal 11");
    CHECK(has_no_child());
}

TEST_CASE("what pdftotext ends with is its text or a reason") {
    CHECK(intake::text_of_pdf(0, "a\f", "Syntax Warning: x") == "a\f");
    const auto reason = [](int status, std::string output, std::string_view errors) {
        const auto text = intake::text_of_pdf(status, std::move(output), errors);
        REQUIRE(!text);
        return english(text.error().front().what) + "; " + english(text.error().front().hints);
    };
    CHECK(
        reason(1, "", "Syntax Error: Couldn't find trailer dictionary\nmore") ==
        "this is not a PDF, or it is damaged; pdftotext says: Syntax Error: Couldn't find trailer "
        "dictionary");
    CHECK(reason(1, "", "Command Line Error: Incorrect password") ==
          "the file is protected by a password; save it without a password");
    CHECK(reason(0, " \n\f\n\f", "") ==
          "the file has no text, only pictures of its pages; take the Word file that it was made "
          "from, or have its text recognised");
}
