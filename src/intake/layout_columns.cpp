#include "intake/layout_columns.hpp"

#include <algorithm>
#include <map>

#include "intake/wording.hpp"

namespace ktask::intake {

namespace {

std::size_t middle_of(const Chunk& chunk) {
    return (chunk.begin + chunk.end) / 2;
}

/// How much is written at each column of the paper: words weigh more than a single blank between
/// them, which may be all that parts two cells.
std::vector<std::size_t> ink_of(const std::vector<Line>& lines, const DrawnPart& part) {
    constexpr std::size_t of_words = 3;
    std::vector<std::size_t> ink;
    for (std::size_t at = part.begin; at < part.end; ++at) {
        const Line& line = lines[at];
        if (ink.size() < line.end()) ink.resize(line.end());
        for (const Chunk& chunk : chunks_of(line)) {
            for (std::size_t i = chunk.begin; i < chunk.end; ++i)
                ink[i] += line.text[i] == U' ' ? 1 : of_words + 1;
        }
    }
    return ink;
}

/// The middle of the longest stretch within [begin, end) that has least ink.
std::size_t gutter_in(const std::vector<std::size_t>& ink, std::size_t begin, std::size_t end) {
    end = std::max(end, begin + 1);
    const auto ink_at = [&](std::size_t at) { return at < ink.size() ? ink[at] : 0; };
    std::size_t least = ink_at(begin);
    for (std::size_t at = begin; at < end; ++at)
        least = std::min(least, ink_at(at));
    Chunk longest{begin, begin};
    for (std::size_t at = begin; at < end; ++at) {
        if (ink_at(at) != least) continue;
        const std::size_t first = at;
        while (at < end && ink_at(at) == least)
            ++at;
        if (at - first > longest.end - longest.begin) longest = {first, at};
    }
    return (longest.begin + longest.end) / 2;
}

/// Where the columns of a part are apart, and where those begin whose cells begin below each other.
struct Gutters {
    std::vector<std::size_t> at;   ///< one fewer than columns
    std::vector<std::size_t> edge; ///< of the column behind each; 0 if its cells are centred
};

std::size_t edge_of(const std::vector<Line>& lines, const DrawnPart& part, std::size_t begin,
                    std::size_t end) {
    std::map<std::size_t, std::size_t> begins;
    std::size_t count = 0;
    for (std::size_t at = part.begin; at < part.end; ++at) {
        for (const Chunk& chunk : chunks_of(lines[at])) {
            if (chunk.begin < begin || chunk.begin >= end) continue;
            ++begins[chunk.begin];
            ++count;
            break;
        }
    }
    const auto most = std::max_element(begins.begin(), begins.end(), [](const auto& a, const auto& b) {
        return a.second < b.second;
    });
    const bool is_edge = most != begins.end() && most->second * 10 >= count * 6 && count > 2;
    return is_edge ? most->first : 0;
}

Gutters gutters_of(const std::vector<Line>& lines, const DrawnPart& part) {
    const std::vector<std::size_t> ink = ink_of(lines, part);
    const auto& columns = part.headings.columns;
    Gutters gutters;
    for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
        gutters.at.push_back(
            gutter_in(ink, middle_of(columns[i].where), middle_of(columns[i + 1].where)));
    }
    for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
        const std::size_t end = i + 2 < columns.size() ? gutters.at[i + 1] : ink.size();
        gutters.edge.push_back(edge_of(lines, part, gutters.at[i], end));
    }
    return gutters;
}

/// The best place to part a line at a gutter: within a gap, else at the blank that is nearest,
/// rather where the next column usually begins.
std::size_t parting_of(const Line& line, std::size_t gutter, std::size_t edge) {
    constexpr std::size_t reach = 14;
    if (gutter >= line.end()) return gutter;
    const std::size_t from = gutter - std::min(gutter, reach);
    const std::size_t to = std::min(line.end(), gutter + reach);
    std::size_t best = gutter;
    long least = 1000;
    for (std::size_t at = from; at < to; ++at) {
        if (line.text[at] != U' ') continue;
        std::size_t end = at;
        while (end < line.end() && line.text[end] == U' ')
            ++end;
        const bool is_inside = at <= gutter && gutter < end;
        const std::size_t distance =
            is_inside ? 0 : (at > gutter ? at - gutter : gutter - (end - 1));
        constexpr long of_gap = 8;
        constexpr long of_edge = 5;
        long cost = static_cast<long>(distance);
        if (end - at > 1) cost -= of_gap;
        if (edge != 0 && end == edge) cost -= of_edge;
        if (cost < least) {
            least = cost;
            best = end;
        }
        at = end;
    }
    return best;
}

} // namespace

std::vector<DrawnCells> cells_of(const std::vector<Line>& lines, const DrawnPart& part) {
    const Gutters gutters = gutters_of(lines, part);
    std::vector<DrawnCells> all;
    for (std::size_t at = part.begin; at < part.end; ++at) {
        DrawnCells cells;
        std::size_t begin = 0;
        for (std::size_t i = 0; i < gutters.at.size(); ++i) {
            const std::size_t end = std::max(begin, parting_of(lines[at], gutters.at[i], gutters.edge[i]));
            cells.push_back(on_one_line(words_at(lines[at], begin, end)));
            begin = end;
        }
        cells.push_back(on_one_line(words_at(lines[at], begin)));
        all.push_back(std::move(cells));
    }
    return all;
}

} // namespace ktask::intake
