#include "render/words.hpp"

#include <algorithm>
#include <vector>

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

std::string counts_in_words(const programme::StateCounts& counts, const Words& words) {
    return counts_in_words(counts, 0, words);
}

std::string counts_in_words(const programme::StateCounts& counts, std::size_t due_soon,
                            const Words& words) {
    std::string out;
    for (const programme::StateRow& row : programme::states) {
        if (counts[row.state] == 0) continue;
        if (!out.empty()) out += ", ";
        const std::string count =
            fmt::format("{} {}", counts[row.state], state_name(row.state, words));
        const bool names_soon = row.state == programme::State::in_time && due_soon > 0;
        out += names_soon ? said(words.of_them_soon, count, due_soon) : count;
    }
    return out;
}

std::string unbroken(std::string_view text, const Words& words) {
    constexpr std::string_view no_break = "\u00a0";
    std::vector<bool> is_kept(text.size());
    for (std::size_t i = 1; i < text.size(); ++i)
        is_kept[i] = text[i] == ' ' && text[i - 1] >= '0' && text[i - 1] <= '9';
    for (const std::string_view phrase : words.unbroken) {
        if (phrase.empty()) continue;
        for (std::size_t at = text.find(phrase); at != std::string_view::npos;
             at = text.find(phrase, at + phrase.size())) {
            std::fill_n(is_kept.begin() + static_cast<std::ptrdiff_t>(at), phrase.size(), true);
        }
    }
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == ' ' && is_kept[i]) {
            out += no_break;
        } else {
            out += text[i];
        }
    }
    return out;
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
