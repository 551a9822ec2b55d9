#include "renew/due.hpp"

#include <string>
#include <utility>

#include <fmt/format.h>

#include "deadline/apart.hpp"
#include "deadline/mention.hpp"
#include "deadline/move.hpp"
#include "renew/scalar.hpp"
#include "renew/words.hpp"
#include "text/markup.hpp"

namespace ktask::renew {

namespace {

std::string value_at(const Renewing& renewing, yaml::NodeId scalar) {
    std::string room;
    return std::string(yaml::value_of(*renewing.before.tree, scalar, room));
}

std::string on_one_line(const std::string& words) {
    return text::plain_text({{{text::Piece::Kind::plain, words}}});
}

using Moved = tl::expected<std::vector<deadline::YearChange>, text::Problem>;

Moved moved(const Renewing& renewing, std::string_view words) {
    return deadline::move_years(words, renewing.years, renewing.from, renewing.to);
}

void put_years(Renewing& renewing, const Place& place, const std::string& value,
               const std::vector<deadline::YearChange>& changes) {
    if (changes.empty()) return;
    renewing.plan.values.push_back(with_years(*renewing.before.tree, place.value, value, changes));
    ++renewing.counts.moved_deadlines;
}

/// The moves of each part of a sentence that is taken apart, as places in all of it.
Moved moved_apart(const Renewing& renewing, const std::string& words) {
    std::vector<deadline::YearChange> changes;
    for (const deadline::Portion& portion : deadline::take_apart(words, renewing.from)) {
        auto part = moved(renewing, text::written(words, portion.when));
        if (!part) return part;
        for (deadline::YearChange& change : *part) {
            change.where.begin += portion.when.begin;
            change.where.end += portion.when.begin;
            changes.push_back(std::move(change));
        }
    }
    return changes;
}

/// What a deadline in force is in the new programme: its words if they mean the same days there.
std::string words_in(const Renewing& renewing, const programme::Deadline& in_force) {
    std::string words = on_one_line(without_footnotes(value_at(renewing, in_force.words)));
    const auto there = deadline::parse_deadline(words, renewing.to);
    const bool falls_due = deadline::falls_due(in_force.interval);
    const bool is_counted = in_force.interval.kind == deadline::DeadlineKind::counted;
    const bool is_same = there && !is_counted &&
                         (!falls_due || (there->first == in_force.interval.first &&
                                         there->last == in_force.interval.last));
    if (is_same) return words;
    if (is_counted) return fmt::format("by {}", deadline::to_iso(*in_force.interval.last));
    return deadline::short_form(in_force.interval);
}

} // namespace

void renew_deadline(Renewing& renewing, const Place& place) {
    const std::string value = value_at(renewing, place.value);
    const std::string words = without_footnotes(value);
    const auto changes = moved(renewing, words);
    if (changes) {
        put_years(renewing, place, value, *changes);
    } else if (deadline::parse_deadline(words, renewing.to)) {
        mark(renewing, place,
             text::message("this deadline could not be moved to {}",
                           std::to_string(renewing.request.year)),
             changes.error().what);
    } else {
        mark(renewing, place,
             text::message("“{0}” is no deadline in {1}", on_one_line(words),
                           std::to_string(renewing.request.year)),
             changes.error().what);
        renewing.plan.values.push_back(replaced(*renewing.before.tree, place.value, "none"));
    }
}

void renew_sentence(Renewing& renewing, const Place& place) {
    const std::string value = value_at(renewing, place.value);
    const std::string words = without_footnotes(value);
    const auto whole = moved(renewing, words);
    const auto changes = whole ? whole : moved_apart(renewing, words);
    const bool has_mentions = !deadline::find_mentions(words).empty();
    if (changes && !(changes->empty() && has_mentions)) {
        put_years(renewing, place, value, *changes);
    } else if (has_mentions) {
        mark_words(renewing, place);
    }
}

void take_over_deadline(Renewing& renewing, const Place& place,
                        const programme::Deadline& in_force) {
    const std::string value = value_at(renewing, place.value);
    const std::string words = words_in(renewing, in_force);
    const bool is_its_own = value_at(renewing, in_force.words) == value;
    const bool stays = is_its_own && words == on_one_line(without_footnotes(value));
    if (!stays) renewing.plan.values.push_back(replaced(*renewing.before.tree, place.value, words));
    const deadline::Interval& interval = in_force.interval;
    const bool says_end = deadline::falls_due(interval) || interval.says_last;
    if (!says_end || deadline::year_of(*interval.last) >= renewing.request.year) return;
    mark(renewing, place,
         text::message("a new deadline; the last day of the old one is {}", *interval.last));
}

} // namespace ktask::renew
