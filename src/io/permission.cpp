#include "io/permission.hpp"

#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

namespace ktask::io {

namespace {

enum class Verdict { allowed, by_mode, by_system, failed };

Verdict verdict_on(const std::string& path, int access) {
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0) return Verdict::failed;
    if ((status.st_mode & 0222) == 0) return Verdict::by_mode;
    if (::access(path.c_str(), access) == 0) return Verdict::allowed;
    return errno == EACCES || errno == EPERM ? Verdict::by_system : Verdict::failed;
}

Error failed_with(int error_number) {
    return failure(error_number).value();
}

Error refused(text::Message reason, text::Message hint) {
    return {Error::Kind::refused, std::move(reason), {std::move(hint)}};
}

} // namespace

std::optional<Error> forbids_writing(const std::string& path) {
    switch (verdict_on(path, W_OK)) {
    case Verdict::allowed:
        return std::nullopt;
    case Verdict::by_mode:
        return refused(text::message("the file is read-only"),
                       text::message("make it writable: chmod u+w {}", path));
    case Verdict::by_system:
        return Error{Error::Kind::refused, text::message("the file is read-only to you")};
    case Verdict::failed:
        return failed_with(errno);
    }
    return std::nullopt;
}

std::optional<Error> forbids_new_files(const std::string& folder) {
    switch (verdict_on(folder, W_OK | X_OK)) {
    case Verdict::allowed:
        return std::nullopt;
    case Verdict::by_mode:
    case Verdict::by_system:
        return refused(
            text::message("its folder is read-only, and a safe save needs a second file there"),
            text::message("the folder is {}", folder));
    case Verdict::failed:
        return failed_with(errno);
    }
    return std::nullopt;
}

} // namespace ktask::io
