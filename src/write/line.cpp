#include "write/line.hpp"

#include "text/markup.hpp"

namespace ktask::write {

using document::Line;
using document::Mark;

std::string with_numbers(const Line& line) {
    const std::string_view text = line.text.view();
    std::string out;
    std::size_t at = 0;
    bool is_after_note = false;
    for (const Mark& mark : line.marks) {
        if (mark.kind != Mark::Kind::note) continue;
        out += text.substr(at, mark.begin - at);
        is_after_note = is_after_note && mark.begin == at;
        if (is_after_note) out += ' '; // or 1 and 2 would read as 12
        out += text::superscript(static_cast<int>(mark.value));
        at = mark.begin;
        is_after_note = true;
    }
    return out += text.substr(at);
}

std::string plain_blanks(std::string text) {
    constexpr std::string_view no_break = "\u00a0";
    for (std::size_t at = text.find(no_break); at != std::string::npos;
         at = text.find(no_break, at + 1)) {
        text.replace(at, no_break.size(), 1, ' ');
    }
    return text;
}

std::string without_notes(const Line& line) {
    std::string out;
    for (const char c : line.text.view()) {
        if (c != ' ' || (!out.empty() && out.back() != ' ')) out += c;
    }
    if (out.ends_with(' ')) out.pop_back();
    return out;
}

std::string joined(const document::Cell& cell, std::string_view separator) {
    std::string out = with_numbers(cell.main);
    for (const Line& remark : cell.remarks) {
        if (!out.empty()) out += separator;
        out += with_numbers(remark);
    }
    return out;
}

bool ends_right(const document::Column& column) {
    return column.role == document::Column::Role::number ||
           column.role == document::Column::Role::count;
}

} // namespace ktask::write
