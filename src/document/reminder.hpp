#pragma once

#include <span>
#include <string_view>

#include "document/document.hpp"
#include "report/reminders.hpp"
#include "report/report.hpp"
#include "words/language.hpp"

namespace ktask::document {

/// Letters to agencies, to each about the tasks that it leads and that are late or soon due on
/// `days.today`; `sender` signs them unless it is "". The title of a single letter is its subject;
/// of several, each has its own heading.
Document reminders(std::span<const report::Reminder> reminders, const report::ReportDays& days,
                   std::string_view sender, words::Speaker& speaker);

} // namespace ktask::document
