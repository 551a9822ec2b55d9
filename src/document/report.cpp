#include "document/report.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "document/changes.hpp"
#include "document/entries.hpp"
#include "document/task.hpp"

namespace ktask::document {

using selection::Selected;
using text::counted;
using text::message;
using text::named;

namespace {

bool is_on_several(const report::Report& report) {
    return report.programmes.size() > 1;
}

text::Message overdue_in_words(const report::Report& report) {
    const std::size_t count = report.overdue.size();
    const text::Message overdue = counted("{} task is overdue", "{} tasks are overdue", count);
    const int most = report.overdue.front().status.days_late.value_or(0);
    const text::Message days = counted("{} day", "{} days", most);
    return count == 1 ? message("{0} ({1})", overdue, days)
                      : message("{0}, the longest by {1}", overdue, days);
}

/// Tasks, and apart from them stages of tasks that are not done.
void add_completed(text::Parts& parts, const std::vector<Selected>& completed) {
    const auto stages = static_cast<std::size_t>(
        std::count_if(completed.begin(), completed.end(),
                      [](const Selected& s) { return s.stage != nullptr && !is_done(s); }));
    const std::size_t tasks = completed.size() - stages;
    if (tasks > 0) {
        parts.parts.push_back(counted("{} task was completed in the period",
                                      "{} tasks were completed in the period", tasks));
    }
    if (stages > 0) {
        parts.parts.push_back(counted("{} stage was completed in the period",
                                      "{} stages were completed in the period", stages));
    }
}

/// What matters, in one sentence.
text::Message opening(const report::Report& report) {
    text::Parts parts{{}, text::Between::semicolon};
    if (!report.overdue.empty()) parts.parts.push_back(overdue_in_words(report));
    if (!report.due_soon.empty()) {
        parts.parts.push_back(
            counted("{} task is due soon", "{} tasks are due soon", report.due_soon.size()));
    }
    if (parts.parts.empty()) parts.parts.push_back(message("Nothing is overdue or due soon"));
    if (!report.obstacles.empty()) {
        parts.parts.push_back(counted("{} task has obstacles or proposals",
                                      "{} tasks have obstacles or proposals",
                                      report.obstacles.size()));
    }
    add_completed(parts, report.completed);
    return message("{}.", std::move(parts));
}

/// The issuer, or which programmes these are, unless they are many; the day, the period and the
/// scope.
Lines about(const report::Report& report, const Reader& reader) {
    const report::ReportDays& days = report.days;
    Lines about;
    std::size_t asked = 0;
    constexpr std::size_t most_named = 10;
    const bool are_counted = report.programmes.size() > most_named;
    if (are_counted) {
        about.lines.push_back(line(message("{} programmes", report.programmes.size()), reader));
    }
    for (const programme::Programme* programme : report.programmes) {
        asked += programme->tasks.size();
        if (are_counted) continue;
        if (is_on_several(report)) {
            about.lines.push_back(quoted(name_of(*programme, reader), *programme, reader));
        } else if (!programme->issuer.empty()) {
            about.lines.push_back(quoted(programme->issuer, *programme, reader));
        }
    }
    about.lines.push_back(line(message("As of {}", days.today), reader));
    about.lines.push_back(line(message("Period: {0} to {1}", days.since, days.until), reader));
    if (!report.scope.parts.empty()) {
        about.lines.push_back(line(message("Scope: {}", report.scope), reader));
    }
    if (report.tasks.size() != asked) {
        about.lines.push_back(line(
            is_on_several(report)
                ? message("On {0} of the programmes' {1} tasks only", report.tasks.size(), asked)
                : message("On {0} of the programme's {1} tasks only", report.tasks.size(), asked),
            reader));
    }
    if (!report.unread.empty()) {
        about.lines.push_back(
            line(message("Without the programmes in files that cannot be read: {}",
                         text::listed(report.unread)),
                 reader, Tone::alarm));
    }
    return about;
}

/// The number of a part of a report, of which there are few.
std::string roman(int number) {
    constexpr std::array<std::pair<int, std::string_view>, 5> signs = {
        {{10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
    std::string out;
    for (const auto& [value, sign] : signs) {
        for (; number >= value; number -= value)
            out += sign;
    }
    return out;
}

/// The parts of a report, numbered as they come.
class Sections {
public:
    Sections(Document& document, const Reader& reader) : document_(document), reader_(reader) {}

    void open(const text::Message& heading, std::string_view id) {
        add(Heading{2, line(message("{0}. {1}", roman(++count_), heading), reader_), id});
    }
    void add(Block block) { document_.blocks.push_back(std::move(block)); }
    void say(const text::Message& words) { add(Paragraph{line(words, reader_)}); }

    /// The tasks, or what is said if there are none.
    void add(std::span<const Selected> tasks, EntryColumns columns, const text::Message& none) {
        if (tasks.empty()) {
            say(none);
            return;
        }
        if (reader_.programmes.size() > 1) columns.insert(columns.begin(), &of_programme);
        add(entries(tasks, columns, reader_));
    }

private:
    Document& document_;
    const Reader& reader_;
    int count_ = 0;
};

bool has_several_leads(const Selected& selected) {
    return leads_of(selected).size() > 1;
}

/// What changed in the period, if that was asked for: of each programme that was there before.
void add_changes(Sections& sections, const report::Report& report, const Reader& reader) {
    if (!report.changes) return;
    sections.open(message("Changes in the period"), "changes");
    for (const report::Changes& changes : *report.changes) {
        if (is_on_several(report)) {
            sections.add(
                Heading{3, quoted(name_of(*changes.after, reader), *changes.after, reader), ""});
        }
        sections.say(summary_of(changes));
        Lines head = head_lines(changes, reader);
        if (!head.lines.empty()) sections.add(std::move(head));
        if (!changes.tasks.empty()) sections.add(entries_of(changes, reader));
    }
    if (report.changes->empty()) sections.say(message("There is no earlier version in git."));
}

void add_tasks(Sections& sections, const report::Report& report, const Reader& reader) {
    sections.open(overdue_heading(report.overdue.size()), "overdue");
    sections.add(report.overdue, {&of_id, &of_title, &of_lead, &of_due, &of_delay},
                 message("Nothing is overdue."));
    sections.open(due_soon_heading(report.due_soon.size(), report.days.soon_days), "due-soon");
    sections.add(report.due_soon, {&of_id, &of_title, &of_lead, &of_due, &of_days_left},
                 message("Nothing is due soon."));
    sections.open(with_count(message("Due next"), report.next.size()), "next");
    sections.add(report.next, {&of_id, &of_title, &of_lead, &of_due, &of_days_left},
                 message("Nothing else is still to fall due."));
    if (report.later > 0) {
        sections.say(
            counted("{} more task is due later.", "{} more tasks are due later.", report.later));
    }
    sections.open(with_count(message("Completed in the period"), report.completed.size()),
                  "completed");
    sections.add(report.completed,
                 {&of_id, &of_title, &of_lead, &of_due, &of_completion, &of_evidence},
                 message("Nothing was completed in the period."));
    add_changes(sections, report, reader);
    if (!report.obstacles.empty()) {
        sections.open(with_count(message("Obstacles and proposals"), report.obstacles.size()),
                      "obstacles");
        sections.add(report.obstacles, {&of_id, &of_title, &of_lead, &of_due, &of_note}, {});
    }
    sections.open(with_count(named("Ongoing", "section"), report.ongoing.size()), "ongoing");
    sections.add(report.ongoing, {&of_id, &of_title, &of_lead, &of_due},
                 message("No task is ongoing."));
    if (!report.unscheduled.empty()) {
        sections.open(with_count(named("Not scheduled", "section"), report.unscheduled.size()),
                      "unscheduled");
        sections.add(report.unscheduled, {&of_id, &of_title, &of_lead, &of_due}, {});
    }
}

void add_notes_at_end(Document& document, const Reader& reader) {
    std::vector<Notes> found = all_notes(document.blocks, reader, name_of);
    if (found.empty()) return;
    document.blocks.emplace_back(Heading{2, line(message("Footnotes"), reader), "footnotes"});
    for (Notes& notes : found)
        document.blocks.emplace_back(std::move(notes));
}

} // namespace

Document report(const report::Report& report, words::Speaker& speaker) {
    const Reader reader{report.days.today, speaker, report.programmes};
    Document document{title_of(report, reader), speaker.language(), {}};
    Sections sections(document, reader);
    document.subject = line(message("{0} overdue, {1} due soon – {2} ({3})", report.overdue.size(),
                                    report.due_soon.size(), document.title, report.days.today),
                            reader);
    sections.add(Heading{1, document.title, ""});
    if (!report.tasks.empty()) sections.say(opening(report));
    sections.add(about(report, reader));
    sections.open(message("Totals"), "totals");
    sections.add(figures_of(report, reader));
    if (report.rate.all > 0) sections.add(year_of(report, reader));
    if (is_on_several(report) && !report.tasks.empty()) {
        sections.open(message("By programme"), "programmes");
        sections.add(programmes_of(report, reader));
    }
    sections.open(message("By lead agency"), "agencies");
    if (report.agencies.empty()) {
        sections.say(message("No agency leads a task."));
    } else {
        sections.add(agencies_of(report, reader));
        if (std::any_of(report.tasks.begin(), report.tasks.end(), has_several_leads))
            sections.say(message("A task that several agencies lead counts for each of them."));
    }
    add_tasks(sections, report, reader);
    add_notes_at_end(document, reader);
    return document;
}

Line title_of(const report::Report& report, const Reader& reader) {
    if (report.programmes.size() != 1) {
        return line(message("Deadline report: {}", message("several programmes")), reader);
    }
    const programme::Programme& programme = *report.programmes.front();
    const Line title = quoted(programme.title, programme, reader);
    return line(message("Deadline report: {}", title), reader, {&title});
}

} // namespace ktask::document
