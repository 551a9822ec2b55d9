#include "text/nearest.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "text/fold.hpp"

namespace ktask::text {

namespace {

constexpr std::size_t longest_word = 64; // beyond this nobody mistyped a keyword

/// Optimal string alignment distance over bytes of folded text, or `most` if it is not less. `a` is
/// at most `longest_word` long.
std::size_t slips_between(std::string_view a, std::string_view b, std::size_t most) {
    const std::size_t difference = std::max(a.size(), b.size()) - std::min(a.size(), b.size());
    if (difference >= most) return most;
    using Row = std::array<std::size_t, longest_word + 1>;
    Row before_last{};
    Row last{};
    Row row{};
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t j = 1; j <= b.size(); ++j) {
        row[0] = j;
        for (std::size_t i = 1; i <= a.size(); ++i) {
            const std::size_t changed = last[i - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[i] = std::min({row[i - 1] + 1, last[i] + 1, changed});
            const bool is_swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (is_swapped) row[i] = std::min(row[i], before_last[i - 2] + 1);
        }
        before_last = last;
        last = row;
    }
    return std::min(last[a.size()], most);
}

} // namespace

std::string nearest(std::string_view word, std::span<const std::string> candidates) {
    constexpr std::size_t shortest_word = 4; // anything is near to less
    if (word.size() > longest_word) return {};
    const std::string folded = fold(word);
    if (folded.size() < shortest_word || folded.size() > longest_word) return {};
    std::string best;
    std::size_t fewest = folded.size() / 3 + 1;
    for (const std::string& candidate : candidates) {
        const std::size_t slips = slips_between(folded, fold(candidate), fewest);
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

std::vector<Message> choices_near(std::string_view word, std::span<const std::string> choices,
                                  std::span<const std::string> other_names) {
    std::vector<Message> hints = near_miss(word, choices);
    if (hints.empty()) hints = near_miss(word, other_names);
    if (hints.empty()) hints.push_back(message("choices: {}", listed(choices)));
    return hints;
}

} // namespace ktask::text
