#include "syntax/mail.hpp"

#include <string_view>

#include <fmt/format.h>

#include "text/fingerprint.hpp"

namespace ktask::syntax {

namespace {

/// Never in a body: quoted-printable writes every '=' of a text as "=3D".
constexpr std::string_view boundary = "=_ktask";

std::string part(std::string_view kind, std::string_view body) {
    return fmt::format("--{}\r\nContent-Type: text/{}; charset=utf-8\r\n"
                       "Content-Transfer-Encoding: quoted-printable\r\n\r\n{}\r\n",
                       boundary, kind, quoted_printable(body));
}

/// Unique by the time and all that the mail says; the sender's domain, not the machine's name.
std::string message_id(const Mail& mail, std::string_view written) {
    const std::string_view address = mail.from.address;
    const std::size_t at = address.find('@');
    const std::string_view domain =
        at == std::string_view::npos ? "ktask.invalid" : address.substr(at + 1);
    const std::size_t half = written.size() / 2;
    return fmt::format("{}{}@{}", text::fingerprint(written.substr(0, half)),
                       text::fingerprint(written.substr(half)), domain);
}

} // namespace

std::string mail_as_text(const Mail& mail, const Moment& moment) {
    std::string head;
    // Mail programs open a file with this header as a mail to be sent, not as one that came.
    if (mail.from.address.empty()) {
        head += "X-Unsent: 1\r\n";
    } else {
        head += mailbox_header("From", {&mail.from, 1});
        // RFC 3834: no answer by a program to what a program wrote; the second is for Exchange.
        head += "Auto-Submitted: auto-generated\r\nX-Auto-Response-Suppress: OOF, AutoReply\r\n";
    }
    head += mailbox_header("To", mail.to);
    head += text_header("Subject", mail.subject);
    head += date_header(moment.time, moment.utc_offset);
    const std::string body = part("plain", mail.text) + part("html", mail.html);
    return fmt::format("{}Message-ID: <{}>\r\nMIME-Version: 1.0\r\nContent-Language: {}\r\n"
                       "Content-Type: multipart/alternative; boundary=\"{}\"\r\n\r\n{}--{}--\r\n",
                       head, message_id(mail, head + body), mail.language, boundary, body,
                       boundary);
}

} // namespace ktask::syntax
