#include <doctest/doctest.h>

#include "syntax/mail.hpp"

using namespace ktask;
using namespace ktask::syntax;

namespace {

Mail some_mail() {
    return {{"Văn phòng", "vp@example.vn"},
            {{"", "a@example.vn"}},
            "Report",
            "vi",
            "text\n",
            "<p>html</p>\n"};
}

const Moment moment = {std::chrono::sys_days(std::chrono::year(2022) / 5 / 9),
                       std::chrono::hours(7)};

std::string message_id(const std::string& mail) {
    const std::size_t begin = mail.find("Message-ID: ");
    REQUIRE(begin != std::string::npos);
    return mail.substr(begin, mail.find("\r\n", begin) - begin);
}

} // namespace

TEST_CASE("a mail has its headers, then the text, then the same as HTML") {
    const std::string mail = mail_as_text(some_mail(), moment);
    const std::string id = message_id(mail);
    CHECK(mail == "From: =?UTF-8?B?VsSDbiBwaMOybmc=?= <vp@example.vn>\r\n"
                  "Auto-Submitted: auto-generated\r\n"
                  "X-Auto-Response-Suppress: OOF, AutoReply\r\n"
                  "To: a@example.vn\r\n"
                  "Subject: Report\r\n"
                  "Date: Mon, 09 May 2022 07:00:00 +0700\r\n" +
                      id +
                      "\r\nMIME-Version: 1.0\r\n"
                      "Content-Language: vi\r\n"
                      "Content-Type: multipart/alternative; boundary=\"=_ktask\"\r\n"
                      "\r\n"
                      "--=_ktask\r\n"
                      "Content-Type: text/plain; charset=utf-8\r\n"
                      "Content-Transfer-Encoding: quoted-printable\r\n"
                      "\r\n"
                      "text\r\n"
                      "\r\n"
                      "--=_ktask\r\n"
                      "Content-Type: text/html; charset=utf-8\r\n"
                      "Content-Transfer-Encoding: quoted-printable\r\n"
                      "\r\n"
                      "<p>html</p>\r\n"
                      "\r\n"
                      "--=_ktask--\r\n");
}

TEST_CASE("the same mail at the same moment gives the same bytes") {
    CHECK(mail_as_text(some_mail(), moment) == mail_as_text(some_mail(), moment));
}

TEST_CASE("a Message-ID changes with everything that is said, and names only the sender's domain") {
    const std::string id = message_id(mail_as_text(some_mail(), moment));
    CHECK(id.ends_with("@example.vn>"));
    Mail other = some_mail();
    other.text = "texT\n";
    CHECK(message_id(mail_as_text(other, moment)) != id);
    other = some_mail();
    other.to.front().address = "b@example.vn";
    CHECK(message_id(mail_as_text(other, moment)) != id);
    const Moment later = {moment.time + std::chrono::seconds(1), moment.utc_offset};
    CHECK(message_id(mail_as_text(some_mail(), later)) != id);
}

TEST_CASE("a mail without a sender is a draft") {
    Mail mail = some_mail();
    mail.from = {};
    const std::string text = mail_as_text(mail, moment);
    CHECK(text.starts_with("X-Unsent: 1\r\nTo: a@example.vn\r\n"));
    CHECK(text.find("Auto-Submitted") == std::string::npos); // a person sends it
    CHECK(message_id(text).ends_with("@ktask.invalid>"));
}

TEST_CASE("a boundary in a body does not end the body") {
    Mail mail = some_mail();
    mail.text = "--=_ktask--\n";
    const std::string text = mail_as_text(mail, moment);
    CHECK(text.find("--=3D_ktask--") != std::string::npos);
    CHECK(text.find("--=_ktask--") == text.rfind("--=_ktask--"));
}
