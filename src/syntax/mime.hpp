#pragma once

#include <chrono>
#include <span>
#include <string>
#include <string_view>

#include "text/mailbox.hpp"

namespace ktask::syntax {

/// The parts of which a mail is written (RFC 5322, 2045, 2047). Texts are UTF-8 without controls;
/// what comes out is ASCII in lines that end in CRLF, of at most 78 characters where that can be.

/// "Subject: ...": plain if the text is plain ASCII, else in encoded words.
std::string text_header(std::string_view name, std::string_view text);

/// "To: ...": all the mailboxes.
std::string mailbox_header(std::string_view name, std::span<const text::Mailbox> mailboxes);

/// "Date: ...", in the time of a place so far from UTC.
std::string date_header(std::chrono::sys_seconds time, std::chrono::minutes utc_offset);

/// A body as quoted-printable. No line of it is a lone dot or begins with "From ", and none has
/// "=_" in it, so that a boundary with these two is never found in a body.
std::string quoted_printable(std::string_view text);

} // namespace ktask::syntax
