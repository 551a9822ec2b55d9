#include "deadline/recurrence.hpp"

#include <array>

#include "deadline/counts.hpp"
#include "deadline/names.hpp"
#include "deadline/numbers.hpp"

namespace ktask::deadline {

namespace {

/// How often, as the name of a unit says it.
struct Frequency {
    std::string_view words;
    Cycle cycle = Cycle::month;
    int every = 1;
};

constexpr std::array<Frequency, 17> frequency_units = {{{"ngay", Cycle::day, 1},
                                                        {"tuan", Cycle::week, 1},
                                                        {"thang", Cycle::month, 1},
                                                        {"quy", Cycle::month, 3},
                                                        {"nua nam", Cycle::month, 6},
                                                        {"nam", Cycle::year, 1},
                                                        {"day", Cycle::day, 1},
                                                        {"week", Cycle::week, 1},
                                                        {"month", Cycle::month, 1},
                                                        {"quarter", Cycle::month, 3},
                                                        {"year", Cycle::year, 1},
                                                        {"days", Cycle::day, 1},
                                                        {"weeks", Cycle::week, 1},
                                                        {"months", Cycle::month, 1},
                                                        {"quarters", Cycle::month, 3},
                                                        {"years", Cycle::year, 1},
                                                        {"half year", Cycle::month, 6}}};

constexpr std::array<Frequency, 8> adverbs = {{{"daily", Cycle::day, 1},
                                               {"weekly", Cycle::week, 1},
                                               {"fortnightly", Cycle::week, 2},
                                               {"semiannually", Cycle::month, 6},
                                               {"monthly", Cycle::month, 1},
                                               {"quarterly", Cycle::month, 3},
                                               {"yearly", Cycle::year, 1},
                                               {"annually", Cycle::year, 1}}};

constexpr int most = 99;

Rule rule_of(const Frequency& frequency, int number) {
    Rule rule;
    rule.cycle = frequency.cycle;
    rule.every = frequency.every * number;
    return rule;
}

std::optional<int> take_small_count(Cursor& cursor) {
    const auto count = take_count(cursor);
    if (!count || count->value < 1 || count->value > most) return std::nullopt;
    return count->value;
}

/// "tháng", "6 tháng".
std::optional<Rule> take_unit(Cursor& cursor, bool needs_number) {
    Cursor after = cursor;
    // "Hằng năm" is no five of what follows.
    const bool is_year = !needs_number && is_at(after, "nam");
    const auto number = is_year ? std::nullopt : take_small_count(after);
    if (!number && (needs_number || after.at > cursor.at)) return std::nullopt;
    const auto* const unit = accept_row(after, frequency_units);
    if (unit == nullptr) return std::nullopt;
    cursor.at = after.at;
    return rule_of(*unit, number.value_or(1));
}

/// "một lần", "1 lần", "2 lần", "once", "twice": how many times.
std::optional<int> take_times(Cursor& cursor) {
    if (accept(cursor, "once")) return 1;
    if (accept(cursor, "twice")) return 2;
    Cursor after = cursor;
    const auto times = take_small_count(after);
    if (!times || !accept_any(after, {"lan", "times"})) return std::nullopt;
    cursor.at = after.at;
    return times;
}

/// "2 lần/năm", "01 lần mỗi quý", "twice a year", "2 times yearly".
std::optional<Rule> take_times_first(Cursor& cursor) {
    Cursor after = cursor;
    const auto times = take_times(after);
    if (!times) return std::nullopt;
    std::optional<Rule> rule;
    if (const auto* const adverb = accept_row(after, adverbs)) {
        rule = rule_of(*adverb, 1);
    } else {
        accept(after, TokenKind::slash);
        accept_any(after, {"trong", "mot", "moi", "a", "per", "every", "each"});
        rule = take_unit(after, false);
    }
    if (!rule) return std::nullopt;
    rule->times = *times;
    cursor.at = after.at;
    return rule;
}

/// "6 tháng một lần", "tháng 1 lần", "6 tháng/lần".
std::optional<Rule> take_unit_first(Cursor& cursor) {
    Cursor after = cursor;
    auto rule = take_unit(after, false);
    if (!rule) return std::nullopt;
    if (!accept(after, TokenKind::slash) || !accept(after, "lan")) {
        const auto times = take_times(after);
        if (!times) return std::nullopt;
        rule->times = *times;
    }
    cursor.at = after.at;
    return rule;
}

/// "hằng tháng", "mỗi quý một lần", "mỗi 6 tháng", "every 2 weeks".
std::optional<Rule> take_each(Cursor& cursor) {
    Cursor after = cursor;
    if (!accept_any(after, {"hang", "moi", "every", "each"})) return std::nullopt;
    auto rule = take_unit(after, false);
    if (!rule) return std::nullopt;
    cursor.at = after.at;
    if (const auto times = take_times(after)) {
        rule->times = *times;
        cursor.at = after.at;
    }
    return rule;
}

/// The rule of which one of the two says no more: "hằng quý" of "hằng quý, 6 tháng, năm".
Rule more_frequent(const Rule& a, const Rule& b) {
    if (a.cycle != b.cycle) return a.cycle < b.cycle ? a : b;
    return a.every <= b.every ? a : b;
}

/// ", 6 tháng, năm" behind "hằng quý", ", 1 năm" behind "định kỳ 6 tháng".
void read_further_units(Cursor& cursor, Rule& rule) {
    while (true) {
        Cursor after = cursor;
        if (!accept(after, TokenKind::comma) && !accept_any(after, {"va", "and"})) return;
        accept_any(after, {"hang", "moi", "every"});
        const auto further = take_unit(after, false);
        // "hằng quý, năm 2022" says in which year, "hằng năm, quý I" on which days.
        const bool is_numbered = is_at(after, TokenKind::number) || is_at_roman(after);
        if (!further || is_numbered) return;
        rule = more_frequent(rule, *further);
        cursor.at = after.at;
    }
}

std::optional<Recurrence> take_weekly(Cursor& cursor) {
    Cursor after = cursor;
    if (!accept_any(after, {"hang", "moi", "every", "each"})) return std::nullopt;
    const std::size_t start = after.at;
    const auto weekday = take_weekday(after);
    if (!weekday) return std::nullopt;
    cursor.at = after.at;
    Recurrence weekly;
    weekly.rule.cycle = Cycle::week;
    Period day;
    day.weekday = weekday;
    day.where = span_since(cursor, start);
    weekly.days = {day};
    return weekly;
}

std::optional<Recurrence> take_edge_of_each(Cursor& cursor) {
    Cursor after = cursor;
    Recurrence recurrence;
    if (accept_any(after,
                   {"dau", "beginning of", "start of", "at the beginning of", "at the start of"}))
        recurrence.edge = Edge::first;
    if (accept_any(after, {"cuoi", "end of", "the end of", "at the end of"}))
        recurrence.edge = Edge::last;
    if (recurrence.edge == Edge::none) return std::nullopt;
    const auto rule = take_each(after);
    if (!rule) return std::nullopt;
    recurrence.rule = *rule;
    cursor.at = after.at;
    return recurrence;
}

/// "semi-annually", "half-yearly".
bool accept_twice_yearly(Cursor& cursor) {
    Cursor after = cursor;
    const bool is_half = accept_any(after, {"semi", "half"});
    accept(after, TokenKind::dash);
    const bool is_there = is_half && accept_any(after, {"annually", "yearly"});
    if (is_there) cursor.at = after.at;
    return is_there;
}

std::optional<Rule> take_rule(Cursor& cursor) {
    if (accept_twice_yearly(cursor)) return rule_of({{}, Cycle::month, 6}, 1);
    if (const auto* const adverb = accept_row(cursor, adverbs)) return rule_of(*adverb, 1);
    const bool is_periodic = accept(cursor, "dinh ky");
    if (auto rule = take_each(cursor)) return rule;
    if (auto rule = take_times_first(cursor)) return rule;
    if (auto rule = take_unit_first(cursor)) return rule;
    if (!is_periodic) return std::nullopt;
    auto rule = take_unit(cursor, true);
    return rule;
}

} // namespace

std::optional<Recurrence> take_frequency(Cursor& cursor) {
    Cursor after = cursor;
    const std::size_t start = after.at;
    std::optional<Recurrence> recurrence = take_weekly(after);
    if (!recurrence) recurrence = take_edge_of_each(after);
    if (!recurrence) {
        auto rule = take_rule(after);
        if (!rule) return std::nullopt;
        read_further_units(after, *rule);
        recurrence = Recurrence{*rule, {}, Edge::none, {}};
    }
    recurrence->where = span_since(after, start);
    cursor.at = after.at;
    return recurrence;
}

} // namespace ktask::deadline
