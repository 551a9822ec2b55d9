#include "syntax/github.hpp"

#include <fmt/format.h>

namespace ktask::syntax {

namespace {

/// Percent signs and line breaks, and in properties also what ends one.
void write_escaped(std::string_view text, std::string_view also, text::Sink& sink) {
    for (const char c : text) {
        if (c == '%' || c == '\r' || c == '\n' || also.find(c) != std::string_view::npos)
            sink += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        else
            sink += c;
    }
}

} // namespace

void write_github_annotation(std::string_view command, const Annotated& where,
                             std::string_view message, text::Sink& sink) {
    sink += "::";
    sink += command;
    sink += " file=";
    write_escaped(where.file, ":,", sink);
    sink += fmt::format(",line={},endLine={}", where.line, where.end_line);
    if (where.line == where.end_line)
        sink += fmt::format(",col={},endColumn={}", where.column, where.end_column);
    sink += "::";
    write_escaped(message, "", sink);
    sink += '\n';
}

} // namespace ktask::syntax
