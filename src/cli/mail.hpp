#pragma once

#include <string>
#include <vector>

#include "cli/declaration.hpp"
#include "io/surroundings.hpp"
#include "syntax/mail.hpp"
#include "text/mailbox.hpp"
#include "write/manner.hpp"

namespace ktask::cli {

/// Who gets a mail from whom: --from, --to and --subject.
struct Envelope {
    text::Mailbox from; ///< without an address if it is not given
    std::vector<text::Mailbox> to;
    std::string subject; ///< "" if it is not given
};

/// Declares --from alone.
void declare_sender(Declaration& declaration, text::Mailbox& from, Formats suits);

/// Declares all of it, for a command that writes other formats too.
void declare(Declaration& declaration, Envelope& envelope);

/// Throws unless a mail has a sender and a receiver.
void check_complete(const Envelope& envelope);

/// How the text of a mail is written.
constexpr write::Manner in_a_mail = {76, false, false};

/// Now.
syntax::Moment moment_of(const io::Surroundings& surroundings);

} // namespace ktask::cli
