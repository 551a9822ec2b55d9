#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "office/archive.hpp"

namespace ktask::office {

/// Whose files are read.
enum class Program : std::uint8_t { word, excel };

/// What a file is by its first bytes, if that is not an archive: an old or protected office file, a
/// PDF, a web page, nothing at all.
std::optional<text::Problem> foreign_file(std::string_view bytes, Program program);

/// What a file is that was taken for text and is an old office file, rich text, a web page or a
/// picture.
std::optional<text::Problem> not_text(std::string_view bytes);

/// What an archive is that holds no file of the program. `root` is the name of the element that its
/// main part begins with, if it has one.
text::Problem foreign_archive(Archive& archive, std::string_view root, Program program);

} // namespace ktask::office
