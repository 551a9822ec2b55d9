#include "io/output.hpp"

#include <csignal>
#include <string>
#include <thread>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/temporary.hpp"
#include "scratch_folder.hpp"
#include "system_calls.hpp"

using namespace ktask;
using namespace ktask::test;
using namespace std::chrono_literals;

TEST_CASE("output to a file replaces it, keeps its mode, and leaves nothing else behind") {
    const Folder folder;
    REQUIRE(::chmod(folder.programme().c_str(), 0640) == 0);
    CHECK(reason_of(io::write_file(folder.programme().string(), "new\n")) == "");
    CHECK(read(folder.programme()) == "new\n");
    CHECK((status_of(folder.programme()).st_mode & 07777) == 0640);
    const mode_t mask = ::umask(0027);
    CHECK(reason_of(io::write_file((folder.path() / "out.csv").string(), "a,b\n")) == "");
    ::umask(mask);
    CHECK(read(folder.path() / "out.csv") == "a,b\n");
    CHECK((status_of(folder.path() / "out.csv").st_mode & 07777) == 0640);
    CHECK(folder.names() == Names{"out.csv", "programme.yaml"});
    CHECK(reason_of(io::write_file("/dev/null", "x")) == "");
    CHECK(reason_of(io::write_file(folder.path().string(), "x")) == "it is a folder");
    CHECK(reason_of(io::write_file((folder.path() / "none" / "x").string(), "x")) ==
          "no such file or directory");
}

TEST_CASE("a file is created only where there is nothing, not even a link that leads nowhere") {
    const Folder folder;
    const std::string fresh = (folder.path() / "new.yaml").string();
    const mode_t mask = ::umask(0027);
    CHECK(reason_of(io::create_file(fresh, "new\n")) == "");
    ::umask(mask);
    CHECK(read(fresh) == "new\n");
    CHECK((status_of(fresh).st_mode & 07777) == 0640);
    const std::string taken = "there is such a file already";
    CHECK(reason_of(io::create_file(fresh, "newer\n")) == taken);
    CHECK(read(fresh) == "new\n");
    fs::create_symlink("nowhere", folder.path() / "link.yaml");
    CHECK(reason_of(io::create_file((folder.path() / "link.yaml").string(), "x")) == taken);
    CHECK(reason_of(io::create_file(folder.path().string(), "x")) == taken);
    CHECK(reason_of(io::create_file((folder.path() / "none" / "x").string(), "x")) ==
          "no such file or directory");
    CHECK(folder.names() == Names{"link.yaml", "new.yaml", "programme.yaml"});
}

TEST_CASE("output to a file that does not fit leaves the old file, and no new one") {
    const Folder folder;
    const std::string fresh = (folder.path() / "out.csv").string();
    const int status = in_another_process([&] {
        ::signal(SIGXFSZ, SIG_DFL);
        const rlimit limit{1024, 1024};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        const std::string text(5000, 'x');
        const bool is_refused =
            reason_of(io::write_file(folder.programme().string(), text)) == "file too large" &&
            reason_of(io::write_file(fresh, text)) == "file too large";
        ::_exit(is_refused ? 0 : 1);
    });
    CHECK(status == 0);
    CHECK(read(folder.programme()) == "old\n");
    CHECK(folder.names() == Names{"programme.yaml"});
}

TEST_CASE("output goes through a symbolic link to the file behind it") {
    const Folder folder;
    const fs::path link = folder.path() / "link.yaml";
    fs::create_symlink("programme.yaml", link);
    CHECK(reason_of(io::write_file(link.string(), "new\n")) == "");
    CHECK(fs::is_symlink(link));
    CHECK(read(folder.programme()) == "new\n");
}

TEST_CASE("output does not replace a file that may not be written to") {
    const Folder folder;
    REQUIRE(::chmod(folder.programme().c_str(), 0444) == 0);
    const auto result = io::write_file(folder.programme().string(), "new\n");
    CHECK(reason_of(result) == "the file is read-only");
    CHECK(result.error().kind == io::Error::Kind::failed);
    CHECK(read(folder.programme()) == "old\n");
    CHECK(folder.names() == Names{"programme.yaml"});
}

TEST_CASE("what a killed process left beside an output goes with the next, what a living one makes "
          "stays") {
    const Folder folder;
    const std::string target = (folder.path() / "out.csv").string();
    write(folder.path() / ".out.csv.ktask-out-abc123", "dead");
    write(folder.path() / ".out.csv.ktask-out-abc12", "another's");
    write(folder.path() / ".other.csv.ktask-out-abc123", "of another output");
    const fs::path living = folder.path() / ".out.csv.ktask-out-def456";
    write(living, "living");
    const int file = ::open(living.c_str(), O_RDONLY | O_CLOEXEC);
    REQUIRE(::flock(file, LOCK_EX) == 0);
    CHECK(reason_of(io::write_file(target, "a,b\n")) == "");
    CHECK(folder.names() == Names{".other.csv.ktask-out-abc123", ".out.csv.ktask-out-abc12",
                                  ".out.csv.ktask-out-def456", "out.csv", "programme.yaml"});
    CHECK(reason_of(io::write_one_of_many(target, "c,d\n")) == "");
    CHECK(read(target) == "c,d\n");
    io::remove_abandoned_in(folder.path().string());
    CHECK(folder.names() == Names{".out.csv.ktask-out-abc12", ".out.csv.ktask-out-def456",
                                  "out.csv", "programme.yaml"});
    ::close(file);
}

TEST_CASE("a killed output leaves a file that the next one takes away") {
    const Folder folder;
    const std::string target = (folder.path() / "out.csv").string();
    const int status =
        in_another_process([&] { io::write_file(target, [](text::Sink&) { ::raise(SIGKILL); }); });
    CHECK(WIFSIGNALED(status));
    CHECK(folder.names().size() == 2);
    CHECK(reason_of(io::write_file(target, "a,b\n")) == "");
    CHECK(folder.names() == Names{"out.csv", "programme.yaml"});
}

TEST_CASE("output to a pipe waits for its reader, but not for ever") {
    const Folder folder;
    const std::string pipe = (folder.path() / "pipe").string();
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    const auto write = [](text::Sink& out) { out += "a,b\n"; };
    CHECK(reason_of(io::write_file(pipe, write, 50ms)) == "it is a pipe that nobody reads");
    std::string received;
    std::thread reader([&] {
        std::this_thread::sleep_for(50ms);
        received = read(pipe);
    });
    CHECK(reason_of(io::write_file(pipe, write, 20s)) == "");
    reader.join();
    CHECK(received == "a,b\n");
}

TEST_CASE("an output of any length arrives whole, in pieces") {
    const Folder folder;
    const std::string target = (folder.path() / "out.txt").string();
    std::string all;
    const auto saved = io::write_file(target, [&](text::Sink& out) {
        for (int i = 0; i < 50'000; ++i) {
            const std::string line = std::to_string(i) + "\n";
            out += line;
            all += line;
            CHECK(out.kept().size() <= text::Sink::piece_size);
        }
        const std::string long_one(300'000, 'x');
        out += long_one;
        all += long_one;
        out += '.';
        all += '.';
    });
    CHECK(reason_of(saved) == "");
    CHECK(read(target) == all);
}

TEST_CASE("a signal that asks to stop leaves the old output, and nothing else") {
    const Folder folder;
    const int status = in_another_process([&] {
        ::signal(SIGTERM, SIG_DFL);
        io::write_file(folder.programme().string(), [](text::Sink& out) {
            out += "new\n";
            ::raise(SIGTERM);
        });
    });
    CHECK(WIFSIGNALED(status));
    CHECK(read(folder.programme()) == "old\n");
    CHECK(folder.names() == Names{"programme.yaml"});
}
