#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/declaration.hpp"
#include "deadline/date.hpp"
#include "io/surroundings.hpp"
#include "text/language.hpp"

namespace ktask::cli {

enum class When : std::uint8_t { automatic, always, never };

/// The options of every command, which may be before it or after it.
struct Everywhere {
    std::vector<std::string> files;
    std::optional<int> year;
    std::string today;
    std::optional<text::Language> language;
    When colour = When::automatic;
    bool explain = false;
    bool is_quiet = false;
    bool has_no_pager = false;
    bool help = false;
    bool wants_version = false;
};

void declare(Declaration& declaration, Everywhere& options);

/// The language that a value of --lang names, or nothing.
std::optional<text::Language> language_called(std::string_view name);

/// The language in which things are said to the person: that of --lang, or of the locale. What is
/// shown of a programme is in the programme's own, unless --lang asks for another.
text::Language language_of_person(const Everywhere& options, const io::Surroundings& surroundings);

/// The day from which everything is counted: that of --today, of $KTASK_TODAY, or today.
deadline::Date read_today(const Everywhere& options, const io::Surroundings& surroundings);

} // namespace ktask::cli
