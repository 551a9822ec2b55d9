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

/// Where bytes of a text are after its patch; made once, because a text has very many places.
class Movement {
public:
    explicit Movement(const Patch& patch);

    /// Where the byte at `offset` is afterwards; what is inserted at it comes before it.
    std::size_t operator()(std::size_t offset) const;

private:
    /// All bytes from `from` to the next shift move by `added` - `taken`.
    struct Shift {
        std::size_t from = 0;
        std::size_t added = 0;
        std::size_t taken = 0;
    };
    std::vector<Shift> shifts_;
};

} // namespace ktask::edit
