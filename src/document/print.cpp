#include "document/print.hpp"

#include <array>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "deadline/date.hpp"
#include "deadline/document_kind.hpp"
#include "document/lines.hpp"
#include "document/print_parts.hpp"
#include "document/task.hpp"
#include "programme/task.hpp"
#include "text/fold.hpp"
#include "text/split.hpp"
#include "text/width.hpp"

namespace ktask::document {

using programme::Programme;
using text::message;

namespace {

Line in_capitals(std::string_view words, const Programme& programme, const Reader& reader) {
    return quoted(text::in_capitals(words), programme, reader);
}

std::string_view english_month(int month) {
    constexpr std::array<std::string_view, 12> names = {
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December"};
    return names.at(static_cast<std::size_t>(month) - 1);
}

/// "ngày 09 tháng 5 năm 2022": days below ten and the months 1 and 2 have a zero, so that nobody
/// makes 11 and 12 of them.
text::Message day_of_issue(Date date, text::Language language) {
    const auto day = static_cast<unsigned>(std::chrono::year_month_day(date).day());
    const int month = deadline::month_of(date);
    const bool is_english = language == text::Language::english;
    constexpr int last_with_zero = 2;
    return message("{0} {1}, {2}", fmt::format("{:0{}}", day, is_english ? 1 : 2),
                   is_english ? std::string(english_month(month))
                              : fmt::format("{:0{}}", month, month <= last_with_zero ? 2 : 1),
                   deadline::year_of(date));
}

Line dated_line(const Programme& programme, const Reader& reader) {
    Line place = quoted(programme.place, programme, reader);
    if (!programme.issued) return place;
    const text::Message day = day_of_issue(*programme.issued, reader.speaker.language());
    if (!place.text.empty()) return line(message("{0}, {1}", place, day), reader, {&place});
    Line alone = line(day, reader);
    return {text::shown(text::capitalised(alone.text.view()))};
}

/// True if capitals take nothing from it: it has none but its first letter, or no others.
bool may_be_capitals(std::string_view title) {
    const std::string small = text::without_case(title);
    return title == text::capitalised(small) || title == text::in_capitals(title);
}

/// A title that is short and loses nothing stands in capitals; else the kind of document does, over
/// what it is about.
std::vector<Line> title_lines(const Programme& programme, const Reader& reader) {
    constexpr std::size_t longest = 60;
    const std::string title = text::to_nfc(programme.title);
    if (text::display_width(title) <= longest && may_be_capitals(title))
        return {in_capitals(title, programme, reader)};
    const std::size_t kind = deadline::length_of_kind(title);
    if (kind == 0 || kind == title.size()) return {quoted(title, programme, reader)};
    return {in_capitals(title.substr(0, kind), programme, reader),
            quoted(text::capitalised(text::trimmed(std::string_view(title).substr(kind), " ")),
                   programme, reader)};
}

Line number_line(const Programme& programme, const Reader& reader) {
    if (programme.number.empty()) return {};
    const Line number = quoted(programme.number, programme, reader);
    return line(message("No. {}", number), reader, {&number});
}

Letterhead letterhead_of(const Programme& programme, const Reader& reader) {
    return {in_capitals(programme.authority, programme, reader),
            in_capitals(programme.issuer, programme, reader),
            number_line(programme, reader),
            line(message("SOCIALIST REPUBLIC OF VIETNAM"), reader),
            line(message("Independence - Freedom - Happiness"), reader),
            dated_line(programme, reader),
            title_lines(programme, reader)};
}

Signature signature_of(const Programme& programme, const Reader& reader) {
    Signature signature;
    if (!programme.recipients.empty()) signature.heading = line(message("Recipients:"), reader);
    for (const std::string& recipient : programme.recipients) {
        const bool is_last = &recipient == &programme.recipients.back();
        Line words = quoted(recipient, programme, reader);
        append(words, verbatim(is_last ? "." : ";"));
        signature.recipients.push_back(std::move(words));
    }
    for (const std::string& title : programme.signatory.titles)
        signature.titles.push_back(in_capitals(title, programme, reader));
    signature.name = quoted(programme.signatory.name, programme, reader);
    return signature;
}

bool is_empty(const Signature& signature) {
    return signature.recipients.empty() && signature.titles.empty() && signature.name.text.empty();
}

} // namespace

Document print(const Programme& programme, PrintLayout layout, Date today,
               words::Speaker& speaker) {
    const Reader reader{today, speaker, {{&programme}}};
    Document document{quoted(programme.title, programme, reader), speaker.language(), {}};
    auto& blocks = document.blocks;
    blocks.emplace_back(letterhead_of(programme, reader));
    if (layout == PrintLayout::prose) {
        blocks.emplace_back(whole_text(programme, reader));
    } else {
        blocks.emplace_back(passages_of(programme.preamble, programme, reader));
        blocks.emplace_back(Table{table_of_tasks(programme, reader)});
        blocks.emplace_back(passages_of(programme.closing, programme, reader));
    }
    if (Signature signature = signature_of(programme, reader); !is_empty(signature))
        blocks.emplace_back(std::move(signature));
    for (Notes& notes : all_notes(blocks, reader, name_of))
        blocks.emplace_back(std::move(notes));
    return document;
}

} // namespace ktask::document
