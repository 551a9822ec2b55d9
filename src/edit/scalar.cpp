#include "edit/scalar.hpp"

#include <algorithm>
#include <array>

#include "text/fold.hpp"
#include "text/split.hpp"
#include "text/width.hpp"
#include "yaml/scalar.hpp"

namespace ktask::edit {

namespace {

bool begins_word(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || byte >= 0x80;
}

/// True for what some reader takes for a truth value, for nothing or for a number.
bool is_other_value(std::string_view text) {
    constexpr std::array<std::string_view, 9> names = {"y",  "n",     "yes",  "no", "true",
                                                       "on", "false", "null", "off"};
    if (text.size() > 20) return false;
    const std::string folded = text::without_case(text);
    if (std::find(names.begin(), names.end(), folded) != names.end()) return true;
    const bool has_digit = text.front() >= '0' && text.front() <= '9';
    return has_digit && folded.find_first_not_of("0123456789abcdefxo_.+-:tz ") == std::string::npos;
}

} // namespace

bool is_safe_unquoted(std::string_view text, bool in_flow) {
    if (text.empty() || !begins_word(text.front()) || text.back() == ' ' || text.back() == ':' ||
        yaml::has_unseen(text)) {
        return false;
    }
    if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos)
        return false;
    return !in_flow || text.find_first_of(",[]{}:\"'") == std::string_view::npos;
}

std::string on_one_line(std::string_view text, yaml::Style wanted, bool in_flow,
                        bool may_be_number) {
    if (wanted == yaml::Style::single_quoted && !yaml::has_unseen(text)) {
        std::string out = "'";
        for (const char c : text)
            out += c == '\'' ? std::string("''") : std::string(1, c);
        return out + '\'';
    }
    const bool is_plain = wanted != yaml::Style::double_quoted &&
                          wanted != yaml::Style::single_quoted && is_safe_unquoted(text, in_flow) &&
                          (may_be_number || !is_other_value(text));
    return is_plain ? std::string(text) : yaml::in_double_quotes(text);
}

bool is_foldable(std::string_view text) {
    return !text.empty() && text.front() != ' ' && text.back() != ' ' && !yaml::has_unseen(text) &&
           text.find("  ") == std::string_view::npos;
}

std::string folded_lines(std::string_view text, std::size_t indentation, std::size_t width,
                         std::string_view line_break) {
    std::string out;
    std::size_t column = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string_view word = text.substr(at, end - at);
        const std::size_t columns = text::display_width(word);
        if (column == 0 || column + 1 + columns > width) {
            out += line_break;
            out.append(indentation, ' ');
            column = indentation;
        } else {
            out += ' ';
            ++column;
        }
        out += word;
        column += columns;
        at = end + 1;
    }
    return out;
}

bool has_plain_lines(std::string_view text) {
    const auto lines = text::split(text, '\n');
    const auto is_plain = [](std::string_view line) {
        return line.front() != ' ' && line.back() != ' ' && !yaml::has_unseen(line);
    };
    const auto breaks = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    return lines.size() > 1 && lines.size() == breaks + 1 &&
           std::all_of(lines.begin(), lines.end(), is_plain);
}

std::string literal_lines(std::string_view text, std::size_t indentation,
                          std::string_view line_break) {
    std::string out;
    for (const std::string_view line : text::split(text, '\n')) {
        out += line_break;
        out.append(indentation, ' ');
        out += line;
    }
    return out;
}

} // namespace ktask::edit
