#include <fmt/format.h>

#include "render/tables.hpp"
#include "render/text.hpp"

namespace ktask::render {

std::string agencies_as_text(std::span<const report::AgencyWork> work, const Words& words,
                             const Layout& layout) {
    if (work.empty()) return fmt::format("{}\n", words.no_agencies);
    return laid_out(agency_table(work, words), layout);
}

} // namespace ktask::render
