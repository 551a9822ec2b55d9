#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "office/result.hpp"

namespace ktask::office {

/// How many bytes an archive may unfold to, of all its parts that are read.
constexpr std::size_t most_unfolded = std::size_t{200} << 20U;

/// A zip archive in memory. Whatever its bytes are, reading it takes no more than `most_unfolded`.
class Archive {
public:
    /// `bytes` must outlive the archive.
    static Result<Archive> open(std::string_view bytes);
    Archive(Archive&& other) noexcept;
    Archive& operator=(Archive&& other) noexcept;
    ~Archive();

    /// Names are compared without the case of a to z, and `\` is `/`.
    bool has(std::string_view name) const;
    /// The bytes of a part, whose checksum is right.
    Result<std::string> read(std::string_view name);

private:
    struct Zip;
    /// Where a part is, in minizip's words.
    struct Position {
        unsigned long long in_directory = 0;
        unsigned long long number = 0;
    };
    explicit Archive(std::unique_ptr<Zip> zip);
    Result<void> list_parts();

    std::unique_ptr<Zip> zip_;
    std::map<std::string, Position, std::less<>> parts_;
    std::size_t left_ = most_unfolded;
};

} // namespace ktask::office
