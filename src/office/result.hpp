#pragma once

#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include "text/problem.hpp"

namespace ktask::office {

/// What is wrong is wrong with the whole file: people do not see its bytes.
template<typename T>
using Result = tl::expected<T, text::Problem>;

/// A problem with the whole file.
inline tl::unexpected<text::Problem> problem(text::Message what,
                                             std::vector<text::Message> hints = {}) {
    return tl::unexpected(text::Problem{{}, std::move(what), std::move(hints)});
}

} // namespace ktask::office
