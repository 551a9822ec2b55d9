#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"
#include "syntax/mail.hpp"
#include "text/sink.hpp"

namespace ktask::write::mail {

// A document as a mail: as text, and as HTML for those who like to see it. Mail programs drop style
// sheets and know no drawings, so that every element has its own style, and nothing has columns: a
// row of a table becomes lines under each other, which fit a phone and a desk alike.

/// Who gets a mail from whom, and about what.
struct Envelope {
    text::Mailbox from; ///< without an address: a draft, which a mail program gives its sender
    std::vector<text::Mailbox> to;
    std::string subject; ///< without controls; "": that of the document
};

/// The mail as it is sent and kept in an .eml file. The same at the same moment is the same bytes.
void message(const document::Document& document, const Envelope& envelope,
             const syntax::Moment& moment, text::Sink& sink);

/// Its HTML.
void html_part(const document::Document& document, text::Sink& sink);

} // namespace ktask::write::mail
