#pragma once

#include <cstddef>
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

    /// Less than a pipe holds, so that one write takes a whole piece.
    static constexpr std::size_t piece_size = 60'000;

    Sink() = default;
    Sink(Receiver receiver, void* context) : receiver_(receiver), context_(context) {}
    Sink(const Sink&) = delete;
    Sink& operator=(const Sink&) = delete;

    void operator+=(std::string_view text) {
        if (receiver_ != nullptr && text.size() >= piece_size) {
            flush();
            receiver_(context_, text);
            return;
        }
        kept_ += text;
        if (kept_.size() >= piece_size) flush();
    }
    void operator+=(char byte) {
        kept_ += byte;
        if (kept_.size() >= piece_size) flush();
    }

    /// Hands on what has gathered.
    void flush() {
        if (receiver_ == nullptr || kept_.empty()) return;
        receiver_(context_, kept_);
        kept_.clear();
    }

    /// What has not been handed on yet: everything, if nobody receives.
    const std::string& kept() const { return kept_; }

private:
    Receiver receiver_ = nullptr;
    void* context_ = nullptr;
    std::string kept_;
};

} // namespace ktask::text
