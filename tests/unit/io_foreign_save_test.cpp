#include "io/save.hpp"

#include <csignal>
#include <string>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>

#include "scratch_folder.hpp"
#include "system_calls.hpp"

using namespace ktask;
using namespace ktask::test;
using namespace std::chrono_literals;
using Kind = io::Error::Kind;

namespace {

constexpr Calls exchanges{SYS_renameat2};

/// Saves as editors do.
void save_by_rename(const Folder& folder, const std::string& text) {
    write(folder.path() / "theirs", text);
    fs::rename(folder.path() / "theirs", folder.programme());
}

/// Ends the process with 0 if its save fails so, `meanwhile` having been done since it read.
template<typename Meanwhile>
[[noreturn]] void demand_failure(const Folder& folder, Kind kind, const std::string& reason,
                                 Meanwhile meanwhile) {
    bool is_so = false;
    {
        auto file = io::HeldFile::hold(folder.programme().string(), 0ms);
        meanwhile();
        const auto result = file->replace("mine\n");
        is_so = !result && result.error().kind == kind && reason_of(result) == reason;
        if (!is_so) MESSAGE(reason_of(result));
    }
    ::_exit(is_so ? 0 : 1);
}

[[noreturn]] void demand_busy(const Folder& folder) {
    demand_failure(folder, Kind::busy, "somebody else has changed it meanwhile", [] {});
}

} // namespace

TEST_CASE("what others save between the last look and the save itself stays") {
    const Folder folder;
    std::string theirs;
    int exchanged = 0;
    const auto save_while_they = [&](auto act) {
        const int status = in_watched_process(
            exchanges, [&] { demand_busy(folder); },
            [&] {
                ++exchanged;
                act();
            });
        CHECK(WIFEXITED(status));
        CHECK(WEXITSTATUS(status) == 0);
    };
    SUBCASE("by a file that takes its place") {
        save_while_they([&] {
            if (exchanged == 1) save_by_rename(folder, theirs = "theirs\n");
        });
        CHECK(exchanged == 2);
    }
    SUBCASE("and again while it is put back") {
        save_while_they([&] {
            if (exchanged < 4) save_by_rename(folder, theirs = std::to_string(exchanged));
        });
        CHECK(exchanged == 4);
    }
    SUBCASE("in place") {
        save_while_they([&] {
            if (exchanged == 1) write(folder.programme(), theirs = "odd\n");
        });
    }
    CHECK(read(folder.programme()) == theirs);
    CHECK(folder.names() == Names{"programme.yaml"});
}

TEST_CASE("a mode that is changed during a save stays, and nothing is saved") {
    const Folder folder;
    Calls when = exchanges;
    SUBCASE("long before its end") {
        when = {SYS_fsync};
    }
    SUBCASE("at its end") {}
    int seen = 0;
    const int status = in_watched_process(
        when, [&] { demand_busy(folder); },
        [&] {
            if (++seen == 1) ::chmod(folder.programme().c_str(), 0600);
        });
    CHECK(WEXITSTATUS(status) == 0);
    CHECK((status_of(folder.programme()).st_mode & 07777) == 0600);
    CHECK(read(folder.programme()) == "old\n");
    CHECK(folder.names() == Names{"programme.yaml"});
}

TEST_CASE("a file that others remove in the last moment is not made again") {
    const Folder folder;
    const int status = in_watched_process(
        exchanges, [&] { demand_busy(folder); }, [&] { fs::remove(folder.programme()); });
    CHECK(WEXITSTATUS(status) == 0);
    CHECK(folder.names() == Names{});
}

TEST_CASE("where files cannot be exchanged, one takes the place of the other") {
    for (const int reason : {EINVAL, ENOSYS, ENOTSUP, EPERM}) {
        CAPTURE(reason);
        const Folder folder;
        const int status = in_another_process([&] {
            let_fail(exchanges, reason);
            bool is_saved = false;
            {
                auto file = io::HeldFile::hold(folder.programme().string(), 0ms);
                is_saved = file->replace("mine\n").has_value();
            }
            ::_exit(is_saved ? 0 : 1);
        });
        CHECK(WEXITSTATUS(status) == 0);
        CHECK(read(folder.programme()) == "mine\n");
        CHECK(folder.names() == Names{"programme.yaml"});
    }
}

TEST_CASE("a file that cannot be read again is a failure, not a change by others") {
    const Folder folder;
    const std::string old(70'000, 'x');
    write(folder.programme(), old);
    Calls looks{};
    SUBCASE("not even opened") {
        looks = {SYS_openat, 2, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW};
    }
    SUBCASE("but opened") {
        looks = {SYS_read, 2, 70'001}; // what is left of the file, and a byte to see its end
    }
    const int status = in_another_process([&] {
        demand_failure(folder, Kind::failed, "input/output error", [&] { let_fail(looks, EIO); });
    });
    CHECK(WEXITSTATUS(status) == 0);
    CHECK(read(folder.programme()) == old);
    CHECK(folder.names() == Names{"programme.yaml"});
}

TEST_CASE("attributes that cannot be read are not lost in silence") {
    const Folder folder;
    const int status = in_another_process([&] {
        demand_failure(folder, Kind::failed, "its attributes cannot be read: input/output error",
                       [] {
                           let_fail({SYS_listxattr}, EIO);
                           let_fail({SYS_llistxattr}, EIO);
                       });
    });
    CHECK(WEXITSTATUS(status) == 0);
    CHECK(read(folder.programme()) == "old\n");
}

TEST_CASE("a file system without attributes has none to lose") {
    const Folder folder;
    const int status = in_another_process([&] {
        let_fail({SYS_listxattr}, ENOTSUP);
        let_fail({SYS_llistxattr}, ENOTSUP);
        auto file = io::HeldFile::hold(folder.programme().string(), 0ms);
        ::_exit(file->replace("mine\n") ? 0 : 1);
    });
    CHECK(WEXITSTATUS(status) == 0);
    CHECK(read(folder.programme()) == "mine\n");
}
