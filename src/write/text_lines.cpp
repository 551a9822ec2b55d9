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

std::string wrapped_lines(std::string_view text, std::size_t width) {
    return text::hanging("", text, 0, width);
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
        out += text::hanging(
            fmt::format("{:>{}}", text::superscript(static_cast<int>(number)), label_width - 1),
            with_numbers(notes.note(number)), label_width, manner.width);
    }
    return out;
}

} // namespace ktask::write
