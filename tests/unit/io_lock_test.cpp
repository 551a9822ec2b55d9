#include "io/save.hpp"

#include <chrono>
#include <csignal>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "scratch_folder.hpp"
#include "system_calls.hpp"

using namespace ktask;
using namespace ktask::test;
using namespace std::chrono_literals;
using io::HeldFile;
using Kind = io::Error::Kind;

TEST_CASE("a lock held by a living process means busy, and says who has it") {
    const Folder folder;
    auto holder = HeldFile::hold(folder.programme().string(), 0ms);
    REQUIRE(holder.has_value());
    const auto result = why_not_held(folder.programme());
    CHECK(result.kind == Kind::busy);
    CHECK(said(result.hints) == "try again in a moment");
    const std::string who =
        "somebody else is changing it right now (process " + std::to_string(::getpid()) + " on ";
    CHECK(said(result.reason).substr(0, who.size()) == who);
    write(folder.lock(), "12 \x1b[31m\n");
    CHECK(said(why_not_held(folder.programme()).reason) ==
          "somebody else is changing it right now");
}

TEST_CASE("waiting for a lock lasts as long as asked, and ends when the lock is given up") {
    const Folder folder;
    auto holder = HeldFile::hold(folder.programme().string(), 0ms);
    REQUIRE(holder.has_value());
    const auto start = std::chrono::steady_clock::now();
    CHECK(!HeldFile::hold(folder.programme().string(), 100ms).has_value());
    CHECK(std::chrono::steady_clock::now() - start >= 100ms);
    const pid_t waiting = ::fork();
    REQUIRE(waiting >= 0);
    if (waiting == 0) {
        auto file = HeldFile::hold(folder.programme().string(), 20s);
        const bool is_saved =
            file && file->text() == "first\n" && file->replace("second\n").has_value();
        file = tl::unexpected(io::Error{}); // gives it up
        ::_exit(is_saved ? 0 : 1);
    }
    ::usleep(50000);
    CHECK(holder->replace("first\n").has_value());
    holder = tl::unexpected(io::Error{});
    int status = 0;
    REQUIRE(::waitpid(waiting, &status, 0) == waiting);
    CHECK(status == 0);
    CHECK(read(folder.programme()) == "second\n");
    CHECK(folder.names() == Names{"programme.yaml"});
}

TEST_CASE("never do two processes have one lock, however fast it changes hands") {
    const Folder folder;
    const std::string inside = (folder.path() / "inside").string();
    const auto take_turns = [&] {
        const auto end = std::chrono::steady_clock::now() + 400ms;
        while (std::chrono::steady_clock::now() < end) {
            const auto lock = io::LockFile::take(folder.lock().string());
            if (!lock) continue;
            const int file = ::open(inside.c_str(), O_CREAT | O_EXCL | O_CLOEXEC, 0600);
            if (file < 0) ::_exit(1);
            ::close(file);
            ::unlink(inside.c_str());
        }
        ::_exit(0);
    };
    std::vector<pid_t> processes(6);
    for (pid_t& process : processes) {
        process = ::fork();
        REQUIRE(process >= 0);
        if (process == 0) take_turns();
    }
    for (const pid_t process : processes) {
        int status = 0;
        REQUIRE(::waitpid(process, &status, 0) == process);
        CHECK(status == 0);
    }
    CHECK(folder.names() == Names{"programme.yaml"});
}

TEST_CASE("what a killed process left behind is taken over and cleared away") {
    const Folder folder;
    const int status = in_another_process([&] {
        const auto file = HeldFile::hold(folder.programme().string(), 0ms);
        write(folder.path() / ".programme.yaml.ktask-new-a1B2c3", "half");
        ::kill(::getpid(), SIGKILL);
    });
    REQUIRE(WIFSIGNALED(status));
    REQUIRE(folder.names().size() == 3);
    write(folder.path() / ".programme.yaml.ktask-new-theirs", "");
    write(folder.path() / ".other.yaml.ktask-new-a1B2c3", "");
    CHECK(save(folder.programme(), "new\n") == "");
    CHECK(folder.names() == Names{".other.yaml.ktask-new-a1B2c3", "programme.yaml"});
}

TEST_CASE("a lock file that somebody removed is not removed again from others") {
    const Folder folder;
    {
        auto first = HeldFile::hold(folder.programme().string(), 0ms);
        REQUIRE(first.has_value());
        fs::remove(folder.lock());
        write(folder.lock(), "");
    }
    CHECK(fs::exists(folder.lock()));
}

TEST_CASE("a lock file that is none is refused") {
    const Folder folder;
    SUBCASE("a link") {
        fs::create_symlink("programme.yaml", folder.lock());
    }
    SUBCASE("a folder") {
        fs::create_directory(folder.lock());
    }
    SUBCASE("a pipe") {
        REQUIRE(::mkfifo(folder.lock().c_str(), 0600) == 0);
    }
    const auto result = why_not_held(folder.programme());
    CHECK(result.kind != Kind::busy);
    CHECK(said(result.hints) ==
          "the lock file is " + (fs::canonical(folder.path()) / folder.lock().filename()).string());
    CHECK(read(folder.programme()) == "old\n");
}

TEST_CASE("a lock file with another name is refused, and what it holds stays") {
    const Folder folder;
    write(folder.path() / "precious", "precious\n");
    fs::create_hard_link(folder.path() / "precious", folder.lock());
    const auto error = why_not_held(folder.programme());
    CHECK(error.kind == Kind::refused);
    CHECK(said(error.reason) == "its lock file cannot be used: it has another name (hard link)");
    CHECK(read(folder.path() / "precious") == "precious\n");
}

TEST_CASE("a lock file that cannot be looked at is a failure") {
    const Folder folder;
    const int status = in_another_process([&] {
        let_fail({SYS_fstat}, EIO);
        let_fail({SYS_newfstatat, 3, AT_EMPTY_PATH}, EIO);
        const auto lock = io::LockFile::take(folder.lock().string());
        const bool is_so = !lock && lock.error().kind == Kind::failed &&
                           reason_of(lock) == "its lock file cannot be used: input/output error";
        ::_exit(is_so ? 0 : 1);
    });
    CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("signals that ask to stop wait until the lock file is gone, and nothing is saved") {
    const Folder folder;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        CAPTURE(signal);
        const int status = in_another_process([&] {
            ::signal(signal, SIG_DFL);
            auto file = HeldFile::hold(folder.programme().string(), 0ms);
            ::raise(signal);
            file->replace("new\n");
        });
        CHECK(WIFSIGNALED(status));
        CHECK(WTERMSIG(status) == signal);
        CHECK(read(folder.programme()) == "old\n");
        CHECK(folder.names() == Names{"programme.yaml"});
    }
}

TEST_CASE("a signal that is ignored does not stop a save") {
    const Folder folder;
    const int status = in_another_process([&] {
        ::signal(SIGHUP, SIG_IGN);
        auto file = HeldFile::hold(folder.programme().string(), 0ms);
        ::raise(SIGHUP);
        ::_exit(file->replace("new\n") ? 0 : 1);
    });
    CHECK(status == 0);
    CHECK(read(folder.programme()) == "new\n");
}

TEST_CASE("a signal ends a process that waits for the lock") {
    const Folder folder;
    const auto holder = HeldFile::hold(folder.programme().string(), 0ms);
    const int status = in_another_process([&] {
        const pid_t parent = ::getpid();
        if (::fork() == 0) {
            ::usleep(50000);
            ::kill(parent, SIGTERM);
            ::_exit(0);
        }
        // The holder's mask came along with the fork.
        sigset_t none = {};
        ::sigemptyset(&none);
        ::sigprocmask(SIG_SETMASK, &none, nullptr);
        ::signal(SIGTERM, SIG_DFL);
        HeldFile::hold(folder.programme().string(), 20s);
    });
    CHECK(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == SIGTERM);
}
