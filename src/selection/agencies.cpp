#include "selection/agencies.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "selection/find_agency.hpp"
#include "text/nearest.hpp"

namespace ktask::selection {

namespace {

text::Message named(const programme::Agency& agency) {
    return text::message("{}: {}", agency.key, agency.name);
}

Objection ambiguous(const programme::Programme& programme, std::string_view words,
                    const std::vector<programme::AgencyIndex>& matches) {
    std::vector<text::Message> lines;
    for (const programme::AgencyIndex agency : matches)
        lines.push_back(named(programme.agencies[agency]));
    return not_there(text::message("'{}' may mean {} agencies", words, matches.size()),
                     std::move(lines));
}

Objection unknown(std::span<const programme::Programme> programmes, std::string_view words) {
    std::vector<std::string> names;
    std::map<std::string, text::Message> lines; // sorted, and each once
    for (const programme::Programme& programme : programmes) {
        for (const programme::Agency& agency : programme.agencies) {
            lines.emplace(fmt::format("{}: {}", agency.key, agency.name), named(agency));
            names.push_back(agency.key);
            names.push_back(agency.name);
            if (!agency.short_name.empty()) names.push_back(agency.short_name);
            names.insert(names.end(), agency.aliases.begin(), agency.aliases.end());
        }
    }
    std::vector<text::Message> hints = text::near_miss(words, names);
    if (hints.empty()) {
        hints.push_back(text::message("agencies:"));
        for (const auto& [line, agency] : lines)
            hints.push_back(text::message("  {}", agency));
    }
    return not_there(text::message("no agency is called '{}'", words), std::move(hints));
}

/// What the names come to.
struct Found {
    AgencySets wanted;
    std::vector<std::string> names; ///< of the agencies, each once
    std::vector<text::Message> explanation;
};

/// The agency of a programme that was found for a name.
void add(Found& found, std::size_t place, const programme::Programme& programme,
         const AgencyMatches& matches, std::string_view option, const std::string& words,
         bool through_groups) {
    const programme::AgencyIndex index = matches.agencies.front();
    const programme::Agency& agency = programme.agencies[index];
    if (std::find(found.names.begin(), found.names.end(), agency.name) == found.names.end()) {
        found.names.push_back(agency.name);
    }
    found.wanted[place].push_back(index);
    found.explanation.push_back(text::message("{} '{}': {} ({}), by {}", option, words, agency.name,
                                              agency.key, matches.why));
    if (!through_groups) return;
    for (const programme::AgencyIndex group : with_groups(programme, index)) {
        if (group == index) continue;
        found.wanted[place].push_back(group);
        found.explanation.push_back(
            text::message("  also through {}", programme.agencies[group].name));
    }
}

tl::expected<Found, Objection> find(std::string_view option, std::span<const std::string> values,
                                    std::span<const programme::Programme> programmes,
                                    bool through_groups) {
    Found found;
    found.wanted.resize(programmes.size());
    for (const std::string& words : values) {
        bool is_known = false;
        for (std::size_t place = 0; place < programmes.size(); ++place) {
            const AgencyMatches matches = find_agency(programmes[place], words);
            if (matches.agencies.size() > 1) {
                return tl::unexpected(ambiguous(programmes[place], words, matches.agencies));
            }
            if (matches.agencies.empty()) continue;
            is_known = true;
            add(found, place, programmes[place], matches, option, words, through_groups);
        }
        if (!is_known) return tl::unexpected(unknown(programmes, words));
    }
    return found;
}

} // namespace

tl::expected<Condition, Objection> read_agencies(std::string_view option,
                                                 std::span<const std::string> values,
                                                 const Reading& reading, const AgencyUse& use) {
    auto found = find(option, values, reading.programmes, use.through_groups);
    if (!found) return tl::unexpected(std::move(found.error()));
    Condition condition;
    condition.scope = use.scope(text::listed(found->names, text::Between::either));
    condition.explanation = std::move(found->explanation);
    condition.of_task = [wanted = std::move(found->wanted),
                         holds = use.holds](const Candidate& candidate) {
        return holds(wanted[candidate.place], candidate);
    };
    return condition;
}

} // namespace ktask::selection
