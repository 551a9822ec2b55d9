#include "report/agencies.hpp"

#include <string>
#include <unordered_map>

#include "text/fold.hpp"

namespace ktask::report {

const programme::Agency& agency_at(const AgencyPlace& place) {
    return place.programme->agencies[place.agency];
}

SameAgencies same_agencies(std::span<const AgencyPlace> places) {
    SameAgencies same;
    // Most are written alike everywhere; folding their names again and again takes long.
    std::unordered_map<std::string, std::size_t> as_written;
    std::unordered_map<std::string, std::size_t> folded;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const programme::Agency& agency = agency_at(places[i]);
        const auto [written, is_new] = as_written.emplace(agency.key + '\n' + agency.name, 0);
        if (is_new) {
            const std::string name = agency.key + '\n' + text::squeezed(agency.name);
            written->second = folded.emplace(name, same.size()).first->second;
            if (written->second == same.size()) same.emplace_back();
        }
        same[written->second].push_back(i);
    }
    return same;
}

} // namespace ktask::report
