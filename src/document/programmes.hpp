#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "selection/filter.hpp"

namespace ktask::document {

/// The programmes that a document is about, in its order. There may be thousands, so what is asked
/// about one is found out for all at once; copies share it.
class ProgrammesTold {
public:
    /// Implicit, so that who makes a document just names them.
    ProgrammesTold(std::vector<const programme::Programme*> programmes = {});

    std::size_t size() const { return known_->programmes.size(); }
    bool empty() const { return known_->programmes.empty(); }
    auto begin() const { return known_->programmes.begin(); }
    auto end() const { return known_->programmes.end(); }
    const programme::Programme* front() const { return known_->programmes.front(); }
    const programme::Programme* operator[](std::size_t i) const { return known_->programmes[i]; }

    /// Where one is among them, or their number if it is not.
    std::uint32_t place_of(const programme::Programme& programme) const;
    /// What tells one from the others: its title, or its file if they share a title.
    std::string_view name_of(const programme::Programme& programme) const;

private:
    struct Known {
        std::vector<const programme::Programme*> programmes;
        std::unordered_map<const programme::Programme*, std::uint32_t> places;
        std::unordered_map<std::string_view, std::size_t> titles; ///< how many have each
    };
    std::shared_ptr<const Known> known_;
};

/// Those of the tasks, in the order in which they come.
std::vector<const programme::Programme*> programmes_of(std::span<const selection::Selected> tasks);

} // namespace ktask::document
