#include "document/problems.hpp"

#include <cstdint>
#include <string>
#include <vector>

#include "syntax/github.hpp"
#include "syntax/json.hpp"
#include "text/lines.hpp"
#include "text/source.hpp"

namespace ktask::document {

namespace {

/// A problem as it is told.
struct Told {
    const text::Problem& problem;
    syntax::Annotated where;
    text::Shown message;
    std::vector<text::Shown> hints;
};

std::string_view name_of_severity(text::Severity severity) {
    return severity == text::Severity::error ? "error" : "warning";
}

template<typename Tell>
void for_each_problem(std::span<const text::Note> files, words::Speaker& speaker,
                      const Tell& tell) {
    for (const text::Note& file : files) {
        const std::vector<std::size_t> line_breaks = text::line_breaks_of(file.source->text);
        text::Positions begins(file.source->text);
        text::Positions ends(file.source->text);
        for (const text::Problem& problem : file.problems) {
            const text::Position begin = begins.of(problem.where.begin);
            const text::Position end = ends.of(problem.where.end);
            Told told{problem,
                      {file.source->name, begin.line, begin.column, end.line, end.column},
                      words::said(problem.what, speaker, &line_breaks),
                      {}};
            for (const text::Message& hint : problem.hints)
                told.hints.push_back(words::said(hint, speaker, &line_breaks));
            tell(told);
        }
    }
}

} // namespace

void problems_json(std::span<const text::Note> files, words::Speaker& speaker, text::Sink& sink) {
    syntax::JsonWriter json(sink);
    json.open_array();
    for_each_problem(files, speaker, [&](const Told& told) {
        json.open_object();
        json.member("file", told.where.file);
        json.member("line", static_cast<std::int64_t>(told.where.line));
        json.member("column", static_cast<std::int64_t>(told.where.column));
        json.member("end_line", static_cast<std::int64_t>(told.where.end_line));
        json.member("end_column", static_cast<std::int64_t>(told.where.end_column));
        json.member("severity", name_of_severity(told.problem.severity));
        json.member("code", told.problem.what.pattern);
        json.member("message", told.message.view());
        json.key("hints");
        json.open_array();
        for (const text::Shown& hint : told.hints)
            json.value(hint.view());
        json.close_array();
        json.close_object();
    });
    json.close_array();
}

void problems_github(std::span<const text::Note> files, words::Speaker& speaker, text::Sink& sink) {
    for_each_problem(files, speaker, [&](const Told& told) {
        std::string message(told.message.view());
        for (const text::Shown& hint : told.hints)
            message.append("\n").append(hint.view());
        syntax::write_github_annotation(name_of_severity(told.problem.severity), told.where,
                                        message, sink);
    });
}

} // namespace ktask::document
