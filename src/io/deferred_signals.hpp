#pragma once

#include <csignal>
#include <utility>

namespace ktask::io {

/// While it lives, the signals that ask to stop wait, so that nothing is left half done; when it
/// goes they do what they would have done. A write beyond the limit of file sizes is an error
/// then (EFBIG), not the end of the process.
class DeferredSignals {
public:
    DeferredSignals();
    DeferredSignals(DeferredSignals&& other) noexcept
        : before_(other.before_), is_active_(std::exchange(other.is_active_, false)) {}
    DeferredSignals& operator=(DeferredSignals&&) = delete;
    DeferredSignals(const DeferredSignals&) = delete;
    DeferredSignals& operator=(const DeferredSignals&) = delete;
    ~DeferredSignals();

    /// True if one has come that will end the process.
    bool must_stop() const;

private:
    sigset_t before_ = {};
    bool is_active_ = true;
};

} // namespace ktask::io
