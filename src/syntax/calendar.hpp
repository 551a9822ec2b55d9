#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace ktask::syntax {

/// The property `name` of an iCalendar (RFC 5545) with a text for its value: escaped, and broken
/// between characters into lines of at most 75 bytes.
std::string calendar_text(std::string_view name, std::string_view text);

/// "20220509".
std::string calendar_day(std::chrono::sys_days day);

/// "20220509T081500Z".
std::string calendar_time(std::chrono::sys_seconds time);

} // namespace ktask::syntax
