#include "io/file_id.hpp"

#include <sys/stat.h>
#include <unistd.h>

namespace ktask::io {

namespace {

std::optional<struct stat> status_at(const std::string& path) {
    struct stat status = {};
    const int result = path == "-" ? ::fstat(STDIN_FILENO, &status) : ::stat(path.c_str(), &status);
    return result == 0 ? std::optional(status) : std::nullopt;
}

} // namespace

std::optional<FileId> file_at(const std::string& path) {
    const auto status = status_at(path);
    if (!status) return std::nullopt;
    return FileId{status->st_dev, status->st_ino};
}

bool are_same_text(const std::string& one, const std::string& other) {
    const auto status = status_at(one);
    if (!status || !S_ISREG(status->st_mode)) return false;
    return file_at(other) == FileId{status->st_dev, status->st_ino};
}

std::optional<FileId> entry_at(const std::string& path) {
    struct stat status = {};
    if (::lstat(path.c_str(), &status) != 0) return std::nullopt;
    return FileId{status.st_dev, status.st_ino};
}

std::optional<FileId> file_behind(int descriptor) {
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0) return std::nullopt;
    return FileId{status.st_dev, status.st_ino};
}

} // namespace ktask::io
