#include "intake/layout_columns.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "intake/layout_phrases.hpp"
#include "text/width.hpp"

namespace ktask::intake {

namespace {

/// Where runs of words begin on more than one of the lines around one: a row may be shifted.
std::vector<std::size_t> begins_around(const std::vector<Line>& lines, const DrawnPart& part,
                                       std::size_t at) {
    constexpr std::size_t reach = 4;
    std::map<std::size_t, std::size_t> begins;
    const std::size_t from = std::max(part.begin, at - std::min(at, reach));
    for (std::size_t i = from; i < std::min(part.end, at + reach + 1); ++i) {
        const auto chunks = chunks_of(lines[i]);
        constexpr std::size_t most = 20;
        for (std::size_t which = 0; which < std::min(chunks.size(), most); ++which)
            ++begins[chunks[which].begin];
    }
    std::vector<std::size_t> several;
    for (const auto& [place, times] : begins) {
        if (times > 1) several.push_back(place);
    }
    return several;
}

/// What each column says next behind each line, if it does so soon.
std::vector<DrawnCells> said_behind(const std::vector<PartedLine>& lines, std::size_t columns) {
    constexpr std::size_t soon = 3;
    std::vector<DrawnCells> behind(lines.size(), DrawnCells(columns));
    for (std::size_t column = 0; column < columns; ++column) {
        std::size_t next = lines.size();
        for (std::size_t at = lines.size(); at-- > 0;) {
            if (next < lines.size() && next - at <= soon)
                behind[at][column] = lines[next].cells[column];
            if (!lines[at].cells[column].empty()) next = at;
        }
    }
    return behind;
}

/// Parts the lines one after the other; what is said behind them is known from a first look.
std::vector<PartedLine> parted_lines(const std::vector<Line>& lines, const DrawnPart& part,
                                     const std::vector<Shape>& shapes, const Phrases& phrases,
                                     const std::vector<DrawnCells>& behind) {
    std::vector<PartedLine> all;
    DrawnAround around;
    around.before.resize(shapes.size());
    for (std::size_t at = part.begin; at < part.end; ++at) {
        around.nearby = begins_around(lines, part, at);
        around.behind = behind.empty() ? DrawnCells() : behind[at - part.begin];
        all.push_back(parted(lines[at], shapes, part, phrases, around));
        for (std::size_t column = 0; column < shapes.size(); ++column) {
            if (!all.back().cells[column].empty()) around.before[column] = all.back().cells[column];
        }
    }
    return all;
}

double cost_of(const std::vector<PartedLine>& lines) {
    double cost = 0;
    for (const PartedLine& line : lines)
        cost += line.cost;
    return cost;
}

/// Where the columns of a part are: of all places where they may be those by which its lines are
/// parted best.
std::vector<std::size_t> best_gutters(const std::vector<Line>& lines, DrawnPart part,
                                      const Phrases& phrases) {
    constexpr double clearly = 4;
    constexpr std::size_t enough = 200;
    part.end = std::min(part.end, part.begin + enough);
    std::vector<std::size_t> best = gutters_of(lines, part);
    const auto cost_with = [&](const std::vector<std::size_t>& gutters) {
        return cost_of(parted_lines(lines, part, shapes_of(lines, part, gutters), phrases, {}));
    };
    double least = cost_with(best);
    for (std::size_t which = 0; which < best.size(); ++which) {
        for (const std::size_t other : other_gutters(lines, part, best, which)) {
            std::vector<std::size_t> gutters = best;
            gutters[which] = other;
            const double cost = cost_with(gutters);
            if (cost + clearly >= least) continue;
            least = cost;
            best = std::move(gutters);
        }
    }
    return best;
}

/// How wide each column is written; one or two lines may have words of others.
std::vector<std::size_t> widths_of(const std::vector<PartedLine>& lines, std::size_t columns) {
    constexpr std::size_t enough = 8;
    std::vector<std::size_t> widest;
    for (std::size_t column = 0; column < columns; ++column) {
        std::vector<std::size_t> widths;
        for (const PartedLine& line : lines) {
            if (!line.cells[column].empty())
                widths.push_back(text::display_width(line.cells[column]));
        }
        std::sort(widths.rbegin(), widths.rend());
        const std::size_t which = widths.size() < enough ? 0 : 2;
        widest.push_back(widths.empty() ? 0 : widths[which]);
    }
    return widest;
}

} // namespace

std::vector<DrawnTexts> cells_of(const std::vector<Line>& lines,
                                 const std::vector<DrawnPart>& parts) {
    const Phrases phrases(lines, parts);
    std::vector<DrawnTexts> all;
    for (const DrawnPart& part : parts) {
        const std::vector<Shape> shapes =
            shapes_of(lines, part, best_gutters(lines, part, phrases));
        DrawnTexts texts;
        const auto first_look = parted_lines(lines, part, shapes, phrases, {});
        texts.lines =
            parted_lines(lines, part, shapes, phrases, said_behind(first_look, shapes.size()));
        texts.widths = widths_of(texts.lines, shapes.size());
        all.push_back(std::move(texts));
    }
    return all;
}

} // namespace ktask::intake
