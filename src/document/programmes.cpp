#include "document/programmes.hpp"

#include <unordered_set>
#include <utility>

namespace ktask::document {

using programme::Programme;

ProgrammesTold::ProgrammesTold(std::vector<const Programme*> programmes) {
    Known known;
    for (const Programme* const programme : programmes) {
        known.places.emplace(programme, static_cast<std::uint32_t>(known.places.size()));
        ++known.titles[programme->title];
    }
    known.programmes = std::move(programmes);
    known_ = std::make_shared<const Known>(std::move(known));
}

std::uint32_t ProgrammesTold::place_of(const Programme& programme) const {
    const auto found = known_->places.find(&programme);
    return found == known_->places.end() ? static_cast<std::uint32_t>(size()) : found->second;
}

std::string_view ProgrammesTold::name_of(const Programme& programme) const {
    const auto sharing = known_->titles.find(programme.title);
    const bool is_shared = sharing != known_->titles.end() && sharing->second > 1;
    return is_shared ? programme.name : programme.title;
}

std::vector<const Programme*> programmes_of(std::span<const selection::Selected> tasks) {
    std::vector<const Programme*> programmes;
    std::unordered_set<const Programme*> known;
    for (const selection::Selected& selected : tasks) {
        if (known.insert(selected.programme).second) programmes.push_back(selected.programme);
    }
    return programmes;
}

} // namespace ktask::document
