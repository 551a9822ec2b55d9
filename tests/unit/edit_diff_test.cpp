#include <doctest/doctest.h>

#include "edit/unified_diff.hpp"

using namespace ktask;
using namespace ktask::edit;

TEST_CASE("splices are made, and the inverse undoes them") {
    const Patch patch{{0, 1, "xyz"}, {3, 0, "-"}, {5, 2, ""}};
    CHECK(fits(patch, 7));
    CHECK_FALSE(fits(patch, 6));
    CHECK_FALSE(fits({{3, 2, ""}, {4, 0, "a"}}, 9));
    CHECK(patched(patch, "0123456") == "xyz12-34");
    CHECK(patched(inverse(patch, "0123456"), "xyz12-34") == "0123456");
    const Movement moved(patch);
    CHECK(moved(0) == 0);
    CHECK(moved(1) == 3);
    CHECK(moved(3) == 6);
    CHECK(moved(7) == 8);
}

TEST_CASE("a diff has three lines around a change, and one hunk for changes that are near") {
    const std::string text = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n";
    CHECK(unified_diff({{8, 0, "new\n"}}, text, "./p.yaml") == "--- a/p.yaml\n+++ b/p.yaml\n"
                                                               "@@ -2,6 +2,7 @@\n 2\n 3\n 4\n"
                                                               "+new\n 5\n 6\n 7\n");
    CHECK(unified_diff({{0, 2, ""}, {16, 0, "a\n"}}, text, "p") ==
          "--- a/p\n+++ b/p\n@@ -1,4 +1,3 @@\n-1\n 2\n 3\n 4\n@@ -6,6 +5,7 @@\n 6\n 7\n 8\n+a\n 9\n"
          " 10\n 11\n");
    CHECK(unified_diff({{2, 0, "a\n"}, {14, 0, "b\n"}}, text, "p") ==
          "--- a/p\n+++ b/p\n@@ -1,10 +1,12 @@\n 1\n+a\n 2\n 3\n 4\n 5\n 6\n 7\n+b\n 8\n 9\n 10\n");
}

TEST_CASE("changes within a line show the whole line, once") {
    CHECK(unified_diff({{2, 0, "x"}, {4, 1, "y"}}, "a bcd\ne\n", "p") ==
          "--- a/p\n+++ b/p\n@@ -1,2 +1,2 @@\n-a bcd\n+a xbcy\n e\n");
    CHECK(unified_diff({{0, 1, "x"}, {2, 1, "y"}}, "a\nb\n", "p") ==
          "--- a/p\n+++ b/p\n@@ -1,2 +1,2 @@\n-a\n-b\n+x\n+y\n");
}

TEST_CASE("a missing last line break is said") {
    CHECK(unified_diff({{3, 0, "\nc"}}, "a\nb", "p") ==
          "--- a/p\n+++ b/p\n@@ -1,2 +1,3 @@\n a\n-b\n\\ No newline at end of file\n+b\n+c\n"
          "\\ No newline at end of file\n");
    CHECK(unified_diff({{0, 0, "c\n"}}, "a\nb", "p") ==
          "--- a/p\n+++ b/p\n@@ -1,2 +1,3 @@\n+c\n a\n b\n\\ No newline at end of file\n");
}

TEST_CASE(
    "a name with characters that a diff or a terminal would stumble over is quoted as git does") {
    const auto head = [](const char* name) {
        const std::string diff = unified_diff({{0, 1, "b"}}, "a\n", name);
        return diff.substr(0, diff.find("\n"));
    };
    CHECK(head("a\tb.yaml") == R"(--- "a/a\tb.yaml")");
    CHECK(head("a\nb") == R"(--- "a/a\nb")");
    CHECK(head("a \"b\"\\") == R"(--- "a/a \"b\"\\")");
    CHECK(head("a\x1b[31mb") == R"(--- "a/a\033[31mb")");
    CHECK(head("\u202eb") == R"(--- "a/\342\200\256b")");
    CHECK(head("a\xff") == R"(--- "a/a\377")");
    CHECK(head("năm 2022.yaml") == "--- a/năm 2022.yaml\t");
}

TEST_CASE("nothing that changes is no diff, and a name with spaces ends at a tab") {
    CHECK(unified_diff({}, "a\n", "p") == "");
    CHECK(unified_diff({{0, 1, "a"}}, "a\n", "p") == "");
    CHECK(unified_diff({{0, 1, "b"}}, "a\n", "a b") ==
          "--- a/a b\t\n+++ b/a b\t\n@@ -1 +1 @@\n-a\n+b\n");
}
