#include "yaml/scalar.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include <fmt/format.h>

#include "text/fold.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"

namespace ktask::yaml {

namespace {

/// True for characters that readers of the file would not see, or that YAML does not let stand.
bool is_unseen(char32_t code) {
    constexpr char32_t no_break_space = 0xa0;
    return text::is_deceptive(code) || code == no_break_space || (code >= 0xfff0 && code <= 0xffff);
}

constexpr std::string_view figures = "0123456789";

/// True for what some reader takes for a number, a day, a time, true, false or nothing.
bool is_taken_for_more(std::string_view text) {
    constexpr std::array<std::string_view, 13> words = {
        "null", "true", "false", "yes", "no", "on", "off", "y", "n", "~", "=", "<<", ""};
    const std::string folded = text::without_case(text);
    if (std::find(words.begin(), words.end(), folded) != words.end()) return true;
    const bool has_figures = text.find_first_of(figures) != std::string_view::npos;
    return (has_figures && text.find_first_not_of("0123456789+-.:_eExXoOabcdefABCDEF") ==
                               std::string_view::npos) ||
           folded == ".inf" || folded == "-.inf" || folded == "+.inf" || folded == ".nan";
}

bool is_bare(std::string_view text, bool may_be_number) {
    constexpr std::string_view never_first = "-?:,[]{}#&*!|>'\"%@`= ";
    if (text.empty() || text.find('\n') != std::string_view::npos) return false;
    if (never_first.find(text.front()) != std::string_view::npos) return false;
    if (text.back() == ' ' || text.back() == ':') return false;
    if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos) {
        return false;
    }
    return !has_unseen(text) && (may_be_number || !is_taken_for_more(text));
}

std::vector<std::string_view> lines_in(std::string_view text) {
    std::vector<std::string_view> lines;
    for (bool is_more = true; is_more;) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        is_more = end != std::string_view::npos;
        if (is_more) text.remove_prefix(end + 1);
    }
    return lines;
}

bool fits(std::string_view text, std::size_t indentation, std::size_t columns) {
    const auto lines = lines_in(text);
    return std::all_of(lines.begin(), lines.end(), [&](std::string_view line) {
        return indentation + text::display_width(line) <= columns;
    });
}

std::string literal(std::string_view text, const std::string& blanks) {
    std::string out;
    for (const std::string_view line : lines_in(text)) {
        if (!out.empty()) out += '\n';
        if (!line.empty()) out += blanks + std::string(line);
    }
    return out;
}

/// Only single blanks between words are what they were after folding.
bool can_be_folded(std::string_view line) {
    return !line.empty() && !line.starts_with(' ') && !line.ends_with(' ') &&
           line.find("  ") == std::string_view::npos && line.find('\t') == std::string_view::npos;
}

std::string folded(std::string_view line, std::size_t indentation, std::size_t columns) {
    const std::string blanks(indentation, ' ');
    std::string out = blanks;
    std::size_t taken = indentation;
    bool is_first = true;
    for (const std::string_view word : text::split(line, ' ')) {
        const std::size_t wide = text::display_width(word);
        if (!is_first && taken + 1 + wide > columns) {
            out += "\n" + blanks;
            taken = indentation;
        } else if (!is_first) {
            out += ' ';
            ++taken;
        }
        out += word;
        taken += wide;
        is_first = false;
    }
    return out;
}

} // namespace

bool has_unseen(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const text::Character character = text::decode(text, at);
        if (is_unseen(character.code)) return true;
        at += character.length;
    }
    return false;
}

std::string in_double_quotes(std::string_view text) {
    std::string out = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const text::Character character = text::decode(text, at);
        const auto code = static_cast<std::uint32_t>(character.code);
        if (code == '"' || code == '\\') {
            out += '\\';
            out += static_cast<char>(code);
        } else if (is_unseen(character.code)) {
            out += code > 0xffff ? fmt::format("\\U{:08X}", code) : fmt::format("\\u{:04X}", code);
        } else {
            out += text.substr(at, character.length);
        }
        at += character.length;
    }
    return out + '"';
}

std::string on_one_line(std::string_view text) {
    const bool has_brackets = text.find_first_of(",[]{}\n") != std::string_view::npos;
    return is_bare(text, false) && !has_brackets ? std::string(text) : in_double_quotes(text);
}

std::string on_one_line_as_words(std::string_view text) {
    constexpr std::string_view of_year = "0123456789";
    const bool is_number = text.find_first_not_of(of_year) == std::string_view::npos;
    return is_bare(text, is_number) ? std::string(text) : in_double_quotes(text);
}

std::string as_value(std::string_view text, std::size_t column, std::size_t indentation,
                     std::size_t columns) {
    const std::string blanks(indentation, ' ');
    const auto lines = lines_in(text);
    if (std::any_of(lines.begin(), lines.end(), has_unseen)) return " " + in_double_quotes(text);
    const bool has_breaks = text.find('\n') != std::string_view::npos;
    if (has_breaks && (text.starts_with(' ') || text.starts_with('\n') || text.ends_with('\n'))) {
        return " " + in_double_quotes(text);
    }
    if (has_breaks && fits(text, indentation, columns)) return " |-\n" + literal(text, blanks);
    if (has_breaks) {
        std::string out = " >-";
        bool is_first = true;
        for (const std::string_view line : lines) {
            if (!can_be_folded(line)) return " |-\n" + literal(text, blanks);
            out += (is_first ? "\n" : "\n\n") + folded(line, indentation, columns);
            is_first = false;
        }
        return out;
    }
    const std::string line = on_one_line_as_words(text);
    if (column + 1 + text::display_width(line) <= columns) return " " + line;
    if (!can_be_folded(text)) return " " + in_double_quotes(text);
    return " >-\n" + folded(text, indentation, columns);
}

} // namespace ktask::yaml
