#include "write/text_entries.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "text/width.hpp"
#include "write/line.hpp"
#include "write/text_lines.hpp"

namespace ktask::write {

using document::Card;
using document::Cell;
using document::Column;
using document::Fact;
using document::Grid;
using document::Row;
using document::Tone;

namespace {

constexpr std::size_t entry_indent = 5; // of what is said under a title

/// "Tháng 7/2022 (hạn cuối 31/07/2022)".
std::string with_remarks(const Cell& cell) {
    std::string out = with_numbers(cell.main);
    for (const document::Line& remark : cell.remarks)
        out += fmt::format(" ({})", with_numbers(remark));
    return out;
}

/// Lines without the blanks that they begin with, painted behind them.
std::string painted_lines(const std::string& text, Tone tone, const Manner& manner) {
    if (!manner.colour) return text;
    std::string out;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::size_t first = std::min(text.find_first_not_of(' ', start), end);
        out.append(text, start, first - start);
        out += painted(std::string_view(text).substr(first, end - first), tone, manner) + '\n';
        start = end + 1;
    }
    return out;
}

std::string fact(const Column& column, const Cell& cell, const Manner& manner) {
    const std::string said =
        fmt::format("{}: {}", with_numbers(column.heading), with_remarks(cell));
    const std::string blanks(entry_indent, ' ');
    return painted_lines(text::hanging(blanks, said, entry_indent, manner.width), cell.main.tone,
                         manner);
}

std::string entry(const Row& row, const Grid& grid, const Manner& manner) {
    std::string number;
    std::string title;
    std::string facts;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const Column& column = grid.columns[i];
        const Cell& cell = row.cells[i];
        if (column.role == Column::Role::number) {
            number = fmt::format("{:>{}}. ", with_numbers(cell.main), entry_indent - 2);
        } else if (column.role == Column::Role::title) {
            title = with_remarks(cell);
        } else if (!cell.main.text.empty()) {
            facts += fact(column, cell, manner);
        }
    }
    const std::size_t label_width = std::max(text::display_width(number), entry_indent);
    return text::hanging(number, title, label_width, manner.width) + facts;
}

std::string card_lines(const Card& card, const Manner& manner) {
    constexpr std::size_t indent = 2;
    constexpr std::size_t note_indent = 6;
    const std::string blanks(indent, ' ');
    std::string out = wrapped_lines(with_numbers(card.heading), Tone::strong, manner) + '\n';
    out += text::hanging(blanks, with_numbers(card.title), indent, manner.width) + '\n';
    std::size_t label_width = 0;
    for (const Fact& fact : card.facts) {
        label_width =
            std::max(label_width, text::display_width(with_numbers(fact.label)) + 2 * indent);
    }
    for (const Fact& fact : card.facts) {
        out += text::hanging(blanks + with_numbers(fact.label), with_numbers(fact.text),
                             label_width, manner.width);
    }
    if (!card.notes.numbers.empty()) out += '\n';
    return out + hanging_notes(card.notes, note_indent, manner);
}

} // namespace

void text_entries(const Grid& grid, const Manner& manner, text::Sink& sink) {
    for (std::size_t i = 0; i < grid.count; ++i) {
        if (i > 0) sink += '\n';
        sink += entry(*grid.row(i), grid, manner);
    }
}

void text_cards(const document::Cards& cards, const Manner& manner, text::Sink& sink) {
    for (std::size_t i = 0; i < cards.count; ++i) {
        if (i > 0) sink += '\n';
        sink += card_lines(cards.card(i), manner);
    }
}

} // namespace ktask::write
