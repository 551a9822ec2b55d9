#include "cli/new_agency.hpp"

#include <algorithm>
#include <utility>

#include "cli/assignments.hpp"
#include "cli/failure.hpp"
#include "selection/agencies.hpp"
#include "selection/find_agency.hpp"
#include "text/fold.hpp"

namespace ktask::cli {

namespace {

/// The failure that nobody is called so, with the way to add an agency.
Failure unknown_agency(const programme::Programme& programme, const std::string& name) {
    auto objection = selection::find_agency(programme, name).error();
    objection.note.problems.front().hints.push_back(
        text::message("one that is new comes with --new-agency KEY=\"{}\"", name));
    return {Exit::refused, {std::move(objection.note)}};
}

} // namespace

edit::NewAgency read_new_agency(const programme::Programme& programme, const std::string& typed) {
    const std::size_t sign = typed.find('=');
    const std::string key = typed.substr(0, sign);
    const std::string suggestion = text::slug(key, "-_.");
    if (sign == std::string::npos || sign + 1 == typed.size() || key.empty())
        throw usage_error(text::message("--new-agency is KEY=NAME, not '{}'", typed),
                          {text::message("for example: {}", "--new-agency snv=\"Sở Nội vụ\"")});
    if (key != suggestion) {
        throw usage_error(text::message("a key of an agency has only the letters a to z, digits, "
                                        "'-', '_' and '.'"),
                          {text::message("for example: {}", suggestion)});
    }
    for (const programme::Agency& agency : programme.agencies) {
        if (agency.key != key) continue;
        throw refusal(text::message("there is an agency '{}' already: {}", key, agency.name));
    }
    return {key, text::to_nfc(std::string_view(typed).substr(sign + 1))};
}

std::vector<std::string> read_agencies(const programme::Programme& programme,
                                       const std::vector<edit::NewAgency>& added,
                                       const std::vector<std::string>& names) {
    std::vector<std::string> keys;
    for (const std::string& name : names) {
        const auto is_new =
            std::find_if(added.begin(), added.end(), [&](const edit::NewAgency& agency) {
                return agency.key == name || text::fold(agency.name) == text::fold(name);
            });
        if (is_new != added.end()) {
            keys.push_back(is_new->key);
            continue;
        }
        if (selection::AgencyNames(programme).find(name).agencies.empty())
            throw unknown_agency(programme, name);
        keys.push_back(read_agency(programme, name));
    }
    return keys;
}

} // namespace ktask::cli
