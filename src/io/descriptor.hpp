#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "io/error.hpp"

namespace ktask::io {

/// An open file descriptor, or -1; closed when it goes.
class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor();

    bool is_open() const { return number_ >= 0; }
    int number() const { return number_; }
    /// Closes now; false with errno if the system says that what was written is not safe.
    bool close();

private:
    int number_;
};

/// Everything from here to the end of the file.
Result<std::string> read_all(int descriptor, std::size_t most = std::string::npos);

/// Writes all of `text`, however many calls it takes; false with errno if that fails.
bool write_all(int descriptor, std::string_view text);

} // namespace ktask::io
