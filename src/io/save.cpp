#include "io/save.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/descriptor.hpp"
#include "io/files.hpp"
#include "io/metadata.hpp"
#include "io/temporary.hpp"

namespace ktask::io {

namespace {

SaveResult refused(std::string reason, std::string hint = "") {
    return {SaveError::refused, std::move(reason), std::move(hint), {}};
}

SaveResult failed(std::string reason) {
    return {SaveError::failed, std::move(reason), {}, {}};
}

std::string folder_of(const std::string& path) {
    return std::filesystem::path(path).parent_path().string();
}

std::string lock_path(const std::string& path) {
    const std::filesystem::path file(path);
    return (file.parent_path() / fmt::format(".{}.ktask-lock", file.filename().string())).string();
}

/// Mode bits are looked at too: nobody forbids anything to root.
bool is_writable(const std::string& path, mode_t mode, int access) {
    errno = EACCES;
    return (mode & 0222) != 0 && ::access(path.c_str(), access) == 0;
}

/// Why a file must not or cannot be changed, before anything is tried.
SaveResult objection(const std::string& path) {
    struct stat file = {};
    struct stat folder = {};
    if (::stat(path.c_str(), &file) != 0 || ::stat(folder_of(path).c_str(), &folder) != 0) {
        return failed(reason_of(errno));
    }
    if (S_ISDIR(file.st_mode)) return refused("it is a folder", "name a file in it");
    if (!S_ISREG(file.st_mode)) return refused("it is not a regular file");
    if (!is_writable(path, file.st_mode, W_OK)) {
        if (errno != EACCES && errno != EPERM) return failed(reason_of(errno));
        if ((file.st_mode & 0222) != 0) return refused("the file is read-only to you");
        return refused("the file is read-only", "make it writable: chmod u+w " + path);
    }
    if (!is_writable(folder_of(path), folder.st_mode, W_OK | X_OK)) {
        if (errno != EACCES && errno != EPERM) return failed(reason_of(errno));
        return refused("its folder is read-only, and a safe save needs a second file there",
                       "the folder is " + folder_of(path));
    }
    return {};
}

struct Hold {
    DeferredSignals signals; // first, so that the lock file is gone before they strike
    LockFile lock;
};

tl::expected<Hold, SaveResult> try_hold(const std::string& path) {
    DeferredSignals signals;
    auto lock = LockFile::take(lock_path(path));
    if (!lock) return tl::unexpected(std::move(lock.error()));
    return Hold{std::move(signals), std::move(*lock)};
}

/// Asks again and again; in between, signals strike.
tl::expected<Hold, SaveResult> wait_to_hold(const std::string& path,
                                            std::chrono::milliseconds wait) {
    constexpr std::chrono::milliseconds longest{25};
    const auto until = std::chrono::steady_clock::now() + wait;
    std::chrono::milliseconds pause{1};
    while (true) {
        auto hold = try_hold(path);
        if (hold || hold.error().error != SaveError::busy) return hold;
        if (std::chrono::steady_clock::now() >= until) return hold;
        std::this_thread::sleep_for(pause);
        pause = std::min(pause * 2, longest);
    }
}

/// Makes a rename outlast a power cut; "" or a warning.
std::string sync_folder(const std::string& path) {
    const Descriptor folder(::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    const bool is_synced = folder.is_open() && ::fsync(folder.number()) == 0;
    const bool is_unknown_here = errno == EINVAL || errno == ENOTSUP;
    if (is_synced || is_unknown_here) return "";
    return "the folder could not be synced (" + reason_of(errno) +
           "); a power cut now may bring the old text back";
}

void add_line(std::string& text, const std::string& line) {
    if (!text.empty() && !line.empty()) text += '\n';
    text += line;
}

} // namespace

HeldFile::HeldFile(DeferredSignals signals, LockFile lock, std::string path)
    : signals_(std::move(signals)), lock_(std::move(lock)), path_(std::move(path)) {}

tl::expected<HeldFile, SaveResult> HeldFile::hold(const std::string& path,
                                                  std::chrono::milliseconds wait) {
    std::string real = resolved_path(path);
    if (real.empty()) return tl::unexpected(failed(reason_of(errno)));
    if (auto reason = objection(real); reason.error != SaveError::none) {
        return tl::unexpected(std::move(reason));
    }
    auto hold = wait_to_hold(real, wait);
    if (!hold) return tl::unexpected(std::move(hold.error()));
    if (hold->lock.was_abandoned()) remove_abandoned(real);
    HeldFile file(std::move(hold->signals), std::move(hold->lock), std::move(real));
    if (std::string reason = file.read(); !reason.empty()) {
        return tl::unexpected(failed(std::move(reason)));
    }
    return file;
}

std::string HeldFile::read() {
    const Descriptor file(::open(path_.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status = {};
    if (!file.is_open() || ::fstat(file.number(), &status) != 0) return reason_of(errno);
    auto text = read_all(file.number());
    if (!text) return std::move(text.error());
    text_ = std::move(*text);
    device_ = status.st_dev;
    inode_ = status.st_ino;
    return "";
}

bool HeldFile::is_unchanged() const {
    const Descriptor file(::open(path_.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status = {};
    if (!file.is_open() || ::fstat(file.number(), &status) != 0) return false;
    if (status.st_dev != device_ || status.st_ino != inode_) return false;
    const auto text = read_all(file.number());
    return text && *text == text_;
}

SaveResult HeldFile::replace(std::string_view new_text) {
    if (new_text == text_) return {};
    struct stat old_file = {};
    if (::stat(path_.c_str(), &old_file) != 0) return failed(reason_of(errno));
    auto temporary = Temporary::beside(path_);
    if (!temporary) return failed(std::move(temporary.error()));
    auto warning = copy_metadata(path_, temporary->descriptor());
    if (!warning) return failed(std::move(warning.error()));
    if (std::string reason = temporary->fill(new_text); !reason.empty()) {
        return failed(std::move(reason));
    }
    struct stat new_file = {};
    if (::fstat(temporary->descriptor(), &new_file) != 0) return failed(reason_of(errno));
    if (signals_.must_stop()) return failed("interrupted");
    if (!is_unchanged()) {
        return {SaveError::busy,
                "somebody else has changed it meanwhile",
                "look at the change, then try again",
                {}};
    }
    if (std::string reason = temporary->take_place(); !reason.empty()) {
        return failed(std::move(reason));
    }
    if (old_file.st_nlink > 1) {
        add_line(*warning, "the file has another name (hard link); that one keeps the old text");
    }
    add_line(*warning, sync_folder(path_));
    text_ = new_text;
    device_ = new_file.st_dev;
    inode_ = new_file.st_ino;
    return {SaveError::none, {}, {}, std::move(*warning)};
}

} // namespace ktask::io
