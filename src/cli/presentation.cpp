#include "cli/presentation.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "cli/failure.hpp"
#include "cli/values.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"
#include "text/split.hpp"
#include "write/markdown.hpp"
#include "write/text.hpp"

namespace ktask::cli {

namespace {

struct FormatRow {
    Format format;
    std::string_view name;
    std::array<std::string_view, 2> endings;
};

constexpr std::array<FormatRow, 8> formats = {{
    {Format::text, "text", {".txt", ""}},
    {Format::markdown, "markdown", {".md", ".markdown"}},
    {Format::html, "html", {".html", ".htm"}},
    {Format::csv, "csv", {".csv", ""}},
    {Format::tsv, "tsv", {".tsv", ""}},
    {Format::json, "json", {".json", ""}},
    {Format::ics, "ics", {".ics", ""}},
    {Format::eml, "eml", {".eml", ""}},
}};

/// The ending of a file's name, folded, with its dot; "" if it has none.
std::string ending_of(std::string_view file) {
    file = text::after_last(file, '/');
    const std::size_t dot = file.rfind('.');
    return dot == std::string_view::npos ? "" : text::fold(file.substr(dot));
}

/// The format that the ending of --output names; text if it has no ending. Devices have none.
const FormatRow& format_of_output(const std::string& file) {
    const std::string ending = ending_of(file);
    std::vector<std::string_view> known;
    for (const FormatRow& row : formats) {
        for (const std::string_view one : row.endings) {
            if (one == ending) return row;
            if (!one.empty()) known.push_back(one);
        }
    }
    throw usage_error(text::message("the ending of {} names no format", file),
                      {text::message("endings: {}; or say --format", text::listed(known))});
}

} // namespace

Format read_format(const Request& request, std::initializer_list<Format> suitable) {
    std::vector<std::string> choices;
    for (const FormatRow& row : formats) {
        if (std::find(suitable.begin(), suitable.end(), row.format) != suitable.end()) {
            choices.emplace_back(row.name);
        }
    }
    if (!request.format.empty()) {
        check_choice("--format", request.format, choices);
        return std::find_if(formats.begin(), formats.end(),
                            [&](const FormatRow& row) { return row.name == request.format; })
            ->format;
    }
    if (!writes_file(request)) return Format::text;
    const FormatRow& row = format_of_output(request.output);
    check_choice("the format of --output", std::string(row.name), choices);
    return row.format;
}

bool writes_file(const Request& request) {
    return !request.output.empty() && request.output != "-";
}

document::Fields read_fields(const Request& request, document::Fields otherwise) {
    if (request.fields.empty()) return otherwise;
    std::vector<std::string> known;
    for (const document::Field& field : document::fields())
        known.emplace_back(field.id);
    document::Fields fields;
    for (const std::string& id : split_list(request.fields)) {
        const document::Field* const field = document::find_field(id);
        if (field == nullptr) {
            std::vector<text::Message> hints = text::near_miss(id, known);
            hints.push_back(text::message("fields: {}", text::listed(known)));
            throw usage_error(text::message("there is no field '{}'", id), std::move(hints));
        }
        fields.push_back(field);
    }
    if (fields.empty()) throw usage_error(text::message("--fields names no field"));
    return fields;
}

write::Manner read_manner(const Request& request, const io::Surroundings& surroundings) {
    constexpr std::size_t widest = 10'000;
    constexpr std::size_t when_piped = 100;
    if (!request.colour.empty()) {
        check_choice("--color", request.colour, {"auto", "always", "never"});
    }
    const bool may_colour = surroundings.may_colour && !writes_file(request);
    return {
        read_count("--width", request.width, 0, widest, surroundings.columns.value_or(when_piped)),
        request.colour == "always" || (request.colour != "never" && may_colour),
        surroundings.is_terminal && !writes_file(request)};
}

words::Speaker read_speaker(const Request& request,
                            std::span<const programme::Programme> programmes) {
    const bool is_english = read_language(request, programmes).language == "en";
    return words::Speaker(is_english ? text::Language::english : text::Language::vietnamese);
}

const render::Words& read_language(const Request& request,
                                   std::span<const programme::Programme> programmes) {
    if (!request.language.empty()) {
        check_choice("--lang", request.language, {"vi", "en"});
        return render::words_of(request.language == "en" ? programme::Language::english
                                                         : programme::Language::vietnamese);
    }
    return render::words_of(programmes.empty() ? programme::Language::vietnamese
                                               : programmes.front().language);
}

std::string written(const document::Document& document, Format format,
                    const write::Manner& manner) {
    text::Sink sink;
    if (format == Format::markdown) {
        write::markdown(document, sink);
    } else {
        write::text(document, manner, sink);
    }
    return sink.kept();
}

syntax::SeparatedStyle separated_style(const Request& request, Format format) {
    return {format == Format::tsv ? '\t' : ',', request.byte_order_mark, request.raw};
}

} // namespace ktask::cli
