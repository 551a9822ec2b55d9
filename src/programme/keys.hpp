#pragma once

#include <array>

#include "programme/known_key.hpp"

namespace ktask::programme {

// The keys of a programme file: a table for each mapping, and beside it the place of each key in
// the table. What is read and the JSON Schema follow from them.

enum FileKey { file_ktask, file_programme, file_agencies, file_tasks };
inline constexpr std::array<KnownKey, 4> file_keys = {{
    {"ktask", true, Value::version, Amount::one, "The version of the file format: 1.", "ktask: 1"},
    {"programme", true, Value::head, Amount::one, "What the document says about itself.",
     "programme: {title: Chương trình công tác năm 2022, year: 2022}"},
    {"agencies", true, Value::registry, Amount::one,
     "The agencies, each under a key by which tasks and people name it: letters a to z, digits, "
     "'-', '_' and '.'.",
     "agencies: {sldtbxh: {name: Sở Lao động - Thương binh và Xã hội}}"},
    {"tasks", true, Value::items, Amount::list,
     "The tasks in the order of the document, with the headings of sections among them.",
     "tasks: []"},
}};

enum ProgrammeKey {
    programme_title,
    programme_number,
    programme_year,
    programme_until,
    programme_issued,
    programme_place,
    programme_authority,
    programme_issuer,
    programme_language,
    programme_preamble,
    programme_closing,
    programme_recipients,
    programme_signatory
};
inline constexpr std::array<KnownKey, 13> programme_keys = {{
    {"title", true, Value::text, Amount::one, "The title of the programme.",
     "title: Chương trình công tác năm 2022"},
    {"number", false, Value::words, Amount::one, "Number and symbol of the document: 277/KH-UBND."},
    {"year", true, Value::year, Amount::one,
     "The year of the programme: deadlines without a year are in it.", "year: 2022"},
    {"until", false, Value::year, Amount::one, "The last year of a programme of several years."},
    {"issued", false, Value::day, Amount::one,
     "The day of issue, 2022-05-09: days that are counted from the issue count from it."},
    {"place", false, Value::words, Amount::one, "The place of issue."},
    {"authority", false, Value::words, Amount::one,
     "The body above the one that issues the programme, printed over it."},
    {"issuer", false, Value::words, Amount::one, "The body that issues the programme."},
    {"language", false, Value::language, Amount::one,
     "The language of what is printed about the programme: vi, if nothing is said, or en."},
    {"preamble", false, Value::text, Amount::one, "The text before the tasks."},
    {"closing", false, Value::text, Amount::one, "The text after the tasks."},
    {"recipients", false, Value::words, Amount::list, "Who receives the document, a list."},
    {"signatory", false, Value::signatory, Amount::one, "Who signs the document."},
}};

enum SignatoryKey { signatory_titles, signatory_name };
inline constexpr std::array<KnownKey, 2> signatory_keys = {{
    {"title", false, Value::words, Amount::one_or_list,
     "The title over the signature; several lines are a list."},
    {"name", true, Value::words, Amount::one, "The name of who signs.", "name: Y Ngọc"},
}};

inline constexpr text::Pattern<0> rule_of_agency_keys{
    "a key of an agency has only the letters a to z, digits, '-', '_' and '.'"};

enum AgencyKey { agency_name, agency_short, agency_aliases, agency_email, agency_members };
inline constexpr std::array<KnownKey, 5> agency_keys = {{
    {"name", true, Value::words, Amount::one, "The full name of the agency.",
     "name: Sở Lao động - Thương binh và Xã hội"},
    {"short", false, Value::words, Amount::one, "The short name, which tables show."},
    {"aliases", false, Value::words, Amount::list,
     "Further names by which the agency is found, a list."},
    {"email", false, Value::email, Amount::one_or_list,
     "Where its reminders go: an address or a list of addresses."},
    {"members", false, Value::agency, Amount::list,
     "The keys of its members, a list, which makes it a group."},
}};

} // namespace ktask::programme
