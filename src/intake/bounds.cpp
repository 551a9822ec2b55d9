#include "intake/bounds.hpp"

namespace ktask::intake {

text::Problems Bounds::problems() const {
    const text::Message hint = text::message("take what is not the programme out of it");
    if (cells_ > most_cells) {
        return {{{}, text::message("the tables have more than {} cells", most_cells), {hint}}};
    }
    return {{{}, text::message("the text has more than {} MB", most_bytes >> 20U), {hint}}};
}

} // namespace ktask::intake
