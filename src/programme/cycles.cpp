#include <algorithm>

#include "programme/load_parts.hpp"

// Agencies that reach each other are one strongly connected component of the graph of members. They
// are found with Tarjan's algorithm, in the time of the size of the registry and without recursion,
// which a long chain of groups would exhaust.
namespace ktask::programme {

namespace {

constexpr std::size_t unseen = 0;

/// An agency whose members are being looked at.
struct Open {
    AgencyIndex agency = 0;
    std::size_t next_member = 0;
};

struct Search {
    const std::vector<Agency>& agencies;
    std::size_t count = 0;
    std::vector<std::size_t> order; ///< in which agencies were seen, from 1
    std::vector<std::size_t> first; ///< the first seen one that is known to be reached
    std::vector<bool> is_on_path;   ///< is in `path`
    std::vector<AgencyIndex> path;  ///< seen, and not yet part of a component
    std::vector<Open> open;
    std::vector<bool> is_in_cycle;
};

void see(Search& s, AgencyIndex agency) {
    s.order[agency] = s.first[agency] = ++s.count;
    s.is_on_path[agency] = true;
    s.path.push_back(agency);
    s.open.push_back({agency, 0});
}

/// All from `agency` on in the path reach each other.
void close_component(Search& s, AgencyIndex agency) {
    const bool is_alone = s.path.back() == agency;
    for (AgencyIndex last = s.path.back();; last = s.path.back()) {
        s.path.pop_back();
        s.is_on_path[last] = false;
        if (!is_alone) s.is_in_cycle[last] = true;
        if (last == agency) break;
    }
}

void step(Search& s) {
    Open& open = s.open.back();
    const AgencyIndex agency = open.agency;
    const auto& members = s.agencies[agency].members;
    if (open.next_member < members.size()) {
        const AgencyIndex member = members[open.next_member++];
        if (member == agency) s.is_in_cycle[agency] = true;
        if (s.order[member] == unseen) {
            see(s, member);
        } else if (s.is_on_path[member]) {
            s.first[agency] = std::min(s.first[agency], s.order[member]);
        }
        return;
    }
    if (s.first[agency] == s.order[agency]) close_component(s, agency);
    s.open.pop_back();
    if (s.open.empty()) return;
    const AgencyIndex group = s.open.back().agency;
    s.first[group] = std::min(s.first[group], s.first[agency]);
}

} // namespace

std::vector<bool> find_cycles(const std::vector<Agency>& agencies) {
    const std::size_t size = agencies.size();
    Search s{agencies,
             0,
             std::vector<std::size_t>(size),
             std::vector<std::size_t>(size),
             std::vector<bool>(size),
             {},
             {},
             std::vector<bool>(size)};
    for (AgencyIndex agency = 0; agency < size; ++agency) {
        if (s.order[agency] == unseen) see(s, agency);
        while (!s.open.empty())
            step(s);
    }
    return std::move(s.is_in_cycle);
}

} // namespace ktask::programme
