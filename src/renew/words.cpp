#include "renew/words.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <utility>

#include "deadline/document_kind.hpp"
#include "deadline/mention.hpp"
#include "deadline/move.hpp"
#include "renew/scalar.hpp"
#include "text/markup.hpp"

namespace ktask::renew {

namespace {

using deadline::Mention;

/// The years that are a programme's own in a text of it.
struct OwnYears {
    int first = 0;
    int last = 0;
    std::vector<int> of_task;

    bool hold(int year) const {
        return (year >= first && year <= last) ||
               std::find(of_task.begin(), of_task.end(), year) != of_task.end();
    }
};

OwnYears own_years(const Renewing& renewing, const std::vector<deadline::Interval>& due) {
    const int first = renewing.before.year;
    OwnYears years{first, renewing.before.until.value_or(first), {}};
    for (const deadline::Interval& interval : due) {
        if (!deadline::falls_due(interval)) continue;
        years.of_task.push_back(deadline::year_of(*interval.last));
        if (interval.first) years.of_task.push_back(deadline::year_of(*interval.first));
    }
    return years;
}

bool is_of_other_document(const Mention& mention, const Renewing& renewing) {
    return !mention.document.empty() && !deadline::is_own_kind(mention.document, renewing.from);
}

/// True if a mention certainly moves on with the programme.
bool is_own(const Mention& mention, const Renewing& renewing, const OwnYears& own) {
    if (mention.is_bare || is_of_other_document(mention, renewing)) return false;
    if (mention.kind == Mention::Kind::years) {
        return mention.years.front().value == own.first && mention.years.back().value == own.last;
    }
    const int year = mention.years.empty() ? 0 : mention.years.front().value;
    const bool is_later_goal = mention.is_goal && year > own.first;
    return mention.kind == Mention::Kind::year && !is_later_goal && own.hold(year);
}

/// "Năm 2022, phương hướng năm 2023": the year beside one that moves on moves on too.
bool is_beside_own(const Mention& mention, const Renewing& renewing, const OwnYears& own) {
    if (mention.kind != Mention::Kind::year || mention.is_bare || mention.is_goal) return false;
    const int year = mention.years.front().value;
    return !is_of_other_document(mention, renewing) &&
           (year == own.first - 1 || year == own.last + 1);
}

/// A number far from the programme's years is a count rather than a year.
bool is_count(const Mention& mention, const OwnYears& own) {
    constexpr int farthest = 15;
    return mention.is_bare && std::abs(mention.years.front().value - own.first) > farthest;
}

struct Judged {
    std::vector<deadline::YearChange> changes;
    std::vector<std::string> undecided; ///< words of the text
    std::set<std::string> known;        ///< the same
};

/// Each once.
void add_undecided(Judged& judged, std::string_view words) {
    std::string single = text::plain_text({{{text::Piece::Kind::plain, std::string(words)}}});
    if (judged.known.insert(single).second) judged.undecided.push_back(std::move(single));
}

void judge(Judged& judged, const std::string& words, const Renewing& renewing,
           const OwnYears& own) {
    const auto mentions = deadline::find_mentions(words);
    const bool has_own = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& one) {
        return is_own(one, renewing, own);
    });
    for (const Mention& mention : mentions) {
        if (is_count(mention, own)) continue;
        if (is_own(mention, renewing, own) || (has_own && is_beside_own(mention, renewing, own))) {
            for (const deadline::Figure& year : mention.years)
                judged.changes.push_back(deadline::moved_year(year, renewing.years));
        } else {
            add_undecided(judged, text::written(words, mention.where));
        }
    }
}

/// What footnotes say is as it was: nothing in them moves on.
void judge_footnotes(Judged& judged, std::string_view marked) {
    for (const text::Span& place : text::footnote_places(marked)) {
        const auto footnote = text::written(marked, place);
        for (const Mention& mention : deadline::find_mentions(footnote))
            add_undecided(judged, text::written(footnote, mention.where));
    }
}

void mark_undecided(Renewing& renewing, const Place& place, const Judged& judged) {
    if (judged.undecided.empty()) return;
    mark(renewing, place,
         text::message("{}", text::listed(judged.undecided, text::Between::semicolon)));
}

} // namespace

std::string without_footnotes(std::string_view marked) {
    std::string words(marked);
    for (const text::Span& place : text::footnote_places(marked))
        std::fill(words.begin() + static_cast<std::ptrdiff_t>(place.begin),
                  words.begin() + static_cast<std::ptrdiff_t>(place.end), ' ');
    std::replace(words.begin(), words.end(), '*', ' ');
    std::replace(words.begin(), words.end(), '\\', ' ');
    return words;
}

void renew_words(Renewing& renewing, const Place& place,
                 const std::vector<deadline::Interval>& due) {
    const yaml::Tree& tree = *renewing.before.tree;
    std::string room;
    const std::string value(yaml::value_of(tree, place.value, room));
    Judged judged;
    judge(judged, without_footnotes(value), renewing, own_years(renewing, due));
    judge_footnotes(judged, value);
    mark_undecided(renewing, place, judged);
    if (judged.changes.empty()) return;
    renewing.plan.values.push_back(with_years(tree, place.value, value, judged.changes));
    ++renewing.counts.moved_texts;
}

void mark_words(Renewing& renewing, const Place& place) {
    std::string room;
    const std::string value(yaml::value_of(*renewing.before.tree, place.value, room));
    Judged judged;
    for (const Mention& mention : deadline::find_mentions(value))
        add_undecided(judged, text::written(value, mention.where));
    mark_undecided(renewing, place, judged);
}

} // namespace ktask::renew
