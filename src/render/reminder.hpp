#pragma once

#include <string>
#include <string_view>

#include "render/words.hpp"
#include "report/reminders.hpp"
#include "report/report.hpp"

namespace ktask::render {

/// What a reminder says, as a mail to its agency.
struct ReminderTexts {
    std::string subject;
    std::string text;
    std::string html;
};

/// The reminder in words on `days.today`; `sender` signs it unless it is "".
ReminderTexts reminder_in_words(const report::Reminder& reminder, const report::ReportDays& days,
                                std::string_view sender, const Words& words);

} // namespace ktask::render
