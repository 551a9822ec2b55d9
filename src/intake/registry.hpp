#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "intake/carried.hpp"

namespace ktask::intake {

/// An agency as it is called in a document.
struct RegisteredAgency {
    std::string key;
    std::string name;
    std::string short_name;
    std::vector<std::string> aliases;
    std::vector<CarriedEntry> carried = {}; ///< from the registry before: addresses, members
};

/// Agencies that a list names.
struct NamedAgencies {
    std::vector<std::size_t> agencies; ///< in the registry, each once
    bool is_all = true;                ///< false if the list says more than their names
};

/// Who is who in a document: all spellings of a name are one agency.
class Registry {
public:
    /// From all lists of agencies of a document, in its order.
    explicit Registry(const std::vector<std::string>& lists);

    const std::vector<RegisteredAgency>& agencies() const { return agencies_; }

    NamedAgencies named_in(std::string_view list) const;

private:
    struct Spellings {
        std::vector<std::string> names;  ///< in order
        std::vector<std::size_t> counts; ///< how often each is there
    };
    bool is_known(std::string_view name) const;
    std::string identity_of(std::string_view name) const;
    void gather(const std::vector<std::string>& lists);
    void register_all();

    std::map<std::string, std::size_t, std::less<>> seen_; ///< names that stand alone in a list
    std::map<std::string, std::string, std::less<>> by_initials_; ///< normal names; "" if several
    std::map<std::string, std::size_t, std::less<>> index_;       ///< agencies by identity
    std::vector<Spellings> spellings_;
    std::vector<RegisteredAgency> agencies_;
};

} // namespace ktask::intake
