#include "io/folders.hpp"

#include <cerrno>

#include <sys/stat.h>

#include "io/descriptor.hpp"
#include "io/files.hpp"

namespace ktask::io {

std::string make_folder(const std::string& path) {
    if (::mkdir(path.c_str(), 0777) == 0 || is_folder(path)) return "";
    return reason_of(errno);
}

} // namespace ktask::io
