#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "syntax/mime.hpp"

namespace ktask::syntax {

/// A mail as a value. Names, addresses and the subject must hold no controls; bodies end in a
/// newline.
struct Mail {
    text::Mailbox from; ///< without an address: a draft, which a mail program gives its sender
    std::vector<text::Mailbox> to;
    std::string subject;
    std::string_view language; ///< BCP 47
    std::string text;
    std::string html; ///< the same for those who like to see it
};

/// When a mail is written, and how far the clock of the place is from UTC.
struct Moment {
    std::chrono::sys_seconds time;
    std::chrono::minutes utc_offset{0};
};

/// The mail as it is sent and kept in an .eml file: ASCII in lines that end in CRLF. The same mail
/// at the same moment gives the same bytes.
std::string mail_as_text(const Mail& mail, const Moment& moment);

} // namespace ktask::syntax
