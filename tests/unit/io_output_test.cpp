#include "io/output.hpp"

#include <csignal>
#include <string>

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "scratch_folder.hpp"

using namespace ktask;
using namespace ktask::test;

TEST_CASE("output to a file replaces it, keeps its mode, and leaves nothing else behind") {
    const Folder folder;
    REQUIRE(::chmod(folder.programme().c_str(), 0640) == 0);
    CHECK(io::write_file(folder.programme().string(), "new\n") == "");
    CHECK(read(folder.programme()) == "new\n");
    CHECK((status_of(folder.programme()).st_mode & 07777) == 0640);
    const mode_t mask = ::umask(0027);
    CHECK(io::write_file((folder.path() / "out.csv").string(), "a,b\n") == "");
    ::umask(mask);
    CHECK(read(folder.path() / "out.csv") == "a,b\n");
    CHECK((status_of(folder.path() / "out.csv").st_mode & 07777) == 0640);
    CHECK(folder.names() == Names{"out.csv", "programme.yaml"});
    CHECK(io::write_file("/dev/null", "x") == "");
    CHECK(io::write_file(folder.path().string(), "x") == "it is a folder");
    CHECK(io::write_file((folder.path() / "none" / "x").string(), "x") ==
          "no such file or directory");
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
            io::write_file(folder.programme().string(), text) == "file too large" &&
            io::write_file(fresh, text) == "file too large";
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
    CHECK(io::write_file(link.string(), "new\n") == "");
    CHECK(fs::is_symlink(link));
    CHECK(read(folder.programme()) == "new\n");
}
