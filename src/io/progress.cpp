#include "io/progress.hpp"

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <system_error>
#include <utility>

namespace ktask::io {

namespace {

constexpr std::chrono::milliseconds between_lines{100};
constexpr std::string_view wipe = "\r\x1b[K";

/// False if the end came first.
bool passes(std::chrono::milliseconds time, const std::stop_token& end) {
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any nobody_but_the_end_wakes;
    nobody_but_the_end_wakes.wait_for(lock, end, time, [] { return false; });
    return !end.stop_requested();
}

void tell_until(const std::stop_token& end, std::chrono::milliseconds wait,
                const Progress::Line& line, const Progress::Write& write) noexcept {
    bool is_drawn = false;
    try {
        while (passes(is_drawn ? between_lines : wait, end)) {
            write(std::string(wipe) + line());
            is_drawn = true;
        }
        if (is_drawn) write(wipe);
    } catch (...) {
        // It can be done without being told; if memory is short, it is told elsewhere.
    }
}

} // namespace

Progress::Progress(std::chrono::milliseconds wait, Line line, Write write) {
    try {
        teller_ =
            std::jthread([wait, line = std::move(line), write = std::move(write)](
                             const std::stop_token& end) { tell_until(end, wait, line, write); });
    } catch (const std::system_error&) {
        // Nothing is told then.
    }
}

} // namespace ktask::io
