#include "render/footnote_list.hpp"

namespace ktask::render {

std::string_view footnote_text(const programme::Programme& programme, int number) {
    return programme.footnotes[static_cast<std::size_t>(number) - 1];
}

} // namespace ktask::render
