#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <tl/expected.hpp>

#include "io/descriptor.hpp"

namespace ktask::io {

/// A new file in the folder of the one whose place it is to take; removed when it goes, unless it
/// took that place.
class Temporary {
public:
    /// Readable by nobody else; else why it cannot be made.
    static tl::expected<Temporary, std::string> beside(const std::string& target);
    Temporary(Temporary&& other) noexcept
        : target_(std::move(other.target_)), path_(std::exchange(other.path_, {})),
          file_(std::move(other.file_)) {}
    Temporary& operator=(Temporary&&) = delete;
    ~Temporary();

    int descriptor() const { return file_.number(); }

    /// Writes the text, has it safe on the disk and reads it back; "" or why that failed.
    std::string fill(std::string_view text);

    /// Takes the target's place; "" or why that failed.
    std::string take_place();

private:
    Temporary(std::string target, std::string path, Descriptor file);

    std::string target_;
    std::string path_; // "" if there is nothing to remove
    Descriptor file_;
};

/// Removes those that killed processes left beside `target`. Only for who holds its lock.
void remove_abandoned(const std::string& target);

} // namespace ktask::io
