#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ktask::programme {

/// What was made of each wording so far: thousands of tasks share a few dozen of them. A table of
/// places, of which at least half are empty; std::unordered_map takes three times as long.
template<typename Meaning>
class Known {
public:
    /// Nothing if the wording is new.
    const Meaning* find(std::string_view words) const {
        if (entries_.empty()) return nullptr;
        const std::uint32_t entry = slots_[slot_of(words, hash_of(words))].entry;
        return entry == none ? nullptr : &entries_[entry].second;
    }
    /// The first meaning of a wording stays.
    void add(std::string_view words, Meaning meaning) {
        if (2 * entries_.size() >= slots_.size()) grow();
        const std::uint32_t hash = hash_of(words);
        Slot& slot = slots_[slot_of(words, hash)];
        if (slot.entry != none) return;
        slot = {hash, static_cast<std::uint32_t>(entries_.size())};
        entries_.emplace_back(words, std::move(meaning));
    }

    /// All of them with their meanings, in the order in which they were added.
    const std::vector<std::pair<std::string, Meaning>>& all() const { return entries_; }

private:
    static constexpr std::uint32_t none = 0xffffffff;
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t entry = none;
    };

    static std::uint32_t hash_of(std::string_view words) {
        return static_cast<std::uint32_t>(std::hash<std::string_view>()(words));
    }

    /// The slot of the wording, or the empty one where it belongs.
    std::size_t slot_of(std::string_view words, std::uint32_t hash) const {
        std::size_t at = hash & (slots_.size() - 1);
        while (slots_[at].entry != none &&
               (slots_[at].hash != hash || entries_[slots_[at].entry].first != words)) {
            at = (at + 1) & (slots_.size() - 1);
        }
        return at;
    }

    void grow() {
        constexpr std::size_t at_first = 16;
        std::vector<Slot> old(slots_.empty() ? at_first : 2 * slots_.size());
        old.swap(slots_);
        for (const Slot& slot : old) {
            if (slot.entry != none) slots_[slot_of(entries_[slot.entry].first, slot.hash)] = slot;
        }
    }

    std::vector<Slot> slots_;
    std::vector<std::pair<std::string, Meaning>> entries_;
};

} // namespace ktask::programme
