#include "cli/commands.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/envelope.hpp"
#include "cli/failure.hpp"
#include "cli/filters.hpp"
#include "cli/options.hpp"
#include "cli/presentation.hpp"
#include "cli/programmes.hpp"
#include "document/reminder.hpp"
#include "io/folders.hpp"
#include "io/output.hpp"
#include "render/reminder.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace ktask::cli {

void declare_remind(CLI::App& app, Request& request) {
    declare_filter(app, request);
    add_single(app, "--output-dir", request.output_folder,
               "write the mails to this folder, which is made if need be", "DIR", how_sent);
    declare_sender(app, request);
}

namespace {

/// A mail that is to be written.
struct Draft {
    std::string path;
    std::string agency; ///< its key
    std::string text;
};

std::string path_of(const report::Reminder& reminder, const std::string& folder) {
    const std::string name = text::slug(fmt::format(
        "{}-{}", reminder.programme->year, reminder.programme->agencies[reminder.agency].key));
    return fmt::format("{}{}{}.eml", folder, folder.ends_with('/') ? "" : "/", name);
}

syntax::Mail mail_of(const report::Reminder& reminder, const text::Mailbox& sender,
                     const std::string& address, const report::ReportDays& days,
                     const render::Words& words, words::Speaker& speaker) {
    const document::Document letter = document::reminder(reminder, days, sender.name, speaker);
    const std::string name = text::visible(reminder.programme->agencies[reminder.agency].name);
    return {sender,
            {{name, address}},
            std::string(letter.title.text.view()),
            words.language,
            written(letter, Format::text, in_a_mail),
            render::reminder_as_mail_html(reminder, days, sender.name, words)};
}

/// Why an agency gets no mail.
text::Note no_mail(const report::Reminder& reminder) {
    const programme::Agency& agency = reminder.programme->agencies[reminder.agency];
    text::Message why = agency.email.empty()
                            ? text::message("no e-mail address")
                            : text::message("an e-mail address that no mail can have");
    return text::remark(text::message("no reminder for {} ({}): {} has {} for it", agency.name,
                                      agency.key, reminder.programme->name, std::move(why)),
                        {text::message("for example: email: vanthu@example.vn")});
}

void refuse_collisions(const std::vector<Draft>& drafts) {
    std::unordered_map<std::string_view, const Draft*> first_of;
    for (const Draft& draft : drafts) {
        const auto [first, is_new] = first_of.emplace(draft.path, &draft);
        if (is_new) continue;
        throw refusal(text::message("the reminders of '{}' and '{}' would both be {}",
                                    first->second->agency, draft.agency, draft.path),
                      {text::message("choose one with --lead or -f")});
    }
}

/// Throws if mails could be lost: those of an earlier run, which are sent twice or replaced unsent,
/// or a programme whose name is that of a mail.
void refuse_folder(const std::string& folder, const std::vector<Draft>& drafts,
                   const std::vector<std::string>& programmes) {
    for (const Draft& draft : drafts)
        refuse_overwriting("--output-dir", draft.path, programmes);
    if (!io::holds_mails(folder)) return;
    throw refusal(text::message("{} holds mails already", folder),
                  {text::message("send them and take them away, or name another folder")});
}

/// Writes them all, and says which as lines; throws at the first that cannot be written.
std::string written(const std::vector<Draft>& drafts, const std::string& folder) {
    std::string paths;
    if (drafts.empty()) return paths;
    if (auto made = io::make_folder(folder); !made) {
        throw io_failure(text::message("cannot make {}", folder), std::move(made.error()));
    }
    for (const Draft& draft : drafts) {
        if (auto saved = io::write_file(draft.path, draft.text); !saved) {
            auto& hints = saved.error().hints;
            if (!paths.empty()) hints.push_back(text::message("written before:"));
            for (const Draft* before = drafts.data(); before != &draft; ++before)
                hints.push_back(text::verbatim(before->path));
            throw io_failure(text::message("cannot write {}", draft.path),
                             std::move(saved.error()));
        }
        paths += text::visible(draft.path) + '\n';
    }
    return paths;
}

} // namespace

Outcome run_remind(const Request& request, const io::Surroundings& surroundings) {
    if (request.output_folder.empty()) {
        throw usage_error(text::message("where to? --output-dir is missing"),
                          {text::message("for example: ktask remind --output-dir outbox")});
    }
    const text::Mailbox sender = read_sender(request);
    const deadline::Date today = read_today(request, surroundings);
    const report::ReportDays days = {today, today, today, read_soon(request)};
    const auto programmes = load_programmes(request, surroundings);
    const render::Words& words = read_language(request, programmes);
    words::Speaker speaker = read_speaker(request, programmes);
    Outcome outcome;
    const selection::Filter filter = read_filter(request, programmes, today, outcome.notes);
    const auto tasks = select_or_fail(programmes, filter, today, days.soon_days);
    const auto reminders = report::make_reminders(programmes, tasks);
    std::vector<Draft> drafts;
    for (const report::Reminder& reminder : reminders) {
        const programme::Agency& agency = reminder.programme->agencies[reminder.agency];
        const auto address = text::parse_mailbox(agency.email);
        if (!address) {
            outcome.notes.push_back(no_mail(reminder));
            outcome.status = static_cast<int>(Exit::refused);
            continue;
        }
        const syntax::Mail mail = mail_of(reminder, sender, address->address, days, words, speaker);
        drafts.push_back({path_of(reminder, request.output_folder), agency.key,
                          syntax::mail_as_text(mail, moment_of(surroundings))});
    }
    refuse_collisions(drafts);
    refuse_folder(request.output_folder, drafts, programme_paths(request, surroundings));
    outcome.out = written(drafts, request.output_folder);
    if (reminders.empty()) {
        outcome.notes.push_back(
            text::remark(text::message("nothing is overdue or due soon, so there is no reminder")));
    }
    return outcome;
}

} // namespace ktask::cli
