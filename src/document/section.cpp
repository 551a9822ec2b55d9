#include "document/section.hpp"

#include "programme/task.hpp"

namespace ktask::document {

using programme::Programme;
using programme::Section;
using text::message;

namespace {

Line words_at(yaml::NodeId place, const Programme& programme, const Reader& reader) {
    return quoted(programme::text_of(programme, place), programme, reader);
}

void add_labelled(Line& all, const Line& label, const Line& words, const Reader& reader) {
    if (words.text.empty()) return;
    if (!all.text.empty()) append(all, verbatim(". "));
    append(all, labelled(label, words, reader));
}

/// All but its words and its number.
Line rest_of(const Section& section, const Programme& programme, const Reader& reader) {
    const programme::Named& agencies = section.agencies;
    Line rest;
    add_labelled(rest, line(message("Lead"), reader),
                 sentence_or_names(section.lead_text, programme::leads_of(programme, agencies),
                                   programme, reader),
                 reader);
    add_labelled(rest, line(message("Coordinating"), reader),
                 sentence_or_names(section.coordinating_text,
                                   programme::coordinating_of(programme, agencies), programme,
                                   reader),
                 reader);
    add_labelled(rest, line(message("Due"), reader), words_at(section.due_text, programme, reader),
                 reader);
    for (const auto& [label, words] : programme::details_of(programme, section.details))
        add_labelled(rest, quoted(label, programme, reader), quoted(words, programme, reader),
                     reader);
    return rest;
}

} // namespace

Line sentence_or_names(yaml::NodeId sentence, std::span<const programme::AgencyIndex> agencies,
                       const Programme& programme, const Reader& reader) {
    if (sentence != yaml::no_node) return words_at(sentence, programme, reader);
    Line names;
    for (const programme::AgencyIndex agency : agencies) {
        append_listed(names, quoted(programme.agencies[agency].name, programme, reader));
    }
    return names;
}

Line numbered(const Line& words, const std::string& number, const Reader& reader) {
    constexpr std::string_view ends = ".):/";
    if (number.empty()) return words;
    if (ends.find(number.back()) != std::string_view::npos)
        return line(message("{1} {0}", words, number), reader, {&words});
    return line(message("{1}. {0}", words, number), reader, {&words});
}

Line heading_of(const programme::Section& section, const programme::Programme& programme,
                const Reader& reader) {
    const Line words = words_at(section.words, programme, reader);
    const std::string number = text::plain_text(programme::text_of(programme, section.number));
    return numbered(words, number, reader);
}

Line row_of(const Section& section, const Programme& programme, const Reader& reader) {
    Line heading = heading_of(section, programme, reader);
    const Line rest = rest_of(section, programme, reader);
    if (rest.text.empty()) return heading;
    return line(message("{0} ({1})", heading, rest), reader, {&heading, &rest});
}

} // namespace ktask::document
