#include "document/task.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "deadline/holidays.hpp"
#include "document/course_cells.hpp"
#include "programme/roles.hpp"

namespace ktask::document {

using text::message;
using text::named;

namespace {

/// Why nobody works on a day. There must be a reason.
text::Message reason_of(deadline::DayOff why, Date day) {
    using deadline::DayOff;
    switch (why) {
    case DayOff::none:
        break;
    case DayOff::weekend:
        return std::chrono::weekday(day) == std::chrono::Saturday ? message("a Saturday")
                                                                  : message("a Sunday");
    case DayOff::new_year:
        return message("New Year's Day (holiday)");
    case DayOff::tet:
        return message("Tết (holiday)");
    case DayOff::hung_kings:
        return message("Hùng Kings' day (holiday)");
    case DayOff::liberation:
        return message("Reunification Day (holiday)");
    case DayOff::labour:
        return message("Labour Day (holiday)");
    case DayOff::national:
        return message("National Day (holiday)");
    }
    return {};
}

} // namespace

std::vector<int> notes_at(const selection::Selected& selected, std::string_view place) {
    std::vector<int> numbers;
    for (const programme::FootnoteMention& mention : mentions_of(selected, place))
        numbers.push_back(mention.number);
    return numbers;
}

Line number_of(const selection::Selected& selected, const Reader& reader) {
    const std::string id = id_of(selected);
    if (reader.programmes.size() < 2) return verbatim(id);
    return verbatim(fmt::format("{}:{}", selected.programme->called, id));
}

Line words_of_role(const text::Text& role, const Reader& reader) {
    const bool advises = programme::is_advisory(text::plain_text(role));
    return line(advises ? named("advising", "role") : named("implementing", "role"), reader);
}

Line role_of_lead(const selection::Selected& selected, const Reader& reader) {
    Line words = words_of_role(role_of(selected), reader);
    add_notes(words, notes_at(selected, "lead"), reader.place_of(*selected.programme));
    return words;
}

Line note_of(const programme::Programme& programme, std::uint32_t number, const Reader& reader) {
    return quoted(programme::footnote(programme, static_cast<int>(number)), programme, reader);
}

std::vector<Notes> all_notes(const std::vector<Block>& blocks, const Reader& reader,
                             std::string_view (*name)(const programme::Programme&, const Reader&)) {
    std::vector<Notes> found;
    for (auto& [of, numbers] : notes_in(blocks)) {
        const programme::Programme& programme = *reader.programmes[of];
        found.push_back({line(message("Footnotes of {}:", name(programme, reader)), reader), of,
                         std::move(numbers), [&programme, reader](std::uint32_t number) {
                             return note_of(programme, number, reader);
                         }});
    }
    if (found.size() == 1) found.front().heading = {};
    return found;
}

Line title_of(const text::Message& subject, const Reader& reader) {
    if (reader.programmes.size() != 1) return line(subject, reader);
    const programme::Programme& programme = *reader.programmes.front();
    const Line about = line(subject, reader);
    const Line title = quoted(programme.title, programme, reader);
    return line(message("{0} – {1}", about, title), reader, {&about, &title});
}

std::string_view name_of(const programme::Programme& programme, const Reader& reader) {
    return reader.programmes.name_of(programme);
}

Cell part_cell(const programme::Programme& programme, const Reader& reader) {
    Line name = verbatim("– ");
    append(name, quoted(name_of(programme, reader), programme, reader));
    return {name};
}

Line last_day(Date day, const Reader& reader) {
    return line(message("last day {}", day), reader);
}

Line last_day_and_why_off(Date day, const Reader& reader) {
    const deadline::DayOff why = deadline::day_off(day);
    if (why == deadline::DayOff::none) return last_day(day, reader);
    return line(message("last day {0}, which is {1}", day, reason_of(why, day)), reader);
}

Line next_day(const deadline::Interval& interval, const Reader& reader) {
    const auto day = deadline::next_day(interval, reader.today);
    return day ? line(message("next {}", *day), reader) : Line{};
}

text::Message recurrence(const deadline::Interval& interval, const Reader& reader) {
    const auto day = deadline::next_day(interval, reader.today);
    if (!day) return message("recurring, taken as ongoing");
    return message("recurring, taken as ongoing, next {}", *day);
}

Line leads(const selection::Selected& selected, Names names, const Reader& reader) {
    const programme::Programme& programme = *selected.programme;
    const auto name_of_agency = [&](programme::AgencyIndex index) {
        const programme::Agency& agency = programme.agencies[index];
        const bool is_brief = names == Names::brief && !agency.short_name.empty();
        return quoted(is_brief ? agency.short_name : agency.name, programme, reader);
    };
    Line all;
    if (const auto words = lead_text_of(selected)) {
        all = quoted(*words, programme, reader);
    } else {
        for (const programme::AgencyIndex index : leads_of(selected)) {
            append_listed(all, name_of_agency(index));
        }
        add_notes(all, notes_at(selected, "lead"), reader.place_of(programme));
    }
    const programme::Stage* const stage = selected.stage;
    if (stage == nullptr || stage->lead == programme::nowhere) return all;
    const auto known = leads_of(selected);
    if (std::find(known.begin(), known.end(), stage->lead) != known.end()) return all;
    const Line lead = name_of_agency(stage->lead);
    const Line what =
        quoted(text::plain_text(programme::text_of(programme, stage->what)), programme, reader);
    return line(message("{0}; {1} ({2})", all, lead, what), reader, {&all, &lead, &what});
}

Line whole_due(const selection::Selected& selected, const Reader& reader) {
    const programme::Task& task = *selected.task;
    const bool is_said_by_days = task.due_text == yaml::no_node && task.due != programme::nowhere;
    return is_said_by_days ? deadline_in_words(task.due, selected, reader)
                           : quoted(due_words(selected), *selected.programme, reader);
}

Line due(const selection::Selected& selected, const Reader& reader) {
    const programme::Stage* const stage = selected.stage;
    if (stage == nullptr) return whole_due(selected, reader);
    const Line what = text_at(stage->what, selected, reader);
    const Line when = deadline_in_words(stage->due, selected, reader);
    return labelled(what, when, reader);
}

Line extension(const selection::Selected& selected, const Reader& reader) {
    const auto extensions = programme::extensions_of(*selected.programme, extended_of(selected));
    if (extensions.empty()) return {};
    return extension_in_words(extensions.back(), selected, reader);
}

Line coordinating(const selection::Selected& selected, const Reader& reader) {
    const programme::Programme& programme = *selected.programme;
    Line agencies =
        quoted(programme::coordinating_words(programme, *selected.task), programme, reader);
    add_notes(agencies, notes_at(selected, "coordinating"), reader.place_of(programme));
    return agencies;
}

} // namespace ktask::document
