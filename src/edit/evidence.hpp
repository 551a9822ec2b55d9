#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "deadline/date.hpp"
#include "programme/programme.hpp"
#include "text/problem.hpp"

namespace ktask::edit {

/// What is said to show that something happened.
struct EvidenceRequest {
    std::vector<std::string> references; ///< texts of new footnotes, as typed
    std::vector<int> footnotes;          ///< numbers of footnotes that the programme has
    std::optional<deadline::Date> on;
};

/// Where the day of an event comes from: it was asked for, the references tell it, or it is today
/// because there are none. `unclear`: they tell none, or several.
enum class DaySource : std::uint8_t { asked, reference, today, unclear };

/// A day and what shows it; references are plain words, each once.
struct Evidence {
    deadline::Date on;
    std::vector<std::string> references;
    DaySource source = DaySource::asked;
};

/// What a request comes to; the day may be unclear. Refuses a reference that is not one line of
/// words and a footnote that does not exist.
tl::expected<Evidence, text::Problem> evidence_of(const programme::Programme& programme,
                                                  const EvidenceRequest& request,
                                                  deadline::Date today);

/// True if somebody asked for the day, or the references tell it.
bool is_day_known(const Evidence& evidence);

/// Why words cannot be written as a text of one line; `option` is where they were typed.
std::optional<text::Problem> objection_to_words(std::string_view option, std::string_view words);

} // namespace ktask::edit
