#include "deadline/meaning.hpp"

#include <utility>

namespace ktask::deadline {

namespace {

const Period* last_period(const Phrase& phrase) {
    if (phrase.end) return &*phrase.end;
    return phrase.period ? &*phrase.period : nullptr;
}

/// What a deadline in a list takes from those behind it: "tháng 3 và tháng 9/2022", "ngày 15 và
/// 30/6"; where none of them says a year, from the one before.
Surroundings around_in_list(const Phrases& phrases, std::size_t at, Surroundings around) {
    const auto& all = phrases.all;
    for (std::size_t i = at + 1; i < all.size() && (!around.year || !around.month); ++i) {
        const Period* const period = last_period(all[i]);
        if (period == nullptr) continue;
        if (!around.year) around.year = period->year;
        if (!around.month && period->unit == Unit::day) around.month = period->month;
    }
    around.is_of_days = around.month.has_value();
    for (std::size_t i = at; i > 0 && !around.year; --i) {
        if (const Period* const period = last_period(all[i - 1])) around.year = period->year;
    }
    return around;
}

} // namespace

tl::expected<Wording, text::Problem> meaning_of(const Phrases& phrases, std::string_view text,
                                                const DeadlineContext& context) {
    Wording wording;
    wording.is_vaguely_recurring = phrases.is_vaguely_recurring;
    for (std::size_t i = 0; i < phrases.all.size(); ++i) {
        auto interval = meaning_of(phrases.all[i], around_in_list(phrases, i, {text, context}));
        if (!interval) return tl::unexpected(std::move(interval.error()));
        wording.parts.push_back({phrases.all[i].where, *std::move(interval)});
    }
    return wording;
}

} // namespace ktask::deadline
