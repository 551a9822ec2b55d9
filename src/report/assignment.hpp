#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace ktask::report {

/// That one of some may be one of others, and how well.
struct Candidate {
    std::size_t before = 0;
    std::size_t after = 0;
    double score = 0; ///< more than 0
};

/// Which of the candidates hold, by `before`: each is taken once, and all scores together are the
/// highest that is possible, so that no order matters.
std::vector<std::optional<std::size_t>> best_assignment(std::span<const Candidate> candidates,
                                                        std::size_t before_count,
                                                        std::size_t after_count);

} // namespace ktask::report
