#pragma once

namespace ktask::io {

/// Runs the whole program. Whatever leaves it as an exception, out of memory too, is told on
/// standard error in words that need no memory, and ends with the status of failures; locks and
/// temporaries have gone by then. From here on std::terminate ends so as well, at once: a lock file
/// may stay behind then, which locks nobody out.
int with_last_catch(int (*program)(int, char**), int count, char** arguments) noexcept;

} // namespace ktask::io
