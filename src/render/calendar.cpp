#include "render/calendar.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "render/report_parts.hpp"
#include "render/said.hpp"
#include "syntax/calendar.hpp"
#include "text/fingerprint.hpp"
#include "text/utf8.hpp"

namespace ktask::render {

namespace {

/// 20220509.
std::string compact(deadline::Date date) {
    std::string day = deadline::to_iso(date);
    std::erase(day, '-');
    return day;
}

std::string unique_id(const selection::Selected& selected) {
    const programme::Programme& programme = *selected.programme;
    const std::string identity =
        fmt::format("{}\n{}\n{}", programme.year, programme.title, programme.issuer);
    return fmt::format("ktask-{}-{}-{}", programme.year, selected.task->id,
                       text::fingerprint(identity));
}

std::vector<std::string> evidence(const selection::Selected& selected) {
    std::vector<std::string> texts;
    int last = 0;
    for (const programme::FootnoteMention& mention : programme::footnotes_of(*selected.task)) {
        if (mention.number == last) continue;
        last = mention.number;
        const auto index = static_cast<std::size_t>(mention.number) - 1;
        texts.push_back(fmt::format("{} {}", text::superscript(mention.number),
                                    text::visible(selected.programme->footnotes[index])));
    }
    return texts;
}

std::string state_in_words(const selection::Selected& selected, const Reader& reader) {
    const Words& words = reader.words;
    std::string state =
        fmt::format("{}: {} ({})", words.state,
                    status_in_words(*selected.task, selected.status, reader.today, words),
                    said(words.on_day, words.date(reader.today)));
    const auto& done = selected.task->done;
    if (!done) return state;
    const std::string day = done->on ? said(words.done_on, words.date(*done->on))
                                     : std::string(words.done_without_date);
    return fmt::format("{}\n{}: {}{}", state, words.completion, day,
                       footnote_marks(*selected.task, "done"));
}

/// "Tháng 7/2022 (hạn cuối 31/07/2022, rơi vào Chủ nhật)".
std::string due_in_words(const programme::Deadline& due, const Words& words) {
    const deadline::Date last = *due.interval.last;
    const std::string_view off = day_off_in_words(last, words);
    std::string day = said(words.last_day, words.date(last));
    if (!off.empty()) day += ", " + said(words.report.falls_on, off);
    return fmt::format("{} ({})", shown(due.words), day);
}

std::string description(const selection::Selected& selected, const Reader& reader) {
    const Words& words = reader.words;
    const programme::Programme& programme = *selected.programme;
    const programme::Task& task = *selected.task;
    std::vector<std::string> lines = {
        shown(task.title),
        fmt::format("{}: {}", words.due, due_in_words(task.due, words)),
        fmt::format("{}: {}{}", said(words.lead_as, text::visible(text::plain_text(task.role))),
                    text::visible(programme.agencies[task.lead].name),
                    footnote_marks(task, "lead")),
    };
    const std::string coordinating = text::visible(programme::coordinating_words(programme, task));
    if (!coordinating.empty()) {
        lines.push_back(fmt::format("{}: {}{}", words.coordinating, coordinating,
                                    footnote_marks(task, "coordinating")));
    }
    lines.push_back(state_in_words(selected, reader));
    lines.push_back(
        fmt::format("{}, {}", said(words.task, task.id), text::visible(programme.title)));
    for (std::string& text : evidence(selected))
        lines.push_back(std::move(text));
    return fmt::format("{}", fmt::join(lines, "\n"));
}

std::string alarm(std::string_view summary, int soon_days) {
    const std::string trigger = soon_days == 0 ? "PT0S" : fmt::format("-P{}D", soon_days);
    return fmt::format("BEGIN:VALARM\r\nACTION:DISPLAY\r\n{}TRIGGER:{}\r\nEND:VALARM\r\n",
                       syntax::calendar_text("DESCRIPTION", summary), trigger);
}

std::string event(const selection::Selected& selected, int soon_days, const Reader& reader) {
    const deadline::Date last = *selected.task->due.interval.last;
    const std::string summary = text::visible(text::plain_text(selected.task->title));
    std::string out = "BEGIN:VEVENT\r\n";
    out += syntax::calendar_text("UID", unique_id(selected));
    out += fmt::format("DTSTAMP:{}T000000Z\r\n", compact(reader.today));
    out += fmt::format("DTSTART;VALUE=DATE:{}\r\n", compact(last));
    out += fmt::format("DTEND;VALUE=DATE:{}\r\n", compact(last + std::chrono::days(1)));
    out += syntax::calendar_text("SUMMARY", summary);
    out += syntax::calendar_text("DESCRIPTION", description(selected, reader));
    // A deadline takes nobody's time.
    out += "STATUS:CONFIRMED\r\nTRANSP:TRANSPARENT\r\n";
    if (!selected.task->done) out += alarm(summary, soon_days);
    return out + "END:VEVENT\r\n";
}

std::string calendar_name(std::span<const selection::Selected> tasks) {
    std::vector<std::string> titles;
    for (const selection::Selected& selected : tasks) {
        const std::string title = text::visible(selected.programme->title);
        if (std::find(titles.begin(), titles.end(), title) == titles.end()) titles.push_back(title);
    }
    return fmt::format("{}", fmt::join(titles, "; "));
}

} // namespace

std::string tasks_as_calendar(std::span<const selection::Selected> tasks, int soon_days,
                              const Reader& reader) {
    std::string out = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//ktask//ktask//EN\r\n"
                      "CALSCALE:GREGORIAN\r\n";
    // The old name of the property is the one that calendar programs know.
    if (!tasks.empty()) out += syntax::calendar_text("X-WR-CALNAME", calendar_name(tasks));
    for (const selection::Selected& selected : tasks) {
        if (selected.task->due.interval.kind == deadline::DeadlineKind::ongoing) continue;
        out += event(selected, soon_days, reader);
    }
    return out + "END:VCALENDAR\r\n";
}

} // namespace ktask::render
