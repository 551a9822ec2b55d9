#include "document/reminder.hpp"

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
    Document& document;

    void say(Line words) { document.blocks.emplace_back(Paragraph{std::move(words)}); }

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
    void add_tasks(const text::Message& heading, std::string_view id,
                   std::span<const selection::Selected> tasks, const EntryColumn& standing) {
        if (tasks.empty()) return;
        document.blocks.emplace_back(Heading{2, line(heading, reader), id});
        document.blocks.emplace_back(
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
        Notes notes{{},
                    0,
                    notes_in(document.blocks, 0),
                    [&programme, reader = reader](std::uint32_t number) {
                        return note_of(programme, number, reader);
                    }};
        if (notes.numbers.empty()) return;
        document.blocks.emplace_back(Heading{2, line(message("Footnotes"), reader), "footnotes"});
        document.blocks.emplace_back(notes);
    }
};

} // namespace

Document reminder(const Reminder& reminder, const report::ReportDays& days, std::string_view sender,
                  words::Speaker& speaker) {
    const programme::Programme& programme = *reminder.programme;
    const Reader reader{days.today, speaker, {&programme}};
    const Line title = quoted(programme.title, programme, reader);
    Document document{
        line(message("Reminder, {0}: {1}", title, tasks_in_words(reminder)), reader, {&title}),
        speaker.language(),
        {}};
    Letter letter{reminder,
                  reader,
                  quoted(programme.agencies[reminder.agency].name, programme, reader),
                  title,
                  quoted(programme.issuer, programme, reader),
                  document};
    letter.open();
    letter.add_tasks(overdue_heading(reminder.overdue.size()), "overdue", reminder.overdue,
                     of_delay);
    letter.add_tasks(due_soon_heading(reminder.due_soon.size(), days.soon_days), "due-soon",
                     reminder.due_soon, of_days_left);
    letter.close(sender);
    letter.add_notes();
    return document;
}

} // namespace ktask::document
