#include "cli/format.hpp"

#include <algorithm>
#include <utility>

#include "cli/failure.hpp"
#include "cli/mail.hpp"
#include "cli/presentation.hpp"
#include "cli/values.hpp"
#include "text/fold.hpp"
#include "text/split.hpp"
#include "write/docx/docx.hpp"
#include "write/html/page.hpp"
#include "write/markdown.hpp"
#include "write/text.hpp"

namespace ktask::cli {

namespace {

using document::Document;
using write::mail::Envelope;

void as_text(const Document& document, const Envelope& /*envelope*/, const Manner& manner,
             text::Sink& out) {
    write::text(document, manner.presentation.manner, out);
}

void as_markdown(const Document& document, const Envelope& /*envelope*/, const Manner& /*manner*/,
                 text::Sink& out) {
    write::markdown(document, out);
}

void as_page(const Document& document, const Envelope& /*envelope*/, const Manner& /*manner*/,
             text::Sink& out) {
    write::html::page(document, out);
}

void as_word_document(const Document& document, const Envelope& /*envelope*/,
                      const Manner& /*manner*/, text::Sink& out) {
    write::docx::docx(document, out);
}

void as_mail(const Document& document, const Envelope& envelope, const Manner& manner,
             text::Sink& out) {
    write::mail::message(document, envelope, moment_of(manner.surroundings), out);
}

constexpr std::array<FormatRow, 10> format_table = {{
    {Format::text, "text", {".txt", ""}, "{}", as_text},
    {Format::markdown, "markdown", {".md", ".markdown"}, "{}", as_markdown},
    {Format::html, "html", {".html", ".htm"}, "{}", as_page},
    {Format::docx, "docx", {".docx", ""}, "{} (for Word)", as_word_document},
    {Format::csv, "csv", {".csv", ""}, "{}"},
    {Format::tsv, "tsv", {".tsv", ""}, "{}"},
    {Format::json, "json", {".json", ""}, "{}"},
    {Format::ics, "ics", {".ics", ""}, "{} (a calendar)"},
    {Format::eml, "eml", {".eml", ""}, "{} (a mail)", as_mail},
    {Format::github, "github", {"", ""}, "{} (marks in a pull request)"},
}};

constexpr bool is_in_order() {
    for (std::size_t i = 0; i < format_table.size(); ++i) {
        const FormatRow& row = format_table[i];
        const bool is_read_by_people = Formats(read_by_people).has(row.format);
        if (row.format != static_cast<Format>(i)) return false;
        if (is_read_by_people != (row.write != nullptr)) return false;
    }
    return true;
}
static_assert(is_in_order(), "in the order of Format, with a writer for what people read");

/// The ending of a file's name, folded, with its dot; "" if it has none.
std::string ending_of(std::string_view file) {
    file = text::after_last(file, '/');
    const std::size_t dot = file.rfind('.');
    return dot == std::string_view::npos ? "" : text::fold(file.substr(dot));
}

/// The format that the ending of --output names; text if it has no ending. Devices have none.
const FormatRow& format_of_output(const std::string& file, std::span<const Format> choices) {
    const std::string ending = ending_of(file);
    for (const FormatRow& row : format_table) {
        if (std::find(row.endings.begin(), row.endings.end(), ending) != row.endings.end())
            return row;
    }
    std::vector<std::string_view> endings;
    for (const Format format : choices) {
        for (const std::string_view one : row_of(format).endings) {
            if (!one.empty()) endings.push_back(one);
        }
    }
    throw usage_error(text::message("the ending of {} names no format", file),
                      {text::message("endings: {}; or say --format", text::listed(endings))});
}

} // namespace

std::span<const FormatRow> format_rows() {
    return format_table;
}

const FormatRow& row_of(Format format) {
    return format_table.at(static_cast<std::size_t>(format));
}

std::vector<std::string> names_of(std::span<const Format> formats) {
    std::vector<std::string> names;
    for (const Format format : formats)
        names.emplace_back(row_of(format).name);
    return names;
}

text::Message in_words(std::span<const Format> formats) {
    text::Parts names;
    for (const Format format : formats)
        names.parts.push_back(text::message(row_of(format).named, row_of(format).name));
    if (names.parts.size() < 2) return text::message("{}", std::move(names));
    text::Message last = std::move(names.parts.back());
    names.parts.pop_back();
    return text::message("{} or {}", std::move(names), std::move(last));
}

Format read_format(const std::string& asked, const std::string& output,
                   std::span<const Format> choices) {
    if (asked.empty() && output.empty()) return choices.front();
    const std::string name(asked.empty() ? format_of_output(output, choices).name : asked);
    for (const Format format : choices) {
        if (row_of(format).name == name) return format;
    }
    if (!asked.empty()) refuse_choice("--format", name, names_of(choices));
    throw usage_error(text::message("the format of --output cannot be '{}'", name),
                      text::choices_near(name, names_of(choices)));
}

} // namespace ktask::cli
