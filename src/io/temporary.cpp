#include "io/temporary.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include "io/file_id.hpp"

namespace ktask::io {

namespace {

constexpr std::string_view random_part = "XXXXXX";

/// What names of temporaries have before the random part.
std::string_view ending_of(Temporary::Alive alive) {
    return alive == Temporary::Alive::by_lock ? ".ktask-new-" : ".ktask-out-";
}

/// All of its temporaries' names but the random part.
std::string name_beside(const std::filesystem::path& target, Temporary::Alive alive) {
    return fmt::format(".{}{}", target.filename().string(), ending_of(alive));
}

/// Makes a file that others can tell from one of a dead process, if the file system can flock at
/// all; false if somebody has just taken it for one.
bool is_seen_alive(int file, const std::string& path) {
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) return errno != EWOULDBLOCK;
    return entry_at(path) == file_behind(file);
}

/// True if the process that made it is certainly dead; until `file` goes, nobody else finds so.
bool is_dead(const Descriptor& file) {
    return file.is_open() && ::flock(file.number(), LOCK_EX | LOCK_NB) == 0;
}

void remove_if_dead(const std::string& path) {
    const Descriptor file(
        ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY));
    if (is_dead(file) && entry_at(path) == file_behind(file.number())) ::unlink(path.c_str());
}

std::string_view without_random_part(std::string_view name) {
    return name.substr(0, name.size() - std::min(name.size(), random_part.size()));
}

template<typename Accept>
std::vector<std::string> paths_in(const std::filesystem::path& folder, const Accept& accept) {
    std::vector<std::string> paths;
    std::error_code failure;
    for (std::filesystem::directory_iterator entry(folder, failure), end; !failure && entry != end;
         entry.increment(failure)) {
        if (accept(entry->path().filename().string())) paths.push_back(entry->path().string());
    }
    return paths;
}

} // namespace

Temporary::Temporary(std::string target, std::string path, Descriptor file)
    : target_(std::move(target)), path_(std::move(path)), file_(std::move(file)) {}

Temporary::~Temporary() {
    if (!path_.empty()) ::unlink(path_.c_str());
}

Result<Temporary> Temporary::beside(const std::string& target, Alive alive) {
    const auto folder = std::filesystem::path(target).parent_path();
    const std::string pattern =
        (folder / name_beside(target, alive)).string() + std::string(random_part);
    while (true) {
        std::string place = target; // before there is a file, which no lack of memory may leave
        std::string path = pattern;
        Descriptor file(::mkostemp(path.data(), O_CLOEXEC)); // O_EXCL is implied
        if (!file.is_open()) return failure(errno);
        if (alive == Alive::by_flock && !is_seen_alive(file.number(), path)) continue;
        return Temporary(std::move(place), std::move(path), std::move(file));
    }
}

Result<void> Temporary::fill(std::string_view text) {
    if (!write_all(file_.number(), text)) return failure(errno);
    if (auto settled = settle(); !settled) return settled;
    if (::lseek(file_.number(), 0, SEEK_SET) != 0) return failure(errno);
    auto stored = read_all(file_.number());
    if (!stored) return tl::unexpected(std::move(stored.error()));
    if (*stored == text) return {};
    return failure(text::message("what was written reads back differently"));
}

Result<void> Temporary::settle() {
    if (::fsync(file_.number()) != 0) return failure(errno);
    // Network shares may tell only on closing that a write has failed; the file itself stays open,
    // or its flock would be gone.
    if (!Descriptor(::dup(file_.number())).close()) return failure(errno);
    return {};
}

Result<void> Temporary::take_place() {
    if (::rename(path_.c_str(), target_.c_str()) != 0) return failure(errno);
    path_.clear();
    return {};
}

Result<void> Temporary::take_free_place() {
    constexpr unsigned not_over_another = RENAME_NOREPLACE;
    int taken = ::renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, target_.c_str(), not_over_another);
    const bool is_unknown_here = taken != 0 && (errno == EINVAL || errno == ENOSYS);
    if (is_unknown_here) taken = ::link(path_.c_str(), target_.c_str()); // the name goes later
    if (taken == 0) {
        if (!is_unknown_here) path_.clear();
        return {};
    }
    if (errno == EEXIST) return refusal(text::message("there is such a file already"));
    return failure(errno);
}

void remove_abandoned(const std::string& target, Temporary::Alive alive) {
    const std::string start = name_beside(target, alive);
    auto folder = std::filesystem::path(target).parent_path();
    if (folder.empty()) folder = ".";
    for (const auto& path : paths_in(
             folder, [&](std::string_view name) { return without_random_part(name) == start; })) {
        if (alive == Temporary::Alive::by_flock) {
            remove_if_dead(path);
        } else {
            ::unlink(path.c_str());
        }
    }
}

void remove_abandoned_in(const std::string& folder) {
    const auto is_output = [](std::string_view name) {
        return name.starts_with('.') &&
               without_random_part(name).ends_with(ending_of(Temporary::Alive::by_flock));
    };
    for (const auto& path : paths_in(folder, is_output))
        remove_if_dead(path);
}

} // namespace ktask::io
