#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "io/deferred_signals.hpp"
#include "io/error.hpp"
#include "io/file_id.hpp"
#include "io/lock.hpp"
#include "io/metadata.hpp"
#include "io/patience.hpp"
#include "io/temporary.hpp"

namespace ktask::io {

/// A file held for editing: nobody else who asks for it gets it until this goes, and signals that
/// ask to stop wait as long.
class HeldFile {
public:
    /// Follows symbolic links, waits for the lock, and reads. Refuses what may not be changed.
    static Result<HeldFile> hold(const std::string& path,
                                 std::chrono::milliseconds wait = patience);

    /// The path without symbolic links.
    const std::string& path() const { return path_; }
    const std::string& text() const { return text_; }

    /// Puts `new_text` in the place of the text, all of it or nothing; the file keeps its mode,
    /// owner and attributes. `busy` if the file is no longer what was read, and then it stays as
    /// others left it.
    Result<Saved> replace(std::string_view new_text);

private:
    HeldFile(DeferredSignals signals, LockFile lock, std::string path);
    Result<void> read();
    /// Whether the file at `path` is the one that was read, and still has that text and `metadata`.
    Result<bool> is_what_was_read(const std::string& path, const Metadata& metadata) const;
    Result<void> put_in_place(Temporary& temporary, const Metadata& metadata);

    DeferredSignals signals_; // first, so that the lock file is gone before they strike
    LockFile lock_;
    std::string path_;
    std::string text_;
    std::optional<FileId> file_;
};

} // namespace ktask::io
