#include "intake/years.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <variant>

#include "intake/wording.hpp"

namespace ktask::intake {

namespace {

bool is_year(std::string_view word) {
    constexpr std::string_view figures = "0123456789";
    return word.size() == 4 && word.find_first_not_of(figures) == std::string_view::npos &&
           word.front() == '2' && word[1] == '0';
}

} // namespace

Years years_in(std::string_view title) {
    Years years;
    const std::vector<std::string> words = folded_words(title);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        // That of a day belongs to another document.
        const bool is_of_day = i >= 2 && words[i - 2] == "thang";
        const bool is_aim = i >= 1 && words[i - 1] == "den"; // until when, not of which year
        if (words[i] == "nam" && is_year(words[i + 1]) && !is_of_day && !is_aim) {
            return {std::stoi(words[i + 1]), std::nullopt};
        }
    }
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const bool is_period = words[i] == "doan" && is_year(words[i + 1]);
        if (!is_period) continue;
        years.first = std::stoi(words[i + 1]);
        if (i + 2 < words.size() && is_year(words[i + 2])) years.last = std::stoi(words[i + 2]);
        if (years.last && *years.last <= *years.first) years.last.reset();
        return years;
    }
    return years;
}

std::optional<int> usual_year(const std::vector<Entry>& entries) {
    std::map<int, int> counts;
    for (const Entry& entry : entries) {
        const Said* const said = std::get_if<Said>(&entry);
        if (said == nullptr) continue;
        for (const std::string& word : folded_words(said->due.text)) {
            if (is_year(word)) ++counts[std::stoi(word)];
        }
    }
    if (counts.empty()) return std::nullopt;
    return std::max_element(counts.begin(), counts.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

} // namespace ktask::intake
