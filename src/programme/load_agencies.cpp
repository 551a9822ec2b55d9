#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "programme/keys.hpp"
#include "programme/load_parts.hpp"
#include "text/address.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"

namespace ktask::programme {

namespace {

constexpr std::string_view key_punctuation = "-_.";

bool is_key_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           key_punctuation.find(c) != std::string_view::npos;
}

void check_key(const Reading& reading, yaml::NodeId node) {
    std::string room;
    const std::string_view key = yaml::value_of(reading.tree, node, room);
    if (!key.empty() && std::all_of(key.begin(), key.end(), is_key_character)) return;
    const std::string suggestion = text::slug(key, key_punctuation);
    std::vector<text::Message> hints;
    if (!suggestion.empty()) hints.push_back(text::message("for example: {}", suggestion));
    report(reading, reading.tree.span(node), text::message(rule_of_agency_keys), std::move(hints));
}

void load_email(const Reading& reading, yaml::NodeId node, std::vector<std::string>& emails) {
    std::string email = read_words(reading, node, "email");
    if (email.empty()) return;
    const auto objection = text::objection_to_address(email);
    if (!objection) {
        emails.push_back(std::move(email));
    } else {
        report(reading, reading.tree.span(node), objection->what, objection->hints);
    }
}

/// One address or a list of them.
std::vector<std::string> load_emails(const Reading& reading, yaml::NodeId node) {
    std::vector<std::string> emails;
    if (node == yaml::no_node) return emails;
    if (reading.tree[node].kind == yaml::Kind::sequence) {
        for (const yaml::NodeId item : yaml::Children(reading.tree, node))
            load_email(reading, item, emails);
    } else {
        load_email(reading, node, emails);
    }
    return emails;
}

Agency load_agency(const Reading& reading, yaml::NodeId key, yaml::NodeId value,
                   yaml::NodeId& members) {
    check_key(reading, key);
    Agency agency;
    std::string room;
    agency.key = yaml::value_of(reading.tree, key, room);
    agency.where = reading.tree.span(key);
    const auto values =
        read_keys(reading, value, agency_keys, text::message("the agency '{}'", agency.key));
    agency.name = read_words(reading, values[agency_name], "name");
    agency.short_name = read_words(reading, values[agency_short], "short");
    for (const yaml::NodeId alias : read_list(reading, values[agency_aliases], "aliases")) {
        agency.aliases.push_back(read_words(reading, alias, "aliases"));
    }
    agency.emails = load_emails(reading, values[agency_email]);
    members = values[agency_members];
    return agency;
}

/// Gathers what may have been meant.
void gather_names(Registry& registry) {
    for (AgencyIndex i = 0; i < registry.agencies.size(); ++i) {
        const Agency& agency = registry.agencies[i];
        registry.sorted_keys.push_back(agency.key);
        for (const std::string& alias : agency.aliases)
            registry.names.add(text::fold(alias), i);
        registry.names.add(text::fold(agency.name), i);
        if (!agency.short_name.empty()) registry.names.add(text::fold(agency.short_name), i);
    }
    std::sort(registry.sorted_keys.begin(), registry.sorted_keys.end());
}

/// What was meant by a key that the registry does not have: an agency whose name was written
/// instead, a key that is near, or any. Where very many are unknown, the first ones tell it all.
std::vector<text::Message> agency_hints(std::string_view value, Registry& registry) {
    constexpr std::size_t most_hints = 100;
    if (registry.unknown_count == 0) gather_names(registry);
    if (++registry.unknown_count > most_hints) return {};
    if (const AgencyIndex* const named = registry.names.find(text::fold(value))) {
        return {
            text::message("that is the agency '{}': write its key", registry.agencies[*named].key)};
    }
    std::vector<text::Message> near = text::near_miss(value, registry.sorted_keys);
    if (near.empty()) {
        near.push_back(text::message("keys in 'agencies': {}", text::listed(registry.sorted_keys)));
    }
    return near;
}

} // namespace

Registry load_agencies(const Reading& reading, yaml::NodeId node, Programme& programme) {
    Registry registry{programme.agencies, {}, {}, {}, 0};
    if (node == yaml::no_node) return registry;
    if (reading.tree[node].kind != yaml::Kind::mapping) {
        report(reading, reading.tree.span(node),
               text::message("'agencies' has one key for each agency"),
               {text::message("for example: {}",
                              "agencies: {sldtbxh: {name: Sở Lao động - Thương binh và Xã hội}}")});
        return registry;
    }
    std::vector<yaml::NodeId> members;
    for (const yaml::Entry& entry : yaml::entries(reading.tree, node)) {
        yaml::NodeId its_members = yaml::no_node;
        programme.agencies.push_back(load_agency(reading, entry.key, entry.value, its_members));
        members.push_back(its_members);
    }
    for (AgencyIndex i = 0; i < members.size(); ++i)
        registry.keys.add(programme.agencies[i].key, i);
    for (AgencyIndex i = 0; i < members.size(); ++i) {
        for (const yaml::NodeId member : read_list(reading, members[i], "members")) {
            const auto index = read_agency(reading, member, "members", registry);
            if (index) programme.agencies[i].members.push_back(*index);
        }
    }
    const std::vector<bool> is_in_cycle = find_cycles(programme.agencies);
    for (AgencyIndex i = 0; i < members.size(); ++i) {
        if (members[i] == yaml::no_node || !is_in_cycle[i]) continue;
        report(reading, reading.tree.span(members[i]),
               text::message("the agency '{}' is a member of itself", programme.agencies[i].key));
    }
    return registry;
}

std::optional<AgencyIndex> read_agency(const Reading& reading, yaml::NodeId node,
                                       std::string_view key, Registry& registry) {
    std::string room;
    if (node == yaml::no_node) return std::nullopt;
    const auto value = read_value(reading, node, key, room);
    if (!value) return std::nullopt;
    if (const AgencyIndex* const known = registry.keys.find(*value)) return *known;
    report(reading, reading.tree.span(node), text::message("there is no agency '{}'", *value),
           agency_hints(*value, registry));
    return std::nullopt;
}

} // namespace ktask::programme
