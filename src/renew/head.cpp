#include "renew/head.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "renew/scalar.hpp"
#include "renew/words.hpp"

namespace ktask::renew {

namespace {

void renew_year(Renewing& renewing, const Place& place, int year) {
    const yaml::Tree& tree = *renewing.before.tree;
    std::string room;
    const std::string value(yaml::value_of(tree, place.value, room));
    const deadline::YearChange whole{{0, value.size()}, fmt::format("{}", year)};
    renewing.plan.values.push_back(with_years(tree, place.value, value, {&whole, 1}));
}

std::size_t counted_from_issue(const programme::Programme& programme) {
    return static_cast<std::size_t>(std::count_if(
        programme.deadlines.begin(), programme.deadlines.end(), [](const programme::Deadline& one) {
            return one.interval.kind == deadline::DeadlineKind::counted;
        }));
}

text::Message day_of_issue(const Renewing& renewing) {
    if (counted_from_issue(renewing.before) == 0) return text::message("the day of issue");
    return text::message("the day of issue, from which days are counted");
}

void renew_recipients(Renewing& renewing, const Place& list) {
    for (const yaml::NodeId item : yaml::Children(*renewing.before.tree, list.value))
        renew_words(renewing, {item, item, list.where});
}

void renew_entry(Renewing& renewing, std::string_view key, const Place& place) {
    if (key == "title" || key == "preamble" || key == "closing") {
        renew_words(renewing, place);
    } else if (key == "year") {
        renew_year(renewing, place, renewing.request.year);
    } else if (key == "until") {
        renew_year(renewing, place, *renewing.to.until);
        mark(renewing, place,
             text::message("the last year, before it was {}",
                           std::to_string(*renewing.before.until)));
    } else if (key == "recipients") {
        renew_recipients(renewing, place);
    } else if (key == "number") {
        mark(renewing, place, text::message("number and symbol of the document"));
    } else if (key == "issued") {
        mark(renewing, place, day_of_issue(renewing));
    } else if (key == "place") {
        mark(renewing, place, text::message("the place of issue"));
    } else if (key == "signatory") {
        mark(renewing, place, text::message("who signs"));
    }
}

} // namespace

void renew_head(Renewing& renewing) {
    const yaml::Tree& tree = *renewing.before.tree;
    const yaml::NodeId head = yaml::find(tree, tree.root, "programme");
    for (const yaml::Entry& entry : yaml::entries(tree, head)) {
        std::string room;
        const std::string_view key = yaml::value_of(tree, entry.key, room);
        renew_entry(renewing, key, {entry.key, entry.value, text::verbatim(std::string(key))});
    }
}

} // namespace ktask::renew
