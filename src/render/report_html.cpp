#include "render/report.hpp"

namespace ktask {

std::string report_as_html(const Report& report, const Words& words) {
    return report_as_text(report, words, {});
}

} // namespace ktask
