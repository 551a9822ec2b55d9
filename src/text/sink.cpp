#include "text/sink.hpp"

#include <algorithm>

namespace ktask::text {

void Sink::flush() {
    if (receiver_ == nullptr || used_ == 0) return;
    receiver_(context_, kept());
    used_ = 0;
}

bool Sink::make_room(std::string_view text) {
    constexpr std::size_t at_first = 256;
    if (receiver_ != nullptr) {
        if (used_ + text.size() > piece_size) flush();
        if (text.size() >= piece_size) {
            receiver_(context_, text);
            return false;
        }
    }
    const std::size_t wanted = std::max({at_first, 2 * room_.size(), used_ + text.size()});
    room_.resize(receiver_ == nullptr ? wanted : std::min(wanted, piece_size));
    return true;
}

} // namespace ktask::text
