#include "io/last_catch.hpp"

#include <exception>
#include <new>
#include <string_view>

#include <unistd.h>

#include "io/output.hpp"
#include "io/surroundings.hpp"

namespace ktask::io {

namespace {

constexpr int status_of_failure = 3;

/// Says it in the language of the locale. The words are literals because a Speaker takes memory.
void tell(std::string_view english, std::string_view vietnamese) noexcept {
    const bool is_english = language_of_locale() == text::Language::english;
    write_messages(is_english ? english : vietnamese);
}

void tell_unforeseen() noexcept {
    tell("ktask: something went wrong that nobody foresaw\n",
         "ktask: có sự cố ngoài dự kiến, lệnh phải dừng\n");
}

void tell_exception() noexcept {
    try {
        throw;
    } catch (const std::bad_alloc&) {
        tell("ktask: out of memory\n", "ktask: máy không còn đủ bộ nhớ\n");
    } catch (...) {
        tell_unforeseen();
    }
}

[[noreturn]] void end_at_once() noexcept {
    if (std::current_exception()) {
        tell_exception();
    } else {
        tell_unforeseen();
    }
    ::_exit(status_of_failure);
}

} // namespace

int with_last_catch(int (*program)(int, char**), int count, char** arguments) noexcept {
    std::set_terminate(&end_at_once);
    try {
        return program(count, arguments);
    } catch (...) {
        tell_exception();
        return status_of_failure;
    }
}

} // namespace ktask::io
