#include "cli/envelope.hpp"

#include <string_view>

#include "cli/failure.hpp"
#include "cli/options.hpp"

namespace ktask::cli {

namespace {

text::Mailbox read_mailbox(std::string_view option, const std::string& typed) {
    auto mailbox = text::parse_mailbox(typed);
    if (!mailbox) throw bad_value(option, typed, mailbox.error());
    return std::move(*mailbox);
}

std::string read_subject(const std::string& typed) {
    const auto checked = text::check_header_text(typed);
    if (!checked) throw bad_value("--subject", typed, checked.error());
    return typed;
}

} // namespace

void declare_sender(CLI::App& app, Request& request) {
    add_single(app, "--from", request.from, "the sender: name@example.vn or Name <name@example.vn>",
               "ADDRESS", how_sent);
}

void declare_recipients(CLI::App& app, Request& request) {
    add_repeatable(app, "--to", request.to, "who gets the mail of --format eml", "ADDRESS",
                   how_sent);
    add_single(app, "--subject", request.subject, "its subject; else the title of the report",
               "TEXT", how_sent);
}

text::Mailbox read_sender(const Request& request) {
    if (request.from.empty()) return {};
    return read_mailbox("--from", request.from);
}

Envelope read_envelope(const Request& request) {
    if (request.to.empty() || request.from.empty()) {
        const std::string_view missing = !request.from.empty() ? "--to"
                                         : request.to.empty()  ? "--to and --from"
                                                               : "--from";
        throw usage_error(
            text::message("--format eml needs {}", missing),
            {text::message("for example: ktask report --format eml --to ubnd@example.vn "
                           "--from vanthu@example.vn")});
    }
    Envelope envelope;
    envelope.from = read_sender(request);
    for (const std::string& typed : request.to)
        envelope.to.push_back(read_mailbox("--to", typed));
    envelope.subject = read_subject(request.subject);
    return envelope;
}

void refuse_envelope(const Request& request) {
    const std::string_view given = !request.to.empty()        ? "--to"
                                   : !request.from.empty()    ? "--from"
                                   : !request.subject.empty() ? "--subject"
                                                              : "";
    if (given.empty()) return;
    throw usage_error(text::message("{} is for a mail only", given),
                      {text::message("a mail is written with --format eml")});
}

syntax::Moment moment_of(const io::Surroundings& surroundings) {
    return {surroundings.now, surroundings.utc_offset};
}

} // namespace ktask::cli
