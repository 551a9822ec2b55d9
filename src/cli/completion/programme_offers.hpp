#pragma once

#include <vector>

#include "cli/completion/offers.hpp"

namespace ktask::cli::completion {

/// A question, and what there is to answer it with.
struct Asking {
    const Question& question;
    const io::Surroundings& surroundings;
    words::Speaker& speaker;
};

// What the programmes offer that the words before mean. Those that cannot be read offer nothing.

/// Tasks; of the one whose id is there before an @ its stages.
std::vector<Candidate> ids_offered(const Asking& asking);
std::vector<Candidate> agencies_offered(const Asking& asking);
std::vector<Candidate> sections_offered(const Asking& asking);
std::vector<Candidate> footnotes_offered(const Asking& asking);
/// What counts from today, and the parts of the programmes' years.
std::vector<Candidate> periods_offered(const Asking& asking);
std::vector<Candidate> days_offered(const Asking& asking);

} // namespace ktask::cli::completion
