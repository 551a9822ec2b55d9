#include "io/descriptor.hpp"

#include <algorithm>
#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

namespace ktask::io {

Descriptor::~Descriptor() {
    if (is_open()) ::close(number_);
}

bool Descriptor::close() {
    return ::close(std::exchange(number_, -1)) == 0;
}

Result<std::string> read_all(int descriptor, std::size_t most) {
    constexpr std::size_t block = 1U << 16U;
    std::string text;
    struct stat status = {};
    std::size_t first_room = block;
    if (::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode)) {
        first_room = static_cast<std::size_t>(status.st_size) + 1;
    }
    std::size_t used = 0;
    while (used < most) {
        if (used == text.size()) text.resize(std::min(most, used == 0 ? first_room : used + block));
        const ssize_t count = ::read(descriptor, text.data() + used, text.size() - used);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return failure(errno);
        if (count == 0) break;
        used += static_cast<std::size_t>(count);
    }
    text.resize(used);
    return text;
}

bool write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t count = ::write(descriptor, text.data(), text.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

} // namespace ktask::io
