#include "intake/xlsx_values.hpp"

#include <charconv>
#include <optional>

#include "text/utf8.hpp"

namespace ktask::intake {

namespace {

/// The character that `_x000D_` at the start of `text` stands for.
std::optional<char32_t> escaped_character(std::string_view text) {
    constexpr std::size_t size = 7;
    if (text.size() < size || !text.starts_with("_x") || text[size - 1] != '_') return std::nullopt;
    std::uint32_t code = 0;
    const auto read = std::from_chars(text.data() + 2, text.data() + size - 1, code, 16);
    const bool is_read = read.ec == std::errc() && read.ptr == text.data() + size - 1;
    const bool is_half = code >= 0xd800 && code < 0xe000;
    if (!is_read || is_half) return std::nullopt;
    return code;
}

/// Excel's strings with their escapes undone and one kind of line break.
std::string unescaped_string(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const auto escaped = escaped_character(text);
        const char32_t code = escaped ? *escaped : U'\0';
        if (!escaped) {
            if (text.front() != '\r') plain += text.front();
        } else if (code != U'\r') {
            text::append(plain, code);
        }
        text.remove_prefix(escaped ? 7 : 1);
    }
    return plain;
}

void append_text(Words& words, office::Element text, office::Element font, Look look) {
    const std::string plain = unescaped_string(text.text().get());
    const bool is_raised = office::property(font, "vertAlign") == "superscript";
    append(words, is_raised ? raised(plain) : plain, look);
}

constexpr std::uint32_t most_columns = 16'384;
constexpr std::uint32_t most_rows = 1'048'576;

} // namespace

bool is_possible(Reference cell) {
    return cell.column > 0 && cell.column <= most_columns && cell.row > 0 && cell.row <= most_rows;
}

Reference reference_of(std::string_view letters_and_digits) {
    Reference reference;
    std::size_t letters = 0;
    for (; letters < letters_and_digits.size(); ++letters) {
        const char c = letters_and_digits[letters];
        if (c < 'A' || c > 'Z') break;
        reference.column = reference.column * 26 + static_cast<std::uint32_t>(c - 'A' + 1);
        if (reference.column > most_columns) return {};
    }
    const std::string_view digits = letters_and_digits.substr(letters);
    reference.row = office::whole_number(digits).value_or(0);
    return reference.row <= most_rows ? reference : Reference{};
}

Look font_look(office::Element font) {
    return {office::is_on(office::child(font, "i")), office::is_on(office::child(font, "b"))};
}

Words string_words(office::Element string, Look look) {
    Words words;
    for (const office::Element part : string.children()) {
        const std::string_view name = office::local_name(part);
        if (name == "t") append_text(words, part, {}, look);
        if (name != "r") continue;
        const office::Element font = office::child(part, "rPr");
        append_text(words, office::child(part, "t"), font, font ? font_look(font) : look);
    }
    trim(words);
    return words;
}

std::vector<Words> shared_strings(office::Element table) {
    std::vector<Words> strings;
    for (const office::Element each : table.children()) {
        if (office::local_name(each) == "si") strings.push_back(string_words(each, {}));
    }
    return strings;
}

} // namespace ktask::intake
