#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/completion/question.hpp"
#include "words/language.hpp"

namespace ktask::cli::completion {

/// What may be typed, and in a few words what it is.
struct Candidate {
    std::string value;
    std::string says; ///< may be empty
};

/// What a question may be answered with.
struct Offer {
    enum class Kind : std::uint8_t {
        words,      ///< each of them a whole word
        beginnings, ///< of a word that goes on
        files,      ///< which the shell knows
        folders,
    };
    Kind kind = Kind::words;
    std::vector<Candidate> candidates = {};
};

/// All that begins with what is typed, case and accents aside; or else the only one of which is
/// said what was typed. Programmes that cannot be read have nothing to offer.
Offer offer_for(const Question& whole, const io::Surroundings& surroundings,
                words::Speaker& speaker);

} // namespace ktask::cli::completion
