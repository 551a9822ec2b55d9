#include "io/save.hpp"

#include <csignal>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "scratch_folder.hpp"

using namespace ktask;
using namespace ktask::test;
using namespace std::chrono_literals;
using io::HeldFile;
using Kind = io::Error::Kind;

namespace {

/// Owner rw, user 1234 rw, group r, mask rw, others nothing, as Linux stores it.
std::string access_list() {
    struct Entry {
        char tag, permissions;
        std::string_view id;
    };
    constexpr std::string_view nobody = "\xff\xff\xff\xff";
    const Entry entries[] = {{0x01, 6, nobody},
                             {0x02, 6, std::string_view("\xd2\x04\0\0", 4)},
                             {0x04, 4, nobody},
                             {0x10, 6, nobody},
                             {0x20, 0, nobody}};
    std::string bytes("\x02\0\0\0", 4);
    for (const Entry& entry : entries) {
        bytes += {entry.tag, '\0', entry.permissions, '\0'};
        bytes += entry.id;
    }
    return bytes;
}

bool set_attribute(const fs::path& path, const char* name, const std::string& value) {
    return ::setxattr(path.c_str(), name, value.data(), value.size(), 0) == 0;
}

/// "" if there is none.
std::string attribute(const fs::path& path, const char* name) {
    std::string value(256, ' ');
    const ssize_t size = ::getxattr(path.c_str(), name, value.data(), value.size());
    value.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
    return value;
}

} // namespace

TEST_CASE("a save replaces the text and leaves nothing else behind") {
    const Folder folder;
    {
        auto file = HeldFile::hold(folder.programme().string());
        REQUIRE(file.has_value());
        CHECK(file->text() == "old\n");
        CHECK(folder.names() == Names{".programme.yaml.ktask-lock", "programme.yaml"});
        CHECK(file->replace("new\n").has_value());
        CHECK(file->text() == "new\n");
        CHECK(file->replace("newer\n").has_value());
    }
    CHECK(read(folder.programme()) == "newer\n");
    CHECK(folder.names() == Names{"programme.yaml"});
}

TEST_CASE("a held file that is not replaced stays the same file") {
    const Folder folder;
    const auto before = status_of(folder.programme());
    CHECK(HeldFile::hold(folder.programme().string()).has_value());
    CHECK(save(folder.programme(), "old\n") == "");
    const auto after = status_of(folder.programme());
    CHECK(after.st_ino == before.st_ino);
    CHECK(after.st_mtim.tv_nsec == before.st_mtim.tv_nsec);
    CHECK(folder.names() == Names{"programme.yaml"});
}

TEST_CASE("every byte is kept, zero bytes and large texts too") {
    const Folder folder;
    std::string text("\xEF\xBB\xBF\0\r\n", 6);
    for (int i = 0; i < 300000; ++i)
        text += static_cast<char>(i * 7);
    save(folder.programme(), text);
    CHECK(read(folder.programme()) == text);
    save(folder.programme(), "");
    CHECK(read(folder.programme()) == "");
}

TEST_CASE("a file that is not there is a failure") {
    const Folder folder;
    const auto result = why_not_held(folder.path() / "none.yaml");
    CHECK(result.kind == Kind::failed);
    CHECK(said(result.reason) == "no such file or directory");
    fs::create_symlink("none.yaml", folder.path() / "dangling.yaml");
    CHECK(why_not_held(folder.path() / "dangling.yaml").kind == Kind::failed);
}

TEST_CASE("what is not a regular file is refused without waiting for it") {
    const Folder folder;
    CHECK(why_not_held(folder.path()).kind == Kind::refused);
    CHECK(said(why_not_held(folder.path()).reason) == "it is a folder");
    REQUIRE(::mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
    CHECK(why_not_held(folder.path() / "pipe").kind == Kind::refused);
    CHECK(said(why_not_held(folder.path() / "pipe").reason) == "it is not a regular file");
    CHECK(why_not_held("/dev/null").kind == Kind::refused);
}

TEST_CASE("a read-only file is refused, for root too") {
    const Folder folder;
    REQUIRE(::chmod(folder.programme().c_str(), 0444) == 0);
    const auto result = why_not_held(folder.programme());
    CHECK(result.kind == Kind::refused);
    CHECK(said(result.reason) == "the file is read-only");
    CHECK(said(result.hints) ==
          "make it writable: chmod u+w " + fs::canonical(folder.programme()).string());
    CHECK(folder.names() == Names{"programme.yaml"});
}

TEST_CASE("a read-only folder is refused, for root too") {
    const Folder folder;
    REQUIRE(::chmod(folder.path().c_str(), 0555) == 0);
    const auto result = why_not_held(folder.programme());
    CHECK(result.kind == Kind::refused);
    CHECK(said(result.reason) ==
          "its folder is read-only, and a safe save needs a second file there");
    CHECK(folder.names() == Names{"programme.yaml"});
}

TEST_CASE("mode, owner and extended attributes stay") {
    const Folder folder;
    const std::string path = folder.programme().string();
    if (::getuid() == 0) REQUIRE(::chown(path.c_str(), 1234, 4321) == 0);
    REQUIRE(::chmod(path.c_str(), 0640) == 0);
    const std::string note("a\0b", 3);
    const bool has_attributes = set_attribute(path, "user.note", note);
    const auto before = status_of(path);
    CHECK(save(path, "new\n") == "");
    const auto after = status_of(path);
    CHECK(after.st_mode == before.st_mode);
    CHECK(after.st_uid == before.st_uid);
    CHECK(after.st_gid == before.st_gid);
    CHECK(after.st_ino != before.st_ino);
    if (!has_attributes) {
        MESSAGE("no extended attributes on this file system");
        return;
    }
    CHECK(attribute(path, "user.note") == note);
}

TEST_CASE("an access list stays, and the folder's own is not added") {
    constexpr const char* own = "system.posix_acl_access";
    const Folder folder;
    REQUIRE(::chmod(folder.programme().c_str(), 0640) == 0);
    if (!set_attribute(folder.path(), "system.posix_acl_default", access_list())) {
        MESSAGE("no access lists on this file system");
        return;
    }
    save(folder.programme(), "new\n");
    CHECK(attribute(folder.programme(), own) == "");
    CHECK((status_of(folder.programme()).st_mode & 07777) == 0640);
    REQUIRE(set_attribute(folder.programme(), own, access_list()));
    save(folder.programme(), "newer\n");
    CHECK(attribute(folder.programme(), own) == access_list());
    CHECK((status_of(folder.programme()).st_mode & 07777) == 0660);
}

TEST_CASE("the mode does not depend on the umask") {
    const Folder folder;
    REQUIRE(::chmod(folder.programme().c_str(), 0666) == 0);
    const mode_t mask = ::umask(0077);
    save(folder.programme(), "new\n");
    ::umask(mask);
    CHECK((status_of(folder.programme()).st_mode & 07777) == 0666);
}

TEST_CASE("a symbolic link stays one, and the file behind it is replaced") {
    const Folder folder;
    fs::create_directory(folder.path() / "links");
    const fs::path link = folder.path() / "links" / "programme.yaml";
    fs::create_symlink("../programme.yaml", link);
    auto file = HeldFile::hold(link.string(), 0ms);
    REQUIRE(file.has_value());
    CHECK(file->path() == fs::canonical(folder.programme()).string());
    CHECK(why_not_held(folder.programme()).kind == Kind::busy);
    file->replace("new\n");
    CHECK(fs::is_symlink(link));
    CHECK(fs::read_symlink(link) == "../programme.yaml");
    CHECK(!fs::is_symlink(folder.programme()));
    CHECK(read(folder.programme()) == "new\n");
}

TEST_CASE("a hard link is warned about and keeps the old text") {
    const Folder folder;
    fs::create_hard_link(folder.programme(), folder.path() / "other.yaml");
    CHECK(save(folder.programme(), "new\n") ==
          "the file has another name (hard link); that one keeps the old text");
    CHECK(read(folder.programme()) == "new\n");
    CHECK(read(folder.path() / "other.yaml") == "old\n");
    CHECK(save(folder.programme(), "newer\n") == "");
}

TEST_CASE("a file changed between reading and saving is left alone") {
    const Folder folder;
    std::string theirs;
    const auto change_and_save = [&](auto change) {
        auto file = HeldFile::hold(folder.programme().string(), 0ms);
        REQUIRE(file.has_value());
        change();
        const auto result = file->replace("mine\n");
        REQUIRE(!result);
        CHECK(result.error().kind == Kind::busy);
        CHECK(reason_of(result) == "somebody else has changed it meanwhile");
    };
    SUBCASE("in place") {
        change_and_save([&] { write(folder.programme(), theirs = "odd\n"); });
    }
    SUBCASE("by a file that took its place") {
        change_and_save([&] {
            write(folder.path() / "new", theirs = "theirs\n");
            fs::rename(folder.path() / "new", folder.programme());
        });
    }
    SUBCASE("by another file of the same text") {
        change_and_save([&] {
            write(folder.path() / "new", theirs = "old\n");
            fs::rename(folder.path() / "new", folder.programme());
        });
    }
    CHECK(read(folder.programme()) == theirs);
    CHECK(folder.names() == Names{"programme.yaml"});
}

TEST_CASE("a file removed between reading and saving is not made again") {
    const Folder folder;
    {
        auto file = HeldFile::hold(folder.programme().string(), 0ms);
        REQUIRE(file.has_value());
        fs::remove(folder.programme());
        const auto result = file->replace("mine\n");
        REQUIRE(!result);
        CHECK(result.error().kind == Kind::failed);
    }
    CHECK(folder.names() == Names{});
}

TEST_CASE("a text that does not fit on the disk changes nothing") {
    const Folder folder;
    const int status = in_another_process([&] {
        ::signal(SIGXFSZ, SIG_DFL);
        const rlimit limit{1024, 1024};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        bool is_failed = false;
        {
            auto file = HeldFile::hold(folder.programme().string(), 0ms);
            const auto result = file->replace(std::string(5000, 'x'));
            is_failed = !result && result.error().kind == Kind::failed &&
                        reason_of(result) == "file too large";
        }
        ::_exit(is_failed ? 0 : 1);
    });
    CHECK(status == 0);
    CHECK(read(folder.programme()) == "old\n");
    CHECK(folder.names() == Names{"programme.yaml"});
}
