#pragma once

#include <span>
#include <string>

#include "document/field.hpp"
#include "report/listing.hpp"
#include "syntax/separated.hpp"
#include "text/sink.hpp"

namespace ktask::document {

/// The fields of the table when nobody chooses.
Fields usual_fields_of_list(std::span<const selection::Selected> tasks);

/// A table of tasks, with headings as long as they come in the order of their documents: the titles
/// of the programmes, if there are several, and the sections. Below it are the footnotes that are
/// marked in it, and a closing line with counts.
Document list(const report::Listing& listing, const Fields& fields, words::Speaker& speaker);

/// "2 nhiệm vụ, tính đến ngày 09/05/2022: 2 đang thực hiện trong hạn".
text::Message closing_line(const report::Listing& listing);

/// An array with one object for each task, the same in every terminal, locale and language.
void list_json(std::span<const selection::Selected> tasks, const Fields& fields, text::Sink& sink);

/// A heading of field ids, then one record for each task.
void list_separated(std::span<const selection::Selected> tasks, const Fields& fields,
                    const syntax::SeparatedStyle& style, text::Sink& sink);

// What other lists of tasks have in common with it: one task as an object, its values, their ids.
void task_json(const selection::Selected& selected, const Fields& fields, syntax::JsonWriter& json);
void add_values(syntax::Record& record, const selection::Selected& selected, const Fields& fields);
void add_ids(syntax::Record& record, const Fields& fields);

} // namespace ktask::document
