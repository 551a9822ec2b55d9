#pragma once

#include <string>
#include <string_view>

#include "render/words.hpp"
#include "report/reminders.hpp"
#include "report/report.hpp"

namespace ktask::render {

/// The reminder as a mail shows it, on `days.today`; `sender` signs it unless it is "".
std::string reminder_as_mail_html(const report::Reminder& reminder, const report::ReportDays& days,
                                  std::string_view sender, const Words& words);

} // namespace ktask::render
