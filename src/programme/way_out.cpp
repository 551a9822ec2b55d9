#include "programme/way_out.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "deadline/apart.hpp"
#include "text/fold.hpp"
#include "text/lines.hpp"

namespace ktask::programme {

namespace {

/// A stage as it would be written: texts as YAML on one line.
struct StageLines {
    std::string what;
    std::string when;
};

std::string in_double_quotes(std::string_view words) {
    std::string quoted = "\"";
    for (const char c : words) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c == '\n' ? ' ' : c;
    }
    return quoted + '"';
}

/// The sentence as YAML on one line: as it is written, or in double quotes.
std::string sentence_of(const Reading& reading, yaml::NodeId node, std::string_view words) {
    const std::string_view in_file = text::written(reading.tree.text, reading.tree.span(node));
    const bool is_short = in_file.find('\n') == std::string_view::npos;
    const bool is_as_written = reading.tree.has_exact_spans && is_short;
    return is_as_written ? std::string(in_file) : in_double_quotes(words);
}

/// Words as YAML on one line: bare where no character of theirs could mean anything there.
std::string scalar_of(std::string_view words) {
    const auto is_plain = [](char c) {
        const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                               static_cast<unsigned char>(c) >= 0x80;
        return is_letter || (c >= '0' && c <= '9') || c == ' ' || c == '/' || c == '.' ||
               c == '(' || c == ')' || c == '%' || c == '-';
    };
    const bool is_bare = !words.empty() && std::all_of(words.begin(), words.end(), is_plain) &&
                         words.front() != '-' && words.front() != '%' && words.front() != '.';
    return is_bare ? std::string(words) : in_double_quotes(words);
}

/// What was understood of the words, if it is several deadlines.
std::vector<StageLines> joined_deadlines(std::string_view words,
                                         const deadline::DeadlineContext& context) {
    std::vector<StageLines> stages;
    const auto wording = deadline::parse_wording(words, context);
    if (!wording) return stages;
    for (const deadline::Part& part : wording->parts) {
        stages.push_back(
            {scalar_of(text::written(words, part.where)), deadline::short_form(part.interval)});
    }
    return stages;
}

/// The stages that the words name, each with its own deadline.
std::vector<StageLines> named_stages(std::string_view words,
                                     const deadline::DeadlineContext& context) {
    std::vector<StageLines> stages;
    // In markup these would mean more than they say.
    if (words.find_first_of("*^\\[") != std::string_view::npos) return stages;
    for (const deadline::Portion& portion : deadline::take_apart(words, context)) {
        stages.push_back({scalar_of(text::capitalised(text::written(words, portion.what))),
                          scalar_of(text::capitalised(text::written(words, portion.when)))});
    }
    return stages;
}

/// True if no two stages have the same words, which would not tell them apart.
bool are_told_apart(const std::vector<StageLines>& stages) {
    std::vector<std::string> words;
    for (const StageLines& stage : stages)
        words.push_back(text::fold(stage.what));
    std::sort(words.begin(), words.end());
    return std::adjacent_find(words.begin(), words.end()) == words.end();
}

std::vector<StageLines> stages_of(std::string_view words,
                                  const deadline::DeadlineContext& context) {
    auto stages = joined_deadlines(words, context);
    if (stages.empty()) stages = named_stages(words, context);
    if (!are_told_apart(stages)) stages.clear();
    return stages;
}

/// What stands before the key of the deadline on its line.
std::string_view before_key(std::string_view text, std::size_t value) {
    const std::size_t key = text.substr(0, value).rfind("due");
    if (key == std::string_view::npos) return {};
    const std::size_t line = text::line_begin(text, key);
    return text.substr(line, key - line);
}

/// The column at which the file has the dashes of its tasks, which is their step into a list.
std::size_t step_of_lists(const Reading& reading) {
    constexpr std::size_t usual = 2;
    const yaml::NodeId tasks = yaml::find(reading.tree, reading.tree.root, "tasks");
    const bool is_block = tasks != yaml::no_node && reading.tree[tasks].style == yaml::Style::block;
    return is_block ? text::column_of(reading.tree.text, reading.tree[tasks].begin) : usual;
}

std::string in_flow(const std::string& sentence, const std::vector<StageLines>& stages) {
    if (stages.empty()) return fmt::format("due-text: {}, due: none", sentence);
    std::string list;
    for (const StageLines& stage : stages) {
        list += fmt::format("{}{{what: {}, when: {}}}", list.empty() ? "" : ", ", stage.what,
                            stage.when);
    }
    return fmt::format("due-text: {}, due: [{}]", sentence, list);
}

std::vector<std::string> in_block(const std::string& sentence,
                                  const std::vector<StageLines>& stages, std::size_t step) {
    std::vector<std::string> lines{"due-text: " + sentence, stages.empty() ? "due: none" : "due:"};
    const std::string dash = std::string(step, ' ');
    for (const StageLines& stage : stages) {
        lines.push_back(dash + "- what: " + stage.what);
        lines.push_back(dash + "  when: " + stage.when);
    }
    return lines;
}

} // namespace

std::vector<text::Message> way_out(const Reading& reading, yaml::NodeId due, std::string_view words,
                                   const deadline::DeadlineContext& context) {
    const std::string sentence = sentence_of(reading, due, words);
    const auto stages = stages_of(words, context);
    const std::string_view before = before_key(reading.tree.text, reading.tree[due].begin);
    const bool is_block = before.find_first_not_of(" -") == std::string_view::npos;
    std::vector<text::Message> lines = {
        text::message("or keep the document's words, with the days beside them:")};
    // Behind the indentation of hints the lines begin where the key does in the excerpt.
    const std::string indentation(is_block ? before.size() + 2 : 2, ' ');
    if (!is_block) {
        lines.push_back(text::verbatim(indentation + in_flow(sentence, stages)));
        return lines;
    }
    for (const std::string& line : in_block(sentence, stages, step_of_lists(reading)))
        lines.push_back(text::verbatim(indentation + line));
    return lines;
}

} // namespace ktask::programme
