#include "write/mail/mail.hpp"

#include "write/text.hpp"

namespace ktask::write::mail {

void message(const document::Document& document, const Envelope& envelope,
             const syntax::Moment& moment, text::Sink& sink) {
    constexpr std::size_t width = 76;
    text::Sink text;
    write::text(document, {width, false, false}, text);
    text::Sink html;
    html_part(document, html);
    const document::Line& subject =
        document.subject.text.empty() ? document.title : document.subject;
    sink += syntax::mail_as_text(
        {envelope.from, envelope.to,
         envelope.subject.empty() ? std::string(subject.text.view()) : envelope.subject,
         text::tag_of(document.language), std::string(text.kept()), std::string(html.kept())},
        moment);
}

} // namespace ktask::write::mail
