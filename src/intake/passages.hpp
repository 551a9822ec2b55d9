#pragma once

#include <optional>

#include "intake/labels.hpp"
#include "intake/numbering.hpp"
#include "intake/page.hpp"

namespace ktask::intake {

/// A paragraph as prose sees it.
struct Passage {
    std::optional<Numbered> number; ///< or mark in front of it
    std::optional<Labelled> label;  ///< that is known
    Words words;                    ///< behind the number
    bool is_paragraph = false;
    bool is_heading = false; ///< in capitals, or strong all over
    bool is_task = false; ///< it says itself who leads: "Khai giảng. Chủ trì: Tổ Phổ thông"
};

Passage passage_of(const Block& block);

} // namespace ktask::intake
