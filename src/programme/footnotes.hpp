#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "programme/known.hpp"
#include "programme/programme.hpp"

namespace ktask::programme {

/// The footnotes of a programme in reading order, task by task between preamble and closing, the
/// same text always under the same number.
struct Footnotes {
    std::vector<std::string> texts; ///< footnote n is texts[n - 1]
    Known<int> numbers;
};

/// Made when somebody asks for the first time, by one pass over the texts that have marks.
const Footnotes& footnotes_of(const Programme& programme);

/// The words of a footnote; there must be one with this number.
const std::string& footnote(const Programme& programme, int number);

/// The number of a footnote with these words; there must be one.
int footnote_number(const Programme& programme, std::string_view words);

/// Where in a task a footnote stands.
struct FootnoteMention {
    int number = 0;
    /// section, title, lead, coordinating, due, extended, details, done, dropped, added, notes
    std::string_view place;
};

/// The footnotes of a task in reading order, one mention for each place where one stands; only
/// those at one place, if it is given.
std::vector<FootnoteMention> mentions_of(const Programme& programme, const Task& task,
                                         std::string_view only = {});

} // namespace ktask::programme
