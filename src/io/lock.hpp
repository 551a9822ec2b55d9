#pragma once

#include <string>

#include "io/descriptor.hpp"
#include "io/error.hpp"

namespace ktask::io {

/// A lock file that is ours; removed when it goes. Its flock is the sign of life: the file alone,
/// left by a process that was killed, locks nobody out.
class LockFile {
public:
    /// Tries once; `busy` if a living process has it.
    static Result<LockFile> take(const std::string& path);
    LockFile(LockFile&&) noexcept = default;
    LockFile& operator=(LockFile&&) = delete;
    ~LockFile();

    /// True if the file was there already: whoever made it may have left other things behind.
    bool was_abandoned() const { return was_abandoned_; }

private:
    LockFile(std::string path, Descriptor file, bool was_abandoned);

    std::string path_;
    Descriptor file_;
    bool was_abandoned_;
};

} // namespace ktask::io
