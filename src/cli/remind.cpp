#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/filters.hpp"
#include "cli/mail.hpp"
#include "cli/programmes.hpp"
#include "cli/serve.hpp"
#include "cli/writers.hpp"
#include "document/reminder.hpp"
#include "io/folders.hpp"
#include "io/output.hpp"
#include "io/temporary.hpp"
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
         .says =
             text::message("write a mail for each agency to this folder, which is made if need be"),
         .group = Group::how_sent,
         .target = &options.folder});
    declare_sender(declaration, options.sender, {});
}

struct Letters {
    std::vector<programme::Programme> programmes;
    std::vector<report::Reminder> reminders;
    document::ReminderDays days;
    write::mail::Envelope envelope; ///< its sender signs
};

document::Document letters_document(const Letters& letters, words::Speaker& speaker) {
    return document::reminders(letters.reminders, letters.days, letters.envelope.from.name,
                               speaker);
}

constexpr std::array<Writer<Letters>, 0> letter_writers = {};
constexpr auto letter_formats = formats_with(letter_writers);

/// A letter that is to be written.
struct Draft {
    std::string path;
    std::string agency; ///< its key
    std::string text;
};

std::string key_of(const report::Reminder& reminder) {
    return agency_at(reminder.places.front()).key;
}

/// What the letters are called, each in its turn: by the key of the agency, of a single programme
/// with its year. Where several have the same key, their names tell them apart.
std::vector<std::string> names_of(const Letters& letters) {
    std::map<std::string, std::size_t> sharing;
    for (const report::Reminder& reminder : letters.reminders)
        ++sharing[text::slug(key_of(reminder))];
    std::vector<std::string> names;
    for (const report::Reminder& reminder : letters.reminders) {
        const std::string key = key_of(reminder);
        if (letters.programmes.size() == 1) {
            const int year = letters.programmes.front().year;
            names.push_back(text::slug(fmt::format("{}-{}", year, key)));
        } else {
            const bool is_alone = sharing[text::slug(key)] == 1;
            const std::string& name = agency_at(reminder.places.front()).name;
            names.push_back(text::slug(is_alone ? key : fmt::format("{}-{}", key, name)));
        }
    }
    return names;
}

std::string path_of(const std::string& name, const std::string& folder, Format format) {
    return fmt::format("{}{}{}{}", folder, folder.ends_with('/') ? "" : "/", name,
                       row_of(format).endings.front());
}

/// Why an agency gets no mail.
text::Note no_mail(const report::Reminder& reminder) {
    const report::AgencyPlace& place = reminder.places.front();
    const programme::Agency& agency = agency_at(place);
    text::Message why = emails_of(reminder).empty()
                            ? text::message("no e-mail address")
                            : text::message("an e-mail address that no mail can have");
    return text::remark(text::message("no reminder for {} ({}): {} has {} for it", agency.name,
                                      agency.key, place.programme->name, std::move(why)),
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

/// Throws if letters could be lost: those of an earlier run, which are sent twice or replaced
/// unsent, or a programme whose name is that of a mail.
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
    io::remove_abandoned_in(folder);
    for (const Draft& draft : drafts) {
        if (auto saved = io::write_one_of_many(draft.path, draft.text); !saved) {
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

/// To whom the letter to an agency goes by mail, or nothing and why.
std::vector<text::Mailbox> receiver_of(const report::Reminder& reminder, Outcome& outcome) {
    const programme::Agency& agency = agency_at(reminder.places.front());
    std::vector<text::Mailbox> receivers;
    for (const std::string& email : emails_of(reminder)) {
        auto address = text::parse_mailbox(email);
        if (address) receivers.push_back({text::visible(agency.name), std::move(address->address)});
    }
    if (receivers.empty()) {
        outcome.notes.push_back(no_mail(reminder));
        outcome.status = Exit::refused;
    }
    return receivers;
}

/// The letters one by one, as they are put into the folder.
std::vector<Draft> drafts_of(const Letters& letters, const std::string& folder, Format format,
                             const Situation& situation, Outcome& outcome) {
    words::Speaker speaker(situation.everywhere.language.value_or(*outcome.language));
    Presentation presentation = situation.presentation;
    presentation.format = format;
    const Manner manner{presentation, speaker, situation.surroundings};
    const std::vector<std::string> names = names_of(letters);
    std::vector<Draft> drafts;
    for (std::size_t i = 0; i < letters.reminders.size(); ++i) {
        const report::Reminder& reminder = letters.reminders[i];
        Letters letter{{}, {reminder}, letters.days, letters.envelope};
        if (format == Format::eml) letter.envelope.to = receiver_of(reminder, outcome);
        if (format == Format::eml && letter.envelope.to.empty()) continue;
        text::Sink text;
        written<letters_document>(letter_writers, std::move(letter))(manner, text);
        drafts.push_back(
            {path_of(names[i], folder, format), key_of(reminder), std::string(text.kept())});
    }
    return drafts;
}

void fill_folder(const Letters& letters, const std::string& folder, const Situation& situation,
                 Outcome& outcome) {
    const Presentation& presentation = situation.presentation;
    const Format format = presentation.is_format_asked_for ? presentation.format : Format::eml;
    const auto drafts = drafts_of(letters, folder, format, situation, outcome);
    refuse_collisions(drafts);
    refuse_folder(folder, drafts,
                  programme_paths(situation.everywhere.files, situation.surroundings));
    outcome.lines = write_drafts(drafts, folder);
}

void check_places(const RemindOptions& options, const Presentation& presentation) {
    if (!options.folder.empty() && !presentation.output.empty()) {
        throw usage_error(text::message("--output-dir and --output do not go together"),
                          {text::message("for example: ktask remind --output-dir outbox")});
    }
    if (!options.folder.empty() && !presentation.is_format_asked_for &&
        presentation.is_width_asked_for) {
        throw usage_error(text::message("--width does not suit mails"),
                          {text::message("it goes with --format text")});
    }
    if (options.folder.empty() && presentation.format == Format::eml) {
        throw usage_error(text::message("--format eml needs --output-dir, for a mail each"),
                          {text::message("for example: ktask remind --output-dir outbox")});
    }
}

Outcome remind(Letters letters, const RemindOptions& options, const Situation& situation) {
    Outcome outcome;
    outcome.language = language_of(letters.programmes);
    const selection::Selection selection =
        select(options.filter, letters.programmes, letters.days.today);
    explain(outcome, selection, situation);
    letters.reminders = report::make_reminders(letters.programmes, selection.tasks, letters.days);
    const bool has_none = letters.reminders.empty();
    if (!options.folder.empty()) {
        fill_folder(letters, options.folder, situation, outcome);
    } else if (!has_none) {
        outcome.result = written<letters_document>(letter_writers, std::move(letters));
    }
    if (has_none) {
        outcome.notes.push_back(
            text::remark(text::message("nothing is overdue or due soon, so there is no reminder")));
    }
    return outcome;
}

Outcome run_remind(const RemindOptions& options, const Situation& situation) {
    check_places(options, situation.presentation);
    return serve(situation, [&](Served served) {
        return remind({std::move(served.programmes),
                       {},
                       {read_today(situation), options.filter.soon_days},
                       {options.sender, {}, {}}},
                      options, situation);
    });
}

constexpr std::array<Example, 3> remind_examples = {{
    {"ktask remind", "read what would be written"},
    {"ktask remind --output-dir outbox --from vanthu@example.vn", "what is late or due in a week"},
    {"ktask remind --output-dir outbox --lead sldtbxh --soon 14", "one agency, two weeks ahead"},
}};

} // namespace

constinit const Command remind_command = {
    "remind",
    "[ID]...",
    "remind each agency that is late or soon due, by mail or letter",
    remind_examples,
    letter_formats,
    begin<RemindOptions, declare_remind, run_remind>};

} // namespace ktask::cli
