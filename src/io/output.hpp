#pragma once

#include <string>
#include <string_view>

namespace ktask::io {

/// Writes to standard output; "" or why it failed. A reader that has gone away is a failure too.
std::string write_output(std::string_view text);

/// Writes to standard error, as well as it goes.
void write_messages(std::string_view text);

/// Replaces a file, or makes it: it has the old bytes or all the new ones, never a part. Devices
/// and pipes are written to. "" or why it failed.
std::string write_file(const std::string& path, std::string_view text);

} // namespace ktask::io
