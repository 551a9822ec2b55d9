#include "write/line.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "text/markup.hpp"

namespace ktask::write {

using document::Line;
using document::Mark;

namespace {

constexpr MarkSigns signs_in_text = {"", "[-", "-]", "{+", "+}"};
constexpr MarkSigns signs_of_programmes = {"*", "[-", "-]", "{+", "+}"};

/// What goes between the bytes of a line.
struct SignWithin {
    std::uint32_t at = 0;
    bool is_end = false;
    bool is_note = false;
    std::string text = {};
};

/// Those of a line in their order: what ends at a place is before what begins there.
std::vector<SignWithin> signs_of(const Line& line, const MarkSigns& signs) {
    std::vector<SignWithin> found;
    const auto add = [&](const Mark& mark, std::string_view begin, std::string_view end) {
        if (mark.begin == mark.end || begin.empty()) return;
        found.push_back({mark.begin, false, false, std::string(begin)});
        found.push_back({mark.end, true, false, std::string(end)});
    };
    for (const Mark& mark : line.marks) {
        switch (mark.kind) {
        case Mark::Kind::note:
            found.push_back(
                {mark.begin, false, true, text::superscript(static_cast<int>(mark.value))});
            break;
        case Mark::Kind::emphasis:
            add(mark, signs.emphasis, signs.emphasis);
            break;
        case Mark::Kind::removed:
            add(mark, signs.removed, signs.removed_end);
            break;
        case Mark::Kind::inserted:
            add(mark, signs.inserted, signs.inserted_end);
            break;
        case Mark::Kind::foreign:
            break;
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const SignWithin& one, const SignWithin& other) {
                         return std::pair(one.at, !one.is_end) < std::pair(other.at, !other.is_end);
                     });
    return found;
}

} // namespace

std::string as_it_is(std::string_view words) {
    return std::string(words);
}

std::string with_numbers(const Line& line) {
    return with_signs(line, signs_in_text, as_it_is);
}

std::string with_emphasis(const Line& line) {
    return with_signs(line, signs_of_programmes, as_it_is);
}

std::string with_signs(const Line& line, const MarkSigns& signs, Escape escaped) {
    const std::string_view text = line.text.view();
    std::string out;
    std::size_t at = 0;
    bool is_after_note = false;
    for (const SignWithin& sign : signs_of(line, signs)) {
        if (sign.at > at) out += escaped(text.substr(at, sign.at - at));
        is_after_note = is_after_note && sign.is_note && sign.at == at;
        if (is_after_note) out += ' '; // or 1 and 2 would read as 12
        out += sign.text;
        at = sign.at;
        is_after_note = sign.is_note;
    }
    if (at < text.size()) out += escaped(text.substr(at));
    return out;
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
