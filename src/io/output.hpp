#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

#include "io/error.hpp"
#include "io/patience.hpp"
#include "text/sink.hpp"

namespace ktask::io {

/// Puts an output into a sink. What it writes goes on its way in pieces, while it writes.
using Writing = std::function<void(text::Sink& out)>;

/// Writes to standard output. A reader that has gone away is a failure too.
Result<void> write_output(const Writing& write);

/// The same of a text. Needs no memory, so that what was done can be told in any case.
Result<void> write_output(std::string_view text);

/// From now on a reader that has gone away does not end the process (SIGPIPE), but fails the write.
void outlive_readers();

/// Writes to standard error, as well as it goes.
void write_messages(std::string_view text) noexcept;

/// Replaces a file, or makes it: it has the old bytes or all the new ones, never a part. What may
/// not be written to is not replaced either. Devices and pipes are written to; a pipe must have a
/// reader by the end of `wait`.
Result<Saved> write_file(const std::string& path, const Writing& write,
                         std::chrono::milliseconds wait = patience);
Result<Saved> write_file(const std::string& path, std::string_view text);

/// The same of one of many files of a folder, from which remove_abandoned_in() has removed before
/// the first one what killed processes left; else each would look through the whole folder.
Result<Saved> write_one_of_many(const std::string& path, std::string_view text);

/// Makes a file of a text, all of it or nothing; refuses where there is something already.
Result<Saved> create_file(const std::string& path, std::string_view text);

} // namespace ktask::io
