#include <algorithm>
#include <string>
#include <utility>

#include "deadline/deadline.hpp"
#include "document/change_names.hpp"
#include "document/changes.hpp"
#include "document/course_cells.hpp"
#include "programme/task.hpp"
#include "report/rewording.hpp"

namespace ktask::document {

using programme::Programme;
using report::Part;
using report::Sides;
using text::message;
using text::named;

namespace {

/// Both versions and for whom.
struct Versions {
    const Programme& before;
    const Programme& after;
    const Reader& reader;
};

Line marked(Line words, Mark::Kind kind) {
    const auto end = static_cast<std::uint32_t>(words.text.size());
    if (end > 0) words.marks.insert(words.marks.begin(), {kind, 0, end});
    return words;
}

/// Words that were kept: of many only those next to a change.
std::string kept_words(const std::vector<std::string>& words, bool is_first, bool is_last) {
    constexpr std::size_t context = 6;
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool is_near =
            (!is_first && i < context) || (!is_last && i + context >= words.size());
        const bool is_hidden = words.size() > 2 * context + 1 && !is_near;
        if (is_hidden && out.ends_with("…")) continue;
        if (!out.empty()) out += ' ';
        out += is_hidden ? "…" : words[i];
    }
    return out;
}

std::string joined_words(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words)
        out += (out.empty() ? "" : " ") + word;
    return out;
}

/// The words with marks where some were removed or inserted.
Line reworded(const report::Words& words, const Versions& versions) {
    const auto stretches = report::rewording(words.before.value_or(""), words.after.value_or(""));
    Line out;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        if (i > 0) append(out, verbatim(" "));
        const bool is_last = i + 1 == stretches.size();
        switch (stretches[i].kind) {
        case report::Stretch::Kind::kept:
            append(out, verbatim(kept_words(stretches[i].words, i == 0, is_last)));
            break;
        case report::Stretch::Kind::removed:
            append(out, marked(verbatim(joined_words(stretches[i].words)), Mark::Kind::removed));
            break;
        case report::Stretch::Kind::inserted:
            append(out, marked(verbatim(joined_words(stretches[i].words)), Mark::Kind::inserted));
            break;
        }
    }
    mark_foreign(out, versions.after, versions.reader);
    return out;
}

/// "Thời hạn – Kiểm kê".
text::Message label_of(text::Message label, const report::Change& change) {
    if (change.stage.empty()) return label;
    return message("{0} – {1}", std::move(label), change.stage);
}

Line with_last_day(const Programme& programme, programme::Index due, const Reader& reader) {
    const programme::Deadline& deadline = programme.deadlines[due];
    Line words =
        quoted(text::plain_text(programme::text_of(programme, deadline.words)), programme, reader);
    if (!deadline::falls_due(deadline.interval)) return words;
    return line(message("{0} (last day {1})", words, *deadline.interval.last), reader, {&words});
}

Line from_to(const Line& from, const Line& to, const Reader& reader) {
    return line(message("from {0} to {1}", from, to), reader, {&from, &to});
}

/// The documents under a list of references.
std::vector<Line> evidence(const Programme& programme, yaml::NodeId references,
                           const Reader& reader) {
    std::vector<Line> lines;
    for (const std::string& words : programme::references_of(programme, references))
        lines.push_back(quoted(words, programme, reader));
    return lines;
}

std::vector<Line> removed(std::vector<Line> lines) {
    for (Line& line : lines)
        line = marked(std::move(line), Mark::Kind::removed);
    return lines;
}

Line day_of(const std::optional<deadline::Date>& on, const Reader& reader) {
    return line(on ? message("on {}", *on) : message("no date given"), reader);
}

void add_evidence(ChangeTold& told, std::vector<Line> lines) {
    std::move(lines.begin(), lines.end(), std::back_inserter(told.evidence));
}

struct Telling {
    const report::Change& change;
    const Versions& versions;

    ChangeTold operator()(const report::Words& words) const {
        if (change.part == Part::detail)
            return {text::verbatim(change.heading), reworded(words, versions)};
        const bool is_short = change.part == Part::id || change.part == Part::number;
        if (is_short && words.before && words.after) {
            return {name_of_part(change.part),
                    {from_to(verbatim(*words.before), verbatim(*words.after), versions.reader)}};
        }
        return {name_of_part(change.part), reworded(words, versions)};
    }

    ChangeTold operator()(const report::AgenciesChanged& agencies) const {
        const text::Message label = label_of(name_of_part(change.part), change);
        const auto name = [&](const Programme& programme, programme::AgencyIndex agency) {
            return quoted(programme.agencies[agency].name, programme, versions.reader);
        };
        if (agencies.gone.empty() && agencies.come.empty()) {
            Line now;
            for (const programme::AgencyIndex agency : agencies.now)
                append_listed(now, name(versions.after, agency));
            return {label, {line(message("in another order: {}", now), versions.reader, {&now})}};
        }
        if (agencies.were.size() == 1 && agencies.now.size() == 1) {
            return {label,
                    {from_to(name(versions.before, agencies.were.front()),
                             name(versions.after, agencies.now.front()), versions.reader)}};
        }
        Line all;
        for (const programme::AgencyIndex agency : agencies.gone)
            append_listed(all, marked(name(versions.before, agency), Mark::Kind::removed));
        for (const programme::AgencyIndex agency : agencies.come)
            append_listed(all, marked(name(versions.after, agency), Mark::Kind::inserted));
        return {label, {all}};
    }

    ChangeTold operator()(const report::Moved& moved) const {
        const text::Message label = label_of(name_of_part(Part::due), change);
        const std::optional<programme::Index>& before = moved.due.before;
        const std::optional<programme::Index>& after = moved.due.after;
        const auto of_before = [&] {
            return with_last_day(versions.before, *before, versions.reader);
        };
        const auto of_after = [&] {
            return with_last_day(versions.after, *after, versions.reader);
        };
        if (!before) return {label, {marked(of_after(), Mark::Kind::inserted)}};
        if (!after) return {label, {marked(of_before(), Mark::Kind::removed)}};
        return {label, {from_to(of_before(), of_after(), versions.reader)}};
    }

    ChangeTold operator()(const Sides<programme::Event>& event) const {
        const auto& [before, after] = event;
        ChangeTold told{label_of(label_of_event(event), change), {}};
        if (!after) {
            told.words = marked(day_of(before->on, versions.reader), Mark::Kind::removed);
        } else if (before && before->on != after->on) {
            told.words = from_to(day_of(before->on, versions.reader),
                                 day_of(after->on, versions.reader), versions.reader);
        } else {
            told.words = day_of(after->on, versions.reader);
        }
        if (before && (!after || references(versions.before, *before) !=
                                     references(versions.after, *after))) {
            add_evidence(told,
                         removed(evidence(versions.before, before->references, versions.reader)));
        }
        if (after) add_evidence(told, evidence(versions.after, after->references, versions.reader));
        return told;
    }

    ChangeTold operator()(const report::Extended& extended) const {
        const auto& [before, after] = extended.extension;
        if (!after) {
            ChangeTold told{label_of(message("Extension taken back"), change),
                            marked(extension_words(versions.before, *extended.from.before, *before),
                                   Mark::Kind::removed)};
            add_evidence(told,
                         removed(evidence(versions.before, before->references, versions.reader)));
            return told;
        }
        ChangeTold told{label_of(named("Extended", "event"), change), {}};
        if (before) {
            const Line old = extension_words(versions.before, *extended.from.before, *before);
            told.words = marked(old, Mark::Kind::removed);
            append(told.words, verbatim(" "));
            add_evidence(told,
                         removed(evidence(versions.before, before->references, versions.reader)));
        }
        const Line now = extension_words(versions.after, *extended.from.after, *after);
        append(told.words, before ? marked(now, Mark::Kind::inserted) : now);
        add_evidence(told, evidence(versions.after, after->references, versions.reader));
        return told;
    }

    ChangeTold operator()(const Sides<programme::Note>& note) const {
        const auto& [before, after] = note;
        if (!before) return {named("Note", "event"), headed(*after, whole(versions.after, *after))};
        const Line old = headed(*before, whole(versions.before, *before));
        if (!after) return {message("Note removed"), marked(old, Mark::Kind::removed)};
        const text::Message label = message("Note changed");
        if (before->kind == after->kind) {
            const report::Words words{plain(versions.before, *before),
                                      plain(versions.after, *after)};
            return {label, headed(*after, reworded(words, versions))};
        }
        Line both = marked(old, Mark::Kind::removed);
        append(both, verbatim(" "));
        append(both, marked(headed(*after, whole(versions.after, *after)), Mark::Kind::inserted));
        return {label, both};
    }

    ChangeTold operator()(const report::Reordered& place) const {
        if (place.behind == programme::nowhere) {
            return {name_of_part(Part::place), {line(message("now the first"), versions.reader)}};
        }
        const std::string id = programme::id_of(versions.after, versions.after.tasks[place.behind]);
        return {name_of_part(Part::place),
                {line(message("now behind task {}", id), versions.reader)}};
    }

private:
    static std::vector<std::string> references(const Programme& programme,
                                               const programme::Event& event) {
        return programme::references_of(programme, event.references);
    }
    static std::string plain(const Programme& programme, const programme::Note& note) {
        return text::plain_text(programme::text_of(programme, note.text));
    }
    Line whole(const Programme& programme, const programme::Note& note) const {
        return quoted(plain(programme, note), programme, versions.reader);
    }
    /// From when to when, on which day, and why.
    Line extension_words(const Programme& programme, programme::Index due,
                         const programme::Extension& extension) const {
        const Line from = with_last_day(programme, due, versions.reader);
        const Line to = with_last_day(programme, extension.due, versions.reader);
        Line words = from_to(from, to, versions.reader);
        if (extension.on)
            words = line(message("{0}, on {1}", words, *extension.on), versions.reader, {&words});
        for (const yaml::NodeId place : {extension.text, extension.why}) {
            if (place == yaml::no_node) continue;
            append(words, verbatim(" – "));
            append(words, quoted(text::plain_text(programme::text_of(programme, place)), programme,
                                 versions.reader));
        }
        return words;
    }
    /// The day and the kind of a note before its words.
    Line headed(const programme::Note& note, const Line& words) const {
        const text::Message kind = name_in_words(note.kind);
        if (note.on) {
            return line(message("{1}, {2}: {0}", words, *note.on, kind), versions.reader, {&words});
        }
        return line(message("{1}: {0}", words, kind), versions.reader, {&words});
    }
    text::Message label_of_event(const Sides<programme::Event>& event) const {
        if (change.part == Part::done)
            return event.after ? named("Done", "completion") : message("Completion taken back");
        if (change.part == Part::dropped)
            return event.after ? named("Dropped", "event") : message("No longer dropped");
        return name_of_part(Part::added);
    }
};

} // namespace

ChangeTold told(const report::Change& change, const report::Changes& all, const Reader& reader) {
    const Versions versions{*all.before, *all.after, reader};
    return std::visit(Telling{change, versions}, change.what);
}

} // namespace ktask::document
