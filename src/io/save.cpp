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
#include "io/exchange.hpp"
#include "io/files.hpp"
#include "io/permission.hpp"

namespace ktask::io {

namespace {

std::string folder_of(const std::string& path) {
    return std::filesystem::path(path).parent_path().string();
}

std::string lock_path(const std::string& path) {
    const std::filesystem::path file(path);
    return (file.parent_path() / fmt::format(".{}.ktask-lock", file.filename().string())).string();
}

/// Why a file must not or cannot be changed, before anything is tried.
Result<void> allow_change(const std::string& path) {
    struct stat file = {};
    if (::stat(path.c_str(), &file) != 0) return failure(errno);
    if (S_ISDIR(file.st_mode)) {
        return refusal(text::message("it is a folder"), {text::message("name a file in it")});
    }
    if (!S_ISREG(file.st_mode)) return refusal(text::message("it is not a regular file"));
    auto objection = forbids_writing(path);
    if (!objection) objection = forbids_new_files(folder_of(path));
    if (objection) return tl::unexpected(std::move(*objection));
    return {};
}

struct Hold {
    DeferredSignals signals; // first, so that the lock file is gone before they strike
    LockFile lock;
};

Result<Hold> try_hold(const std::string& path) {
    DeferredSignals signals;
    auto lock = LockFile::take(lock_path(path));
    if (!lock) return tl::unexpected(std::move(lock.error()));
    return Hold{std::move(signals), std::move(*lock)};
}

/// Asks again and again; in between, signals strike.
Result<Hold> wait_to_hold(const std::string& path, std::chrono::milliseconds wait) {
    constexpr std::chrono::milliseconds longest{25};
    const auto until = std::chrono::steady_clock::now() + wait;
    std::chrono::milliseconds pause{1};
    while (true) {
        auto hold = try_hold(path);
        if (hold || hold.error().kind != Error::Kind::busy) return hold;
        if (std::chrono::steady_clock::now() >= until) return hold;
        std::this_thread::sleep_for(pause);
        pause = std::min(pause * 2, longest);
    }
}

/// Makes a rename outlast a power cut, or warns.
Descriptor open_folder(const std::string& path) {
    return Descriptor(::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

void sync(const Descriptor& folder, Saved& saved) {
    const bool is_synced = folder.is_open() && ::fsync(folder.number()) == 0;
    const bool is_unknown_here = errno == EINVAL || errno == ENOTSUP;
    if (is_synced || is_unknown_here) return;
    saved.warnings.push_back(text::message(
        "the folder could not be synced ({}); a power cut now may bring the old text back",
        text::Errno{errno}));
}

tl::unexpected<Error> changed_by_others() {
    return tl::unexpected(Error{Error::Kind::busy,
                                text::message("somebody else has changed it meanwhile"),
                                {text::message("look at the change, then try again")}});
}

/// Two files that have changed places. They change back unless what came out was looked at, for
/// which memory may not suffice.
struct Exchanged {
    const std::string& path;
    const std::string& target;
    FileId put;
    bool is_looked_at = false;

    Exchanged(const std::string& from, const std::string& to, FileId id)
        : path(from), target(to), put(id) {}
    Exchanged(const Exchanged&) = delete;
    Exchanged& operator=(const Exchanged&) = delete;
    ~Exchanged() {
        if (!is_looked_at) put_back(path, target, put);
    }
};

} // namespace

HeldFile::HeldFile(DeferredSignals signals, LockFile lock, std::string path)
    : signals_(std::move(signals)), lock_(std::move(lock)), path_(std::move(path)) {}

Result<HeldFile> HeldFile::hold(const std::string& path, std::chrono::milliseconds wait) {
    std::string real = resolved_path(path);
    if (real.empty()) return failure(errno);
    if (auto allowed = allow_change(real); !allowed) {
        return tl::unexpected(std::move(allowed.error()));
    }
    auto hold = wait_to_hold(real, wait);
    if (!hold) return tl::unexpected(std::move(hold.error()));
    if (hold->lock.was_abandoned()) remove_abandoned(real, Temporary::Alive::by_lock);
    HeldFile file(std::move(hold->signals), std::move(hold->lock), std::move(real));
    if (auto done = file.read(); !done) return tl::unexpected(std::move(done.error()));
    return file;
}

Result<void> HeldFile::read() {
    const Descriptor file(::open(path_.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.is_open()) return failure(errno);
    file_ = file_behind(file.number());
    if (!file_) return failure(errno);
    auto text = read_all(file.number());
    if (!text) return tl::unexpected(std::move(text.error()));
    text_ = std::move(*text);
    return {};
}

Result<bool> HeldFile::is_what_was_read(const std::string& path, const Metadata& metadata) const {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW));
    // It is gone, a link has its place, or a mode forbids to read it that did not before.
    const bool is_another =
        !file.is_open() && (errno == ENOENT || errno == ELOOP || errno == EACCES);
    if (is_another) return false;
    const auto id = file.is_open() ? file_behind(file.number()) : std::nullopt;
    if (!id) return failure(errno);
    if (id != file_) return false;
    const auto text = read_all(file.number());
    if (!text) return tl::unexpected(text.error());
    if (*text != text_) return false;
    const auto now = metadata_of(path);
    if (!now) return tl::unexpected(now.error());
    return *now == metadata;
}

Result<void> HeldFile::put_in_place(Temporary& temporary, const Metadata& metadata) {
    const auto ours = file_behind(temporary.descriptor());
    if (!ours) return failure(errno);
    const Exchange result = exchange_files(temporary.path(), path_);
    if (result == Exchange::unknown_here) return temporary.take_place();
    if (result == Exchange::failed) return errno == ENOENT ? changed_by_others() : failure(errno);
    Exchanged exchanged(temporary.path(), path_, *ours);
    const auto is_same = is_what_was_read(temporary.path(), metadata);
    exchanged.is_looked_at = true;
    if (is_same && *is_same) return {};
    if (!put_back(temporary.path(), path_, *ours)) {
        const int reason = errno;
        temporary.leave();
        return tl::unexpected(
            Error{Error::Kind::failed,
                  text::message("somebody else has changed it meanwhile, and what they wrote could "
                                "not be put back: {}",
                                text::Errno{reason}),
                  {text::message("it is in {}", temporary.path())}});
    }
    return is_same ? changed_by_others() : tl::unexpected(is_same.error());
}

Result<Saved> HeldFile::replace(std::string_view new_text) {
    if (new_text == text_) return {};
    struct stat old_file = {};
    if (::stat(path_.c_str(), &old_file) != 0) return failure(errno);
    const auto metadata = metadata_of(path_);
    if (!metadata) return tl::unexpected(metadata.error());
    auto temporary = Temporary::beside(path_, Temporary::Alive::by_lock);
    if (!temporary) return tl::unexpected(std::move(temporary.error()));
    auto saved = give(*metadata, temporary->descriptor());
    if (!saved) return saved;
    if (auto filled = temporary->fill(new_text); !filled) {
        return tl::unexpected(std::move(filled.error()));
    }
    if (signals_.must_stop()) return failure(text::message("interrupted"));
    const auto is_same = is_what_was_read(path_, *metadata);
    if (!is_same) return tl::unexpected(is_same.error());
    if (!*is_same) return changed_by_others();
    if (old_file.st_nlink > 1) {
        saved->warnings.push_back(
            text::message("the file has another name (hard link); that one keeps the old text"));
    }
    // Here, because lack of memory must not follow the save.
    std::string now(new_text);
    const Descriptor folder = open_folder(path_);
    if (auto placed = put_in_place(*temporary, *metadata); !placed) {
        return tl::unexpected(std::move(placed.error()));
    }
    text_.swap(now);
    file_ = file_behind(temporary->descriptor());
    sync(folder, *saved);
    return saved;
}

} // namespace ktask::io
