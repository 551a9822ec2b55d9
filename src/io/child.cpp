#include "io/child.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "io/descriptor.hpp"

namespace ktask::io {

namespace {

using Clock = std::chrono::steady_clock;

/// A process that is there until `waited`, or ended when this goes.
class Process {
public:
    explicit Process(pid_t id) : id_(id) {}
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    ~Process() {
        if (id_ <= 0) return;
        ::kill(id_, SIGKILL);
        static_cast<void>(waited());
    }
    pid_t id() const { return id_; }
    /// Waits for its end: what `waitpid` says of it, or its failure.
    Result<int> waited() {
        int status = 0;
        pid_t ended = -1;
        do {
            ended = ::waitpid(id_, &status, 0);
        } while (ended < 0 && errno == EINTR);
        id_ = -1;
        if (ended < 0) return failure(errno);
        return status;
    }

private:
    pid_t id_;
};

struct Pipe {
    Descriptor to_read;
    Descriptor to_write;
};

Result<Pipe> new_pipe() {
    std::array<int, 2> ends = {};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return failure(errno);
    return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

/// The input as a file that is nowhere: nobody has to feed it, and a reader may go back in it.
Result<Descriptor> file_with(std::string_view text) {
    Descriptor file(::memfd_create("input", MFD_CLOEXEC));
    if (!file.is_open() || !write_all(file.number(), text) ||
        ::lseek(file.number(), 0, SEEK_SET) != 0)
        return failure(errno);
    return file;
}

/// What a new process begins with: three streams, and signals that do what they do by default.
class Beginning {
public:
    Beginning(int input, int output, int errors) {
        ::posix_spawn_file_actions_init(&files_);
        ::posix_spawn_file_actions_adddup2(&files_, input, STDIN_FILENO);
        ::posix_spawn_file_actions_adddup2(&files_, output, STDOUT_FILENO);
        ::posix_spawn_file_actions_adddup2(&files_, errors, STDERR_FILENO);
        ::posix_spawnattr_init(&attributes_);
        sigset_t none = {};
        ::sigemptyset(&none);
        ::posix_spawnattr_setsigmask(&attributes_, &none);
        sigset_t usual = {};
        ::sigemptyset(&usual);
        ::sigaddset(&usual, SIGPIPE);
        ::posix_spawnattr_setsigdefault(&attributes_, &usual);
        ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    Beginning(const Beginning&) = delete;
    Beginning& operator=(const Beginning&) = delete;
    ~Beginning() {
        ::posix_spawn_file_actions_destroy(&files_);
        ::posix_spawnattr_destroy(&attributes_);
    }

    /// The errno of a failure, or 0.
    int start(std::vector<std::string> command, pid_t& id) const {
        std::vector<char*> arguments;
        for (std::string& word : command)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        return ::posix_spawnp(&id, arguments.front(), &files_, &attributes_, arguments.data(),
                              environ);
    }

private:
    posix_spawn_file_actions_t files_ = {};
    posix_spawnattr_t attributes_ = {};
};

tl::unexpected<Error> missing(const Child& child) {
    return tl::unexpected(Error{Error::Kind::failed,
                                text::message("the program {} is missing", child.command.front()),
                                {text::message("on Debian: apt install {}", child.package)}});
}

/// Takes what has come; false at the end of the stream. What is more than `most` is not kept.
bool take(Descriptor& stream, std::string& text, std::size_t most) {
    std::array<char, 1U << 16U> block = {};
    const ssize_t count = ::read(stream.number(), block.data(), block.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) return true;
    if (count <= 0) return false;
    text.append(block.data(), std::min(static_cast<std::size_t>(count), most - text.size()));
    return true;
}

/// Reads both streams to their ends, and waits for the end of the process.
Result<void> listen(const Child& child, std::array<Descriptor, 3> from, ChildEnd& end) {
    constexpr std::size_t most_errors = 4096;
    const auto until = Clock::now() + child.wait;
    auto& [output, errors, process] = from;
    // A negative descriptor is not looked at.
    std::array<pollfd, 3> open = {pollfd{output.number(), POLLIN, 0},
                                  pollfd{errors.number(), POLLIN, 0},
                                  pollfd{process.number(), POLLIN, 0}};
    while (std::any_of(open.begin(), open.end(), [](const pollfd& each) { return each.fd >= 0; })) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
        const int ready = left <= 0 ? 0 : ::poll(open.data(), open.size(), static_cast<int>(left));
        if (ready < 0 && errno == EINTR) continue;
        if (ready < 0) return failure(errno);
        if (ready == 0) {
            return failure(text::message("{} has not ended after {} seconds", child.command.front(),
                                         child.wait.count() / 1000));
        }
        if (open[0].revents != 0 && !take(output, end.output, child.most_output + 1))
            open[0].fd = -1;
        if (open[1].revents != 0 && !take(errors, end.errors, most_errors)) open[1].fd = -1;
        if (open[2].revents != 0) open[2].fd = -1;
        if (end.output.size() > child.most_output) {
            return failure(text::message("{} has written more than {} MB", child.command.front(),
                                         child.most_output >> 20U));
        }
    }
    return {};
}

void limit_memory(pid_t process) {
    constexpr rlim_t most = rlim_t{2} << 30U;
    const rlimit limit = {most, most};
    ::prlimit(process, RLIMIT_AS, &limit, nullptr);
}

} // namespace

Result<ChildEnd> run_child(const Child& child) {
    const auto input = file_with(child.input);
    auto output = new_pipe();
    auto errors = new_pipe();
    if (!input) return tl::unexpected(input.error());
    if (!output) return tl::unexpected(output.error());
    if (!errors) return tl::unexpected(errors.error());
    pid_t id = -1;
    const int failed =
        Beginning(input->number(), output->to_write.number(), errors->to_write.number())
            .start(child.command, id);
    if (failed == ENOENT) return missing(child);
    if (failed != 0) return failure(failed);
    Process process(id);
    limit_memory(process.id());
    output->to_write = Descriptor();
    errors->to_write = Descriptor();
    ChildEnd end;
    const auto heard = listen(child,
                              {std::move(output->to_read), std::move(errors->to_read),
                               Descriptor(static_cast<int>(::syscall(SYS_pidfd_open, id, 0)))},
                              end);
    if (!heard) return tl::unexpected(heard.error());
    const auto status = process.waited();
    if (!status) return tl::unexpected(status.error());
    if (!WIFEXITED(*status)) {
        return failure(
            text::message("{} was ended by signal {}", child.command.front(), WTERMSIG(*status)));
    }
    end.status = WEXITSTATUS(*status);
    return end;
}

} // namespace ktask::io
