#include "programme/deadline.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "programme/deadline_meaning.hpp"
#include "programme/deadline_phrase.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"

namespace ktask {

namespace {

/// Every word of the grammar but Roman numbers and the letters of short forms, the commoner first.
std::vector<std::string> known_words() {
    return {"tháng",  "ngày",    "năm",       "quý",    "tuần",    "trước",     "trong",
            "đầu",    "giữa",    "cuối",      "chậm",   "nhất",    "đến",       "hết",
            "không",  "quá",     "hạn",       "chót",   "là",      "vào",       "từ",
            "tới",    "thường",  "xuyên",     "liên",   "tục",     "hằng",      "hàng",
            "mỗi",    "một",     "lần",       "định",   "kỳ",      "hoàn",      "thành",
            "xong",   "hôm",     "nay",       "qua",    "mai",     "này",       "sau",
            "ngoái",  "thứ",     "before",    "by",     "ongoing", "recurring", "daily",
            "weekly", "monthly", "quarterly", "yearly", "today",   "yesterday", "tomorrow",
            "this",   "next",    "last",      "week",   "month",   "quarter",   "year"};
}

bool is_known(const std::string& folded, const std::vector<std::string>& words) {
    constexpr std::array<std::string_view, 7> short_words{"i", "ii", "iii", "iv", "q", "h", "w"};
    return std::find(short_words.begin(), short_words.end(), folded) != short_words.end() ||
           std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return fold(word) == folded; });
}

/// The first word that the grammar does not have: more telling than what was missing before it.
std::optional<Problem> unknown_word(std::string_view text, const std::vector<Token>& tokens) {
    const std::vector<std::string> words = known_words();
    for (const Token& token : tokens) {
        if (token.kind != TokenKind::word || is_known(token.folded, words)) continue;
        const auto spelling = written(text, token.where);
        Problem problem =
            unreadable(token.where, fmt::format("'{}' is not a word of a deadline", spelling));
        const std::string meant = token.folded.size() > 1 ? nearest(token.folded, words) : "";
        if (!meant.empty()) problem.hint = fmt::format("did you mean '{}'?", meant);
        return problem;
    }
    return std::nullopt;
}

int week_number(Date monday) {
    // The year of an ISO week is that of its Thursday.
    const Date first = *monday_of_week(year_of(monday + std::chrono::days(3)), 1);
    return static_cast<int>((monday - first).count() / 7) + 1;
}

std::string short_range(const Interval& interval) {
    return fmt::format("{}..{}", interval.first ? to_iso(*interval.first) : "",
                       interval.last ? to_iso(*interval.last) : "");
}

} // namespace

std::string_view to_string(DeadlineKind kind) {
    constexpr std::array<std::string_view, 10> names{
        "month", "quarter", "half", "year", "day", "before", "by", "range", "week", "ongoing"};
    return names.at(static_cast<std::size_t>(kind));
}

Problem unreadable(Span where, std::string_view what) {
    std::string hint = "a deadline is, for example:";
    std::string_view gap = " ";
    for (const std::string& example : deadline_examples()) {
        hint += fmt::format("{}{}", gap, example);
        gap = ", ";
    }
    return {where, std::string(what), hint};
}

tl::expected<Interval, Problem> parse_deadline(std::string_view text,
                                               const DeadlineContext& context) {
    const std::vector<Token> tokens = tokens_of(text);
    const auto phrase = read_phrase({text, tokens});
    if (phrase) return meaning_of(*phrase, text, context);
    return tl::unexpected(unknown_word(text, tokens).value_or(phrase.error()));
}

std::string short_form(const Interval& interval) {
    if (interval.kind == DeadlineKind::ongoing) {
        return interval.is_recurring ? "recurring" : "ongoing";
    }
    if (interval.kind == DeadlineKind::range || !interval.last) return short_range(interval);
    const Date last = *interval.last;
    const int year = year_of(last);
    const int month = month_of(last);
    switch (interval.kind) {
    case DeadlineKind::month:
        return fmt::format("{}-{:02}", year, month);
    case DeadlineKind::quarter:
        return fmt::format("{}-Q{}", year, month / 3);
    case DeadlineKind::half:
        return fmt::format("{}-H{}", year, month / 6);
    case DeadlineKind::year:
        return fmt::format("{}", year);
    case DeadlineKind::before:
        return fmt::format("before {}", to_iso(last + std::chrono::days(1)));
    case DeadlineKind::by:
        return fmt::format("by {}", to_iso(last));
    case DeadlineKind::week:
        return fmt::format("{}-W{:02}", year_of(last - std::chrono::days(3)),
                           week_number(last - std::chrono::days(6)));
    default:
        return to_iso(last);
    }
}

std::string explained(const Interval& interval) {
    const std::string_view name = interval.is_recurring
                                      ? std::string_view("recurring, treated as ongoing")
                                      : to_string(interval.kind);
    if (!interval.first && !interval.last) return std::string(name);
    if (!interval.last) return fmt::format("{}: from {} on", name, to_iso(*interval.first));
    const std::string last = to_iso(*interval.last);
    if (!interval.first) return fmt::format("{}: up to {}", name, last);
    if (interval.kind == DeadlineKind::day) return fmt::format("{}: {}", name, last);
    return fmt::format("{}: {} to {}", name, to_iso(*interval.first), last);
}

std::vector<std::string> deadline_examples() {
    return {"Tháng 9/2022",
            "Quý IV/2022",
            "6 tháng đầu năm 2022",
            "Năm 2022",
            "Ngày 10/5/2022",
            "Trước ngày 10 tháng 5 năm 2022",
            "Chậm nhất ngày 10/5/2022",
            "Từ ngày 01/6 đến ngày 30/6/2022",
            "Thường xuyên trong năm 2022",
            "2022-09"};
}

} // namespace ktask
