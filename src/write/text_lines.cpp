#include "write/text_lines.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "text/markup.hpp"
#include "text/width.hpp"
#include "write/line.hpp"

namespace ktask::write {

using document::Tone;

std::string painted(std::string_view text, Tone tone, const Manner& manner) {
    constexpr std::array<std::string_view, 7> codes = {"", "1", "2", "32", "", "33", "31"};
    const std::string_view code = codes.at(static_cast<std::size_t>(tone));
    if (!manner.colour || code.empty() || text.empty()) return std::string(text);
    return fmt::format("\x1b[{}m{}\x1b[0m", code, text);
}

std::string hanging(std::string_view label, std::string_view text, std::size_t label_width,
                    std::size_t width) {
    constexpr std::size_t narrowest = 10;
    constexpr std::size_t indent_under_label = 2;
    const bool has_room = width == 0 || width >= label_width + narrowest;
    const std::size_t indent = has_room ? label_width : indent_under_label;
    const auto lines = text::wrapped(
        text, width == 0 ? 0 : std::max<std::size_t>(1, width - std::min(indent, width - 1)));
    std::string out = has_room ? text::padded(label, label_width) : fmt::format("{}\n", label);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0 || !has_room) out.append(indent, ' ');
        out += lines[i];
        out += '\n';
    }
    return out;
}

std::string wrapped_lines(std::string_view text, std::size_t width) {
    return hanging("", text, 0, width);
}

std::string wrapped_lines(std::string_view text, Tone tone, const Manner& manner) {
    std::string out;
    for (const std::string& line : text::wrapped(text, manner.width))
        out += painted(line, tone, manner) + '\n';
    return out;
}

std::string hanging_notes(const document::Notes& notes, std::size_t label_width,
                          const Manner& manner) {
    std::string out;
    for (const std::uint32_t number : notes.numbers) {
        out += hanging(
            fmt::format("{:>{}}", text::superscript(static_cast<int>(number)), label_width - 1),
            with_numbers(notes.note(number)), label_width, manner.width);
    }
    return out;
}

} // namespace ktask::write
