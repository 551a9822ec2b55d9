#include "io/files.hpp"

#include <cerrno>
#include <cstdlib>
#include <memory>

#include <fcntl.h>
#include <unistd.h>

#include "io/descriptor.hpp"

namespace ktask::io {

Result<std::string> read_file(const std::string& path, std::size_t most) {
    const Descriptor file(path == "-" ? ::dup(STDIN_FILENO)
                                      : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.is_open()) return failure(errno);
    return read_all(file.number(), most);
}

std::string resolved_path(const std::string& path) {
    const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr),
                                                           &std::free);
    return real ? real.get() : "";
}

} // namespace ktask::io
