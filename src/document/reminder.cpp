#include "document/reminder.hpp"

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

/// A letter that is being written.
struct Letter {
    const Reminder& reminder;
    const Reader& reader;
    Line agency;
    Line title;
    Line issuer;
    std::vector<Block> blocks;

    void say(Line words) { blocks.emplace_back(Paragraph{std::move(words)}); }

    void open() {
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
        blocks.emplace_back(
            entries(tasks, {&of_id, &of_title, &of_due, &of_coordinating, &standing}, reader));
    }
    void close(std::string_view sender) {
        const Line what = line(asked(reminder), reader);
        const Line whom =
            issuer.text.empty() ? line(message("the issuer of the programme"), reader) : issuer;
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
        const programme::Programme& programme = *reminder.programme;
        NoteNumbers numbers = notes_in(blocks);
        if (numbers.empty()) return;
        blocks.emplace_back(Heading{2, line(message("Footnotes"), reader), ""});
        blocks.emplace_back(Notes{
            {}, 0, std::move(numbers[0]), [&programme, reader = reader](std::uint32_t number) {
                return note_of(programme, number, reader);
            }});
    }
};

/// The subject of a letter.
Line subject_of(const Reminder& reminder, const Reader& reader) {
    const Line title = quoted(reminder.programme->title, *reminder.programme, reader);
    return line(message("Reminder, {0}: {1}", title, tasks_in_words(reminder)), reader, {&title});
}

void write_letter(Document& document, const Reminder& reminder, const ReminderDays& days,
                  std::string_view sender, words::Speaker& speaker) {
    const programme::Programme& programme = *reminder.programme;
    const Reader reader{days.today, speaker, {&programme}};
    Letter letter{reminder,
                  reader,
                  quoted(programme.agencies[reminder.agency].name, programme, reader),
                  quoted(programme.title, programme, reader),
                  quoted(programme.issuer, programme, reader),
                  {}};
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
    const Reader reader{days.today, speaker, {}};
    const bool is_one = reminders.size() == 1;
    Document document{is_one ? subject_of(reminders.front(), reader)
                             : line(message("Reminders"), reader),
                      speaker.language(),
                      {}};
    for (const Reminder& reminder : reminders) {
        if (!is_one) document.blocks.emplace_back(Heading{1, subject_of(reminder, reader), ""});
        write_letter(document, reminder, days, sender, speaker);
    }
    return document;
}

} // namespace ktask::document
