#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

#include "deadline/date.hpp"
#include "io/pager.hpp"
#include "text/language.hpp"

namespace ktask::io {

/// What a run of ktask takes from outside besides its arguments and files.
struct Surroundings {
    deadline::Date today;                  ///< by the clock, in local time
    std::chrono::sys_seconds now;          ///< by the clock, or $SOURCE_DATE_EPOCH
    std::chrono::minutes utc_offset{0};    ///< of local time; 0 with $SOURCE_DATE_EPOCH
    std::optional<std::string> file;       ///< $KTASK_FILE
    std::optional<std::string> today_text; ///< $KTASK_TODAY
    bool has_repository = false;           ///< $GIT_DIR says which one git is to look at
    bool may_colour =
        false; ///< standard output is a terminal that understands colours and wants them
    bool is_terminal = false;       ///< standard output is a terminal
    bool may_tell_progress = false; ///< standard error is a terminal on which a line can be wiped
    std::optional<std::size_t> columns;                ///< $COLUMNS, else those of the terminal
    std::optional<Paging> paging;                      ///< nothing: no terminal, or nobody wants it
    text::Language language = text::Language::english; ///< of the locale
};

/// The language of the locale, by the first of LC_ALL, LC_MESSAGES and LANG that says one: English
/// unless it is Vietnamese. Takes no memory.
text::Language language_of_locale() noexcept;

Surroundings look_around();

} // namespace ktask::io
