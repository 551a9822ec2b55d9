#include "cli/mail.hpp"

#include <utility>

#include "cli/failure.hpp"

namespace ktask::cli {

namespace {

text::Mailbox read_mailbox(std::string_view option, const std::string& typed) {
    auto mailbox = text::parse_mailbox(typed);
    if (!mailbox) throw bad_value(option, typed, std::move(mailbox.error()));
    return std::move(*mailbox);
}

std::string read_header(std::string_view option, const std::string& typed) {
    auto checked = text::check_header_text(typed);
    if (!checked) throw bad_value(option, typed, std::move(checked.error()));
    return typed;
}

} // namespace

void declare_sender(Declaration& declaration, text::Mailbox& from, Formats suits) {
    declaration.push_back(
        {.name = "--from",
         .value = "ADDRESS",
         .says = text::message("the sender: name@example.vn or Name <name@example.vn>"),
         .group = Group::how_sent,
         .target = [&from](std::string_view option,
                           const std::string& typed) { from = read_mailbox(option, typed); },
         .suits = suits});
}

void declare(Declaration& declaration, write::mail::Envelope& envelope) {
    declaration.push_back(
        {.name = "--to",
         .value = "ADDRESS",
         .says = text::message("who gets the mail of --format eml"),
         .group = Group::how_sent,
         .target = Each{[&envelope](std::string_view option, const std::string& typed) {
             envelope.to.push_back(read_mailbox(option, typed));
         }},
         .suits = {Format::eml}});
    declaration.push_back({.name = "--subject",
                           .value = "TEXT",
                           .says = text::message("its subject; else what matters and the title"),
                           .group = Group::how_sent,
                           .target =
                               [&envelope](std::string_view option, const std::string& typed) {
                                   envelope.subject = read_header(option, typed);
                               },
                           .suits = {Format::eml}});
    declare_sender(declaration, envelope.from, {Format::eml});
}

void check_complete(const write::mail::Envelope& envelope, Format format) {
    if (format != Format::eml) return;
    const bool lacks_sender = envelope.from.address.empty();
    if (!envelope.to.empty() && !lacks_sender) return;
    text::Message missing = !lacks_sender         ? text::verbatim("--to")
                            : envelope.to.empty() ? text::message("{0} and {1}", "--to", "--from")
                                                  : text::verbatim("--from");
    throw usage_error(
        text::message("--format eml needs {}", std::move(missing)),
        {text::message("for example: --to ubnd@example.vn --from vanthu@example.vn")});
}

syntax::Moment moment_of(const io::Surroundings& surroundings) {
    return {surroundings.now, surroundings.utc_offset};
}

} // namespace ktask::cli
