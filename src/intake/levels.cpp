#include "intake/levels.hpp"

#include <algorithm>

namespace ktask::intake {

int Levels::of(const std::optional<Numbered>& number) {
    if (!number) {
        open_.clear();
        return 1;
    }
    const std::pair key(number->style, depth_of(number->bare));
    const auto known = std::find(open_.begin(), open_.end(), key);
    if (known == open_.end()) {
        open_.push_back(key);
    } else {
        open_.erase(known + 1, open_.end());
    }
    constexpr std::size_t deepest = 4;
    return static_cast<int>(std::min(open_.size(), deepest));
}

} // namespace ktask::intake
