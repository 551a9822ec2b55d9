#include "render/scope_words.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "render/said.hpp"
#include "selection/find_agency.hpp"

namespace ktask::render {

namespace {

using Parts = std::vector<std::string>;

void add(Parts& parts, std::string_view pattern, const Parts& alternatives, const Words& words) {
    if (alternatives.empty()) return;
    parts.push_back(said(pattern, fmt::format("{}", fmt::join(alternatives, words.scope.either))));
}

std::string task_names(const std::vector<selection::TaskName>& ids) {
    Parts names;
    for (const selection::TaskName& name : ids) {
        names.push_back(name.programme.empty() ? fmt::format("{}", name.id)
                                               : fmt::format("{}:{}", name.programme, name.id));
    }
    return fmt::format("{}", fmt::join(names, ", "));
}

std::string period(const deadline::Interval& interval, const Words& words) {
    if (!interval.last) return said(words.scope.since, words.date(*interval.first));
    std::string last = words.date(*interval.last);
    if (!interval.first) return said(words.scope.until, last);
    if (interval.first == interval.last) return last;
    return said(words.from_until, words.date(*interval.first), last);
}

Parts periods(const std::vector<deadline::Interval>& intervals, const Words& words) {
    Parts names;
    for (const deadline::Interval& interval : intervals)
        names.push_back(period(interval, words));
    return names;
}

Parts ends(const std::vector<deadline::Interval>& intervals,
           std::optional<deadline::Date> deadline::Interval::*end, const Words& words) {
    Parts days;
    for (const deadline::Interval& interval : intervals)
        days.push_back(words.date(*(interval.*end)));
    return days;
}

Parts state_names(const std::vector<programme::State>& states, const Words& words) {
    Parts names;
    for (const programme::State state : states)
        names.emplace_back(state_name(state, words));
    return names;
}

Parts agency_names(const std::vector<std::string>& typed,
                   std::span<const programme::Programme> programmes) {
    Parts names;
    for (const std::string& text : typed) {
        for (const programme::Programme& programme : programmes) {
            const selection::AgencyMatches matches = selection::find_agency(programme, text);
            if (matches.agencies.size() != 1) continue;
            const std::string& name = programme.agencies[matches.agencies.front()].name;
            if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
        }
    }
    return names;
}

} // namespace

std::string scope_in_words(const selection::Filter& filter,
                           std::span<const programme::Programme> programmes, const Words& words) {
    const ScopeWords& says = words.scope;
    Parts parts;
    if (!filter.ids.empty()) parts.push_back(said(says.tasks, task_names(filter.ids)));
    add(parts, says.agency, agency_names(filter.agencies, programmes), words);
    add(parts, says.lead, agency_names(filter.leads, programmes), words);
    add(parts, says.coordinating, agency_names(filter.coordinating, programmes), words);
    add(parts, says.due, periods(filter.due, words), words);
    add(parts, says.due_by, ends(filter.due_by, &deadline::Interval::last, words), words);
    add(parts, says.due_before, ends(filter.due_before, &deadline::Interval::first, words), words);
    add(parts, "{}", state_names(filter.states, words), words);
    if (filter.overdue) add(parts, "{}", state_names({programme::State::overdue}, words), words);
    if (filter.ongoing) add(parts, "{}", state_names({programme::State::ongoing}, words), words);
    if (filter.open) parts.emplace_back(says.open);
    if (filter.due_soon) parts.emplace_back(words.soon);
    add(parts, says.text, filter.texts, words);
    return fmt::format("{}", fmt::join(parts, "; "));
}

} // namespace ktask::render
