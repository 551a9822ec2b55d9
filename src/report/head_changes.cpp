#include <map>
#include <utility>

#include "deadline/deadline.hpp"
#include "report/compared.hpp"
#include "text/fold.hpp"

namespace ktask::report {

using programme::Agency;
using programme::Index;
using programme::nowhere;
using programme::Programme;

namespace {

std::string iso(const std::optional<deadline::Date>& day) {
    return day ? deadline::to_iso(*day) : "";
}

std::string year_or_nothing(const std::optional<int>& year) {
    return year ? std::to_string(*year) : "";
}

std::string signatory_words(const programme::Signatory& signatory) {
    std::vector<std::string> words = signatory.titles;
    if (!signatory.name.empty()) words.push_back(signatory.name);
    return in_one(words);
}

} // namespace

std::vector<Change> head_changes(const Programme& before, const Programme& after) {
    std::vector<Change> changes;
    const auto compare = [&](Part part, std::string one, std::string other) {
        compare_words(part, std::move(one), std::move(other), changes);
    };
    compare(Part::title, before.title, after.title);
    compare(Part::number, before.number, after.number);
    compare(Part::year, std::to_string(before.year), std::to_string(after.year));
    compare(Part::until, year_or_nothing(before.until), year_or_nothing(after.until));
    compare(Part::issued, iso(before.issued), iso(after.issued));
    compare(Part::place_of_issue, before.place, after.place);
    compare(Part::authority, before.authority, after.authority);
    compare(Part::issuer, before.issuer, after.issuer);
    compare(Part::language, std::string(text::tag_of(before.language)),
            std::string(text::tag_of(after.language)));
    compare_words(Part::preamble, marked_words(before, before.preamble),
                  marked_words(after, after.preamble), changes);
    compare_words(Part::closing, marked_words(before, before.closing),
                  marked_words(after, after.closing), changes);
    compare(Part::recipients, in_one(before.recipients), in_one(after.recipients));
    compare(Part::signatory, signatory_words(before.signatory), signatory_words(after.signatory));
    return changes;
}

std::vector<Index> same_agencies(const Programme& before, const Programme& after) {
    std::map<std::string, Index, std::less<>> by_key;
    std::map<std::string, Index, std::less<>> by_name;
    for (std::size_t i = 0; i < after.agencies.size(); ++i)
        by_key.emplace(after.agencies[i].key, static_cast<Index>(i));
    std::vector<Index> same;
    for (const Agency& agency : before.agencies) {
        const auto found = by_key.find(agency.key);
        same.push_back(found == by_key.end() ? nowhere : found->second);
        if (found != by_key.end()) by_key.erase(found);
    }
    for (const auto& [key, place] : by_key)
        by_name.emplace(text::squeezed(after.agencies[place].name), place);
    for (std::size_t i = 0; i < same.size(); ++i) {
        if (same[i] != nowhere) continue;
        const auto found = by_name.find(text::squeezed(before.agencies[i].name));
        if (found == by_name.end()) continue;
        same[i] = found->second;
        by_name.erase(found);
    }
    return same;
}

namespace {

std::string member_names(const Programme& programme, const Agency& agency) {
    std::vector<std::string> names;
    for (const Index member : agency.members)
        names.push_back(programme.agencies[member].name);
    return in_one(names);
}

std::vector<Change> changes_of_agency(const Programme& before, const Agency& one,
                                      const Programme& after, const Agency& other) {
    std::vector<Change> changes;
    compare_words(Part::key, one.key, other.key, changes);
    compare_words(Part::name, one.name, other.name, changes);
    compare_words(Part::short_name, one.short_name, other.short_name, changes);
    compare_words(Part::aliases, in_one(one.aliases), in_one(other.aliases), changes);
    compare_words(Part::emails, in_one(one.emails), in_one(other.emails), changes);
    // The members are compared by what they are called, which may itself have changed.
    compare_words(Part::members, member_names(before, one), member_names(after, other), changes);
    return changes;
}

} // namespace

std::vector<AgencyChanges> agency_changes(const Compared& compared) {
    const auto& [before, after, same, sections, order, tasks] = compared;
    std::vector<AgencyChanges> found;
    std::vector<bool> is_known(after.agencies.size());
    for (std::size_t i = 0; i < same.size(); ++i) {
        const auto place = static_cast<Index>(i);
        if (same[i] == nowhere) {
            found.push_back({{place, std::nullopt}, {}});
            continue;
        }
        is_known[same[i]] = true;
        auto changes =
            changes_of_agency(before, before.agencies[i], after, after.agencies[same[i]]);
        if (!changes.empty()) found.push_back({{place, same[i]}, std::move(changes)});
    }
    for (std::size_t i = 0; i < is_known.size(); ++i) {
        if (!is_known[i]) found.push_back({{std::nullopt, static_cast<Index>(i)}, {}});
    }
    return found;
}

} // namespace ktask::report
