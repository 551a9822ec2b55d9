#include "text/shown.hpp"

#include "text/utf8.hpp"

namespace ktask::text {

Shown shown(std::string_view text) {
    return Shown(visible(text));
}

} // namespace ktask::text
