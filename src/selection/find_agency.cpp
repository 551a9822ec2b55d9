#include "selection/find_agency.hpp"

#include <algorithm>
#include <utility>

#include "text/fold.hpp"

namespace ktask::selection {

namespace {

struct Called {
    std::string name;
    text::Message what;
};

std::vector<Called> names_of(const programme::Agency& agency) {
    std::vector<Called> names = {{text::fold(agency.key), text::message("its key")},
                                 {text::fold(agency.name), text::message("its name")}};
    if (!agency.short_name.empty())
        names.push_back({text::fold(agency.short_name), text::message("its short name")});
    for (const std::string& alias : agency.aliases)
        names.push_back({text::fold(alias), text::message("its alias")});
    return names;
}

template<typename Accept>
AgencyMatches matching(const programme::Programme& programme, const Accept& accept) {
    AgencyMatches matches;
    for (programme::AgencyIndex i = 0; i < programme.agencies.size(); ++i) {
        for (const Called& called : names_of(programme.agencies[i])) {
            if (!accept(called.name)) continue;
            if (matches.agencies.empty()) matches.why = called.what;
            matches.agencies.push_back(i);
            break;
        }
    }
    return matches;
}

} // namespace

AgencyMatches find_agency(const programme::Programme& programme, std::string_view words) {
    const std::string wanted = text::fold(words);
    if (wanted.empty()) return {};
    AgencyMatches exact =
        matching(programme, [&](const std::string& name) { return name == wanted; });
    if (!exact.agencies.empty()) return exact;
    AgencyMatches partial = matching(
        programme, [&](const std::string& name) { return name.find(wanted) != std::string::npos; });
    if (!partial.agencies.empty())
        partial.why = text::message("part of {}", std::move(partial.why));
    return partial;
}

std::vector<programme::AgencyIndex> with_groups(const programme::Programme& programme,
                                                programme::AgencyIndex agency) {
    std::vector<std::vector<programme::AgencyIndex>> groups_of(programme.agencies.size());
    for (programme::AgencyIndex group = 0; group < programme.agencies.size(); ++group) {
        for (const programme::AgencyIndex member : programme.agencies[group].members)
            groups_of[member].push_back(group);
    }
    std::vector<bool> is_found(programme.agencies.size());
    std::vector<programme::AgencyIndex> found = {agency};
    is_found[agency] = true;
    for (std::size_t next = 0; next < found.size(); ++next) {
        for (const programme::AgencyIndex group : groups_of[found[next]]) {
            if (is_found[group]) continue;
            is_found[group] = true;
            found.push_back(group);
        }
    }
    return found;
}

} // namespace ktask::selection
