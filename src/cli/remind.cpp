#include <array>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/filters.hpp"
#include "cli/mail.hpp"
#include "cli/programmes.hpp"
#include "cli/writers.hpp"
#include "document/reminder.hpp"
#include "io/folders.hpp"
#include "io/output.hpp"
#include "render/reminder.hpp"
#include "report/reminders.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace ktask::cli {

extern const Command remind_command;

namespace {

struct RemindOptions {
    FilterOptions filter;
    std::string folder;
    text::Mailbox sender;
};

void declare_remind(Declaration& declaration, RemindOptions& options) {
    declare(declaration, options.filter);
    declaration.push_back(
        {.name = "--output-dir",
         .value = "DIR",
         .says = text::message("write the mails to this folder, which is made if need be"),
         .group = Group::how_sent,
         .target = &options.folder});
    declare_sender(declaration, options.sender, {});
}

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
                     words::Speaker& speaker) {
    const render::Words& words = words_of(speaker.language());
    const document::Document letter = document::reminder(reminder, days, sender.name, speaker);
    const std::string name = text::visible(reminder.programme->agencies[reminder.agency].name);
    text::Sink text;
    write::text(letter, in_a_mail, text);
    return {sender,
            {{name, address}},
            std::string(letter.title.text.view()),
            words.language,
            text.kept(),
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
    std::map<std::string_view, const Draft*> by_path;
    for (const Draft& draft : drafts) {
        const auto [other, is_new] = by_path.emplace(draft.path, &draft);
        if (is_new) continue;
        throw refusal(text::message("the reminders of '{}' and '{}' would both be {}",
                                    other->second->agency, draft.agency, draft.path),
                      {text::message("choose one with --lead or -f")});
    }
}

/// Throws if mails could be lost: those of an earlier run, which are sent twice or replaced unsent,
/// or a programme whose name is that of a mail.
void refuse_folder(const std::string& folder, const std::vector<Draft>& drafts,
                   std::span<const std::string> programmes) {
    for (const Draft& draft : drafts)
        refuse_overwriting("--output-dir", draft.path, programmes);
    if (!io::holds_mails(folder)) return;
    throw refusal(text::message("{} holds mails already", folder),
                  {text::message("send them and take them away, or name another folder")});
}

/// Writes them all, and says which; throws at the first that cannot be written.
std::vector<text::Message> write_drafts(const std::vector<Draft>& drafts,
                                        const std::string& folder) {
    std::vector<text::Message> paths;
    if (drafts.empty()) return paths;
    if (auto made = io::make_folder(folder); !made) {
        throw io_failure(text::message("cannot make {}", folder), std::move(made.error()));
    }
    for (const Draft& draft : drafts) {
        if (auto saved = io::write_file(draft.path, draft.text); !saved) {
            auto& hints = saved.error().hints;
            if (!paths.empty()) hints.push_back(text::message("written before:"));
            std::move(paths.begin(), paths.end(), std::back_inserter(hints));
            throw io_failure(text::message("cannot write {}", draft.path),
                             std::move(saved.error()));
        }
        paths.push_back(text::verbatim(draft.path));
    }
    return paths;
}

Outcome run_remind(const RemindOptions& options, const Situation& situation) {
    if (options.folder.empty()) {
        throw usage_error(text::message("where to? --output-dir is missing"),
                          {text::message("for example: ktask remind --output-dir outbox")});
    }
    const deadline::Date today = read_today(situation);
    const report::ReportDays days = {today, today, today, options.filter.soon_days};
    const auto programmes = load_programmes(situation);
    Outcome outcome;
    outcome.language = language_of(programmes);
    words::Speaker speaker(situation.everywhere.language.value_or(*outcome.language));
    const selection::Selection selection = select(options.filter, programmes, today);
    explain(outcome, selection, situation);
    const auto reminders = report::make_reminders(programmes, selection.tasks);
    std::vector<Draft> drafts;
    for (const report::Reminder& reminder : reminders) {
        const programme::Agency& agency = reminder.programme->agencies[reminder.agency];
        const auto address = text::parse_mailbox(agency.email);
        if (!address) {
            outcome.notes.push_back(no_mail(reminder));
            outcome.status = Exit::refused;
            continue;
        }
        const syntax::Mail mail =
            mail_of(reminder, options.sender, address->address, days, speaker);
        drafts.push_back({path_of(reminder, options.folder), agency.key,
                          syntax::mail_as_text(mail, moment_of(situation.surroundings))});
    }
    refuse_collisions(drafts);
    refuse_folder(options.folder, drafts,
                  programme_paths(situation.everywhere.files, situation.surroundings));
    outcome.lines = write_drafts(drafts, options.folder);
    if (reminders.empty()) {
        outcome.notes.push_back(
            text::remark(text::message("nothing is overdue or due soon, so there is no reminder")));
    }
    return outcome;
}

constexpr std::array<Example, 2> remind_examples = {{
    {"ktask remind --output-dir outbox --from vanthu@example.vn", "what is late or due in a week"},
    {"ktask remind --output-dir outbox --lead sldtbxh --soon 14", "one agency, two weeks ahead"},
}};

} // namespace

constinit const Command remind_command = {
    "remind",        "[ID]...", "write a mail to each agency that is late or soon due",
    remind_examples, {},        begin<RemindOptions, declare_remind, run_remind>};

} // namespace ktask::cli
