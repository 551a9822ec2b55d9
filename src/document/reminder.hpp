#pragma once

#include <span>
#include <string_view>

#include "document/document.hpp"
#include "report/reminders.hpp"
#include "words/language.hpp"

namespace ktask::document {

using report::ReminderDays;

/// Letters to agencies, to each about the tasks that it leads and that are late or soon due on
/// a day; `sender` signs them unless it is "". The title of a single letter is its subject;
/// of several, each has its own heading.
Document reminders(std::span<const report::Reminder> reminders, const ReminderDays& days,
                   std::string_view sender, words::Speaker& speaker);

} // namespace ktask::document
