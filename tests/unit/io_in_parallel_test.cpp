#include "io/in_parallel.hpp"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "io/progress.hpp"

using namespace ktask;
using namespace std::chrono_literals;

TEST_CASE("everything is done once, whatever the number") {
    for (const std::size_t count : {0U, 1U, 2U, 3U, 1000U}) {
        std::vector<int> times(count);
        io::in_parallel(count, [&](std::size_t i) { ++times[i]; });
        CHECK(times == std::vector<int>(count, 1));
    }
}

TEST_CASE("two are at work at once where there are two processors") {
    if (std::thread::hardware_concurrency() < 2) return;
    std::mutex mutex;
    std::condition_variable changed;
    std::set<std::thread::id> at_work;
    bool is_met = true;
    io::in_parallel(2, [&](std::size_t) {
        std::unique_lock lock(mutex);
        at_work.insert(std::this_thread::get_id());
        changed.notify_all();
        is_met = changed.wait_for(lock, 20s, [&] { return at_work.size() == 2; }) && is_met;
    });
    CHECK(is_met);
}

TEST_CASE("what is thrown at work is thrown once all have stopped") {
    CHECK_THROWS_WITH_AS(io::in_parallel(100,
                                         [](std::size_t i) {
                                             if (i == 3) throw std::runtime_error("the third");
                                         }),
                         "the third", std::runtime_error);
}

namespace {

/// What is written about something that lasts so long.
std::string told(std::chrono::milliseconds wait, std::chrono::milliseconds lasting) {
    std::string written;
    {
        const io::Progress progress(
            wait, [] { return std::string("half of it"); },
            [&](std::string_view more) { written += more; });
        std::this_thread::sleep_for(lasting);
    }
    return written;
}

} // namespace

TEST_CASE("what is done soon is not told, and what lasts is told and wiped") {
    CHECK(told(1h, 0ms) == "");
    const std::string written = told(1ms, 2s);
    CHECK(written.starts_with("\r\x1b[Khalf of it"));
    CHECK(written.ends_with("\r\x1b[K"));
}
