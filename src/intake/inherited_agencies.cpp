#include <algorithm>
#include <optional>

#include "intake/inheritance.hpp"
#include "text/fold.hpp"

namespace ktask::intake {

namespace {

using programme::Agency;
using programme::AgencyIndex;
using programme::Programme;

/// Of an agency of a programme, or of a draft.
template<typename AnyAgency>
std::vector<std::string> names_of(const AnyAgency& agency) {
    std::vector<std::string> names = {agency.name, agency.short_name};
    names.insert(names.end(), agency.aliases.begin(), agency.aliases.end());
    return names;
}

bool is_among(const std::string& name, const std::vector<std::string>& names) {
    return !name.empty() && std::any_of(names.begin(), names.end(), [&](const std::string& other) {
        return text::squeezed(other) == text::squeezed(name);
    });
}

/// The agency of the programme that has one of these names, the full one first.
std::optional<AgencyIndex> agency_called(const std::vector<std::string>& names,
                                         const Programme& before) {
    for (const std::string& name : names) {
        for (std::size_t i = 0; i < before.agencies.size(); ++i) {
            if (is_among(name, names_of(before.agencies[i]))) return static_cast<AgencyIndex>(i);
        }
    }
    return std::nullopt;
}

void add_name(const std::string& name, RegisteredAgency& agency) {
    if (!name.empty() && !is_among(name, names_of(agency))) agency.aliases.push_back(name);
}

/// Names, addresses; members come when all keys are known.
void inherit(const Agency& old, RegisteredAgency& agency) {
    const std::vector<std::string> in_document = names_of(agency);
    agency.key = old.key;
    agency.name = old.name;
    std::erase_if(agency.aliases, [&](const std::string& alias) {
        return text::squeezed(alias) == text::squeezed(old.name);
    });
    if (agency.short_name.empty() && !old.short_name.empty()) {
        agency.short_name = old.short_name;
        std::erase_if(agency.aliases, [&](const std::string& alias) {
            return text::squeezed(alias) == text::squeezed(old.short_name);
        });
    }
    for (const std::string& name : names_of(old))
        add_name(name, agency);
    for (const std::string& name : in_document)
        add_name(name, agency);
    if (old.emails.empty()) return;
    Carried emails{yaml::Kind::sequence, {}};
    for (const std::string& email : old.emails)
        emails.parts.push_back(carried_scalar(email));
    agency.carried.emplace_back("email", emails.parts.size() == 1 ? emails.parts.front() : emails);
}

void inherit_members(const Programme& before, const Agency& old, std::size_t place, Draft& draft) {
    const auto& carried_already = draft.agencies[place].carried;
    const bool has_members =
        std::any_of(carried_already.begin(), carried_already.end(),
                    [](const CarriedEntry& entry) { return entry.first == "members"; });
    if (old.members.empty() || has_members) return;
    Carried members{yaml::Kind::sequence, {}};
    for (const AgencyIndex member : old.members)
        members.parts.push_back(carried_scalar(before.agencies[member].key));
    draft.agencies[place].carried.emplace_back("members", std::move(members));
    for (const AgencyIndex member : old.members)
        agency_in_draft(before, member, draft);
}

void replace_places(std::vector<std::size_t>& agencies, const std::vector<std::size_t>& places) {
    std::vector<std::size_t> replaced;
    for (const std::size_t agency : agencies) {
        const std::size_t place = places[agency];
        if (std::find(replaced.begin(), replaced.end(), place) == replaced.end())
            replaced.push_back(place);
    }
    agencies = std::move(replaced);
}

/// Goes through the lists of agencies of all tasks and sections.
template<typename Use>
void for_each_list(Draft& draft, Use use) {
    for (DraftEntry& entry : draft.entries) {
        auto* const task = std::get_if<DraftTask>(&entry);
        if (task == nullptr) continue;
        use(task->leads);
        use(task->coordinating);
    }
}

} // namespace

std::size_t agency_in_draft(const Programme& before, AgencyIndex agency, Draft& draft) {
    const Agency& old = before.agencies[agency];
    for (std::size_t i = 0; i < draft.agencies.size(); ++i) {
        if (draft.agencies[i].key == old.key) return i;
    }
    RegisteredAgency added;
    added.name = old.name;
    inherit(old, added);
    draft.agencies.push_back(std::move(added));
    const std::size_t place = draft.agencies.size() - 1;
    inherit_members(before, old, place, draft);
    return place;
}

void leave_out_unnamed_agencies(const Programme& before, Draft& draft) {
    std::vector<bool> is_kept(draft.agencies.size());
    for (std::size_t i = 0; i < is_kept.size(); ++i) {
        is_kept[i] =
            std::any_of(before.agencies.begin(), before.agencies.end(),
                        [&](const Agency& agency) { return agency.key == draft.agencies[i].key; });
    }
    for_each_list(draft, [&](const std::vector<std::size_t>& agencies) {
        for (const std::size_t agency : agencies)
            is_kept[agency] = true;
    });
    std::vector<RegisteredAgency> kept;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < is_kept.size(); ++i) {
        places.push_back(kept.size());
        if (is_kept[i]) kept.push_back(std::move(draft.agencies[i]));
    }
    draft.agencies = std::move(kept);
    for_each_list(draft,
                  [&](std::vector<std::size_t>& agencies) { replace_places(agencies, places); });
}

void inherit_agencies(const Programme& before, Draft& draft) {
    std::vector<RegisteredAgency> agencies;
    std::vector<std::size_t> places; // of each of the draft among them
    std::vector<std::optional<AgencyIndex>> olds;
    for (RegisteredAgency& agency : draft.agencies) {
        const auto old = agency_called(names_of(agency), before);
        const auto same = old ? std::find(olds.begin(), olds.end(), old) : olds.end();
        if (same != olds.end()) {
            const auto place = static_cast<std::size_t>(same - olds.begin());
            for (const std::string& name : names_of(agency))
                add_name(name, agencies[place]);
            places.push_back(place);
            continue;
        }
        places.push_back(agencies.size());
        if (old) {
            inherit(before.agencies[*old], agency);
        } else {
            const auto is_taken = [&](const auto& one) { return one.key == agency.key; };
            while (std::any_of(before.agencies.begin(), before.agencies.end(), is_taken) ||
                   std::any_of(agencies.begin(), agencies.end(), is_taken)) {
                agency.key += "-2";
            }
        }
        agencies.push_back(std::move(agency));
        olds.push_back(old);
    }
    draft.agencies = std::move(agencies);
    for (std::size_t i = 0; i < olds.size(); ++i) {
        if (olds[i]) inherit_members(before, before.agencies[*olds[i]], i, draft);
    }
    for_each_list(draft, [&](std::vector<std::size_t>& list) { replace_places(list, places); });
}

} // namespace ktask::intake
