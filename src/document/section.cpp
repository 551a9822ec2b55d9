#include "document/section.hpp"

#include <span>

#include "programme/task.hpp"

namespace ktask::document {

using programme::Programme;
using programme::Section;
using text::message;

namespace {

Line words_at(yaml::NodeId place, const Programme& programme, const Reader& reader) {
    return quoted(programme::text_of(programme, place), programme, reader);
}

/// The document's own sentence, else the names of the agencies.
Line named_or_said(yaml::NodeId sentence, std::span<const programme::AgencyIndex> agencies,
                   const Programme& programme, const Reader& reader) {
    if (sentence != yaml::no_node) return words_at(sentence, programme, reader);
    Line names;
    for (const programme::AgencyIndex agency : agencies) {
        if (!names.text.empty()) append(names, verbatim("; "));
        append(names, quoted(programme.agencies[agency].name, programme, reader));
    }
    return names;
}

void add_labelled(Line& all, const Line& label, const Line& words, const Reader& reader) {
    if (words.text.empty()) return;
    if (!all.text.empty()) append(all, verbatim(". "));
    append(all, line(message("{0}: {1}", label, words), reader, {&label, &words}));
}

/// All but its words and its number.
Line rest_of(const Section& section, const Programme& programme, const Reader& reader) {
    const programme::Named& agencies = section.agencies;
    Line rest;
    add_labelled(rest, line(message("Lead"), reader),
                 named_or_said(section.lead_text, programme::leads_of(programme, agencies),
                               programme, reader),
                 reader);
    add_labelled(rest, line(message("Coordinating"), reader),
                 named_or_said(section.coordinating_text,
                               programme::coordinating_of(programme, agencies), programme, reader),
                 reader);
    add_labelled(rest, line(message("Due"), reader), words_at(section.due_text, programme, reader),
                 reader);
    for (const auto& [label, words] : programme::details_of(programme, section.details))
        add_labelled(rest, quoted(label, programme, reader), quoted(words, programme, reader),
                     reader);
    return rest;
}

} // namespace

Line heading_of(const programme::Section& section, const programme::Programme& programme,
                const Reader& reader) {
    Line words = words_at(section.words, programme, reader);
    const std::string number = text::plain_text(programme::text_of(programme, section.number));
    if (number.empty()) return words;
    return line(message("{1}. {0}", words, number), reader, {&words});
}

Line row_of(const Section& section, const Programme& programme, const Reader& reader) {
    Line heading = heading_of(section, programme, reader);
    const Line rest = rest_of(section, programme, reader);
    if (rest.text.empty()) return heading;
    return line(message("{0} ({1})", heading, rest), reader, {&heading, &rest});
}

} // namespace ktask::document
