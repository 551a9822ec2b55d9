#include "io/surroundings.hpp"

#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <string_view>

#include <sys/ioctl.h>
#include <unistd.h>

namespace ktask::io {

namespace {

std::optional<std::string> variable(const char* name) {
    const char* const value = std::getenv(name);
    if (value == nullptr || *value == '\0') return std::nullopt;
    return value;
}

template<typename Number>
std::optional<Number> number(const std::optional<std::string>& text) {
    if (!text) return std::nullopt;
    Number value = 0;
    const char* const end = text->data() + text->size();
    const auto [stop, failure] = std::from_chars(text->data(), end, value);
    if (failure != std::errc{} || stop != end) return std::nullopt;
    return value;
}

void look_at_clock(Surroundings& surroundings) {
    using namespace std::chrono;
    const std::time_t now = std::time(nullptr);
    std::tm local = {};
    ::localtime_r(&now, &local);
    surroundings.today = year(local.tm_year + 1900) /
                         month(static_cast<unsigned>(local.tm_mon) + 1) /
                         day(static_cast<unsigned>(local.tm_mday));
    surroundings.now = sys_seconds(seconds(now));
    surroundings.utc_offset = duration_cast<minutes>(seconds(local.tm_gmtoff));
    // https://reproducible-builds.org/specs/source-date-epoch: the time of all that is written.
    constexpr std::int64_t last_second = 253'402'300'799; // of the year 9999
    const auto given = number<std::int64_t>(variable("SOURCE_DATE_EPOCH"));
    if (!given || *given < 0 || *given > last_second) return;
    surroundings.now = sys_seconds(seconds(*given));
    surroundings.utc_offset = minutes(0);
}

winsize size_of_output() {
    winsize size = {};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return {};
    return size;
}

std::optional<std::size_t> columns_of_output() {
    const auto columns = number<std::size_t>(variable("COLUMNS"));
    if (columns && *columns > 0) return columns;
    const winsize size = size_of_output();
    if (size.ws_col > 0) return size.ws_col;
    return std::nullopt;
}

/// How a terminal is paged: by $PAGER, which may say not at all, else by less.
std::optional<Paging> paging_of_terminal() {
    const char* const pager = std::getenv("PAGER");
    const std::string command = pager == nullptr ? "less" : pager;
    const winsize size = size_of_output();
    if (command.empty() || command == "cat" || size.ws_row == 0 || size.ws_col == 0)
        return std::nullopt;
    return Paging{command, size.ws_row, size.ws_col};
}

} // namespace

text::Language language_of_locale() noexcept {
    for (const char* const name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* const locale = std::getenv(name);
        if (locale == nullptr || *locale == '\0') continue;
        const bool is_vietnamese = std::string_view(locale).starts_with("vi");
        return is_vietnamese ? text::Language::vietnamese : text::Language::english;
    }
    return text::Language::english;
}

Surroundings look_around() {
    const auto terminal = variable("TERM");
    Surroundings surroundings;
    look_at_clock(surroundings);
    surroundings.file = variable("KTASK_FILE");
    surroundings.today_text = variable("KTASK_TODAY");
    surroundings.has_repository = variable("GIT_DIR").has_value();
    surroundings.is_terminal = ::isatty(STDOUT_FILENO) == 1;
    const bool is_able = terminal && *terminal != "dumb";
    surroundings.may_colour = surroundings.is_terminal && is_able && !variable("NO_COLOR");
    surroundings.may_tell_progress = is_able && ::isatty(STDERR_FILENO) == 1;
    surroundings.columns = columns_of_output();
    if (surroundings.is_terminal && is_able) surroundings.paging = paging_of_terminal();
    surroundings.language = language_of_locale();
    return surroundings;
}

} // namespace ktask::io
