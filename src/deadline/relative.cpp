#include "deadline/relative.hpp"

#include <array>
#include <string_view>
#include <utility>

#include <fmt/core.h>

#include "deadline/deadline.hpp"

namespace ktask::deadline {

namespace {

Period relative(Unit unit, int steps) {
    Period period;
    period.unit = unit;
    period.steps = steps;
    return period;
}

struct RelativeDay {
    std::string_view english;
    std::string_view vietnamese; ///< folded
    int steps;
};

constexpr std::array<RelativeDay, 3> relative_days = {{
    {"today", "hom nay", 0},
    {"tomorrow", "ngay mai", 1},
    {"yesterday", "hom qua", -1},
}};

constexpr std::array<std::pair<std::string_view, int>, 3> relative_sides = {
    {{"this", 0}, {"next", 1}, {"last", -1}}};

constexpr std::array<std::pair<std::string_view, Unit>, 4> relative_units = {{
    {"week", Unit::week},
    {"month", Unit::month},
    {"quarter", Unit::quarter},
    {"year", Unit::year},
}};

template<typename Value, std::size_t Size>
std::optional<Value>
value_called(std::string_view word,
             const std::array<std::pair<std::string_view, Value>, Size>& table) {
    for (const auto& [name, value] : table) {
        if (name == word) return value;
    }
    return std::nullopt;
}

} // namespace

std::optional<int> take_steps(Cursor& cursor) {
    if (accept(cursor, "nay")) return 0;
    // "sáu" (six) folds to the same letters as "sau" (next), but its accent makes it longer.
    const bool is_six = length_of(peek(cursor)) > peek(cursor).folded.size();
    if (accept(cursor, "toi") || (!is_six && accept(cursor, "sau"))) return 1;
    if (accept(cursor, "truoc")) return -1;
    return std::nullopt;
}

std::optional<Period> take_relative(Cursor& cursor) {
    for (const RelativeDay& day : relative_days) {
        if (accept_any(cursor, {day.english, day.vietnamese}))
            return relative(Unit::day, day.steps);
    }
    const auto steps = value_called(peek(cursor).folded, relative_sides);
    if (!steps) return std::nullopt;
    const bool has_dash = peek(cursor, 1).kind == TokenKind::dash;
    const auto unit = value_called(peek(cursor, has_dash ? 2 : 1).folded, relative_units);
    if (!unit) return std::nullopt;
    cursor.at += has_dash ? 3 : 2;
    return relative(*unit, *steps);
}

std::vector<std::string> days_from_today() {
    std::vector<std::string> names;
    for (const RelativeDay& day : relative_days)
        names.emplace_back(day.english);
    return names;
}

std::vector<std::string> periods_from_today() {
    std::vector<std::string> names = days_from_today();
    for (const auto& [side, steps] : relative_sides) {
        for (const auto& [name, unit] : relative_units)
            names.push_back(fmt::format("{}-{}", side, name));
    }
    return names;
}

} // namespace ktask::deadline
