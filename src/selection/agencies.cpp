#include "selection/agencies.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "selection/find_agency.hpp"
#include "text/nearest.hpp"

namespace ktask::selection {

using programme::AgencyIndex;

namespace {

text::Message named(const programme::Agency& agency) {
    return text::message("{}: {}", agency.key, agency.name);
}

Objection ambiguous(const programme::Programme& programme, std::string_view words,
                    const std::vector<AgencyIndex>& matches) {
    std::vector<text::Message> lines;
    for (const AgencyIndex agency : matches)
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

/// The agencies of one programme that are wanted.
struct Registry {
    const programme::Programme& programme;
    AgencyNames names;
    AgencyGroups groups;
    std::vector<AgencyIndex> wanted;
};

/// What the names come to.
struct Found {
    std::vector<Registry> registries; ///< of the programmes
    std::vector<std::string> names;   ///< of the agencies, each once
    std::set<std::string> known;      ///< the same
    std::vector<text::Message> explanation;
};

/// The agency of a programme that was found for a name.
void add(Found& found, Registry& registry, const AgencyMatches& matches, std::string_view option,
         const std::string& words, bool through_groups) {
    const AgencyIndex index = matches.agencies.front();
    const programme::Agency& agency = registry.programme.agencies[index];
    if (found.known.insert(agency.name).second) found.names.push_back(agency.name);
    registry.wanted.push_back(index);
    found.explanation.push_back(text::message("{} '{}': {} ({}), by {}", option, words, agency.name,
                                              agency.key, matches.why));
    if (!through_groups) return;
    for (const AgencyIndex group : registry.groups.with(index)) {
        if (group == index) continue;
        registry.wanted.push_back(group);
        found.explanation.push_back(
            text::message("  also through {}", registry.programme.agencies[group].name));
    }
}

tl::expected<Found, Objection> find(std::string_view option, std::span<const std::string> values,
                                    std::span<const programme::Programme> programmes,
                                    bool through_groups) {
    Found found;
    for (const programme::Programme& programme : programmes) {
        found.registries.push_back(
            {programme, AgencyNames(programme), AgencyGroups(programme), {}});
    }
    for (const std::string& words : values) {
        bool is_known = false;
        for (Registry& registry : found.registries) {
            const AgencyMatches matches = registry.names.find(words);
            if (matches.agencies.size() > 1) {
                return tl::unexpected(ambiguous(registry.programme, words, matches.agencies));
            }
            if (matches.agencies.empty()) continue;
            is_known = true;
            add(found, registry, matches, option, words, through_groups);
        }
        if (!is_known) return tl::unexpected(unknown(programmes, words));
    }
    return found;
}

/// Each once, so that they can be looked for by halving.
AgencySets sets_of(std::vector<Registry>& registries) {
    AgencySets sets;
    for (Registry& registry : registries) {
        std::vector<AgencyIndex>& wanted = registry.wanted;
        std::sort(wanted.begin(), wanted.end());
        wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
        sets.push_back(std::move(wanted));
    }
    return sets;
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
    condition.of_task = [wanted = sets_of(found->registries),
                         holds = use.holds](const Candidate& candidate) {
        return holds(wanted[candidate.place], candidate);
    };
    return condition;
}

tl::expected<AgencyIndex, Objection> find_agency(const programme::Programme& programme,
                                                 std::string_view words) {
    const AgencyMatches matches = AgencyNames(programme).find(words);
    if (matches.agencies.size() == 1) return matches.agencies.front();
    return tl::unexpected(matches.agencies.empty() ? unknown({&programme, 1}, words)
                                                   : ambiguous(programme, words, matches.agencies));
}

} // namespace ktask::selection
