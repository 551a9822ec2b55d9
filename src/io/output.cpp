#include "io/output.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/descriptor.hpp"

namespace ktask::io {

namespace {

std::string write_in_place(const std::string& path, std::string_view text) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file.is_open() || !write_all(file.number(), text) || !file.close()) {
        return reason_of(errno);
    }
    return "";
}

} // namespace

std::string write_output(std::string_view text) {
    // Only a write to a full disk or a closed pipe says so; closing says it for network shares.
    Descriptor copy(text.empty() ? -1 : ::dup(STDOUT_FILENO));
    if (text.empty()) return "";
    if (!copy.is_open() || !write_all(copy.number(), text) || !copy.close()) {
        return reason_of(errno);
    }
    return "";
}

void write_messages(std::string_view text) {
    write_all(STDERR_FILENO, text);
}

std::string write_file(const std::string& path, std::string_view text) {
    struct stat status = {};
    const bool exists = ::stat(path.c_str(), &status) == 0;
    if (exists && S_ISDIR(status.st_mode)) return "it is a folder";
    if (exists && !S_ISREG(status.st_mode)) return write_in_place(path, text);
    std::string target = path;
    if (char* const resolved = exists ? ::realpath(path.c_str(), nullptr) : nullptr) {
        target = resolved;
        std::free(resolved);
    }
    std::string temporary = target + ".XXXXXX";
    Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (!file.is_open()) return reason_of(errno);
    const mode_t mask = ::umask(0);
    ::umask(mask);
    const mode_t mode = exists ? status.st_mode & 07777 : 0666 & ~mask;
    const bool is_safe = ::fchmod(file.number(), mode) == 0 && write_all(file.number(), text) &&
                         ::fsync(file.number()) == 0 && file.close() &&
                         ::rename(temporary.c_str(), target.c_str()) == 0;
    if (is_safe) return "";
    const std::string reason = reason_of(errno);
    ::unlink(temporary.c_str());
    return reason;
}

} // namespace ktask::io
