#include "text/source.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "text/utf8.hpp"
#include "text/width.hpp"

namespace ktask::text {

namespace {

constexpr std::string_view indentation = "    ";
constexpr std::size_t excerpt_columns = 90; // with the indentation still inside 100 columns

/// The line around `offset`, without its line break or a byte order mark.
Span line_around(std::string_view text, std::size_t offset) {
    offset = std::min(offset, text.size());
    Span line{0, text.size()};
    if (offset > 0) {
        const std::size_t before = text.rfind('\n', offset - 1);
        if (before != std::string_view::npos) line.begin = before + 1;
    }
    const std::size_t after = text.find('\n', offset);
    if (after != std::string_view::npos) line.end = after;
    if (line.end > line.begin && text[line.end - 1] == '\r') --line.end;
    if (line.begin == 0 && text.starts_with(byte_order_mark)) line.begin = byte_order_mark.size();
    return line;
}

/// The part of `line` that is shown, so that the start of `mark` is in it.
Span shown_part(std::string_view text, Span line, std::size_t mark) {
    constexpr std::size_t excerpt_bytes = 16 * excerpt_columns; // a column may have many accents
    const std::string_view whole = text.substr(line.begin, line.end - line.begin);
    if (whole.size() <= excerpt_bytes && display_width(whole) <= excerpt_columns) return line;
    constexpr std::size_t bytes_before = 50;
    constexpr std::size_t bytes_after = 80;
    Span part = line;
    if (mark > line.begin + bytes_before) part.begin = mark - bytes_before;
    if (part.begin + bytes_before + bytes_after < line.end) {
        part.end = part.begin + bytes_before + bytes_after;
    }
    while (part.begin > line.begin && is_continuation(text[part.begin]))
        --part.begin;
    while (part.end < line.end && is_continuation(text[part.end]))
        ++part.end;
    return part;
}

/// False for what has no lines to show: nothing, UTF-16, binary data.
bool is_text(std::string_view text) {
    return !text.empty() && text.find('\0') == std::string_view::npos;
}

/// How far the lines of a text are counted, and the characters of the last of them.
struct Count {
    Span line;                  ///< the last one, as line_around gives it
    std::size_t line_break = 0; ///< where it ends
    std::size_t number = 0;     ///< its own, or 0 if nothing is counted yet
    std::size_t offset = 0;     ///< of a place on it
    std::size_t characters = 0; ///< before that place
};

/// Counts on from the place before, so that many offsets in the order of the text take little time.
Position position_of(std::string_view text, std::size_t offset, Count& count) {
    const auto at = [&](std::size_t place) {
        return text.begin() + static_cast<std::ptrdiff_t>(place);
    };
    const bool is_same_line =
        count.number > 0 && count.line.begin <= offset && offset <= count.line_break;
    if (!is_same_line) {
        const Span line = line_around(text, offset);
        if (count.number == 0 || line.begin < count.line.begin) count = {{}, 0, 1, 0, 0};
        const auto breaks = std::count(at(count.line.begin), at(line.begin), '\n');
        count = {line, std::min(text.find('\n', line.end), text.size()),
                 count.number + static_cast<std::size_t>(breaks), line.begin, 0};
    }
    offset = std::clamp(offset, count.line.begin, text.size());
    if (offset < count.offset) {
        count.offset = count.line.begin;
        count.characters = 0;
    }
    const auto characters = std::count_if(at(count.offset), at(offset),
                                          [](char byte) { return !is_continuation(byte); });
    count.characters += static_cast<std::size_t>(characters);
    count.offset = offset;
    return {count.number, 1 + count.characters};
}

/// `line` is the one around the start of `where`.
std::string excerpt(std::string_view text, Span where, Span line) {
    const std::size_t begin = std::clamp(where.begin, line.begin, line.end);
    const Span part = shown_part(text, line, begin);
    const std::size_t end = std::clamp(where.end, begin, std::max(begin, part.end));
    const auto shown = [&](std::size_t from, std::size_t to) {
        return visible(text.substr(from, to - from));
    };
    const std::string lead = part.begin > line.begin ? "…" : "";
    const std::string trail = part.end < line.end ? "…" : "";
    const std::size_t column = display_width(lead) + display_width(shown(part.begin, begin));
    const std::size_t carets = std::max<std::size_t>(1, display_width(shown(begin, end)));
    return fmt::format("{}{}{}{}\n{}{}{}\n", indentation, lead, shown(part.begin, part.end), trail,
                       indentation, std::string(column, ' '), std::string(carets, '^'));
}

} // namespace

bool has_error(const Problems& problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& problem) { return problem.severity == Severity::error; });
}

Position position_of(std::string_view text, std::size_t offset) {
    Count count;
    return position_of(text, offset, count);
}

std::string excerpt(std::string_view text, Span where) {
    return excerpt(text, where, line_around(text, where.begin));
}

std::string indented(std::string_view hint) {
    std::string out;
    while (!hint.empty()) {
        const std::size_t end = std::min(hint.find('\n'), hint.size());
        out += fmt::format("  {}\n", visible(hint.substr(0, end)));
        hint.remove_prefix(std::min(end + 1, hint.size()));
    }
    return out;
}

namespace {

std::string described(const Problem& problem, const Source& source, bool has_lines, Count& count) {
    const Position position = position_of(source.text, problem.where.begin, count);
    return fmt::format(
        "ktask: {}:{}:{}: {}{}\n{}{}", visible(source.name), position.line, position.column,
        problem.severity == Severity::warning ? "warning: " : "", visible(problem.what),
        has_lines ? excerpt(source.text, problem.where, count.line) : "", indented(problem.hint));
}

} // namespace

std::string described(const Problem& problem, const Source& source) {
    Count count;
    return described(problem, source, is_text(source.text), count);
}

std::string described(Problems problems, const Source& source) {
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
        return a.where.begin < b.where.begin;
    });
    std::string out;
    const bool has_lines = is_text(source.text);
    Count count;
    for (const Problem& problem : problems)
        out += described(problem, source, has_lines, count);
    return out;
}

} // namespace ktask::text
