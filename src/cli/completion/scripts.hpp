#pragma once

#include <cstdint>
#include <string_view>

namespace ktask::cli::completion {

enum class Shell : std::uint8_t { bash, zsh, fish };

/// What makes a shell ask ktask (complete.hpp) when somebody completes its command line. It knows
/// neither commands nor options, so that it need not be made again when those change.
std::string_view script_for(Shell shell);

} // namespace ktask::cli::completion
