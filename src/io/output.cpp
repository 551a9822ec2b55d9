#include "io/output.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/deferred_signals.hpp"
#include "io/descriptor.hpp"
#include "io/files.hpp"
#include "io/metadata.hpp"
#include "io/permission.hpp"
#include "io/temporary.hpp"

namespace ktask::io {

namespace {

/// Whether temporaries of dead processes are still to be looked for.
enum class Abandoned : std::uint8_t { to_remove, removed };

/// What is written to an open file, up to the first failure.
struct Stream {
    int descriptor = -1;
    const DeferredSignals* signals = nullptr; ///< nobody looks further once they ask to stop
    int error_number = 0;

    static void take(void* context, std::string_view piece) {
        Stream& stream = *static_cast<Stream*>(context);
        if (stream.error_number != 0 || stream.must_stop()) return;
        if (!write_all(stream.descriptor, piece)) stream.error_number = errno;
    }
    bool must_stop() const { return signals != nullptr && signals->must_stop(); }
};

Result<void> write_to(Stream& stream, const Writing& write) {
    text::Sink sink(&Stream::take, &stream);
    write(sink);
    sink.flush();
    if (stream.must_stop()) return failure(text::message("interrupted"));
    if (stream.error_number != 0) return failure(stream.error_number);
    return {};
}

/// Opens a pipe for writing as soon as somebody reads it.
Result<Descriptor> open_pipe(const std::string& path, std::chrono::milliseconds wait) {
    constexpr std::chrono::milliseconds pause{10};
    const auto until = std::chrono::steady_clock::now() + wait;
    while (true) {
        Descriptor pipe(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NONBLOCK));
        if (pipe.is_open()) {
            if (::fcntl(pipe.number(), F_SETFL, O_WRONLY) != 0) return failure(errno);
            return pipe;
        }
        if (errno != ENXIO) return failure(errno);
        if (std::chrono::steady_clock::now() >= until) {
            return failure(text::message("it is a pipe that nobody reads"));
        }
        std::this_thread::sleep_for(pause);
    }
}

Result<Descriptor> open_in_place(const std::string& path, mode_t mode,
                                 std::chrono::milliseconds wait) {
    if (S_ISFIFO(mode)) return open_pipe(path, wait);
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file.is_open()) return failure(errno);
    return file;
}

Result<Saved> write_in_place(Descriptor file, const Writing& write) {
    Stream stream{file.number()};
    if (auto written = write_to(stream, write); !written) {
        return tl::unexpected(std::move(written.error()));
    }
    if (!file.close()) return failure(errno);
    return Saved{};
}

mode_t file_mask() {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return mask;
}

/// The new file gets what the old one was, or what every new file is.
Result<Saved> prepare(const std::string& target, bool exists, int to) {
    if (!exists) {
        if (::fchmod(to, 0666 & ~file_mask()) != 0) return failure(errno);
        return Saved{};
    }
    const auto metadata = metadata_of(target);
    if (!metadata) return tl::unexpected(metadata.error());
    return give(*metadata, to);
}

Result<Saved> write_regular(const std::string& target, bool exists, const Writing& write,
                            Abandoned abandoned) {
    const DeferredSignals signals; // none leaves the temporary behind
    if (abandoned == Abandoned::to_remove) remove_abandoned(target, Temporary::Alive::by_flock);
    auto temporary = Temporary::beside(target, Temporary::Alive::by_flock);
    if (!temporary) return tl::unexpected(std::move(temporary.error()));
    auto saved = prepare(target, exists, temporary->descriptor());
    if (!saved) return saved;
    Stream stream{temporary->descriptor(), &signals};
    auto written = write_to(stream, write);
    if (written) written = temporary->settle();
    if (written) written = temporary->take_place();
    if (!written) return tl::unexpected(std::move(written.error()));
    return saved;
}

Result<Saved> write_anywhere(const std::string& path, const Writing& write,
                             std::chrono::milliseconds wait, Abandoned abandoned) {
    struct stat status = {};
    const bool exists = ::stat(path.c_str(), &status) == 0;
    if (!exists) return write_regular(path, exists, write, abandoned);
    if (S_ISDIR(status.st_mode)) return failure(text::message("it is a folder"));
    if (!S_ISREG(status.st_mode)) {
        auto file = open_in_place(path, status.st_mode, wait);
        if (!file) return tl::unexpected(std::move(file.error()));
        return write_in_place(std::move(*file), write);
    }
    if (auto objection = forbids_writing(path)) {
        objection->kind = Error::Kind::failed; // nobody asked to change what is in it
        return tl::unexpected(std::move(*objection));
    }
    const std::string target = resolved_path(path);
    if (target.empty()) return failure(errno);
    return write_regular(target, exists, write, abandoned);
}

} // namespace

Result<void> write_output(const Writing& write) {
    // Only a write to a full disk or a closed pipe says so; closing says it for network shares.
    Descriptor copy(::dup(STDOUT_FILENO));
    if (!copy.is_open()) return failure(errno);
    Stream stream{copy.number()};
    if (auto written = write_to(stream, write); !written) return written;
    if (!copy.close()) return failure(errno);
    return {};
}

// Without the memory of a sink: a save that has been made must still be told.
Result<void> write_output(std::string_view text) {
    if (text.empty()) return {};
    Descriptor copy(::dup(STDOUT_FILENO));
    if (!copy.is_open() || !write_all(copy.number(), text) || !copy.close()) return failure(errno);
    return {};
}

void outlive_readers() {
    ::signal(SIGPIPE, SIG_IGN);
}

void write_messages(std::string_view text) noexcept {
    write_all(STDERR_FILENO, text);
}

Result<Saved> write_file(const std::string& path, const Writing& write,
                         std::chrono::milliseconds wait) {
    return write_anywhere(path, write, wait, Abandoned::to_remove);
}

Result<Saved> write_file(const std::string& path, std::string_view text) {
    return write_file(path, [text](text::Sink& out) { out += text; });
}

Result<Saved> create_file(const std::string& path, std::string_view text) {
    const DeferredSignals signals; // none leaves the temporary behind
    remove_abandoned(path, Temporary::Alive::by_flock);
    auto temporary = Temporary::beside(path, Temporary::Alive::by_flock);
    if (!temporary) return tl::unexpected(std::move(temporary.error()));
    auto saved = prepare(path, false, temporary->descriptor());
    if (!saved) return saved;
    auto written = temporary->fill(text);
    if (written && signals.must_stop()) written = failure(text::message("interrupted"));
    if (written) written = temporary->take_free_place();
    if (!written) return tl::unexpected(std::move(written.error()));
    return saved;
}

Result<Saved> write_one_of_many(const std::string& path, std::string_view text) {
    return write_anywhere(
        path, [text](text::Sink& out) { out += text; }, patience, Abandoned::removed);
}

} // namespace ktask::io
