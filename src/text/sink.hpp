#pragma once

#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

namespace ktask::text {

/// Where a writer puts what it writes, in pieces, so that no output need be whole in memory:
/// whoever made the sink is given a piece whenever enough has gathered, and the rest on `flush`. A
/// writer never flushes and never learns whether its bytes arrived.
///
/// `text::Sink sink;` gives its bytes to nobody and keeps them all: for texts within texts, and for
/// tests. io::write_output and io::write_file make sinks that lead out of the program.
class Sink {
public:
    /// Is done with the piece when it returns.
    using Receiver = void (*)(void* context, std::string_view piece);

    /// The most that is gathered. Less than a pipe holds, so that one write takes a whole piece.
    static constexpr std::size_t piece_size = 60'000;

    Sink() = default;
    Sink(Receiver receiver, void* context) : receiver_(receiver), context_(context) {}
    Sink(const Sink&) = delete;
    Sink& operator=(const Sink&) = delete;

    void operator+=(std::string_view text) {
        if (text.size() > room_.size() - used_ && !make_room(text)) return;
        std::memcpy(room_.data() + used_, text.data(), text.size());
        used_ += text.size();
    }
    void operator+=(char byte) { *this += std::string_view(&byte, 1); }

    /// Hands on what has gathered.
    void flush();

    /// What has not been handed on yet: everything, if nobody receives.
    std::string_view kept() const { return {room_.data(), used_}; }

private:
    /// False if the text was so long that it was handed on itself.
    bool make_room(std::string_view text);

    Receiver receiver_ = nullptr;
    void* context_ = nullptr;
    std::string room_; ///< of which `used_` bytes are taken: appending to it takes thrice as long
    std::size_t used_ = 0;
};

} // namespace ktask::text
