#include "deadline/relative.hpp"

#include <string_view>

namespace ktask::deadline {

namespace {

Period relative(Unit unit, int steps) {
    Period period;
    period.unit = unit;
    period.steps = steps;
    return period;
}

std::optional<Unit> unit_in_english(std::string_view word) {
    if (word == "week") return Unit::week;
    if (word == "month") return Unit::month;
    if (word == "quarter") return Unit::quarter;
    if (word == "year") return Unit::year;
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
    if (accept_any(cursor, {"today", "hom nay"})) return relative(Unit::day, 0);
    if (accept_any(cursor, {"tomorrow", "ngay mai"})) return relative(Unit::day, 1);
    if (accept_any(cursor, {"yesterday", "hom qua"})) return relative(Unit::day, -1);
    const std::string_view side = peek(cursor).folded;
    if (side != "this" && side != "next" && side != "last") return std::nullopt;
    const bool has_dash = peek(cursor, 1).kind == TokenKind::dash;
    const auto unit = unit_in_english(peek(cursor, has_dash ? 2 : 1).folded);
    if (!unit) return std::nullopt;
    cursor.at += has_dash ? 3 : 2;
    return relative(*unit, side == "this" ? 0 : side == "next" ? 1 : -1);
}

} // namespace ktask::deadline
