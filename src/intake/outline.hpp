#pragma once

#include <vector>

#include <tl/expected.hpp>

#include "intake/page.hpp"
#include "intake/said.hpp"
#include "text/message.hpp"

namespace ktask::intake {

/// Why a document cannot be made a programme.
struct Refusal {
    text::Message what;
    std::vector<text::Message> hints;
};

/// What a document says: its frame, and its tasks from tables of tasks or from prose with labels,
/// with all else where it was. A document without Vietnamese letters, one whose columns came apart,
/// and one without tasks are refused.
tl::expected<Outline, Refusal> outline_of(Page page);

} // namespace ktask::intake
