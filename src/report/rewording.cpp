#include "report/rewording.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>

#include "text/split.hpp"

namespace ktask::report {

namespace {

using WordRow = std::span<const std::string_view>;

std::size_t common_beginning(WordRow before, WordRow after) {
    const auto [end, ignored] =
        std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    return static_cast<std::size_t>(end - before.begin());
}

std::size_t common_end(WordRow before, WordRow after) {
    const auto [end, ignored] =
        std::mismatch(before.rbegin(), before.rend(), after.rbegin(), after.rend());
    return static_cast<std::size_t>(end - before.rbegin());
}

/// For each pair of places how many words the rests behind them have in common, row by row.
class CommonRests {
public:
    CommonRests(WordRow before, WordRow after)
        : width_(after.size() + 1), counts_((before.size() + 1) * width_) {
        for (std::size_t i = before.size(); i-- > 0;) {
            for (std::size_t j = after.size(); j-- > 0;) {
                counts_[i * width_ + j] = before[i] == after[j]
                                              ? at(i + 1, j + 1) + 1
                                              : std::max(at(i + 1, j), at(i, j + 1));
            }
        }
    }
    std::uint32_t at(std::size_t before, std::size_t after) const {
        return counts_[before * width_ + after];
    }

private:
    std::size_t width_;
    std::vector<std::uint32_t> counts_;
};

class Stretches {
public:
    void add(Stretch::Kind kind, WordRow words) {
        if (words.empty()) return;
        if (stretches_.empty() || stretches_.back().kind != kind) stretches_.push_back({kind, {}});
        stretches_.back().words.insert(stretches_.back().words.end(), words.begin(), words.end());
    }
    std::vector<Stretch> finished() && { return std::move(stretches_); }

private:
    std::vector<Stretch> stretches_;
};

/// The part that is neither common beginning nor common end: at each place what was removed first.
void add_middle(WordRow before, WordRow after, Stretches& stretches) {
    constexpr std::size_t most_places = 4'000'000; // beyond, nobody reads word by word
    if (before.size() * after.size() > most_places) {
        stretches.add(Stretch::Kind::removed, before);
        stretches.add(Stretch::Kind::inserted, after);
        return;
    }
    const CommonRests rests(before, after);
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() || j < after.size()) {
        std::size_t removed = 0;
        std::size_t inserted = 0;
        // Up to the next word that both have.
        while (i + removed < before.size() && j + inserted < after.size() &&
               before[i + removed] != after[j + inserted]) {
            const bool is_removed =
                rests.at(i + removed + 1, j + inserted) >= rests.at(i + removed, j + inserted + 1);
            ++(is_removed ? removed : inserted);
        }
        if (i + removed == before.size()) inserted = after.size() - j;
        if (j + inserted == after.size()) removed = before.size() - i;
        stretches.add(Stretch::Kind::removed, before.subspan(i, removed));
        stretches.add(Stretch::Kind::inserted, after.subspan(j, inserted));
        i += removed;
        j += inserted;
        if (i == before.size() || j == after.size()) continue;
        stretches.add(Stretch::Kind::kept, before.subspan(i, 1));
        ++i;
        ++j;
    }
}

std::size_t kept_words(const std::vector<Stretch>& stretches) {
    std::size_t count = 0;
    for (const Stretch& stretch : stretches) {
        if (stretch.kind == Stretch::Kind::kept) count += stretch.words.size();
    }
    return count;
}

} // namespace

std::vector<Stretch> rewording(std::string_view before, std::string_view after) {
    const auto old_words = text::split(before, ' ');
    const auto new_words = text::split(after, ' ');
    WordRow old_rest = old_words;
    WordRow new_rest = new_words;
    const std::size_t beginning = common_beginning(old_rest, new_rest);
    old_rest = old_rest.subspan(beginning);
    new_rest = new_rest.subspan(beginning);
    const std::size_t end = common_end(old_rest, new_rest);
    Stretches stretches;
    stretches.add(Stretch::Kind::kept, WordRow(old_words).first(beginning));
    add_middle(old_rest.first(old_rest.size() - end), new_rest.first(new_rest.size() - end),
               stretches);
    stretches.add(Stretch::Kind::kept, WordRow(old_words).last(end));
    std::vector<Stretch> found = std::move(stretches).finished();
    if (3 * kept_words(found) >= std::min(old_words.size(), new_words.size())) return found;
    Stretches whole;
    whole.add(Stretch::Kind::removed, old_words);
    whole.add(Stretch::Kind::inserted, new_words);
    return std::move(whole).finished();
}

} // namespace ktask::report
