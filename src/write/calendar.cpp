#include "write/calendar.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "deadline/date.hpp"
#include "document/course_cells.hpp"
#include "document/states.hpp"
#include "document/task.hpp"
#include "syntax/calendar.hpp"
#include "text/fingerprint.hpp"
#include "text/fold.hpp"
#include "text/markup.hpp"
#include "text/split.hpp"
#include "write/line.hpp"
#include "write/recurrence.hpp"

namespace ktask::write {

using document::Line;
using document::Reader;
using programme::Programme;
using programme::State;
using selection::Selected;
using text::message;

namespace {

std::string origin_of(const Programme& programme) {
    if (programme.issuer.empty() && !programme.issued) {
        return std::string(text::after_last(programme.name, '/'));
    }
    return fmt::format("{}\n{}\n{}", programme.year, programme.issuer,
                       programme.issued ? deadline::to_iso(*programme.issued) : "");
}

/// What tells each programme from all others, whatever its title.
using Identities = std::unordered_map<const Programme*, std::string>;

Identities identities_of(const document::ProgrammesTold& programmes) {
    std::unordered_map<std::string, std::size_t> sharing;
    for (const Programme* const programme : programmes)
        ++sharing[origin_of(*programme)];
    Identities identities;
    for (const Programme* const programme : programmes) {
        const std::string origin = origin_of(*programme);
        identities[programme] =
            text::fingerprint(sharing[origin] > 1 ? origin + '\n' + programme->title : origin);
    }
    return identities;
}

std::string unique_id(const Selected& selected, const Identities& identities) {
    const Programme& programme = *selected.programme;
    std::string uid =
        fmt::format("ktask-{}-{}-{}", programme.year, id_of(selected), identities.at(&programme));
    if (selected.stage == nullptr) return uid;
    const text::Text what = programme::text_of(programme, selected.stage->what);
    return fmt::format("{}-{}", uid, text::fingerprint(text::fold(text::plain_text(what))));
}

/// The title, after a word that tells what is done or late from what is still open.
Line summary_of(const Selected& selected, const Reader& reader) {
    Line title = document::quoted(title_of(selected), *selected.programme, reader);
    if (selected.stage != nullptr) {
        const Line what = document::text_at(selected.stage->what, selected, reader);
        title = document::line(message("{0}: {1}", title, what), reader, {&title, &what});
    }
    Line words{text::shown(without_notes(title))};
    switch (selected.status.state) {
    case State::done_on_time:
    case State::done:
        return document::line(message("Done: {}", words), reader);
    case State::done_late:
        return document::line(message("Done late: {}", words), reader);
    case State::overdue:
        return document::line(message("Overdue: {}", words), reader);
    case State::dropped:
        return document::line(message("Dropped: {}", words), reader);
    case State::in_time:
    case State::ongoing:
    case State::unscheduled:
        break;
    }
    return words;
}

/// "hoàn thành đúng hạn (ngày 09/02/2022)", "đang thực hiện trong hạn (tính đến ngày 09/05/2022)".
Line state_of(const Selected& selected, const Reader& reader) {
    const text::Message status = document::status_in_words(selected, reader.today);
    const programme::Event* const event = selected.status.state == State::dropped
                                              ? dropped(*selected.programme, *selected.task)
                                              : completion_of(selected);
    if (event == nullptr)
        return document::line(message("{0} ({1})", status, message("as of {}", reader.today)),
                              reader);
    const text::Message day = event->on ? message("on {}", *event->on) : message("no date given");
    Line line = document::line(message("{0} ({1})", status, day), reader);
    document::add_references(line, event->references, selected, reader);
    return line;
}

/// The lines under an event's title.
class Description {
public:
    explicit Description(const Reader& reader) : reader_(reader) {}

    void add(const Line& line) {
        if (!text_.empty()) text_ += '\n';
        text_ += plain_blanks(with_numbers(line));
    }
    void add(const text::Message& label, const Line& value) {
        if (value.text.empty()) return;
        const Line words = document::line(label, reader_);
        add(document::line(message("{0}: {1}", words, value), reader_, {&words, &value}));
    }
    std::string text() && { return std::move(text_); }

private:
    const Reader& reader_;
    std::string text_;
};

std::string description_of(const Selected& selected, const Reader& reader) {
    const Programme& programme = *selected.programme;
    Description description(reader);
    description.add(document::quoted(title_of(selected), programme, reader));
    const Line due = document::due(selected, reader);
    if (deadline::falls_due(due_of(selected))) {
        const Line last = document::last_day_and_why_off(*due_of(selected).last, reader);
        description.add(message("Due"),
                        document::line(message("{0} ({1})", due, last), reader, {&due, &last}));
    } else {
        description.add(message("Due"), due);
    }
    description.add(message("Change"), document::extension(selected, reader));
    const Line role = document::role_of_lead(selected, reader);
    const Line lead = document::leads(selected, document::Names::full, reader);
    description.add(message("Lead ({})", role), lead);
    description.add(message("Coordinating"), document::coordinating(selected, reader));
    description.add(message("State"), state_of(selected, reader));
    description.add(document::line(
        message("{0}, {1}", message("Task {}", id_of(selected)), programme.title), reader));
    int last_number = 0;
    for (const programme::FootnoteMention& mention : mentions_of(selected)) {
        if (mention.number == last_number) continue;
        last_number = mention.number;
        const Line note =
            document::note_of(programme, static_cast<std::uint32_t>(mention.number), reader);
        description.add({text::shown(
            fmt::format("{} {}", text::superscript(mention.number), note.text.view()))});
    }
    return std::move(description).text();
}

/// At eight in the morning, when people are at work, so many days before the last day.
std::string alarm(std::string_view summary, int soon_days) {
    constexpr int hour = 8;
    const int ahead = 24 * soon_days - hour;
    const std::string trigger = ahead < 0    ? fmt::format("PT{}H", -ahead)
                                : ahead < 24 ? fmt::format("-PT{}H", ahead)
                                             : fmt::format("-P{}DT{}H", ahead / 24, ahead % 24);
    return fmt::format("BEGIN:VALARM\r\nACTION:DISPLAY\r\n{}TRIGGER:{}\r\nEND:VALARM\r\n",
                       syntax::calendar_text("DESCRIPTION", summary), trigger);
}

class Calendar {
public:
    Calendar(std::span<const Selected> tasks, const CalendarDays& days, words::Speaker& speaker,
             text::Sink& sink)
        : days_(days), reader_{days.today, speaker, document::programmes_of(tasks)},
          identities_(identities_of(reader_.programmes)), sink_(sink) {}

    void begin() {
        sink_ += "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//ktask//ktask//EN\r\n"
                 "CALSCALE:GREGORIAN\r\n";
        // The old name of the property is the one that calendar programs know.
        if (!reader_.programmes.empty()) sink_ += syntax::calendar_text("X-WR-CALNAME", name());
    }
    void add(const Selected& selected) {
        const auto stages = programme::stages_of(*selected.programme, *selected.task);
        if (stages.empty()) add_one(selected);
        for (const programme::Stage& stage : stages) {
            Selected one = selected;
            one.stage = &stage;
            if (selected.status.state != State::dropped) {
                one.status =
                    programme::status_of(*selected.programme, *selected.task, stage, reader_.today);
            }
            add_one(one);
        }
    }
    void end() {
        if (!has_component_) {
            sink_ += fmt::format("BEGIN:VFREEBUSY\r\nUID:ktask-nothing\r\nDTSTAMP:{}\r\n"
                                 "END:VFREEBUSY\r\n",
                                 syntax::calendar_time(days_.written));
        }
        sink_ += "END:VCALENDAR\r\n";
    }

private:
    /// What recurs is on its next day and those after it; other work without a last day is left
    /// out.
    void add_one(const Selected& selected) {
        const deadline::Interval& due = due_of(selected);
        const auto day =
            deadline::falls_due(due) ? due.last : deadline::next_day(due, reader_.today);
        if (!day) return;
        has_component_ = true;
        write_event(selected, *day);
    }
    /// The titles, or of very many how many they are.
    std::string name() const {
        constexpr std::size_t most = 10;
        std::vector<std::string> titles;
        for (const Programme* programme : reader_.programmes) {
            const text::Shown title = text::shown(programme->title);
            if (std::find(titles.begin(), titles.end(), title.view()) == titles.end()) {
                titles.emplace_back(title.view());
            }
            if (titles.size() <= most) continue;
            const text::Message count = message("{} programmes", reader_.programmes.size());
            return std::string(document::line(count, reader_).text.view());
        }
        return fmt::format("{}", fmt::join(titles, "; "));
    }
    void write_event(const Selected& selected, deadline::Date last) {
        const bool is_dropped = selected.status.state == State::dropped;
        const bool is_open = !is_dropped && !programme::is_done(selected.status.state);
        const Line summary = summary_of(selected, reader_);
        const std::string written = syntax::calendar_time(days_.written);
        sink_ += "BEGIN:VEVENT\r\n";
        sink_ += syntax::calendar_text("UID", unique_id(selected, identities_));
        sink_ += fmt::format("DTSTAMP:{0}\r\nLAST-MODIFIED:{0}\r\nSEQUENCE:{1}\r\n", written,
                             sequence());
        sink_ += fmt::format("DTSTART;VALUE=DATE:{}\r\nDTEND;VALUE=DATE:{}\r\n",
                             syntax::calendar_day(last),
                             syntax::calendar_day(last + std::chrono::days(1)));
        sink_ += syntax::calendar_text("SUMMARY", summary.text.view());
        sink_ += syntax::calendar_text("DESCRIPTION", description_of(selected, reader_));
        if (!deadline::falls_due(due_of(selected))) {
            sink_ += calendar_recurrence(due_of(selected), last);
        }
        // A deadline takes nobody's time.
        sink_ += fmt::format("STATUS:{}\r\nTRANSP:TRANSPARENT\r\n",
                             is_dropped ? "CANCELLED" : "CONFIRMED");
        if (is_open) sink_ += alarm(summary.text.view(), days_.soon_days);
        sink_ += "END:VEVENT\r\n";
    }
    /// Nobody counts how often a task was changed; the minutes of time grow with every calendar.
    std::int64_t sequence() const {
        return std::chrono::floor<std::chrono::minutes>(days_.written).time_since_epoch().count();
    }

    const CalendarDays& days_;
    Reader reader_;
    Identities identities_;
    text::Sink& sink_;
    bool has_component_ = false;
};

} // namespace

void calendar(std::span<const Selected> tasks, const CalendarDays& days, words::Speaker& speaker,
              text::Sink& sink) {
    Calendar calendar(tasks, days, speaker, sink);
    calendar.begin();
    for (const Selected& selected : tasks)
        calendar.add(selected);
    calendar.end();
}

} // namespace ktask::write
