#include "edit/patch.hpp"

#include <algorithm>

namespace ktask::edit {

bool fits(const Patch& patch, std::size_t size) {
    std::size_t end = 0;
    for (const Splice& splice : patch) {
        if (splice.offset < end || splice.offset > size) return false;
        if (splice.removed > size - splice.offset) return false;
        end = splice.offset + splice.removed;
    }
    return true;
}

std::string patched(const Patch& patch, std::string_view text) {
    std::string out;
    std::size_t size = text.size();
    for (const Splice& splice : patch)
        size += splice.inserted.size();
    out.reserve(size);
    std::size_t at = 0;
    for (const Splice& splice : patch) {
        out += text.substr(at, splice.offset - at);
        out += splice.inserted;
        at = splice.offset + splice.removed;
    }
    out += text.substr(at);
    return out;
}

Patch inverse(const Patch& patch, std::string_view text) {
    Patch back;
    std::size_t added = 0;
    std::size_t taken = 0;
    for (const Splice& splice : patch) {
        back.push_back({splice.offset + added - taken, splice.inserted.size(),
                        std::string(text.substr(splice.offset, splice.removed))});
        added += splice.inserted.size();
        taken += splice.removed;
    }
    return back;
}

Movement::Movement(const Patch& patch) {
    Shift shift;
    for (const Splice& splice : patch) {
        shift.from = splice.offset + splice.removed;
        shift.added += splice.inserted.size();
        shift.taken += splice.removed;
        shifts_.push_back(shift);
    }
}

std::size_t Movement::operator()(std::size_t offset) const {
    const auto behind =
        std::upper_bound(shifts_.begin(), shifts_.end(), offset,
                         [](std::size_t place, const Shift& shift) { return place < shift.from; });
    if (behind == shifts_.begin()) return offset;
    const Shift& last = *(behind - 1);
    return offset + last.added - last.taken;
}

} // namespace ktask::edit
