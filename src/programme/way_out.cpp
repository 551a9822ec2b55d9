#include "programme/way_out.hpp"

#include <string>

#include <fmt/format.h>

#include "text/lines.hpp"

namespace ktask::programme {

namespace {

/// A text as YAML on one line: as it is written, or in double quotes.
std::string on_one_line(const Reading& reading, yaml::NodeId node, std::string_view words) {
    const text::Span span = reading.tree.span(node);
    const std::string_view written = reading.tree.text.substr(span.begin, span.end - span.begin);
    const bool is_short = written.find('\n') == std::string_view::npos;
    if (reading.tree.has_exact_spans && is_short) return std::string(written);
    std::string quoted = "\"";
    for (const char c : words) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c == '\n' ? ' ' : c;
    }
    return quoted + '"';
}

/// What was understood of the words, if it is several deadlines.
std::vector<deadline::Part> parts_of(std::string_view words,
                                     const deadline::DeadlineContext& context) {
    auto wording = deadline::parse_wording(words, context);
    if (!wording) return {};
    return std::move(wording->parts);
}

} // namespace

std::vector<text::Message> way_out(const Reading& reading, yaml::NodeId due, std::string_view words,
                                   const deadline::DeadlineContext& context) {
    const std::string_view text = reading.tree.text;
    const std::size_t line = text::line_begin(text, reading.tree[due].begin);
    const std::size_t key = text.find_first_not_of(" \t", line);
    const bool is_block = text.substr(key).starts_with("due:");
    // Behind the indentation of hints the lines begin where the key does in the excerpt.
    const std::string indentation(is_block ? key - line + 2 : 2, ' ');
    const std::string sentence = on_one_line(reading, due, words);
    const auto parts = parts_of(words, context);
    std::vector<text::Message> lines = {
        text::message("or keep the document's words, with the days beside them:")};
    const auto add = [&](const std::string& words_of_line) {
        lines.push_back(text::verbatim(indentation + words_of_line));
    };
    if (!is_block) {
        std::string stages;
        for (const deadline::Part& part : parts) {
            stages += fmt::format("{}{{what: {}, when: {}}}", stages.empty() ? "" : ", ",
                                  words.substr(part.where.begin, part.where.end - part.where.begin),
                                  deadline::short_form(part.interval));
        }
        add(stages.empty() ? fmt::format("due-text: {}, due: none", sentence)
                           : fmt::format("due-text: {}, due: [{}]", sentence, stages));
        return lines;
    }
    add("due-text: " + sentence);
    add(parts.empty() ? "due: none" : "due:");
    for (const deadline::Part& part : parts) {
        add(fmt::format("  - what: {}",
                        words.substr(part.where.begin, part.where.end - part.where.begin)));
        add("    when: " + deadline::short_form(part.interval));
    }
    return lines;
}

} // namespace ktask::programme
