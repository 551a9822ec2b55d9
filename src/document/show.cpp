#include "document/show.hpp"

#include <utility>

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

/// The agencies with their keys, in brackets behind the document's own sentence if it has one.
Line all_coordinating(const Selected& s, const Reader& reader) {
    Line agencies;
    for (const programme::AgencyIndex agency : coordinating_of(s)) {
        if (!agencies.text.empty()) append(agencies, verbatim("; "));
        append(agencies, agency_with_key(s.programme->agencies[agency], s, reader));
    }
    if (!coordinating_text_of(s)) return agencies;
    Line sentence = quoted(*coordinating_text_of(s), *s.programme, reader);
    append(sentence, verbatim(" ["));
    append(sentence, agencies);
    append(sentence, verbatim("]"));
    return sentence;
}

Line deadline_in_words(const Selected& s, const Reader& reader) {
    const deadline::Interval& interval = due_of(s);
    Line words = quoted(due_words(s), *s.programme, reader);
    const auto with = [&](const text::Message& days) {
        return line(message("{0} ({1})", words, days), reader, {&words});
    };
    if (interval.kind == deadline::DeadlineKind::recurring)
        return with(message("recurring, taken as ongoing"));
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

std::vector<Fact> facts_about(const Selected& s, const Reader& reader) {
    std::vector<Fact> facts;
    const auto add = [&](const text::Message& label, Line text) {
        facts.push_back({line(label, reader), std::move(text)});
    };
    facts.push_back(
        {label_of_lead(s, reader), agency_with_key(s.programme->agencies[lead_of(s)], s, reader)});
    if (!coordinating_of(s).empty() || coordinating_text_of(s)) {
        add(message("Coordinating"), all_coordinating(s, reader));
    }
    add(message("Due"), deadline_in_words(s, reader));
    add(message("State"), line(state_and_days(s, reader), reader));
    if (is_done(s)) add(named("Done", "completion"), completion_in_words(s, reader));
    return facts;
}

Line card_heading(const Selected& s, bool names_programme, const Reader& reader) {
    if (!names_programme) return line(message("Task {}", id_of(s)), reader);
    return line(message("Task {0} ({1})", id_of(s), s.programme->name), reader);
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
    Reader reader{today, speaker, {}};
    for (const Selected& s : tasks) {
        if (reader.place_of(*s.programme) == reader.programmes.size()) {
            reader.programmes.push_back(s.programme);
        }
    }
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
