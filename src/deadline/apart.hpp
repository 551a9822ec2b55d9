#pragma once

#include <string_view>
#include <vector>

#include "deadline/deadline.hpp"
#include "text/problem.hpp"

namespace ktask::deadline {

/// A part of a text that says what is to be done, and by when: places in the text.
struct Portion {
    text::Span what;
    text::Span when;
};

/// Takes a sentence around several deadlines apart: "Khởi động quý IV/2026; báo cáo kiểm kê quý
/// II/2027". It is cut at semicolons, and where that is not enough at line breaks, between
/// sentences and at commas, so that each portion begins or ends in one deadline that is certain,
/// and has words besides, which name no days. Nothing if any portion is not so, or there is only
/// one.
std::vector<Portion> take_apart(std::string_view text, const DeadlineContext& context);

} // namespace ktask::deadline
