#pragma once

#include <string>
#include <vector>

#include "cli/request.hpp"
#include "io/surroundings.hpp"
#include "syntax/mail.hpp"

namespace CLI {
class App;
}

namespace ktask::cli {

/// Who gets a mail from whom.
struct Envelope {
    text::Mailbox from;
    std::vector<text::Mailbox> to;
    std::string subject; ///< "" if it is not given
};

/// --from.
void declare_sender(CLI::App& app, Request& request);

/// --to and --subject.
void declare_recipients(CLI::App& app, Request& request);

/// The value of --from; without an address if it is not given.
text::Mailbox read_sender(const Request& request);

/// --to, --from and --subject, of which a mail needs the first two.
Envelope read_envelope(const Request& request);

/// Throws if one of these options is given although no mail is asked for.
void refuse_envelope(const Request& request);

/// Now.
syntax::Moment moment_of(const io::Surroundings& surroundings);

} // namespace ktask::cli
