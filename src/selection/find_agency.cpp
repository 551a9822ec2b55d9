#include "selection/find_agency.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <set>
#include <utility>

#include "text/fold.hpp"

namespace ktask::selection {

using programme::AgencyIndex;
using text::squeezed;

AgencyNames::AgencyNames(const programme::Programme& programme) {
    for (AgencyIndex i = 0; i < programme.agencies.size(); ++i) {
        const programme::Agency& agency = programme.agencies[i];
        names_.push_back({squeezed(agency.key), i, text::message("its key")});
        names_.push_back({squeezed(agency.name), i, text::message("its name")});
        if (!agency.short_name.empty())
            names_.push_back({squeezed(agency.short_name), i, text::message("its short name")});
        for (const std::string& alias : agency.aliases)
            names_.push_back({squeezed(alias), i, text::message("its alias")});
    }
    by_words_.resize(names_.size());
    std::iota(by_words_.begin(), by_words_.end(), std::size_t{0});
    std::stable_sort(by_words_.begin(), by_words_.end(), [this](std::size_t a, std::size_t b) {
        return names_[a].folded < names_[b].folded;
    });
}

AgencyMatches AgencyNames::find(std::string_view words) const {
    const std::string wanted = squeezed(words);
    if (wanted.empty()) return {};
    AgencyMatches found = find_squeezed(wanted);
    // "Sở LĐ-TB&XH" is what is "SLĐTBXH" in short.
    const std::size_t blank = wanted.find(' ');
    if (found.agencies.empty() && blank != std::string::npos) {
        found = find_squeezed(wanted.substr(0, 1) + wanted.substr(blank + 1));
    }
    return found;
}

AgencyMatches AgencyNames::find_squeezed(const std::string& wanted) const {
    std::vector<std::size_t> found;
    auto same = std::lower_bound(
        by_words_.begin(), by_words_.end(), wanted,
        [this](std::size_t name, const std::string& word) { return names_[name].folded < word; });
    for (; same != by_words_.end() && names_[*same].folded == wanted; ++same)
        found.push_back(*same);
    if (!found.empty()) return matches(found);
    for (std::size_t i = 0; i < names_.size(); ++i) {
        if (names_[i].folded.find(wanted) != std::string::npos) found.push_back(i);
    }
    AgencyMatches partial = matches(found);
    if (!found.empty()) partial.why = text::message("part of {}", std::move(partial.why));
    return partial;
}

AgencyMatches AgencyNames::matches(const std::vector<std::size_t>& names) const {
    AgencyMatches matches;
    for (const std::size_t i : names) {
        const Name& name = names_[i];
        if (matches.agencies.empty()) matches.why = name.what;
        if (matches.agencies.empty() || matches.agencies.back() != name.agency)
            matches.agencies.push_back(name.agency);
    }
    return matches;
}

AgencyGroups::AgencyGroups(const programme::Programme& programme)
    : groups_of_(programme.agencies.size()) {
    for (AgencyIndex group = 0; group < programme.agencies.size(); ++group) {
        for (const AgencyIndex member : programme.agencies[group].members)
            groups_of_[member].push_back(group);
    }
}

std::vector<AgencyIndex> AgencyGroups::with(AgencyIndex agency) const {
    std::vector<AgencyIndex> found = {agency};
    std::set<AgencyIndex> known = {agency};
    for (std::size_t next = 0; next < found.size(); ++next) {
        for (const AgencyIndex group : groups_of_[found[next]]) {
            if (known.insert(group).second) found.push_back(group);
        }
    }
    return found;
}

} // namespace ktask::selection
