#include "text/shown.hpp"

#include <utility>

#include "text/plain.hpp"
#include "text/utf8.hpp"

namespace ktask::text {

Shown shown(std::string text) {
    if (plain_width(text)) return Shown(std::move(text));
    return Shown(visible(text));
}

} // namespace ktask::text
