#include "deadline/meaning.hpp"

#include <string>
#include <utility>

#include <fmt/format.h>

#include "deadline/problems.hpp"
#include "text/fold.hpp"

namespace ktask::deadline {

namespace {

/// The one year of the programme that two digits behind a day stand for ("05/02/26"), if there is
/// exactly one.
std::optional<int> year_of_two_digits(const Figure& year, const Surroundings& around) {
    const DeadlineContext& context = around.context;
    const bool has_slash = year.where.begin > 0 && around.text[year.where.begin - 1] == '/';
    if (!has_slash || !context.year || context.today) return std::nullopt;
    std::optional<int> found;
    for (int one = *context.year; one <= context.until.value_or(*context.year); ++one) {
        if (one % 100 != year.value) continue;
        if (found) return std::nullopt;
        found = one;
    }
    return found;
}

tl::expected<int, text::Problem> checked_year(const Figure& year, const Surroundings& around) {
    if (year.value >= first_year && year.value <= last_year) return year.value;
    const auto digits = text::written(around.text, year.where);
    if (digits.size() == 2) {
        std::string full(around.text);
        full.insert(year.where.begin, "20");
        return wrong(year.where, text::message("the year '{}' has only two digits", digits),
                     {text::message("write all four: {}", full)});
    }
    return wrong(year.where, text::message("there is no year {}", digits),
                 {text::message("years are {} to {}", first_year, last_year)});
}

} // namespace

tl::unexpected<text::Problem> missing_year(text::Span where, const Surroundings& around) {
    return wrong(
        where, text::message("the year is missing"),
        {text::message("for example: {}", words_with_year(text::written(around.text, where),
                                                          example_year(around.context)))});
}

std::string words_with_year(std::string_view words, int year) {
    const bool ends_in_word = text::fold(words).ends_with("nam");
    const bool is_vietnamese = text::fold(words).size() < words.size();
    if (is_vietnamese && !ends_in_word) return fmt::format("{} năm {}", words, year);
    const bool has_slash = words.find('/') != std::string_view::npos;
    return fmt::format("{}{}{}", words, has_slash ? "/" : " ", year);
}

bool leans_on_programme(const Period& period, const Surroundings& around) {
    const bool says_year = period.year || period.steps ||
                           (period.is_of_this_year && around.context.today) ||
                           (around.year && !period.is_of_this_year);
    return !says_year && !around.context.today && around.context.year;
}

tl::expected<int, text::Problem> year_of_period(const Period& period, const Surroundings& around) {
    const Figure* const year = period.year                              ? &*period.year
                               : around.year && !period.is_of_this_year ? &*around.year
                                                                        : nullptr;
    if (year != nullptr) {
        const bool has_two_digits = year->where.end - year->where.begin == 2;
        if (has_two_digits && period.unit == Unit::day) {
            if (const auto found = year_of_two_digits(*year, around)) return *found;
        }
        return checked_year(*year, around);
    }
    if (period.is_of_this_year && around.context.today) return year_of(*around.context.today);
    const bool has_several = around.context.until && around.context.until != around.context.year &&
                             !around.context.today;
    if (around.context.year && !has_several) return *around.context.year;
    return missing_year(period.where, around);
}

} // namespace ktask::deadline
