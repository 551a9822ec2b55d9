#include "io/lock.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ktask::io {

namespace {

constexpr std::string_view try_later = "try again in a moment";

SaveResult cannot_lock(const std::string& path, SaveError error, const std::string& reason) {
    return {error, "its lock file cannot be used: " + reason, "the lock file is " + path, {}};
}

SaveResult cannot_lock(const std::string& path, int error_number) {
    const bool is_refused = error_number == EACCES || error_number == EPERM;
    return cannot_lock(path, is_refused ? SaveError::refused : SaveError::failed,
                       reason_of(error_number));
}

bool is_word(std::string_view text) {
    const auto is_harmless = [](unsigned char c) {
        return c < 0x80 && (std::isalnum(c) != 0 || c == '.' || c == '-' || c == '_');
    };
    return !text.empty() && std::all_of(text.begin(), text.end(), is_harmless);
}

/// " (process 12 on host)", or "" if the lock file does not say it.
std::string holder(int file) {
    std::array<char, 128> bytes = {};
    const ssize_t count = ::pread(file, bytes.data(), bytes.size(), 0);
    if (count <= 0) return "";
    const std::string_view line(bytes.data(), static_cast<std::size_t>(count));
    const auto space = line.find(' ');
    const auto newline = line.find('\n');
    if (space == line.npos || newline == line.npos || space > newline) return "";
    const std::string_view process = line.substr(0, space);
    const std::string_view host = line.substr(space + 1, newline - space - 1);
    if (!is_word(process) || !is_word(host)) return "";
    return " (process " + std::string(process) + " on " + std::string(host) + ")";
}

SaveResult taken(int file) {
    return {SaveError::busy,
            "somebody else is changing it right now" + holder(file),
            std::string(try_later),
            {}};
}

/// For people who look at the file; ktask itself trusts flock alone.
void write_holder(int file) {
    std::array<char, 65> host = {};
    ::gethostname(host.data(), host.size() - 1);
    const std::string line = std::to_string(::getpid()) + " " + host.data() + "\n";
    if (::ftruncate(file, 0) == 0) write_all(file, line);
}

/// A lock file that was there already. Those of others may be read-only to us, and flock on most
/// file systems wants no more.
Descriptor open_existing(const std::string& path) {
    constexpr int flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
    Descriptor file(::open(path.c_str(), O_RDWR | flags));
    if (!file.is_open() && errno == EACCES)
        return Descriptor(::open(path.c_str(), O_RDONLY | flags));
    return file;
}

/// False once the file has been removed, with or without another one in its place.
bool is_still_at(const std::string& path, int file) {
    struct stat open_file = {};
    struct stat named_file = {};
    return ::fstat(file, &open_file) == 0 && ::lstat(path.c_str(), &named_file) == 0 &&
           open_file.st_dev == named_file.st_dev && open_file.st_ino == named_file.st_ino;
}

bool is_regular(int file) {
    struct stat status = {};
    return ::fstat(file, &status) == 0 && S_ISREG(status.st_mode);
}

} // namespace

LockFile::LockFile(std::string path, Descriptor file, bool was_abandoned)
    : path_(std::move(path)), file_(std::move(file)), was_abandoned_(was_abandoned) {}

tl::expected<LockFile, SaveResult> LockFile::take(const std::string& path) {
    Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666));
    const bool is_new = file.is_open();
    if (!is_new && errno == EEXIST) {
        file = open_existing(path);
        const bool has_gone = !file.is_open() && errno == ENOENT;
        if (has_gone) return tl::unexpected(taken(-1));
    }
    if (!file.is_open()) return tl::unexpected(cannot_lock(path, errno));
    if (!is_regular(file.number())) {
        return tl::unexpected(cannot_lock(path, SaveError::refused, "it is not a regular file"));
    }
    if (::flock(file.number(), LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK) return tl::unexpected(taken(file.number()));
        if (!is_new) {
            // Without flock nothing tells a living holder from a dead one.
            SaveResult result = taken(file.number());
            result.hint = "if nobody is, remove " + path;
            return tl::unexpected(std::move(result));
        }
    }
    // The holder before us may have removed it between our open and our flock.
    if (!is_still_at(path, file.number())) return tl::unexpected(taken(-1));
    write_holder(file.number());
    return LockFile(path, std::move(file), !is_new);
}

LockFile::~LockFile() {
    // Only the one file that we hold: people may have removed it, and others made a new one.
    if (file_.is_open() && is_still_at(path_, file_.number())) ::unlink(path_.c_str());
}

} // namespace ktask::io
