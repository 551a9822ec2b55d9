#include "io/output.hpp"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/deferred_signals.hpp"
#include "io/descriptor.hpp"
#include "io/files.hpp"
#include "io/metadata.hpp"
#include "io/temporary.hpp"

namespace ktask::io {

namespace {

std::string write_in_place(const std::string& path, std::string_view text) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file.is_open() || !write_all(file.number(), text) || !file.close()) {
        return reason_of(errno);
    }
    return "";
}

mode_t file_mask() {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return mask;
}

} // namespace

std::string write_output(std::string_view text) {
    if (text.empty()) return "";
    // Only a write to a full disk or a closed pipe says so; closing says it for network shares.
    Descriptor copy(::dup(STDOUT_FILENO));
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
    std::string target = exists ? resolved_path(path) : "";
    if (target.empty()) target = path;
    const DeferredSignals signals; // none leaves the temporary behind
    auto temporary = Temporary::beside(target);
    if (!temporary) return temporary.error();
    if (exists) {
        const auto warning = copy_metadata(target, temporary->descriptor());
        if (!warning) return warning.error();
    } else if (::fchmod(temporary->descriptor(), 0666 & ~file_mask()) != 0) {
        return reason_of(errno);
    }
    const std::string reason = temporary->fill(text);
    return reason.empty() ? temporary->take_place() : reason;
}

} // namespace ktask::io
