#pragma once

#include <initializer_list>
#include <span>
#include <string>

#include "cli/request.hpp"
#include "document/field.hpp"
#include "io/surroundings.hpp"
#include "programme/programme.hpp"
#include "render/words.hpp"
#include "syntax/separated.hpp"
#include "words/language.hpp"
#include "write/manner.hpp"

namespace ktask::cli {

enum class Format { text, markdown, html, csv, tsv, json, ics, eml };

/// The format asked for by --format or by the ending of --output; text if neither says. Throws if
/// there is no such format or it is not among `suitable`.
Format read_format(const Request& request, std::initializer_list<Format> suitable);

/// True if the result goes to the file of --output instead of standard output.
bool writes_file(const Request& request);

/// The fields of --fields, or `otherwise`; an unknown one is an error that lists them all.
document::Fields read_fields(const Request& request, document::Fields otherwise);

/// How wide and whether in colour text is written, and whether drawings go with it.
write::Manner read_manner(const Request& request, const io::Surroundings& surroundings);

/// Who speaks the language of --lang, else the programmes' own.
words::Speaker read_speaker(const Request& request,
                            std::span<const programme::Programme> programmes);

/// The words of --lang, else of the programmes' own language.
const render::Words& read_language(const Request& request,
                                   std::span<const programme::Programme> programmes);

/// How the text of a mail is written.
constexpr write::Manner in_a_mail = {76, false, false};

/// A document as what people read in this format.
std::string written(const document::Document& document, Format format, const write::Manner& manner);

/// CSV or TSV, as --bom and --raw want it.
syntax::SeparatedStyle separated_style(const Request& request, Format format);

} // namespace ktask::cli
