#include "io/in_parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace ktask::io {

namespace {

/// Numbers that are handed out to whoever has time.
struct Shared {
    const std::function<void(std::size_t)>& work;
    std::size_t count;
    std::atomic<std::size_t> next{0};
    std::mutex guards_failure{};
    std::exception_ptr failure{};
};

void take_part(Shared& shared) noexcept {
    try {
        for (std::size_t i = shared.next++; i < shared.count; i = shared.next++)
            shared.work(i);
    } catch (...) {
        shared.next = shared.count;
        const std::lock_guard guard(shared.guards_failure);
        if (!shared.failure) shared.failure = std::current_exception();
    }
}

} // namespace

void in_parallel(std::size_t count, const std::function<void(std::size_t)>& work) {
    Shared shared{work, count};
    // How many processors there are is read from a file, which a single small one does not need.
    const std::size_t processors = count > 1 ? std::thread::hardware_concurrency() : 1;
    const std::size_t hands = std::min(processors, count);
    std::vector<std::jthread> helpers;
    try {
        while (helpers.size() + 1 < hands)
            helpers.emplace_back([&shared] { take_part(shared); });
    } catch (const std::system_error&) {
        // The system has no more threads; the others do it.
    }
    take_part(shared);
    helpers.clear();
    if (shared.failure) std::rethrow_exception(shared.failure);
}

} // namespace ktask::io
