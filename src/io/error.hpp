#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include "text/message.hpp"

namespace ktask::io {

/// What stood in the way. Reasons do not name the file that was asked for.
struct Error {
    enum class Kind : std::uint8_t {
        refused, ///< it must not be done: a read-only file, one that is not regular
        failed,  ///< the system could not do it: no such file, a full disk
        busy,    ///< somebody else has the file or has changed it
    };
    Kind kind = Kind::failed;
    text::Message reason;
    std::vector<text::Message> hints = {}; ///< what would help, a line each
};

template<typename T>
using Result = tl::expected<T, Error>;

/// What the user must know although a file was written.
struct Saved {
    std::vector<text::Message> warnings;
};

/// A failure with this reason, for a Result.
inline tl::unexpected<Error> failure(text::Message reason) {
    return tl::unexpected(Error{Error::Kind::failed, std::move(reason)});
}

/// The failure of a call to the system that left this errno.
inline tl::unexpected<Error> failure(int error_number) {
    return failure(text::message("{}", text::Errno{error_number}));
}

inline tl::unexpected<Error> refusal(text::Message reason, std::vector<text::Message> hints = {}) {
    return tl::unexpected(Error{Error::Kind::refused, std::move(reason), std::move(hints)});
}

} // namespace ktask::io
