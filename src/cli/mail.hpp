#pragma once

#include "cli/declaration.hpp"
#include "io/surroundings.hpp"
#include "syntax/mail.hpp"
#include "text/mailbox.hpp"
#include "write/mail/mail.hpp"

namespace ktask::cli {

/// Declares --from alone.
void declare_sender(Declaration& declaration, text::Mailbox& from, Formats suits);

/// Declares --to, --subject and --from, for a command that writes other formats too.
void declare(Declaration& declaration, write::mail::Envelope& envelope);

/// Throws if a mail is asked for and has no sender or no receiver.
void check_complete(const write::mail::Envelope& envelope, Format format);

/// When a mail says that it was written.
syntax::Moment moment_of(const io::Surroundings& surroundings);

} // namespace ktask::cli
