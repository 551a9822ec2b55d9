#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "programme/programme.hpp"

namespace ktask::report {

// How alike two tasks are by what they say, whatever their ids. A word, and two words that follow
// each other, weigh the more the fewer tasks have them: "xây dựng kế hoạch" tells little. Case,
// accents and numbers are not looked at.

/// How alike two tasks are, from 0 to 1.
struct Alike {
    double words = 0; ///< of their titles, and with less weight of their details
    double all = 0;   ///< also leads, deadlines, numbers and ids, which only tip the scales
    bool has_same_frame = false; ///< the same leads and the same days
    std::size_t length = 0;      ///< of the shorter title, in words
};

/// What is compared of a task.
struct Content {
    std::vector<std::pair<std::uint32_t, double>> words; ///< what they are, ascending, and weigh
    double weight = 0;                                   ///< of all of them
    std::size_t length = 0;                              ///< of the title, in words
    std::vector<std::string> numbers;                    ///< in the title
    std::vector<std::string> leads;                      ///< their names, folded
};

/// Holds the tasks of two programmes, which must outlive it, against each other.
class Likeness {
public:
    Likeness(const programme::Programme& before, const programme::Programme& after);

    /// Of the tasks at these places.
    Alike of(std::size_t before, std::size_t after) const;
    /// How much of the words of the task before is in the one after, from 0 to 1.
    double part_in_after(std::size_t before, std::size_t after) const;
    /// How much of the words of the task after is in the one before.
    double part_in_before(std::size_t before, std::size_t after) const;

private:
    bool has_same_leads(std::size_t before, std::size_t after) const;
    bool has_same_days(std::size_t before, std::size_t after) const;
    double support(std::size_t before, std::size_t after) const;

    const programme::Programme& programme_before_;
    const programme::Programme& programme_after_;
    std::vector<Content> before_;
    std::vector<Content> after_;
};

} // namespace ktask::report
