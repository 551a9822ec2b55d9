#include "text/nearest.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace ktask::text {

namespace {

/// Optimal string alignment distance, over bytes of folded text.
std::size_t slips_between(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> table(a.size() + 1,
                                                std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        table[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j)
        table[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, changed});
            const bool is_swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (is_swapped) table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
        }
    }
    return table[a.size()][b.size()];
}

} // namespace

std::string nearest(std::string_view word, std::span<const std::string> candidates) {
    constexpr std::size_t shortest_word = 4; // anything is near to less
    constexpr std::size_t longest_word = 64; // beyond this nobody mistyped a keyword
    if (word.size() > longest_word) return {};
    const std::string folded = fold(word);
    if (folded.size() < shortest_word) return {};
    std::string best;
    std::size_t fewest = folded.size() / 3 + 1;
    for (const std::string& candidate : candidates) {
        const std::size_t slips = slips_between(folded, fold(candidate));
        if (slips < fewest) {
            fewest = slips;
            best = candidate;
        }
    }
    return best;
}

std::vector<Message> near_miss(std::string_view word, std::span<const std::string> candidates) {
    const std::string candidate = nearest(word, candidates);
    if (candidate.empty()) return {};
    return {message("did you mean '{}'?", candidate)};
}

std::vector<Message> choices_near(std::string_view word, std::span<const std::string> choices) {
    std::vector<Message> hints = near_miss(word, choices);
    if (hints.empty()) hints.push_back(message("choices: {}", listed(choices)));
    return hints;
}

} // namespace ktask::text
