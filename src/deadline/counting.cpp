#include "deadline/counting.hpp"

#include <array>

#include "deadline/counts.hpp"
#include "deadline/document_kind.hpp"
#include "deadline/names.hpp"
#include "deadline/numbers.hpp"
#include "deadline/problems.hpp"

namespace ktask::deadline {

namespace {

struct CountUnit {
    std::string_view words;
    Count::Unit unit = Count::Unit::day;
};

// Longer words stand before those that they start with.
constexpr std::array<CountUnit, 14> count_units = {{{"ngay lam viec", Count::Unit::working_day},
                                                    {"ngay", Count::Unit::day},
                                                    {"tuan", Count::Unit::week},
                                                    {"thang", Count::Unit::month},
                                                    {"working days", Count::Unit::working_day},
                                                    {"working day", Count::Unit::working_day},
                                                    {"business days", Count::Unit::working_day},
                                                    {"calendar days", Count::Unit::day},
                                                    {"days", Count::Unit::day},
                                                    {"day", Count::Unit::day},
                                                    {"weeks", Count::Unit::week},
                                                    {"week", Count::Unit::week},
                                                    {"months", Count::Unit::month},
                                                    {"month", Count::Unit::month}}};

constexpr std::array<CountUnit, 4> count_letters = {{{"d", Count::Unit::day},
                                                     {"wd", Count::Unit::working_day},
                                                     {"w", Count::Unit::week},
                                                     {"m", Count::Unit::month}}};

bool is_end_of_event(const Cursor& cursor) {
    const Token& token = peek(cursor);
    return token.kind != TokenKind::word || is_at(cursor, "va") || is_at(cursor, "and");
}

/// "ngày [ký] ban hành [Kế hoạch]", "ngày Kế hoạch này được ban hành", "the issue of this plan",
/// "this plan is issued": what kind of document, "" if none is named; nothing for other events.
std::optional<std::string_view> take_issue(Cursor& cursor) {
    Cursor after = cursor;
    accept_any(after, {"ngay", "khi", "thoi diem"});
    accept(after, "the");
    if (accept_any(after, {"date of", "day of"})) accept(after, "the");
    std::string_view symbol;
    if (accept_any(after,
                   {"ban hanh", "ky ban hanh", "issue of", "issuance of", "issue", "issuance"})) {
        symbol = take_document(after).value_or(std::string_view{});
    } else {
        const auto named = take_document(after);
        if (!named) return std::nullopt;
        symbol = *named;
        accept_any(after, {"duoc", "is", "was"});
        if (!accept_any(after, {"ban hanh", "ky ban hanh", "issued"})) return std::nullopt;
    }
    if (!is_end_of_event(after)) return std::nullopt;
    cursor.at = after.at;
    return symbol;
}

tl::expected<Counting, text::Problem> read_event(Cursor& cursor, Counting counting,
                                                 text::Span count) {
    const std::size_t start = cursor.at;
    if (!accept_any(cursor, {"ke tu", "tinh tu", "tu", "sau", "of", "from", "after", "since"})) {
        return wrong(count,
                     text::message("'{}' does not say from which day it counts",
                                   text::written(cursor.text, count)),
                     {text::message("for example: {} kể từ ngày ban hành",
                                    text::written(cursor.text, count))});
    }
    const auto symbol = take_issue(cursor);
    if (!symbol) {
        while (!is_at(cursor, TokenKind::end) && !is_at_full_stop(cursor))
            take(cursor);
        const text::Span event = span_since(cursor, start);
        return wrong(
            event, text::message("'{}' is an event, not a day", text::written(cursor.text, event)),
            {text::message("only the day of issue is known: {} kể từ ngày ban hành",
                           text::written(cursor.text, count))});
    }
    counting.symbol = *symbol;
    counting.event = span_since(cursor, start);
    return counting;
}

std::optional<tl::expected<Counting, text::Problem>> take_short_counting(Cursor& cursor) {
    Cursor after = cursor;
    if (!accept(after, "issued") || !accept(after, TokenKind::plus)) return std::nullopt;
    if (!is_at(after, TokenKind::number)) return std::nullopt;
    Counting counting;
    counting.number = take_figure(after);
    const auto* const letter = accept_row(after, count_letters);
    if (letter == nullptr) {
        return missing(after, text::message("the unit of the count"),
                       text::message("for example: issued+100d, issued+5wd, issued+2w, issued+3m"));
    }
    counting.unit = letter->unit;
    counting.event = span_since(after, cursor.at);
    cursor.at = after.at;
    return counting;
}

} // namespace

std::optional<tl::expected<Counting, text::Problem>> take_counting(Cursor& cursor) {
    if (auto counting = take_short_counting(cursor)) return counting;
    Cursor after = cursor;
    accept_any(after, {"trong vong", "trong thoi han", "trong", "cham nhat", "khong qua", "toi da",
                       "within", "no later than", "not later than"});
    accept(after, "la");
    const std::size_t start = after.at;
    Counting counting;
    const auto number = take_count(after);
    if (!number) return std::nullopt;
    const auto* const unit = accept_row(after, count_units);
    if (unit == nullptr) return std::nullopt;
    counting.number = *number;
    counting.unit = unit->unit;
    // "9 tháng đầu năm" counts otherwise, and "01 tháng 5" is a day.
    const bool is_month = counting.unit == Count::Unit::month;
    Cursor event = after;
    const bool has_comma = accept(event, TokenKind::comma);
    const bool has_event =
        accept_any(event, {"ke tu", "tinh tu", "tu ngay", "tu khi", "sau ngay", "sau khi",
                           "of issue", "of the", "from", "after", "since"});
    if (is_month && !has_event) return std::nullopt;
    cursor.at = after.at;
    const text::Span count = span_since(cursor, start);
    if (has_comma && has_event) take(cursor);
    return read_event(cursor, counting, count);
}

} // namespace ktask::deadline
