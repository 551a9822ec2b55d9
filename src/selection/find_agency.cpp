#include "selection/find_agency.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "text/fold.hpp"

namespace ktask {

namespace {

struct Called {
    std::string name;
    std::string_view what;
};

std::vector<Called> names_of(const Agency& agency) {
    std::vector<Called> names = {{fold(agency.key), "its key"}, {fold(agency.name), "its name"}};
    if (!agency.short_name.empty()) names.push_back({fold(agency.short_name), "its short name"});
    for (const std::string& alias : agency.aliases)
        names.push_back({fold(alias), "its alias"});
    return names;
}

template<typename Accept>
AgencyMatches matching(const Programme& programme, std::string_view prefix, const Accept& accept) {
    AgencyMatches matches;
    for (AgencyIndex i = 0; i < programme.agencies.size(); ++i) {
        for (const Called& called : names_of(programme.agencies[i])) {
            if (!accept(called.name)) continue;
            if (matches.agencies.empty()) matches.why = fmt::format("{}{}", prefix, called.what);
            matches.agencies.push_back(i);
            break;
        }
    }
    return matches;
}

} // namespace

AgencyMatches find_agency(const Programme& programme, std::string_view words) {
    const std::string wanted = fold(words);
    if (wanted.empty()) return {};
    AgencyMatches exact =
        matching(programme, "", [&](const std::string& name) { return name == wanted; });
    if (!exact.agencies.empty()) return exact;
    return matching(programme, "part of ", [&](const std::string& name) {
        return name.find(wanted) != std::string::npos;
    });
}

std::vector<AgencyIndex> with_groups(const Programme& programme, AgencyIndex agency) {
    std::vector<AgencyIndex> found = {agency};
    for (std::size_t next = 0; next < found.size(); ++next) {
        for (AgencyIndex group = 0; group < programme.agencies.size(); ++group) {
            const auto& members = programme.agencies[group].members;
            const bool has_it =
                std::find(members.begin(), members.end(), found[next]) != members.end();
            const bool is_known = std::find(found.begin(), found.end(), group) != found.end();
            if (has_it && !is_known) found.push_back(group);
        }
    }
    return found;
}

} // namespace ktask
