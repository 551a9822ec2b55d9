#include "document/show.hpp"

#include <optional>
#include <span>
#include <utility>

#include "document/course_cells.hpp"

#include "document/states.hpp"
#include "document/task.hpp"
#include "report/listing.hpp"

namespace ktask::document {

using programme::State;
using selection::Selected;
using text::counted;
using text::message;
using text::named;

namespace {

Line agency_with_key(const programme::Agency& agency, const Selected& s, const Reader& reader) {
    Line name = quoted(agency.name, *s.programme, reader);
    append(name, verbatim(" (" + agency.key + ")"));
    return name;
}

Line label_of_lead(const Selected& s, const Reader& reader) {
    const Line role = role_of_lead(s, reader);
    return line(message("Lead ({})", role), reader, {&role});
}

/// Agencies, in brackets behind the document's own sentence if it has one.
Line with_sentence(const std::optional<text::Text>& words, Line agencies, const Selected& s,
                   const Reader& reader) {
    if (!words) return agencies;
    Line sentence = quoted(*words, *s.programme, reader);
    append(sentence, verbatim(" ["));
    append(sentence, agencies);
    append(sentence, verbatim("]"));
    return sentence;
}

/// The agencies with their keys, or the document's own sentence before them.
Line all_agencies(std::span<const programme::AgencyIndex> agencies,
                  const std::optional<text::Text>& sentence, const Selected& s,
                  const Reader& reader) {
    Line all;
    for (const programme::AgencyIndex agency : agencies) {
        append_listed(all, agency_with_key(s.programme->agencies[agency], s, reader));
    }
    return with_sentence(sentence, std::move(all), s, reader);
}

/// A wording, and in brackets its days.
Line with_days(const Line& words, const deadline::Interval& interval, const Reader& reader) {
    const auto with = [&](const text::Message& days) {
        return line(message("{0} ({1})", words, days), reader, {&words});
    };
    if (interval.kind == deadline::DeadlineKind::recurring)
        return with(recurrence(interval, reader));
    if (!deadline::falls_due(interval)) return words;
    if (!interval.first || *interval.first == *interval.last) {
        return with(message("last day {}", *interval.last));
    }
    return with(message("from {0} until {1}", *interval.first, *interval.last));
}

/// The state, and for a task in time also how many days are left.
text::Message state_and_days(const Selected& s, const Reader& reader) {
    text::Message state = status_in_words(s, reader.today);
    if (s.status.state != State::in_time || s.status.is_due_soon) return state;
    return message("{0}, {1}", state,
                   counted("{} day left", "{} days left", days_left(s, reader.today)));
}

Line completion_in_words(const Selected& s, const Reader& reader) {
    const std::optional<Date> on = done_on(s);
    Line day = line(on ? message("on {}", *on) : message("no date given"), reader);
    add_notes(day, notes_at(s, "done"), reader.place_of(*s.programme));
    return day;
}

/// How a stage stands, and the day and the documents of its own completion.
Line standing_of(const Selected& one, const Reader& reader) {
    Line state = line(state_and_days(one, reader), reader);
    if (!programme::is_done(*one.programme, *one.stage)) return state;
    const Line done = event_in_words(*completion_of(one), one, reader);
    return line(message("{0} ({1})", state, done), reader, {&state, &done});
}

/// A stage: when, by whom, and how it stands.
Line stage_in_words(const programme::Stage& stage, const Selected& s, const Reader& reader) {
    Selected one = s;
    one.stage = &stage;
    one.status = programme::status_of(*s.programme, *s.task, stage, reader.today);
    Line words = with_days(deadline_in_words(stage.due, s, reader),
                           s.programme->deadlines[stage.due].interval, reader);
    if (Line moved = extension(one, reader); !moved.text.empty()) {
        moved = with_days(moved, due_of(one), reader);
        words = line(message("{0}, {1}", words, moved), reader, {&words, &moved});
    }
    const Line standing = standing_of(one, reader);
    words = line(message("{0}, {1}", words, standing), reader, {&words, &standing});
    if (stage.lead == programme::nowhere) return words;
    const Line lead = agency_with_key(s.programme->agencies[stage.lead], s, reader);
    return line(message("{0}, led by {1}", words, lead), reader, {&words, &lead});
}

class Facts {
public:
    Facts(const Selected& selected, const Reader& reader) : selected_(selected), reader_(reader) {}

    void add(const text::Message& label, Line text) { add(line(label, reader_), std::move(text)); }
    void add(Line label, Line text) {
        if (!text.text.empty()) facts_.push_back({std::move(label), std::move(text)});
    }
    void add(const text::Message& label, const Cell& cell) {
        add(label, cell.main);
        for (const Line& remark : cell.remarks)
            facts_.push_back({{}, remark});
    }
    void add_place() {
        const std::string number = programme::number_of(*selected_.programme, *selected_.task);
        if (!number.empty() && number != id_of(selected_)) add(message("No."), verbatim(number));
        add(message("Section"), section_cell(selected_, reader_));
    }
    void add_details() {
        const programme::Programme& programme = *selected_.programme;
        for (const auto& [heading, words] : programme::details_of(programme, *selected_.task))
            add(quoted(heading, programme, reader_), quoted(words, programme, reader_));
    }
    void add_deadline() {
        const programme::Programme& programme = *selected_.programme;
        const auto stages = programme::stages_of(programme, *selected_.task);
        const Line words = whole_due(selected_, reader_);
        if (stages.empty()) {
            const programme::Index first = first_due_of(selected_);
            const deadline::Interval& days = first == programme::nowhere
                                                 ? due_of(selected_)
                                                 : programme.deadlines[first].interval;
            add(message("Due"), with_days(words, days, reader_));
        } else if (selected_.task->due_text != yaml::no_node) {
            add(message("Due"), words);
        }
        for (const programme::Stage& stage : stages)
            add(text_at(stage.what, selected_, reader_), stage_in_words(stage, selected_, reader_));
        for (const programme::Extension& extension :
             programme::extensions_of(programme, selected_.task->extended)) {
            const Line moved = extension_in_words(extension, selected_, reader_);
            add(message("Change"),
                with_days(moved, programme.deadlines[extension.due].interval, reader_));
        }
    }
    std::vector<Fact> finished() && { return std::move(facts_); }

private:
    const Selected& selected_;
    const Reader& reader_;
    std::vector<Fact> facts_;
};

std::vector<Fact> facts_about(const Selected& s, const Reader& reader) {
    Facts facts(s, reader);
    facts.add_place();
    facts.add(label_of_lead(s, reader), all_agencies(leads_of(s), lead_text_of(s), s, reader));
    if (!coordinating_of(s).empty() || coordinating_text_of(s)) {
        facts.add(message("Coordinating"),
                  all_agencies(coordinating_of(s), coordinating_text_of(s), s, reader));
    }
    facts.add_details();
    facts.add_deadline();
    facts.add(message("State"), line(state_and_days(s, reader), reader));
    if (is_done(s)) facts.add(named("Done", "completion"), completion_in_words(s, reader));
    facts.add(named("Dropped", "event"), dropped_cell(s, reader));
    facts.add(named("Added", "event"), added_cell(s, reader));
    facts.add(message("How it goes"), notes_cell(s, reader));
    return std::move(facts).finished();
}

Line card_heading(const Selected& s, bool names_programme, const Reader& reader) {
    if (!names_programme) return line(message("Task {}", id_of(s)), reader);
    const Line number = number_of(s, reader);
    const Line programme = quoted(name_of(*s.programme, reader), *s.programme, reader);
    return line(message("Task {0} ({1})", number, programme), reader, {&number, &programme});
}

Card card_of(const Selected& s, bool names_programme, const Reader& reader) {
    Card card{card_heading(s, names_programme, reader),
              quoted(title_of(s), *s.programme, reader),
              facts_about(s, reader),
              {}};
    card.notes.of = reader.place_of(*s.programme);
    card.notes.numbers = std::move(notes_in(card)[card.notes.of]);
    card.notes.note = [programme = s.programme, reader](std::uint32_t number) {
        return note_of(*programme, number, reader);
    };
    return card;
}

} // namespace

Document show(std::span<const Selected> tasks, Date today, words::Speaker& speaker) {
    const Reader reader{today, speaker, programmes_of(tasks)};
    const bool names_programme = report::has_several_programmes(tasks);
    Document document{title_of(message("Tasks"), reader), speaker.language(), {}};
    if (tasks.empty()) {
        document.blocks.emplace_back(Paragraph{line(message("no tasks"), reader)});
        return document;
    }
    if (tasks.size() == 1) {
        document.subject = title_of(message("Task {}", id_of(tasks.front())), reader);
    }
    document.blocks.emplace_back(
        Cards{tasks.size(), [tasks, names_programme, reader](std::size_t i) {
                  return card_of(tasks[i], names_programme, reader);
              }});
    return document;
}

} // namespace ktask::document
