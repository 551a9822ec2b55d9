#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "selection/filter.hpp"
#include "selection/order.hpp"

namespace ktask::cli {

/// ID..., --due, --state, --agency and the other filters, and the order of what they select.
struct FilterOptions {
    struct Typed {
        std::vector<std::string> values;
        bool is_given = false; ///< a flag
    };
    std::vector<Typed> typed; ///< in the order of selection::filters()
    int soon_days = programme::default_soon_days;
    selection::SortKey sort = selection::SortKey::document;
    bool is_reversed = false;
};

void declare(Declaration& declaration, FilterOptions& options);

/// ID... alone.
void declare_ids(Declaration& declaration, std::vector<std::string>& ids, Group group);

/// The tasks that the filters want, in the order that is asked for. Throws if that cannot be
/// understood or the programmes do not have it.
selection::Selection select(const FilterOptions& options,
                            std::span<const programme::Programme> programmes, deadline::Date today);

/// The tasks that the ids name.
selection::Selection select_ids(const std::vector<std::string>& ids,
                                std::span<const programme::Programme> programmes,
                                deadline::Date today);

/// With --explain, says how the request was understood.
void explain(Outcome& outcome, const selection::Selection& selection, const Situation& situation);

} // namespace ktask::cli
