#include "io/lock.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <optional>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/file_id.hpp"

namespace ktask::io {

namespace {

Error cannot_lock(const std::string& path, Error::Kind kind, text::Message reason) {
    return {kind,
            text::message("its lock file cannot be used: {}", std::move(reason)),
            {text::message("the lock file is {}", path)}};
}

Error cannot_lock(const std::string& path, int error_number) {
    const bool is_refused = error_number == EACCES || error_number == EPERM;
    return cannot_lock(path, is_refused ? Error::Kind::refused : Error::Kind::failed,
                       text::message("{}", text::Errno{error_number}));
}

bool is_word(std::string_view text) {
    const auto is_harmless = [](unsigned char c) {
        return c < 0x80 && (std::isalnum(c) != 0 || c == '.' || c == '-' || c == '_');
    };
    return !text.empty() && std::all_of(text.begin(), text.end(), is_harmless);
}

/// Who has the lock file, as far as it says so.
text::Message taken_by(int file) {
    std::array<char, 128> bytes = {};
    const ssize_t count = ::pread(file, bytes.data(), bytes.size(), 0);
    const std::string_view line(bytes.data(), count < 0 ? 0 : static_cast<std::size_t>(count));
    const auto space = line.find(' ');
    const auto newline = line.find('\n');
    if (space < newline && newline != line.npos) {
        const std::string_view process = line.substr(0, space);
        const std::string_view host = line.substr(space + 1, newline - space - 1);
        if (is_word(process) && is_word(host)) {
            return text::message("somebody else is changing it right now (process {} on {})",
                                 process, host);
        }
    }
    return text::message("somebody else is changing it right now");
}

Error taken(int file) {
    return {Error::Kind::busy, taken_by(file), {text::message("try again in a moment")}};
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
Result<bool> is_still_at(const std::string& path, int file) {
    const auto open_file = file_behind(file);
    if (!open_file) return failure(errno);
    const auto named_file = entry_at(path);
    if (!named_file && errno != ENOENT) return failure(errno);
    return named_file == open_file;
}

/// Nothing but a lock file may be opened for writing as one, or its content would be lost.
std::optional<Error> is_no_lock_file(const std::string& path, int file) {
    struct stat status = {};
    if (::fstat(file, &status) != 0) return cannot_lock(path, errno);
    if (!S_ISREG(status.st_mode)) {
        return cannot_lock(path, Error::Kind::refused, text::message("it is not a regular file"));
    }
    if (status.st_nlink > 1) {
        return cannot_lock(path, Error::Kind::refused,
                           text::message("it has another name (hard link)"));
    }
    return std::nullopt;
}

/// Gets hold of the open lock file, or says who has it.
std::optional<Error> acquire(const std::string& path, int file, bool is_new) {
    if (auto error = is_no_lock_file(path, file)) return error;
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK) return taken(file);
        if (!is_new) {
            // Without flock nothing tells a living holder from a dead one.
            return Error{Error::Kind::busy,
                         taken_by(file),
                         {text::message("if nobody is, remove {}", path)}};
        }
    }
    // The holder before us may have removed it between our open and our flock.
    const auto is_there = is_still_at(path, file);
    if (!is_there) return cannot_lock(path, Error::Kind::failed, is_there.error().reason);
    if (!*is_there) return taken(-1);
    return std::nullopt;
}

} // namespace

LockFile::LockFile(std::string path, Descriptor file, bool was_abandoned)
    : path_(std::move(path)), file_(std::move(file)), was_abandoned_(was_abandoned) {}

Result<LockFile> LockFile::take(const std::string& path) {
    std::string kept_path = path; // before there is a file, which no lack of memory may leave
    Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666));
    const bool is_new = file.is_open();
    if (!is_new && errno == EEXIST) {
        file = open_existing(path);
        const bool has_gone = !file.is_open() && errno == ENOENT;
        if (has_gone) return tl::unexpected(taken(-1));
    }
    if (!file.is_open()) return tl::unexpected(cannot_lock(path, errno));
    if (auto error = acquire(path, file.number(), is_new)) return tl::unexpected(std::move(*error));
    LockFile lock(std::move(kept_path), std::move(file), !is_new);
    write_holder(lock.file_.number());
    return lock;
}

LockFile::~LockFile() {
    if (!file_.is_open()) return;
    // Only the one file that we hold: people may have removed it, and others made a new one.
    const auto is_there = is_still_at(path_, file_.number());
    if (is_there && *is_there) ::unlink(path_.c_str());
}

} // namespace ktask::io
