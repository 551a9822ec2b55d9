#pragma once

#include <string_view>

#include "document/document.hpp"
#include "report/reminders.hpp"
#include "report/report.hpp"
#include "words/language.hpp"

namespace ktask::document {

/// A letter to an agency about the tasks that it leads and that are late or soon due on
/// `days.today`; `sender` signs it unless it is "". Its title is the subject.
Document reminder(const report::Reminder& reminder, const report::ReportDays& days,
                  std::string_view sender, words::Speaker& speaker);

} // namespace ktask::document
