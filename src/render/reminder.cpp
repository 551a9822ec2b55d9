#include "render/reminder.hpp"

#include <array>
#include <utility>
#include <vector>

#include "render/mail_html.hpp"
#include "render/said.hpp"
#include "text/utf8.hpp"

namespace ktask::render {

namespace {

/// What stands before and after the tasks, a paragraph each.
struct Letter {
    std::string greeting;
    std::string opening;
    std::vector<std::string> closing;
};

std::string tasks_in_words(const report::Reminder& reminder, const ReminderWords& says) {
    std::string overdue = counted(says.overdue, reminder.overdue.size());
    std::string due_soon = counted(says.due_soon, reminder.due_soon.size());
    if (reminder.due_soon.empty()) return overdue;
    if (reminder.overdue.empty()) return due_soon;
    return said(says.both, overdue, due_soon);
}

std::string_view asked(const report::Reminder& reminder, const ReminderWords& says) {
    if (reminder.due_soon.empty()) return says.ask_overdue;
    return reminder.overdue.empty() ? says.ask_due_soon : says.ask_both;
}

Letter letter_of(const report::Reminder& reminder, deadline::Date today, std::string_view sender,
                 const Words& words) {
    const ReminderWords& says = words.reminder;
    const std::string agency = text::visible(reminder.programme->agencies[reminder.agency].name);
    const std::string title = text::visible(reminder.programme->title);
    const std::string issuer = text::visible(reminder.programme->issuer);
    Letter letter;
    letter.greeting = said(says.greeting, agency);
    letter.opening =
        said(says.opening, issuer.empty() ? title : said(says.programme_of, title, issuer),
             words.date(today), agency, tasks_in_words(reminder, says));
    letter.closing = {said(says.request, agency, asked(reminder, says),
                           issuer.empty() ? std::string(says.issuer) : issuer),
                      std::string(says.done_already), std::string(says.thanks)};
    if (!sender.empty()) letter.closing.push_back(text::visible(sender));
    return letter;
}

std::string as_html(const Letter& letter, const ReportParts& parts, std::string_view subject,
                    const Words& words) {
    std::string blocks = mail_paragraph(letter.greeting) + mail_paragraph(letter.opening);
    for (const ReportSection& section : parts.sections) {
        if (section.items.empty()) continue;
        blocks +=
            mail_heading(section.heading) + mail_task_table(section, words, Named::coordinating);
    }
    for (const std::string& text : letter.closing)
        blocks += mail_paragraph(text);
    blocks += mail_footnotes(parts.footnotes, words);
    return mail_page(subject, words.language, blocks);
}

} // namespace

std::string reminder_as_mail_html(const report::Reminder& reminder, const report::ReportDays& days,
                                  std::string_view sender, const Words& words) {
    constexpr std::array<std::string_view, 3> places_shown = {"title", "coordinating", "due"};
    std::vector<selection::Selected> tasks = reminder.overdue;
    tasks.insert(tasks.end(), reminder.due_soon.begin(), reminder.due_soon.end());
    const report::Report report =
        report::make_report({reminder.programme, 1}, std::move(tasks), days);
    ReportParts parts = parts_of(report, words);
    parts.footnotes = footnotes_in(parts.sections, report, places_shown);
    const Letter letter = letter_of(reminder, days.today, sender, words);
    const std::string subject =
        said(words.reminder.subject, text::visible(reminder.programme->title),
             tasks_in_words(reminder, words.reminder));
    return as_html(letter, parts, subject, words);
}

} // namespace ktask::render
