#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "write/html/svg.hpp"
#include "write/html/year.hpp"
#include "write/line.hpp"

namespace ktask::write::html {

using document::Year;

// A row for each mark and a column for each month, in which a column's height
// and the number above it say how many tasks they share.

namespace {

constexpr double chart_width = 960;
constexpr double chart_left = 190; ///< of the months, right of what the marks mean
constexpr double chart_top = 44;   ///< below today and the names of the months
constexpr double row_height = 52;
constexpr double highest = 28; ///< of a column

using Counts = std::array<std::size_t, Year::marks>;

std::vector<Counts> counts_of(const Year& year) {
    std::vector<Counts> counts;
    for (const std::vector<std::size_t>& bars : document::bars_by_month(year)) {
        Counts month{};
        for (const std::size_t bar : bars)
            ++month.at(static_cast<std::size_t>(year.bars[bar].mark));
        counts.push_back(month);
    }
    return counts;
}

double column_width(const Year& year) {
    return (chart_width - chart_left) / static_cast<double>(year.months.size());
}

std::string counts_row(std::size_t mark, const std::vector<Counts>& counts, std::size_t most,
                       const Year& year) {
    const double base = chart_top + row_height * static_cast<double>(mark + 1) - 8;
    const double width = column_width(year);
    std::string out = mark_at(static_cast<Year::Mark>(mark), 12, base - 10);
    out += text_at(28, base - 5, "entry", without_notes(year.legend.at(mark)));
    out += fmt::format("<line class=\"grid\" x1=\"0\" y1=\"{0:.1f}\" x2=\"{1}\" "
                       "y2=\"{0:.1f}\"/>\n",
                       base, chart_width);
    double x = chart_left;
    for (const Counts& month : counts) {
        const std::size_t count = month.at(mark);
        if (count > 0) {
            const double height =
                std::max(2.0, highest * static_cast<double>(count) / static_cast<double>(most));
            out += fmt::format("<rect class=\"column {}\" x=\"{:.1f}\" y=\"{:.1f}\" "
                               "width=\"{:.1f}\" height=\"{:.1f}\"/>\n",
                               name_of(static_cast<Year::Mark>(mark)), x + width * 0.2,
                               base - height, width * 0.6, height);
            out += text_at(x + width / 2, base - height - 4, "count", fmt::format_int(count).str());
        }
        x += width;
    }
    return out;
}

std::string months_head(const Year& year, double bottom) {
    const double width = column_width(year);
    std::string out;
    double x = chart_left;
    for (const Year::Month& month : year.months) {
        if (year.today && is_in_month(*year.today, month.first)) {
            out += fmt::format("<rect class=\"this-month\" x=\"{:.1f}\" y=\"20\" "
                               "width=\"{:.1f}\" height=\"{:.1f}\"/>\n",
                               x, width, bottom - 20);
            const double label = std::clamp(x + width / 2, chart_left + 70, chart_width - 70);
            out += text_at(label, 14, "today middle", without_notes(year.today_label));
        }
        out += text_at(x + width / 2, 36, "month middle", without_notes(month.heading));
        x += width;
    }
    return out;
}

} // namespace

std::string month_counts(const Year& year) {
    const std::vector<Counts> counts = counts_of(year);
    std::size_t most = 1;
    for (const Counts& month : counts)
        most = std::max(most, *std::max_element(month.begin(), month.end()));
    const double bottom = chart_top + row_height * static_cast<double>(Year::marks);
    std::string out =
        opening("month-counts", chart_width, bottom, year) + months_head(year, bottom);
    for (std::size_t mark = 0; mark < Year::marks; ++mark)
        out += counts_row(mark, counts, most, year);
    return out + "</svg>\n";
}

} // namespace ktask::write::html
