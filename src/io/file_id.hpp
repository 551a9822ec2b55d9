#pragma once

#include <compare>
#include <optional>
#include <string>

#include <sys/types.h>

namespace ktask::io {

/// What a file is, whatever it is called.
struct FileId {
    dev_t device = 0;
    ino_t inode = 0;
    friend bool operator==(const FileId&, const FileId&) = default;
    friend bool operator<(const FileId& a, const FileId& b) {
        return a.device != b.device ? a.device < b.device : a.inode < b.inode;
    }
};

/// The file to which a path leads, or that standard input is for "-"; nothing if there is none.
std::optional<FileId> file_at(const std::string& path);

/// True if both paths lead to one regular file, so that writing to either overwrites the other.
bool are_same_text(const std::string& one, const std::string& other);

/// The file at a path, without following a symbolic link at its end.
std::optional<FileId> entry_at(const std::string& path);

/// The file that is open.
std::optional<FileId> file_behind(int descriptor);

} // namespace ktask::io
