#pragma once

#include <utility>
#include <vector>

#include "intake/page.hpp"
#include "text/message.hpp"

namespace ktask::intake {

/// What a person has to look at in the document that was read.
struct Remark {
    Place place;
    text::Message what;
};

using Remarks = std::vector<Remark>;

} // namespace ktask::intake
