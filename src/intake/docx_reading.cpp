#include "intake/docx_reading.hpp"

#include <algorithm>
#include <array>

namespace ktask::intake {

bool is_unseen(office::Element element) {
    constexpr std::array<std::string_view, 9> others = {
        "del",           "moveFrom", "delText", "instrText", "delInstrText",
        "annotationRef", "rt",       "sectPr",  "tblGrid"};
    const std::string_view name = office::local_name(element);
    return name.ends_with("Pr") || std::find(others.begin(), others.end(), name) != others.end();
}

office::Element chosen_alternative(office::Element alternatives) {
    const office::Element choice = office::child(alternatives, "Choice");
    return choice ? choice : office::child(alternatives, "Fallback");
}

} // namespace ktask::intake
