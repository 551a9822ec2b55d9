#include "io/pager.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "io/descriptor.hpp"
#include "text/split.hpp"

namespace ktask::io {

namespace {

/// The rows of a terminal that a text takes. A character counts as one column, which is too much
/// for some and too little for none that programmes are written in.
class Rows {
public:
    explicit Rows(std::size_t columns) : columns_(columns) {}

    void add(std::string_view piece) {
        for (const char c : piece)
            add(c);
    }
    std::size_t count() const { return count_; }

private:
    void add(char c) {
        constexpr char escape = '\x1b';
        const bool continues = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
        if (c == '\n') {
            ++count_;
            column_ = 0;
        } else if (is_in_escape_) {
            is_in_escape_ = c != 'm';
        } else if (c == escape) {
            is_in_escape_ = true;
        } else if (!continues && column_++ == columns_) {
            ++count_;
            column_ = 1;
        }
    }

    std::size_t columns_;
    std::size_t count_ = 0;
    std::size_t column_ = 0;
    bool is_in_escape_ = false;
};

/// The words of a command; those that only a shell understands are left to it, as git does.
std::vector<std::string> words_of_command(const std::string& command) {
    if (command.find_first_of("|&;<>()$`\\\"'*?[#~=%\n") != std::string::npos)
        return {"sh", "-c", command};
    std::vector<std::string> words;
    for (const std::string_view word : text::split(command, ' '))
        words.emplace_back(word);
    return words;
}

std::vector<char*> pointers_to(std::vector<std::string>& words) {
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    return pointers;
}

/// What less needs to know, unless somebody has told it: to leave short texts on the terminal, to
/// let colours through, and that letters are UTF-8 whatever the locale.
constexpr std::array<std::pair<const char*, const char*>, 2> told_to_less = {
    {{"LESS", "FRX"}, {"LESSCHARSET", "utf-8"}}};

/// While a pager has the terminal, Ctrl-C is meant for it, and that it ends is no reason to end.
class LeftToPager {
public:
    LeftToPager() {
        for (std::size_t i = 0; i < signals.size(); ++i)
            before_.at(i) = ::signal(signals.at(i), SIG_IGN);
    }
    /// Those that a pager is to heed.
    sigset_t heeded() const {
        sigset_t heeded;
        ::sigemptyset(&heeded);
        for (std::size_t i = 0; i < signals.size(); ++i) {
            if (before_.at(i) == SIG_DFL) ::sigaddset(&heeded, signals.at(i));
        }
        return heeded;
    }
    LeftToPager(const LeftToPager&) = delete;
    LeftToPager& operator=(const LeftToPager&) = delete;
    ~LeftToPager() {
        for (std::size_t i = 0; i < signals.size(); ++i)
            ::signal(signals.at(i), before_.at(i));
    }

private:
    static constexpr std::array<int, 3> signals = {SIGINT, SIGQUIT, SIGPIPE};
    std::array<void (*)(int), signals.size()> before_{};
};

/// Starts a command with this as its standard input; nothing if it cannot be started.
std::optional<pid_t> spawn_pager(const std::string& command, int input, const sigset_t& heeded) {
    std::vector<std::string> words = words_of_command(command);
    if (words.empty()) return std::nullopt;
    std::vector<std::string> told;
    for (const auto& [name, value] : told_to_less) {
        if (std::getenv(name) == nullptr) told.push_back(std::string(name) + '=' + value);
    }
    std::vector<char*> arguments = pointers_to(words);
    arguments.push_back(nullptr);
    std::vector<char*> environment = pointers_to(told);
    for (char** variable = environ; *variable != nullptr; ++variable)
        environment.push_back(*variable);
    environment.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    ::posix_spawnattr_setsigdefault(&attributes, &heeded);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    pid_t process = 0;
    const int failed = ::posix_spawnp(&process, arguments[0], &actions, &attributes,
                                      arguments.data(), environment.data());
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
    return failed == 0 ? std::optional(process) : std::nullopt;
}

/// A pager that waits for what is written to it.
class Pager {
public:
    Pager(Descriptor input, pid_t process) : input_(std::move(input)), process_(process) {}
    Pager(const Pager&) = delete;
    Pager& operator=(const Pager&) = delete;
    /// Waits until whoever reads has seen enough.
    ~Pager() {
        input_.close();
        while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
        }
    }

    int input() const { return input_.number(); }

private:
    Descriptor input_;
    pid_t process_;
};

/// Nothing if it cannot be started.
std::unique_ptr<Pager> started_pager(const std::string& command, const sigset_t& heeded) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return nullptr;
    const Descriptor read_end(ends[0]);
    Descriptor write_end(ends[1]);
    const auto process = spawn_pager(command, read_end.number(), heeded);
    if (!process) return nullptr;
    return std::make_unique<Pager>(std::move(write_end), *process);
}

/// An output that is kept until it is longer than the terminal, and from then on goes to the pager.
struct PagedOutput {
    const Paging& paging;
    Rows rows{paging.columns};
    std::string kept = {};
    std::optional<LeftToPager> left_to_pager = std::nullopt; ///< while there is a pager
    std::unique_ptr<Pager> pager = nullptr;
    bool has_begun = false; ///< nothing is kept any longer
    int error_number = 0;

    static void take(void* context, std::string_view piece) {
        PagedOutput& output = *static_cast<PagedOutput*>(context);
        if (output.has_begun) {
            output.write(piece);
            return;
        }
        output.rows.add(piece);
        output.kept += piece;
        if (output.rows.count() >= output.paging.rows) output.begin();
    }

    void begin() {
        has_begun = true;
        left_to_pager.emplace();
        pager = started_pager(paging.command, left_to_pager->heeded());
        if (pager == nullptr) left_to_pager.reset();
        write(kept);
        kept.clear();
    }

    void write(std::string_view piece) {
        if (error_number != 0) return;
        if (!write_all(pager ? pager->input() : STDOUT_FILENO, piece)) error_number = errno;
    }
};

} // namespace

Result<void> write_paged(const Writing& write, const Paging& paging) {
    PagedOutput output{paging};
    text::Sink sink(&PagedOutput::take, &output);
    write(sink);
    sink.flush();
    if (!output.has_begun) return write_output(output.kept);
    const bool is_left_early = output.pager != nullptr && output.error_number == EPIPE;
    output.pager.reset();
    if (output.error_number == 0 || is_left_early) return {};
    return failure(output.error_number);
}

} // namespace ktask::io
