#include "io/last_catch.hpp"

#include <new>
#include <stdexcept>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include "cli/run.hpp"
#include "failing_memory.hpp"
#include "io/surroundings.hpp"
#include "scratch_folder.hpp"

using namespace ktask;
using namespace ktask::test;

namespace {

constexpr const char* tasks = R"(ktask: 1
programme: {title: T, year: 2022}
agencies: {a: {name: A}}
tasks: [{id: 1, title: T, lead: a, due: 2022}]
)";

/// How a process ended that ran the program, and what it said on standard error.
struct Ending {
    int status = 0;
    std::string said;
};

template<typename Prepare>
Ending ending_of(const Folder& folder, int (*program)(int, char**), Prepare prepare) {
    const fs::path said = folder.path() / "said";
    const int status = in_another_process([&] {
        ::dup2(::open(said.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600), STDERR_FILENO);
        ::dup2(::open("/dev/null", O_WRONLY), STDOUT_FILENO);
        ::setenv("LC_ALL", "C", 1);
        prepare();
        ::_exit(io::with_last_catch(program, 0, nullptr));
    });
    REQUIRE(WIFEXITED(status));
    Ending ending{WEXITSTATUS(status), read(said)};
    fs::remove(said);
    return ending;
}

void run_out_of_memory() {
    throw std::bad_alloc();
}

int mark_as_done(int, char**) {
    const std::vector<std::string> words = {"done",           "1",        "--no-ref",
                                            "--on",           "1/2/2022", "-f",
                                            "programme.yaml", "--today",  "2022-05-09"};
    return cli::run(words, io::look_around());
}

} // namespace

TEST_CASE(
    "whenever memory ends, the status is 3, the reason is told, and no lock or half file stays") {
    const Folder folder;
    const auto ends_well_after = [&](std::size_t allocations) {
        CAPTURE(allocations);
        write(folder.programme(), tasks);
        const Ending ending = ending_of(folder, &mark_as_done, [&] {
            if (::chdir(folder.path().c_str()) != 0) ::_exit(99);
            let_memory_end_after(allocations);
        });
        CHECK(folder.names() == Names{"programme.yaml"});
        if (ending.status == 0) return true;
        CHECK(ending.status == 3);
        CHECK(ending.said == "ktask: out of memory\n");
        CHECK(read(folder.programme()) == tasks);
        return false;
    };
    std::size_t failures = 0;
    std::size_t allocations = 0;
    for (; !ends_well_after(allocations); allocations += 1 + allocations / 25)
        ++failures;
    CHECK(failures > 20);
    // Those around the save, which are among the last.
    std::size_t most = allocations - allocations / 25 - 1;
    while (!ends_well_after(most))
        ++most;
    for (std::size_t before = 1; before <= 40; ++before)
        ends_well_after(most - before);
    ends_well_after(most);
    CHECK(read(folder.programme()).find("2022-02-01") != std::string::npos);
}

TEST_CASE(
    "what nobody foresaw ends with status 3 and a message, even where no exception may leave") {
    const Folder folder;
    const auto nothing = [] {};
    const Ending thrown = ending_of(
        folder, [](int, char**) -> int { throw std::logic_error("odd"); }, nothing);
    CHECK(thrown.status == 3);
    CHECK(thrown.said == "ktask: something went wrong that nobody foresaw\n");
    const auto throws_where_it_may_not = [](int, char**) -> int {
        const auto strict = []() noexcept { run_out_of_memory(); };
        strict();
        return 0;
    };
    const Ending terminated = ending_of(folder, throws_where_it_may_not, nothing);
    CHECK(terminated.status == 3);
    CHECK(terminated.said == "ktask: out of memory\n");
    const auto in_vietnamese = [] { ::setenv("LC_ALL", "vi_VN.UTF-8", 1); };
    CHECK(ending_of(folder, throws_where_it_may_not, in_vietnamese).said ==
          "ktask: máy không còn đủ bộ nhớ\n");
}
