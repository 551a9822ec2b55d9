#include "document/reminder.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "document/entries.hpp"
#include "document/task.hpp"

namespace ktask::document {

using report::Reminder;
using text::counted;
using text::message;

namespace {

text::Message tasks_in_words(const Reminder& reminder) {
    text::Message overdue = counted("{} overdue task", "{} overdue tasks", reminder.overdue.size());
    text::Message due_soon =
        counted("{} task due soon", "{} tasks due soon", reminder.due_soon.size());
    if (reminder.due_soon.empty()) return overdue;
    if (reminder.overdue.empty()) return due_soon;
    return message("{0} and {1}", overdue, due_soon);
}

text::Message asked(const Reminder& reminder) {
    if (reminder.due_soon.empty()) return message("complete what is overdue without delay");
    if (reminder.overdue.empty()) return message("see to it that the work is completed on time");
    return message("complete what is overdue without delay and the rest on time");
}

/// What a letter is about, in its own words.
struct Subject {
    Line agency;
    Line programme; ///< its title, or how many they are
    Line issuer;    ///< of all of them; empty if there is no such
};

Subject subject_of(const Reminder& reminder, const Reader& reader) {
    const report::AgencyPlace& place = reminder.places.front();
    const programme::Programme& first = *reader.programmes.front();
    const bool is_one = reader.programmes.size() == 1;
    const bool have_one_issuer =
        std::all_of(reader.programmes.begin(), reader.programmes.end(),
                    [&](const programme::Programme* one) { return one->issuer == first.issuer; });
    return {quoted(agency_at(place).name, *place.programme, reader),
            is_one ? quoted(first.title, first, reader)
                   : line(message("{} programmes", reader.programmes.size()), reader),
            have_one_issuer ? quoted(first.issuer, first, reader) : Line{}};
}

/// Who has issued the programmes, if they do not say who it is.
text::Message issuers_in_words(const Reader& reader) {
    return reader.programmes.size() == 1 ? message("the issuer of the programme")
                                         : message("the issuers of the programmes");
}

/// A letter that is being written.
struct Letter {
    const Reminder& reminder;
    const Reader& reader;
    Subject subject;
    std::vector<Block> blocks = {};

    void say(Line words) { blocks.emplace_back(Paragraph{std::move(words)}); }

    void open() {
        const auto& [agency, title, issuer] = subject;
        say(line(message("To: {}", agency), reader, {&agency}));
        const Line of_issuer = issuer.text.empty() ? title
                                                   : line(message("{0} of {1}", title, issuer),
                                                          reader, {&title, &issuer});
        const Line day = line(message("{}", reader.today), reader);
        say(line(message("Under {0}, as of {1}, {2} leads {3}, as follows:", of_issuer, day, agency,
                         tasks_in_words(reminder)),
                 reader, {&of_issuer, &day, &agency}));
    }
    void add_tasks(const text::Message& heading, std::span<const selection::Selected> tasks,
                   const EntryColumn& standing) {
        if (tasks.empty()) return;
        blocks.emplace_back(Heading{2, line(heading, reader), ""});
        EntryColumns columns = {&of_plain_id, &of_title, &of_due, &of_coordinating, &standing};
        if (reader.programmes.size() > 1) columns.insert(columns.begin(), &of_programme);
        blocks.emplace_back(entries(tasks, columns, reader));
    }
    void close(std::string_view sender) {
        const auto& [agency, title, issuer] = subject;
        const Line what = line(asked(reminder), reader);
        const Line whom = issuer.text.empty() ? line(issuers_in_words(reader), reader) : issuer;
        say(line(message("We kindly ask {0} to {1}, and to report the results to {2}.", agency,
                         what, whom),
                 reader, {&agency, &what, &whom}));
        say(line(message("If a task has been completed, please tell us the number and date of the "
                         "document that reports it; if there are difficulties, please let us know "
                         "in good time."),
                 reader));
        say(line(message("Thank you."), reader));
        if (!sender.empty()) say(verbatim(sender));
    }
    void add_notes() {
        std::vector<Notes> found = all_notes(blocks, reader, name_of);
        if (found.empty()) return;
        blocks.emplace_back(Heading{2, line(message("Footnotes"), reader), ""});
        std::move(found.begin(), found.end(), std::back_inserter(blocks));
    }
};

Reader reader_of(const Reminder& reminder, Date today, words::Speaker& speaker) {
    return {today, speaker, programmes_of(reminder)};
}

/// What stands over a letter.
Line heading_of(const Reminder& reminder, const Reader& reader) {
    const Line programme = subject_of(reminder, reader).programme;
    return line(message("Reminder, {0}: {1}", programme, tasks_in_words(reminder)), reader,
                {&programme});
}

void write_letter(Document& document, const Reminder& reminder, const ReminderDays& days,
                  std::string_view sender, const Reader& reader) {
    Letter letter{reminder, reader, subject_of(reminder, reader)};
    letter.open();
    letter.add_tasks(overdue_heading(reminder.overdue.size()), reminder.overdue, of_delay);
    letter.add_tasks(due_soon_heading(reminder.due_soon.size(), days.soon_days), reminder.due_soon,
                     of_days_left);
    letter.close(sender);
    letter.add_notes();
    std::move(letter.blocks.begin(), letter.blocks.end(), std::back_inserter(document.blocks));
}

} // namespace

Document reminders(std::span<const Reminder> reminders, const ReminderDays& days,
                   std::string_view sender, words::Speaker& speaker) {
    const bool is_one = reminders.size() == 1;
    Document document{{}, speaker.language(), {}};
    document.title =
        is_one ? heading_of(reminders.front(), reader_of(reminders.front(), days.today, speaker))
               : line(message("Reminders"), {days.today, speaker, {}});
    for (const Reminder& reminder : reminders) {
        const Reader reader = reader_of(reminder, days.today, speaker);
        if (!is_one) document.blocks.emplace_back(Heading{1, heading_of(reminder, reader), ""});
        write_letter(document, reminder, days, sender, reader);
    }
    return document;
}

} // namespace ktask::document
