#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "cli/command.hpp"

namespace ktask::cli::completion {

/// What somebody is typing, and what is there already.
struct Question {
    enum class About : std::uint8_t {
        command,
        option, ///< its name
        value,  ///< of an option, or an argument of the command
        nothing,
    };
    About about = About::nothing;
    const Command* command = nullptr; ///< nullptr if none has been typed
    Declaration declaration;          ///< of ktask, and of the command
    const Option* option = nullptr;   ///< whose value it is
    std::string kept;                 ///< what is before it in the same word: "--agency="
    std::string word;                 ///< as far as it is typed
    std::vector<std::string> typed;   ///< other values of the same option, and names of options
    Everywhere everywhere;            ///< what the words before it say
};

/// The question that the last of the words is, which may be empty; the others are the arguments
/// before it.
Question question_of(std::span<const std::string> words);

} // namespace ktask::cli::completion
