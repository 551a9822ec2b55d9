#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "io/descriptor.hpp"
#include "io/error.hpp"

namespace ktask::io {

/// A new file in the folder of the one whose place it is to take; removed when it goes, unless it
/// took that place.
class Temporary {
public:
    /// By what others see that its process lives: the lock on the target, or an flock on the
    /// temporary itself.
    enum class Alive : std::uint8_t { by_lock, by_flock };

    /// Readable by nobody else.
    static Result<Temporary> beside(const std::string& target, Alive alive);
    Temporary(Temporary&& other) noexcept
        : target_(std::move(other.target_)), path_(std::exchange(other.path_, {})),
          file_(std::move(other.file_)) {}
    Temporary& operator=(Temporary&&) = delete;
    ~Temporary();

    int descriptor() const { return file_.number(); }
    const std::string& path() const { return path_; }

    /// Writes the text, has it safe on the disk and reads it back.
    Result<void> fill(std::string_view text);

    /// Has what was written to its descriptor safe on the disk.
    Result<void> settle();

    /// Takes the target's place.
    Result<void> take_place();

    /// The same if there is nothing; refused if there is.
    Result<void> take_free_place();

    /// Leaves the file where it is.
    void leave() { path_.clear(); }

private:
    Temporary(std::string target, std::string path, Descriptor file);

    std::string target_;
    std::string path_; // "" if there is nothing to remove
    Descriptor file_;
};

/// Removes those that dead processes left beside `target`: all that live by its lock, which the
/// caller holds, or those whose flock nobody has.
void remove_abandoned(const std::string& target, Temporary::Alive alive);

/// The same of all in a folder whose flock nobody has, whatever they are for.
void remove_abandoned_in(const std::string& folder);

} // namespace ktask::io
