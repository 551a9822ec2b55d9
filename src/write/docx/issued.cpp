#include "write/docx/issued.hpp"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "write/docx/table.hpp"

namespace ktask::write::docx {

using document::Line;
using document::Passage;

namespace {

constexpr int size_12 = 24;
constexpr int size_13 = 26;
constexpr int size_14 = 28;

// The words of the state need more room than who issues.
constexpr int left_side = 3854;
constexpr int right_side = 5500;
constexpr int room_in_cells = 140; ///< at both ends together
constexpr int half = upright.room / 2;

/// A line of this length in the middle of so much room.
std::string rule(int length, int room) {
    const int indent = (room - length) / 2;
    return paragraph("Rule", "", fmt::format("<w:ind w:left=\"{0}\" w:right=\"{0}\"/>", indent));
}

std::string line_of_head(const Line& line, const Look& look, Footnotes& footnotes) {
    return line.text.empty() ? "" : paragraph("Letterhead", runs(line, footnotes, look));
}

std::string sides(const std::string& left, const std::string& right, int width) {
    const std::string nothing = paragraph("Letterhead", "");
    return row(cell(left.empty() ? nothing : left, {width, 1, ""}) +
               cell(right.empty() ? nothing : right, {upright.room - width, 1, ""}));
}

} // namespace

void write_letterhead(const document::Letterhead& letterhead, Footnotes& footnotes,
                      text::Sink& sink) {
    std::string left = line_of_head(letterhead.authority, {false, false, size_12}, footnotes);
    if (!letterhead.issuer.text.empty()) {
        constexpr int length = 1400;
        left += line_of_head(letterhead.issuer, {true, false, size_12}, footnotes);
        left += rule(length, left_side - room_in_cells);
    }
    constexpr int length_of_motto = 3400;
    const std::string right = line_of_head(letterhead.state, {true, false, size_12}, footnotes) +
                              line_of_head(letterhead.motto, {true, false, size_13}, footnotes) +
                              rule(length_of_motto, right_side - room_in_cells);
    sink += beginning_of_table({left_side, right_side}, Borders::none);
    sink += sides(left, right, left_side);
    sink += sides(line_of_head(letterhead.number, {false, false, size_13}, footnotes),
                  line_of_head(letterhead.dated, {false, true, size_13}, footnotes), left_side);
    sink += end_of_table;
    for (const Line& title : letterhead.title) {
        const bool is_first = &title == &letterhead.title.front();
        sink += paragraph(is_first ? "Heading1" : "Subtitle", runs(title, footnotes));
    }
    constexpr int length_under_title = 2200;
    sink += rule(length_under_title, upright.room) + "\n";
}

void write_passages(const document::Passages& passages, Footnotes& footnotes, text::Sink& sink) {
    for (std::size_t i = 0; i < passages.count; ++i) {
        const Passage passage = passages.passage(i);
        const std::string style = passage.kind == Passage::Kind::heading
                                      ? fmt::format("Heading{}", passage.level + 1)
                                      : "BodyText";
        // No page ends between a task and what is said of it, nor before the signature.
        const bool is_kept = !passage.points.empty() || i + 1 == passages.count;
        sink += paragraph(style, runs(passage.line, footnotes), is_kept ? "<w:keepNext/>" : "");
        sink += '\n';
        for (const Line& point : passage.points)
            sink += paragraph("BodyText", run("- ") + runs(point, footnotes)) + "\n";
    }
}

void write_signature(const document::Signature& signature, Footnotes& footnotes, text::Sink& sink) {
    std::string left;
    if (!signature.heading.text.empty())
        left += paragraph("Recipients", runs(signature.heading, footnotes, {true, true, size_12}));
    for (const Line& recipient : signature.recipients)
        left += paragraph("Recipients", run("- ") + runs(recipient, footnotes));
    std::string right;
    for (const Line& title : signature.titles)
        right += line_of_head(title, {true, false, size_14}, footnotes);
    if (!signature.name.text.empty()) right += paragraph("Signer", runs(signature.name, footnotes));
    sink += paragraph("Gap", "", "<w:keepNext/>");
    sink += beginning_of_table({half, half}, Borders::none);
    sink += sides(left, right, half);
    sink += end_of_table;
}

} // namespace ktask::write::docx
