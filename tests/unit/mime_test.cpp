#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "syntax/mime.hpp"

using namespace ktask;
using namespace ktask::text;
using namespace ktask::syntax;

namespace {

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = text.find("\r\n");
        REQUIRE(end != std::string_view::npos);
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end + 2);
    }
    return lines;
}

std::string repeated(std::string_view text, int count) {
    std::string out;
    for (int i = 0; i < count; ++i)
        out += text;
    return out;
}

} // namespace

TEST_CASE("a plain subject stands as it is") {
    CHECK(text_header("Subject", "Deadline report") == "Subject: Deadline report\r\n");
}

TEST_CASE("a long plain subject is folded at spaces before column 78") {
    const std::string header = text_header("Subject", "word" + repeated(" word", 40));
    const auto lines = lines_of(header);
    CHECK(lines.size() == 3);
    for (const std::string& line : lines)
        CHECK(line.size() <= 78);
    CHECK(lines[1].starts_with(" word"));
}

TEST_CASE("a subject with accents is written in encoded words") {
    CHECK(text_header("Subject", "Báo cáo") == "Subject: =?UTF-8?B?QsOhbyBjw6Fv?=\r\n");
}

TEST_CASE("encoded words are short and break between characters") {
    const auto lines = lines_of(text_header("Subject", std::string("x").append(repeated("ế", 60))));
    REQUIRE(lines.size() > 1);
    for (const std::string& line : lines) {
        CHECK(line.size() <= 78);
        CHECK(line.ends_with("?="));
    }
    // "x" and 13 characters of 3 bytes make 40 bytes; one more would make 43.
    CHECK(lines[0].ends_with("v+G6vw==?="));
}

TEST_CASE("what looks like an encoded word is encoded, not left to be decoded") {
    CHECK(text_header("Subject", "=?utf-8?q?x?=") ==
          "Subject: =?UTF-8?B?PT91dGYtOD9xP3g/PQ==?=\r\n");
}

TEST_CASE("spaces that folding could lose are encoded") {
    for (const char* text : {" a", "a ", "a  b"}) {
        CAPTURE(text);
        CHECK(text_header("Subject", text).starts_with("Subject: =?UTF-8?B?"));
    }
}

TEST_CASE("names are written plainly, quoted or encoded as they need") {
    const std::vector<Mailbox> people = {{"", "a@example.vn"},
                                         {"Van thu", "b@example.vn"},
                                         {"Office (main), \"1\"", "c@example.vn"},
                                         {"Văn thư", "d@example.vn"}};
    CHECK(mailbox_header("To", people) ==
          "To: a@example.vn, Van thu <b@example.vn>, \"Office (main), \\\"1\\\"\"\r\n"
          " <c@example.vn>, =?UTF-8?B?VsSDbiB0aMaw?= <d@example.vn>\r\n");
}

TEST_CASE("in a long name plain words stay plain, the others are encoded with their spaces") {
    const std::vector<Mailbox> people = {{"Ủy ban nhân dân các huyện, thành phố", "a@x"}};
    CHECK(mailbox_header("To", people) ==
          "To: =?UTF-8?B?4bumeQ==?= ban\r\n"
          " =?UTF-8?B?bmjDom4gZMOibiBjw6FjIGh1eeG7h24sIHRow6BuaCBwaOG7kQ==?= <a@x>\r\n");
}

TEST_CASE("encoded words end at spaces where they can") {
    const auto lines = lines_of(text_header("Subject", "Chương trình công tác năm 2022"));
    // "Chương trình công tác năm " has 32 bytes.
    CHECK(lines == std::vector<std::string>{
                       "Subject: =?UTF-8?B?Q2jGsMahbmcgdHLDrG5oIGPDtG5nIHTDoWMgbsSDbSAyMDIy?="});
}

TEST_CASE("mailboxes are read with and without names") {
    const auto plain = parse_mailbox(" vanthu@example.vn ");
    REQUIRE(plain);
    CHECK(plain->name.empty());
    CHECK(plain->address == "vanthu@example.vn");
    const auto named = parse_mailbox("Ủy ban, thành phố <vanthu@example.vn>");
    REQUIRE(named);
    CHECK(named->name == "Ủy ban, thành phố");
    const auto quoted = parse_mailbox("\"A \\\"B\\\" C\" <a@b>");
    REQUIRE(quoted);
    CHECK(quoted->name == "A \"B\" C");
}

TEST_CASE("addresses that cannot stand in a header are refused with their place") {
    for (const char* text :
         {"", "vanthu", "a@", "@b", "a@b@c", "a..b@c", "a@b..c", ".a@b", "a b@c", "văn@example.vn",
          "a@ví-dụ.vn", "a@x, b@x", "A <a@x> <b@x", "<>", "\"a\"@x", "a@[127.0.0.1]"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_mailbox(text));
    }
    const auto mailbox = parse_mailbox("Văn thư <văn@x>");
    REQUIRE_FALSE(mailbox);
    CHECK(mailbox.error().where == Span{11, 17});
}

TEST_CASE("a mailbox with a line break is refused, so that it adds no header") {
    for (const char* text : {"A\r\nBcc: b@x <a@x>", "a@x\n", "A\n<a@x>", "A\x01 <a@x>",
                             "A\xe2\x80\xa8 <a@x>", "A\xff <a@x>"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_mailbox(text));
    }
}

TEST_CASE("a date header gives the time of the place") {
    using namespace std::chrono;
    const sys_seconds time = sys_days(year(2022) / 5 / 9) + hours(20);
    CHECK(date_header(time, hours(7)) == "Date: Tue, 10 May 2022 03:00:00 +0700\r\n");
    CHECK(date_header(time, minutes(-210)) == "Date: Mon, 09 May 2022 16:30:00 -0330\r\n");
    CHECK(date_header(time, minutes(0)) == "Date: Mon, 09 May 2022 20:00:00 +0000\r\n");
}

TEST_CASE("quoted-printable keeps lines short and ASCII, and breaks between characters") {
    const auto lines = lines_of(quoted_printable(repeated("ế", 40) + "\n"));
    REQUIRE(lines.size() > 1);
    for (const std::string& line : lines) {
        CHECK(line.size() <= 76);
        CHECK(std::all_of(line.begin(), line.end(), [](char c) { return c >= ' ' && c < 0x7f; }));
    }
    CHECK(lines[0] == repeated("=E1=BA=BF", 8) + "=");
}

TEST_CASE("quoted-printable fills a line of 76 and breaks one of 77") {
    CHECK(quoted_printable(repeated("a", 76) + "\n") == repeated("a", 76) + "\r\n");
    CHECK(quoted_printable(repeated("a", 77) + "\n") == repeated("a", 75) + "=\r\naa\r\n");
}

TEST_CASE("what mail programs change on the way is escaped") {
    CHECK(quoted_printable(".\n") == "=2E\r\n");
    CHECK(quoted_printable("From me\nFrome\n") == "=46rom me\r\nFrome\r\n");
    CHECK(quoted_printable("a \nb\t\n") == "a=20\r\nb=09\r\n");
    CHECK(quoted_printable("a=_b\r\n") == "a=3D_b=0D\r\n");
    CHECK(quoted_printable(repeated("a", 75) + "..\n") == repeated("a", 75) + "=\r\n=2E.\r\n");
    CHECK(quoted_printable("no newline") == "no newline\r\n");
}
