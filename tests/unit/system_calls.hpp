#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include <doctest/doctest.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ktask::test {

/// Calls to the system of one number, or those of them whose argument has a value.
struct Calls {
    long number;
    int argument = -1;
    std::uint32_t value = 0;
};

/// From now on the system answers such calls of this process so; it cannot be taken back.
inline void answer(const Calls& calls, std::uint32_t verdict) {
    const auto index = static_cast<std::uint32_t>(calls.argument < 0 ? 0 : calls.argument);
    const auto offset = static_cast<std::uint32_t>(offsetof(seccomp_data, args)) + 8 * index;
    const std::uint8_t otherwise = calls.argument < 0 ? 0 : 1; // lines to skip
    std::array<sock_filter, 6> filter = {{
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(calls.number), 0, 3),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offset),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, calls.value, 0, otherwise),
        BPF_STMT(BPF_RET | BPF_K, verdict),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    }};
    const sock_fprog program{filter.size(), filter.data()};
    const bool is_set = ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
                        ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
    if (!is_set) ::_exit(99);
}

inline void let_fail(const Calls& calls, int error_number) {
    answer(calls, SECCOMP_RET_ERRNO | static_cast<std::uint32_t>(error_number));
}

/// What becomes of another process that does this, as waitpid() tells it; `meanwhile` is done each
/// time before the system carries out one of the calls.
template<typename Work, typename Meanwhile>
int in_watched_process(const Calls& calls, Work work, Meanwhile meanwhile) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
        ::raise(SIGSTOP);
        answer(calls, SECCOMP_RET_TRACE);
        work();
        ::_exit(0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    const long options = PTRACE_O_TRACESECCOMP | PTRACE_O_EXITKILL;
    ::ptrace(PTRACE_SETOPTIONS, child, nullptr, options);
    while (WIFSTOPPED(status)) {
        const bool is_call = status >> 8 == (SIGTRAP | (PTRACE_EVENT_SECCOMP << 8));
        if (is_call) meanwhile();
        const long signal = is_call || WSTOPSIG(status) == SIGSTOP ? 0 : WSTOPSIG(status);
        ::ptrace(PTRACE_CONT, child, nullptr, signal);
        REQUIRE(::waitpid(child, &status, 0) == child);
    }
    return status;
}

} // namespace ktask::test
