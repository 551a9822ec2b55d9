#pragma once

#include <initializer_list>
#include <span>
#include <string>

#include "cli/request.hpp"
#include "io/surroundings.hpp"
#include "programme/programme.hpp"
#include "render/separated.hpp"
#include "render/table.hpp"
#include "render/task_fields.hpp"

namespace ktask::cli {

enum class Format { text, markdown, html, csv, tsv, json, ics, eml };

/// The format asked for by --format or by the ending of --output; text if neither says. Throws if
/// there is no such format or it is not among `suitable`.
Format read_format(const Request& request, std::initializer_list<Format> suitable);

/// True if the result goes to the file of --output instead of standard output.
bool writes_file(const Request& request);

/// The fields of --fields, or `otherwise`; an unknown one is an error that lists them all.
render::FieldList read_fields(const Request& request, render::FieldList otherwise);

/// How wide and whether in colour text is laid out.
render::Layout read_layout(const Request& request, const io::Surroundings& surroundings);

/// The words of --lang, else of the programmes' own language.
const render::Words& read_language(const Request& request,
                                   std::span<const programme::Programme> programmes);

/// CSV or TSV, as --bom and --raw want it.
syntax::SeparatedStyle separated_style(const Request& request, Format format);

} // namespace ktask::cli
