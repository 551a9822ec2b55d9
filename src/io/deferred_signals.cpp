#include "io/deferred_signals.hpp"

#include <array>
#include <ctime>

namespace ktask::io {

namespace {

constexpr std::array stopping{SIGHUP, SIGINT, SIGQUIT, SIGTERM};

bool is_ignored(int signal) {
    struct sigaction action = {};
    return ::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

} // namespace

DeferredSignals::DeferredSignals() {
    sigset_t deferred = {};
    ::sigemptyset(&deferred);
    for (const int signal : stopping)
        ::sigaddset(&deferred, signal);
    ::sigaddset(&deferred, SIGXFSZ);
    ::pthread_sigmask(SIG_BLOCK, &deferred, &before_);
}

DeferredSignals::~DeferredSignals() {
    if (!is_active_) return;
    if (::sigismember(&before_, SIGXFSZ) == 0) {
        // The failed write has been reported by its errno.
        sigset_t reported = {};
        ::sigemptyset(&reported);
        ::sigaddset(&reported, SIGXFSZ);
        const timespec at_once = {};
        ::sigtimedwait(&reported, nullptr, &at_once);
    }
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

bool DeferredSignals::must_stop() const {
    sigset_t pending = {};
    if (::sigpending(&pending) != 0) return false;
    for (const int signal : stopping) {
        // An ignored signal waits too while it is blocked (nohup), and then does nothing.
        const bool has_come =
            ::sigismember(&pending, signal) == 1 && ::sigismember(&before_, signal) == 0;
        if (has_come && !is_ignored(signal)) return true;
    }
    return false;
}

} // namespace ktask::io
