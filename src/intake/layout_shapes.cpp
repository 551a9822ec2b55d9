#include "intake/layout_shapes.hpp"

#include <algorithm>
#include <map>

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

/// Where the cells of a column begin, if most of them begin at the same place, give or take one:
/// there begins a word on most of the lines that have something in it.
std::optional<std::size_t> edge_of(const std::vector<Line>& lines, const DrawnPart& part,
                                   const Chunk& column, std::size_t leftmost) {
    const auto [gutter, end] = column;
    constexpr std::size_t reach = 6;
    constexpr std::size_t inset = 3;
    const std::size_t from = std::max(leftmost, gutter - std::min(gutter, reach));
    std::map<std::size_t, std::size_t> begins;       // of any words
    std::map<std::size_t, std::size_t> clear_begins; // of those behind a gap
    std::size_t count = 0;
    for (std::size_t at = part.begin; at < part.end; ++at) {
        bool is_within = false;
        std::size_t before = 0;
        for (const Chunk& word : chunks_of(lines[at], 1)) {
            is_within = is_within || (word.end > gutter + inset && word.begin < end);
            if (word.begin >= from && word.begin <= gutter + reach) {
                ++begins[word.begin];
                if (before == 0 || word.begin - before > 1) ++clear_begins[word.begin];
            }
            before = word.end;
        }
        if (is_within) ++count;
    }
    const auto near = [](const std::map<std::size_t, std::size_t>& all, std::size_t place) {
        std::size_t times = 0;
        for (std::size_t at = place - 1; at <= place + 1; ++at) {
            const auto found = all.find(at);
            if (found != all.end()) times += at == place ? 2 * found->second : found->second;
        }
        return times / 2;
    };
    std::optional<std::size_t> best;
    std::size_t most = 0;
    for (const auto& [place, times] : begins) {
        if (near(begins, place) <= most || near(clear_begins, place) * 3 < count) continue;
        most = near(begins, place);
        best = place;
    }
    constexpr std::size_t enough = 4;
    return most >= enough && most * 10 >= count * 6 ? best : std::nullopt;
}

} // namespace

std::vector<std::size_t> gutters_of(const std::vector<Line>& lines, const DrawnPart& part) {
    const std::vector<std::size_t> ink = ink_of(lines, part);
    const auto& columns = part.headings.columns;
    std::vector<std::size_t> gutters;
    for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
        gutters.push_back(
            gutter_in(ink, middle_of(columns[i].where), middle_of(columns[i + 1].where)));
    }
    return gutters;
}

std::vector<std::size_t> other_gutters(const std::vector<Line>& lines, const DrawnPart& part,
                                       const std::vector<std::size_t>& gutters, std::size_t which) {
    const auto& headings = part.headings.columns;
    const std::size_t from = headings[which].where.end;
    const std::size_t to = headings[which + 1].where.begin + 1;
    std::map<std::size_t, std::size_t> begins;
    std::map<std::size_t, std::size_t> crossings;
    for (std::size_t at = part.begin; at < part.end; ++at) {
        for (const Chunk& word : chunks_of(lines[at], 1)) {
            if (word.begin > from && word.begin <= to) ++begins[word.begin];
            for (std::size_t i = std::max(word.begin + 1, from + 1); i < word.end + 1 && i <= to;
                 ++i)
                ++crossings[i];
        }
    }
    constexpr std::size_t enough = 3;
    std::vector<std::size_t> found;
    for (const auto& [place, times] : begins) {
        const auto beside = [&](std::size_t at) {
            const auto other = begins.find(at);
            return other == begins.end() ? 0 : other->second;
        };
        const std::size_t near = times + beside(place - 1) + beside(place + 1);
        const bool is_highest = times >= beside(place - 1) && times > beside(place + 1);
        const bool may_be = is_highest && near >= enough && crossings[place - 1] * 3 <= near;
        if (may_be && place - 2 != gutters[which]) found.push_back(place - 2);
    }
    return found;
}

std::vector<ClearChunk> clear_chunks_of(const std::vector<Line>& lines, const DrawnPart& part,
                                        const std::vector<std::size_t>& gutters) {
    const auto& headings = part.headings.columns;
    std::vector<ClearChunk> found;
    for (std::size_t at = part.begin; at < part.end; ++at) {
        for (const Chunk& chunk : chunks_of(lines[at])) {
            const auto right = std::upper_bound(gutters.begin(), gutters.end(), middle_of(chunk));
            const auto column = static_cast<std::size_t>(right - gutters.begin());
            const bool is_in_left = column == 0 || chunk.begin >= headings[column - 1].where.end;
            const bool is_in_right =
                column + 1 == headings.size() || chunk.end <= headings[column + 1].where.begin;
            if (is_in_left && is_in_right) found.push_back({at, chunk, column});
        }
    }
    return found;
}

std::vector<Shape> shapes_of(const std::vector<Line>& lines, const DrawnPart& part,
                             const std::vector<std::size_t>& gutters) {
    const auto& headings = part.headings.columns;
    std::vector<std::vector<Chunk>> chunks(headings.size());
    for (const ClearChunk& clear : clear_chunks_of(lines, part, gutters))
        chunks[clear.column].push_back(clear.where);
    std::vector<Shape> shapes;
    for (std::size_t column = 0; column < chunks.size(); ++column) {
        const std::size_t begin = column == 0 ? 0 : gutters[column - 1];
        const std::size_t end =
            column < gutters.size() ? gutters[column] : headings[column].where.end;
        Shape shape{begin, std::max(begin, end), 0, std::nullopt};
        if (const auto& all = chunks[column]; !all.empty()) {
            shape = {all.front().begin, all.front().end, 0, std::nullopt};
            for (const Chunk& chunk : all) {
                shape.left = std::min(shape.left, chunk.begin);
                shape.right = std::max(shape.right, chunk.end);
            }
            const std::size_t leftmost = column == 0 ? 0 : middle_of(headings[column - 1].where);
            shape.edge = edge_of(lines, part, {begin, std::max(end, begin + 1)}, leftmost);
        }
        shapes.push_back(shape);
    }
    constexpr std::size_t few = 6;
    for (std::size_t column = 0; column < shapes.size(); ++column) {
        Shape& shape = shapes[column];
        // Few clear cells do not show how wide a column is.
        const bool has_edge_behind = column + 1 < shapes.size() && shapes[column + 1].edge;
        if (has_edge_behind) {
            shape.right = *shapes[column + 1].edge;
        } else if (column < gutters.size() && chunks[column].size() < few) {
            shape.right = std::max(shape.right, gutters[column]);
        }
        if (column > 0 && chunks[column].size() < few) {
            shape.left = std::min(shape.left, gutters[column - 1] + 1);
        }
        if (shape.edge) shape.left = *shape.edge;
        shape.right = std::max(shape.right, shape.left + 1);
        shape.middle = static_cast<double>(shape.left + shape.right) / 2;
    }
    return shapes;
}

} // namespace ktask::intake
