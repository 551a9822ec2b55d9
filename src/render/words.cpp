#include "render/words.hpp"

#include <fmt/format.h>

#include "render/languages.hpp"
#include "render/said.hpp"

namespace ktask {

const Words& words_of(Language language) {
    return language == Language::english ? english_words : vietnamese_words;
}

std::string counted(const Counted& noun, std::size_t count) {
    return said(count == 1 ? noun.one : noun.many, count);
}

std::string counts_in_words(const StateCounts& counts, const Words& words) {
    std::string out;
    for (const StateRow& row : states) {
        if (counts[row.state] == 0) continue;
        if (!out.empty()) out += ", ";
        out += fmt::format("{} {}", counts[row.state],
                           words.state_names.at(static_cast<std::size_t>(row.state)));
    }
    return out;
}

std::string status_in_words(const Task& task, const Status& status, Date today,
                            const Words& words) {
    const std::string_view state = words.state_names.at(static_cast<std::size_t>(status.state));
    if (status.days_late) {
        const auto days = static_cast<std::size_t>(*status.days_late);
        return said(words.late, state, counted(words.days, days));
    }
    if (!status.is_due_soon) return std::string(state);
    const auto left = (*task.due.interval.last - today).count();
    if (left == 0) return std::string(words.due_today);
    return fmt::format("{}, {}", words.soon,
                       counted(words.days_left, static_cast<std::size_t>(left)));
}

} // namespace ktask
