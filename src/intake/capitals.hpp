#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "intake/page.hpp"

namespace ktask::intake {

/// Tells how words that a document has in capitals are written elsewhere in it.
class Spelling {
public:
    explicit Spelling(const Page& page);

    /// The words as the document has them in small letters too, with a capital in front; as they
    /// are if it does not.
    std::string of(std::string_view capitals) const;

private:
    std::vector<std::string> words_;
    std::vector<std::string> folded_;
};

} // namespace ktask::intake
