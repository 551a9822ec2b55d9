#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "programme/programme.hpp"

namespace ktask::selection {

/// What a person's name for an agency may mean: one match is certain, several are ambiguous.
struct AgencyMatches {
    std::vector<programme::AgencyIndex> agencies;
    text::Message why; ///< how the first was recognised: "its key", "its short name", ...
};

/// What the agencies of a programme are called, made once for all that are asked for.
class AgencyNames {
public:
    explicit AgencyNames(const programme::Programme& programme);

    /// Finds an agency by key, name, short name or alias, else by a part of one of them, without
    /// regard to case, accents, normalisation, hyphens, "&" or "và".
    AgencyMatches find(std::string_view words) const;

private:
    struct Name {
        std::string folded;
        programme::AgencyIndex agency;
        text::Message what;
    };
    AgencyMatches find_squeezed(const std::string& wanted) const;
    /// A name of each of some agencies, in the order of the registry.
    AgencyMatches matches(const std::vector<std::size_t>& names) const;

    std::vector<Name> names_;           ///< by agency, and from the key to the aliases
    std::vector<std::size_t> by_words_; ///< the names, in the order of their words
};

/// The groups of a programme, made once for all agencies that are looked for in them.
class AgencyGroups {
public:
    explicit AgencyGroups(const programme::Programme& programme);

    /// The agency and every group that it belongs to, also through other groups.
    std::vector<programme::AgencyIndex> with(programme::AgencyIndex agency) const;

private:
    std::vector<std::vector<programme::AgencyIndex>> groups_of_; ///< each agency
};

} // namespace ktask::selection
