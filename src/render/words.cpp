#include "render/words.hpp"

#include <fmt/format.h>

#include "render/languages.hpp"
#include "render/said.hpp"

namespace ktask::render {

const Words& words_of(programme::Language language) {
    return language == programme::Language::english ? english_words : vietnamese_words;
}

std::string_view state_name(programme::State state, const Words& words) {
    return words.state_names.at(static_cast<std::size_t>(state));
}

std::string counted(const Counted& noun, std::size_t count) {
    return said(count == 1 ? noun.one : noun.many, count);
}

std::string status_in_words(const programme::Task& task, const programme::Status& status,
                            deadline::Date today, const Words& words) {
    const std::string_view state = state_name(status.state, words);
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

} // namespace ktask::render
