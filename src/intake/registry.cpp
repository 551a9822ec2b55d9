#include "intake/registry.hpp"

#include <algorithm>
#include <set>

#include "intake/agency_names.hpp"
#include "intake/agency_words.hpp"
#include "intake/wording.hpp"
#include "text/fold.hpp"
#include "text/split.hpp"

namespace ktask::intake {

namespace {

/// Words that say nothing in a key.
bool is_in_key(std::string_view word) {
    return word != "va" && word != "cac" && word != "nhung" && word != "cua";
}

std::string joined(const std::vector<std::string>& words, std::size_t most) {
    std::string out;
    for (std::size_t i = 0; i < std::min(most, words.size()); ++i)
        out += (i == 0 ? "" : "-") + words[i];
    return out;
}

/// "sldtbxh" for "Sở LĐ-TB&XH": what is abbreviated gives all its letters.
std::string key_of_abbreviated(const std::string& name) {
    std::string key;
    for (const std::string_view word : text::split(name, ' ')) {
        const std::string bare = bare_words(word);
        if (bare.empty() || !is_in_key(bare)) continue;
        for (const char c : is_in_capitals(word) ? bare : bare.substr(0, 1)) {
            if (c != ' ') key += c;
        }
    }
    return key;
}

/// "sldtbxh" for a single agency, a few words for others.
std::string key_for(const std::string& name) {
    constexpr std::string_view committee = "uy ban nhan dan";
    std::string in_short = bare_words(name);
    if (const std::size_t at = in_short.find(committee); at != std::string::npos)
        in_short.replace(at, committee.size(), "ubnd");
    if (const std::size_t at = in_short.find("co lien quan"); at != std::string::npos)
        in_short.replace(at, 3, "");
    std::vector<std::string> words;
    for (const std::string_view word : text::split(in_short, ' ')) {
        if (is_in_key(word)) words.emplace_back(word);
    }
    if (words.empty()) return "co-quan";
    constexpr std::size_t few = 3;
    constexpr std::size_t most_of_group = 4;
    const bool is_department = words.front() == "so" || words.front() == "bo";
    if (is_of_several(name)) return joined(words, most_of_group);
    constexpr std::size_t longest = 16;
    if (is_department && is_abbreviated(name)) return key_of_abbreviated(name).substr(0, longest);
    if ((is_department && words.size() > 1) || words.size() > few) {
        std::string initials;
        for (const std::string& word : words)
            initials +=
                is_in_capitals(name.substr(0, 1)) && word.size() > 1 ? word.substr(0, 1) : word;
        return initials.substr(0, longest);
    }
    return joined(words, few);
}

/// The key, with a number behind it if it is taken.
std::string unique(const std::string& key, std::map<std::string, int>& taken) {
    const int number = ++taken[key];
    if (number == 1) return key;
    const std::string numbered = key + "-" + std::to_string(number);
    return taken.contains(numbered) ? unique(key, taken) : (taken[numbered] = 1, numbered);
}

/// What a list says beside names: its words without those that names may lack.
std::string substance_of(std::string_view list) {
    std::string out;
    for (const std::string& word : folded_words(list)) {
        if (word != "va" && word != "cac") out += word + " ";
    }
    return out;
}

} // namespace

Registry::Registry(const std::vector<std::string>& lists) {
    gather(lists);
    register_all();
}

bool Registry::is_known(std::string_view name) const {
    return seen_.contains(normal_name(name));
}

std::string Registry::identity_of(std::string_view name) const {
    std::string normal = normal_name(name);
    if (!is_abbreviated(name)) return normal;
    const auto words = text::split(normal, ' ');
    std::string initials;
    if (words.size() == 1) initials = normal;
    if (words.size() == 2) initials = std::string(words[0]) + " " + std::string(words[1]);
    const auto found = by_initials_.find(initials);
    return found == by_initials_.end() || found->second.empty() ? normal : found->second;
}

void Registry::gather(const std::vector<std::string>& lists) {
    const IsKnown nothing_is_known = [](std::string_view) { return false; };
    for (const std::string& list : lists) {
        const auto names = names_apart(list, nothing_is_known);
        for (const std::string& name : names) {
            if (places_of_verbs(name).empty() && (names.size() == 1 || begins_agency(name)))
                ++seen_[normal_name(name)];
        }
    }
    const IsKnown known = [&](std::string_view name) { return is_known(name); };
    std::vector<std::string> all;
    for (const std::string& list : lists) {
        for (std::string& name : names_apart(list, known))
            all.push_back(std::move(name));
    }
    const auto add_initials = [&](const std::string& initials, const std::string& normal) {
        const auto [place, is_new] = by_initials_.emplace(initials, normal);
        if (!is_new && place->second != normal) place->second.clear();
    };
    for (const std::string& name : all) {
        if (is_abbreviated(name) || is_of_several(name)) continue;
        const std::string normal = normal_name(name);
        const std::size_t blank = normal.find(' ');
        if (blank == std::string::npos) continue;
        add_initials(initials_of(normal), normal);
        add_initials(normal.substr(0, blank) + " " + initials_of(normal.substr(blank + 1)), normal);
    }
    std::map<std::string, std::size_t> known_spellings;
    for (const std::string& name : all) {
        const auto [place, is_new] = index_.emplace(identity_of(name), spellings_.size());
        if (is_new) spellings_.emplace_back();
        Spellings& spellings = spellings_[place->second];
        const std::string capitalised = text::capitalised(name);
        const auto [spelling, is_new_spelling] = known_spellings.emplace(
            std::to_string(place->second) + ":" + capitalised, spellings.names.size());
        if (is_new_spelling) {
            spellings.names.push_back(capitalised);
            spellings.counts.push_back(1);
        } else {
            ++spellings.counts[spelling->second];
        }
    }
}

void Registry::register_all() {
    std::map<std::string, int> keys;
    for (const Spellings& spellings : spellings_) {
        std::size_t best = 0;
        const auto is_better = [&](std::size_t one, std::size_t other) {
            const bool is_short = is_abbreviated(spellings.names[one]);
            const bool other_is_short = is_abbreviated(spellings.names[other]);
            if (is_short != other_is_short) return !is_short;
            return spellings.counts[one] > spellings.counts[other];
        };
        for (std::size_t i = 1; i < spellings.names.size(); ++i) {
            if (is_better(i, best)) best = i;
        }
        RegisteredAgency agency;
        agency.name = spellings.names[best];
        std::set<std::string> told = {text::squeezed(agency.name)};
        for (const std::string& name : spellings.names) {
            if (!told.insert(text::squeezed(name)).second) continue;
            if (is_abbreviated(name) && agency.short_name.empty()) {
                agency.short_name = name;
            } else {
                agency.aliases.push_back(name);
            }
        }
        agency.key = unique(key_for(agency.name), keys);
        agencies_.push_back(std::move(agency));
    }
}

NamedAgencies Registry::named_in(std::string_view list) const {
    NamedAgencies named;
    std::string said;
    for (const std::string& name :
         names_apart(list, [&](std::string_view one) { return is_known(one); })) {
        said += name + " ";
        const auto found = index_.find(identity_of(name));
        if (found == index_.end()) continue;
        const bool is_new = std::find(named.agencies.begin(), named.agencies.end(),
                                      found->second) == named.agencies.end();
        if (is_new) named.agencies.push_back(found->second);
    }
    named.is_all = substance_of(said) == substance_of(list);
    return named;
}

} // namespace ktask::intake
