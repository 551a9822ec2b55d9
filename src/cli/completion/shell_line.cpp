#include "cli/completion/shell_line.hpp"

namespace ktask::cli::completion {

namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}

/// What a backslash takes the meaning of between double quotation marks.
constexpr std::string_view special_in_quotes = "\"\\$`";

} // namespace

ShellLine shell_line(std::string_view line) {
    ShellLine read;
    read.words.emplace_back();
    bool is_in_word = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        if (read.quote == '\0' && is_blank(c)) {
            if (is_in_word) read.words.emplace_back();
            is_in_word = false;
            continue;
        }
        is_in_word = true;
        const bool opens = read.quote == '\0' && (c == '"' || c == '\'');
        const bool escapes =
            c == '\\' && at + 1 < line.size() &&
            (read.quote == '\0' ||
             (read.quote == '"' && special_in_quotes.find(line[at + 1]) != std::string_view::npos));
        if (opens)
            read.quote = c;
        else if (c == read.quote)
            read.quote = '\0';
        else
            read.words.back() += escapes ? line[++at] : c;
    }
    return read;
}

std::string quoted_for_shell(std::string_view word, char quote) {
    constexpr std::string_view special = " \t\"\\'$`&|;<>()*?[]{}!#~";
    const std::string_view escaped = quote == '\0' ? special : special_in_quotes;
    if (quote == '\'') return std::string(word); // nothing is special there
    std::string quoted;
    for (const char c : word) {
        if (escaped.find(c) != std::string_view::npos) quoted += '\\';
        quoted += c;
    }
    return quoted;
}

} // namespace ktask::cli::completion
