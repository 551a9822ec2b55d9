#pragma once

#include <cstdint>
#include <string>

#include "io/file_id.hpp"

namespace ktask::io {

/// How exchanging two files went; `failed` with errno.
enum class Exchange : std::uint8_t { done, unknown_here, failed };

/// Each file gets the other's name, in one step that nobody can come between. Not every file
/// system can do that, nor every kernel.
Exchange exchange_files(const std::string& one, const std::string& other);

/// Undoes an exchange by which `put` got its place at `target`: the file that is now at `path` gets
/// that place back. What others have put there meanwhile is newer, and stays instead. False with
/// errno if it failed: then a file of others is at `path`.
bool put_back(const std::string& path, const std::string& target, FileId put);

} // namespace ktask::io
