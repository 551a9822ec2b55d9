#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ktask::edit {

/// At `offset` of a text, `removed` bytes give way to `inserted`.
struct Splice {
    std::size_t offset = 0;
    std::size_t removed = 0;
    std::string inserted;
    friend bool operator==(const Splice&, const Splice&) = default;
};

/// Splices of one text, in its order, that do not overlap; offsets count in the text before all.
using Patch = std::vector<Splice>;

/// True if the splices stand in order, apart, and inside a text of `size` bytes.
bool fits(const Patch& patch, std::size_t size);

/// The text with every splice made; the patch must fit.
std::string patched(const Patch& patch, std::string_view text);

/// The patch that leads back from the result to `text`.
Patch inverse(const Patch& patch, std::string_view text);

/// Where the byte at `offset` of the text stands afterwards; what is inserted at it comes before
/// it.
std::size_t moved(std::size_t offset, const Patch& patch);

} // namespace ktask::edit
