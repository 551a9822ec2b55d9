#include "selection/order.hpp"

#include <algorithm>
#include <unordered_map>

#include "programme/id.hpp"
#include "text/fold.hpp"

namespace ktask::selection {

namespace {

template<typename Key>
void sort_by(std::vector<Selected>& tasks, const Key& key_of) {
    std::stable_sort(tasks.begin(), tasks.end(),
                     [&](const Selected& a, const Selected& b) { return key_of(a) < key_of(b); });
}

deadline::Date last_day_or_never(const Selected& selected) {
    const deadline::Interval& interval = due_of(selected);
    return deadline::falls_due(interval) ? *interval.last : deadline::Date::max();
}

void sort_by_lead(std::vector<Selected>& tasks) {
    std::unordered_map<const programme::Agency*, std::string> folded;
    const auto agency_of = [](const Selected& selected) {
        return &selected.programme->agencies[lead_of(selected)];
    };
    for (const Selected& selected : tasks) {
        const programme::Agency* const lead = agency_of(selected);
        folded.emplace(lead, text::fold(lead->name));
    }
    sort_by(tasks, [&](const Selected& selected) -> const std::string& {
        return folded.at(agency_of(selected));
    });
}

} // namespace

void sort(std::vector<Selected>& tasks, SortKey key, bool reverse) {
    switch (key) {
    case SortKey::document:
        break;
    case SortKey::due:
        sort_by(tasks, last_day_or_never);
        break;
    case SortKey::id:
        std::stable_sort(tasks.begin(), tasks.end(), [](const Selected& a, const Selected& b) {
            return programme::comes_before(id_of(a), id_of(b));
        });
        break;
    case SortKey::lead:
        sort_by_lead(tasks);
        break;
    case SortKey::state:
        sort_by(tasks, [](const Selected& selected) {
            return programme::row_of(selected.status.state).urgency;
        });
        break;
    }
    if (reverse) std::reverse(tasks.begin(), tasks.end());
}

} // namespace ktask::selection
