#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace ktask::programme {

/// What was made of each wording so far: thousands of tasks share a few dozen of them.
template<typename Meaning>
class Known {
public:
    /// Nothing if the wording is new.
    const Meaning* find(std::string_view words) const {
        const auto found = meanings_.find(words);
        return found == meanings_.end() ? nullptr : &found->second;
    }
    /// The first meaning of a wording stays.
    void add(std::string_view words, Meaning meaning) {
        meanings_.emplace(words, std::move(meaning));
    }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view words) const {
            return std::hash<std::string_view>()(words);
        }
    };
    std::unordered_map<std::string, Meaning, Hash, std::equal_to<>> meanings_;
};

} // namespace ktask::programme
