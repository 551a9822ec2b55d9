#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include <sys/types.h>

#include <tl/expected.hpp>

#include "io/deferred_signals.hpp"
#include "io/lock.hpp"
#include "io/save_result.hpp"

namespace ktask::io {

/// How long to wait for somebody else to be done with a file.
inline constexpr std::chrono::milliseconds patience{5000};

/// A file held for editing: nobody else who asks for it gets it until this goes, and signals that
/// ask to stop wait as long.
class HeldFile {
public:
    /// Follows symbolic links, waits for the lock, and reads. Refuses what may not be changed.
    static tl::expected<HeldFile, SaveResult> hold(const std::string& path,
                                                   std::chrono::milliseconds wait = patience);

    /// The path without symbolic links.
    const std::string& path() const { return path_; }
    const std::string& text() const { return text_; }

    /// Puts `new_text` in the place of the text, all of it or nothing; the file keeps its mode,
    /// owner and attributes. `busy` if the file is no longer what was read.
    SaveResult replace(std::string_view new_text);

private:
    HeldFile(DeferredSignals signals, LockFile lock, std::string path);
    /// Reads the file; "" or why it cannot be read.
    std::string read();
    bool is_unchanged() const;

    DeferredSignals signals_; // first, so that the lock file is gone before they strike
    LockFile lock_;
    std::string path_;
    std::string text_;
    dev_t device_ = 0;
    ino_t inode_ = 0;
};

} // namespace ktask::io
