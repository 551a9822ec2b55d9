#include "selection/agency_filter.hpp"

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

text::Problem ambiguous(const programme::Programme& programme, std::string_view words,
                        const std::vector<programme::AgencyIndex>& matches) {
    std::vector<text::Message> lines;
    for (const programme::AgencyIndex agency : matches) {
        lines.push_back(named(programme.agencies[agency]));
    }
    return {{}, text::message("'{}' may mean {} agencies", words, matches.size()), lines};
}

text::Problem unknown(std::span<const programme::Programme> programmes, std::string_view words) {
    std::vector<std::string> names;
    std::map<std::string, text::Message> lines;
    // sorted, and each once
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
    return {{}, text::message("no agency is called '{}'", words), std::move(hints)};
}

/// The agencies that each programme knows under any of `names`; nothing if there are no names.
tl::expected<std::vector<std::optional<std::vector<programme::AgencyIndex>>>, text::Problem>
resolve(std::span<const programme::Programme> programmes, const std::vector<std::string>& names) {
    std::vector<std::optional<std::vector<programme::AgencyIndex>>> resolved(programmes.size());
    for (const std::string& name : names) {
        bool is_known = false;
        for (std::size_t i = 0; i < programmes.size(); ++i) {
            if (!resolved[i]) resolved[i].emplace();
            const auto matches = find_agency(programmes[i], name).agencies;
            if (matches.size() > 1) {
                return tl::unexpected(ambiguous(programmes[i], name, matches));
            }
            is_known = is_known || !matches.empty();
            resolved[i]->insert(resolved[i]->end(), matches.begin(), matches.end());
        }
        if (!is_known) return tl::unexpected(unknown(programmes, name));
    }
    return resolved;
}

bool contains(const std::vector<programme::AgencyIndex>& agencies, programme::AgencyIndex agency) {
    return std::find(agencies.begin(), agencies.end(), agency) != agencies.end();
}

bool contains_any(const std::vector<programme::AgencyIndex>& agencies,
                  const std::vector<programme::AgencyIndex>& some) {
    return std::any_of(some.begin(), some.end(),
                       [&](programme::AgencyIndex agency) { return contains(agencies, agency); });
}

} // namespace

bool AgencyFilter::accepts(const programme::Task& task) const {
    if (lead && !contains(*lead, task.lead)) return false;
    if (coordinating && !contains_any(*coordinating, task.coordinating)) return false;
    return !any || contains(*any, task.lead) || contains_any(*any, task.coordinating);
}

tl::expected<std::vector<AgencyFilter>, text::Problem>
resolve_agencies(std::span<const programme::Programme> programmes, const Filter& filter) {
    const auto any = resolve(programmes, filter.agencies);
    if (!any) return tl::unexpected(any.error());
    const auto lead = resolve(programmes, filter.leads);
    if (!lead) return tl::unexpected(lead.error());
    const auto coordinating = resolve(programmes, filter.coordinating);
    if (!coordinating) return tl::unexpected(coordinating.error());
    std::vector<AgencyFilter> filters(programmes.size());
    for (std::size_t i = 0; i < programmes.size(); ++i) {
        filters[i].lead = (*lead)[i];
        filters[i].coordinating = (*coordinating)[i];
        if (!(*any)[i]) continue;
        filters[i].any.emplace();
        for (const programme::AgencyIndex agency : *(*any)[i]) {
            const auto with = with_groups(programmes[i], agency);
            filters[i].any->insert(filters[i].any->end(), with.begin(), with.end());
        }
    }
    return filters;
}

} // namespace ktask::selection
