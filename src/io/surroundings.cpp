#include "io/surroundings.hpp"

#include <charconv>
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

Date local_day() {
    const std::time_t now = std::time(nullptr);
    std::tm local = {};
    ::localtime_r(&now, &local);
    using namespace std::chrono;
    return year(local.tm_year + 1900) / month(static_cast<unsigned>(local.tm_mon) + 1) /
           day(static_cast<unsigned>(local.tm_mday));
}

std::optional<std::size_t> columns_of_output() {
    if (const auto text = variable("COLUMNS")) {
        std::size_t columns = 0;
        const char* const end = text->data() + text->size();
        const auto [stop, failure] = std::from_chars(text->data(), end, columns);
        if (failure == std::errc{} && stop == end && columns > 0) return columns;
    }
    winsize size = {};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
    return std::nullopt;
}

} // namespace

Surroundings look_around() {
    const auto terminal = variable("TERM");
    Surroundings surroundings;
    surroundings.today = local_day();
    surroundings.file = variable("KTASK_FILE");
    surroundings.today_text = variable("KTASK_TODAY");
    surroundings.is_terminal = ::isatty(STDOUT_FILENO) == 1;
    surroundings.may_colour =
        surroundings.is_terminal && terminal && *terminal != "dumb" && !variable("NO_COLOR");
    surroundings.columns = columns_of_output();
    return surroundings;
}

} // namespace ktask::io
