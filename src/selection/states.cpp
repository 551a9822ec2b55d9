#include "selection/states.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/nearest.hpp"
#include "text/split.hpp"

namespace ktask::selection {

namespace {

Objection no_such_state(std::string_view option, std::string_view id) {
    std::vector<std::string> ids;
    std::vector<std::string> other_names;
    for (const programme::StateRow& row : programme::states) {
        ids.emplace_back(row.id);
        other_names.insert(other_names.end(), row.vietnamese.begin(), row.vietnamese.end());
    }
    return wrong_request(text::message("{} cannot be '{}'", option, id),
                         text::choices_near(id, ids, other_names));
}

} // namespace

tl::expected<Condition, Objection> read_states(std::string_view option,
                                               std::span<const std::string> values) {
    std::array<bool, programme::states.size()> wanted{};
    text::Parts names{{}, text::Between::either};
    for (const std::string& list : values) {
        for (std::string_view id : text::split(list, ',')) {
            id = text::trimmed(id);
            if (id.empty()) continue;
            const auto state = programme::state_from(id);
            if (!state) return tl::unexpected(no_such_state(option, id));
            wanted.at(static_cast<std::size_t>(*state)) = true;
            if (*state == programme::State::done) {
                wanted.at(static_cast<std::size_t>(programme::State::done_on_time)) = true;
                wanted.at(static_cast<std::size_t>(programme::State::done_late)) = true;
            }
            names.parts.push_back(programme::name_of(*state));
        }
    }
    Condition condition;
    condition.scope = text::message("{}", std::move(names));
    condition.of_task = [wanted](const Candidate& candidate) {
        return wanted.at(static_cast<std::size_t>(candidate.status.state));
    };
    return condition;
}

} // namespace ktask::selection
