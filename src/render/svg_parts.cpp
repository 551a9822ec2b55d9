#include "render/svg_parts.hpp"

#include <array>

#include <fmt/format.h>

#include "render/report_svg.hpp"
#include "render/timeline_words.hpp"
#include "syntax/html.hpp"

namespace ktask::render {

std::string_view name_of(report::Mark mark) {
    constexpr std::array<std::string_view, report::mark_count> names = {"done", "overdue", "near",
                                                                        "far"};
    return names.at(static_cast<std::size_t>(mark));
}

std::string mark_shapes() {
    return R"(<svg class="shapes" width="0" height="0" aria-hidden="true">
<symbol id="mark-done" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7"/><path class="inside" d="M4.5 8.2 7 10.7 11.5 5.6"/></symbol>
<symbol id="mark-overdue" viewBox="0 0 16 16"><path d="M8 .2 15.8 8 8 15.8 .2 8Z"/><path class="inside" d="M8 4.2V8.8M8 10.8V12.2"/></symbol>
<symbol id="mark-near" viewBox="0 0 16 16"><path d="M8 1 15.5 14.5H.5Z"/></symbol>
<symbol id="mark-far" viewBox="0 0 16 16"><circle class="hollow" cx="8" cy="8" r="5.6"/></symbol>
</svg>
)";
}

std::string opening(std::string_view id, double width, double height,
                    const report::Timeline& timeline, const Words& words) {
    return fmt::format("<svg class=\"{0}\" viewBox=\"0 0 {1} {2}\" role=\"img\" "
                       "aria-labelledby=\"{0}-title {0}-desc\">\n"
                       "<title id=\"{0}-title\">{3}</title>\n<desc id=\"{0}-desc\">{4}</desc>\n",
                       id, width, height, syntax::html_escaped(words.report.timeline),
                       syntax::html_escaped(timeline_in_words(timeline, words)));
}

std::string mark_at(report::Mark mark, double x, double y) {
    return fmt::format("<use class=\"{0}\" href=\"#mark-{0}\" x=\"{1:.1f}\" y=\"{2:.1f}\" "
                       "width=\"{3}\" height=\"{3}\"/>\n",
                       name_of(mark), x - mark_size / 2, y - mark_size / 2, mark_size);
}

std::string text_at(double x, double y, std::string_view classes, std::string_view text) {
    return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" class=\"{}\">{}</text>\n", x, y, classes,
                       syntax::html_escaped(text));
}

} // namespace ktask::render
