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
    const std::string_view whole = written(text, line);
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

/// `line` is the one around the start of `where`.
std::string excerpt_of_line(std::string_view text, Span where, Span line) {
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

std::string_view written(std::string_view text, Span where) {
    return text.substr(where.begin, where.end - where.begin);
}

bool has_error(const Problems& problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& problem) { return problem.severity == Severity::error; });
}

void sort_by_place(Problems& problems) {
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
        return a.where.begin < b.where.begin;
    });
}

bool is_text(std::string_view text) {
    return !text.empty() && text.find('\0') == std::string_view::npos;
}

Position Positions::of(std::size_t offset) {
    const auto at = [&](std::size_t place) {
        return text_.begin() + static_cast<std::ptrdiff_t>(place);
    };
    const bool is_same_line = number_ > 0 && line_.begin <= offset && offset <= line_break_;
    if (!is_same_line) {
        const Span line = line_around(text_, offset);
        if (number_ == 0 || line.begin < line_.begin) {
            line_ = {};
            number_ = 1;
        }
        number_ += static_cast<std::size_t>(std::count(at(line_.begin), at(line.begin), '\n'));
        line_ = line;
        line_break_ = std::min(text_.find('\n', line.end), text_.size());
        offset_ = line.begin;
        characters_ = 0;
    }
    offset = std::clamp(offset, line_.begin, text_.size());
    if (offset < offset_) {
        offset_ = line_.begin;
        characters_ = 0;
    }
    const auto characters =
        std::count_if(at(offset_), at(offset), [](char byte) { return !is_continuation(byte); });
    characters_ += static_cast<std::size_t>(characters);
    offset_ = offset;
    return {number_, 1 + characters_};
}

std::string Positions::excerpt(Span where) {
    of(where.begin);
    return excerpt_of_line(text_, where, line_);
}

Position position_of(std::string_view text, std::size_t offset) {
    return Positions(text).of(offset);
}

std::string excerpt(std::string_view text, Span where) {
    return excerpt_of_line(text, where, line_around(text, where.begin));
}

} // namespace ktask::text
