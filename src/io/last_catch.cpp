#include "io/last_catch.hpp"

#include <exception>
#include <new>

#include <unistd.h>

#include "io/output.hpp"

namespace ktask::io {

namespace {

constexpr int status_of_failure = 3;

void tell_exception() noexcept {
    try {
        throw;
    } catch (const std::bad_alloc&) {
        write_messages("ktask: out of memory\n");
    } catch (...) {
        write_messages("ktask: something went wrong that nobody foresaw\n");
    }
}

[[noreturn]] void end_at_once() noexcept {
    if (std::current_exception()) {
        tell_exception();
    } else {
        write_messages("ktask: something went wrong that nobody foresaw\n");
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
