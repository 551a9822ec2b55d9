#include "intake/layout_columns.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

#include "intake/wording.hpp"
#include "text/fold.hpp"
#include "text/split.hpp"

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

/// Where the columns of a part are apart: one place fewer than columns.
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

/// Where the cells of a column are.
struct Shape {
    std::size_t left = 0;
    std::size_t right = 0;
    double middle = 0;
    std::optional<std::size_t> edge; ///< where they begin, if they begin below each other
};

/// Where the cells of a column begin, if most of them begin at the same place, give or take one:
/// there begins a word on most of the lines that have something in it.
std::optional<std::size_t> edge_of(const std::vector<Line>& lines, const DrawnPart& part,
                                   std::size_t gutter, std::size_t end) {
    constexpr std::size_t reach = 6;
    constexpr std::size_t inset = 3;
    const std::size_t from = gutter - std::min(gutter, reach);
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

/// Calls `visit` with each run of words that is clearly in one column: it reaches under no other
/// heading.
template<typename Visit>
void for_clear_chunks(const std::vector<Line>& lines, const DrawnPart& part,
                      const std::vector<std::size_t>& gutters, Visit visit) {
    const auto& headings = part.headings.columns;
    for (std::size_t at = part.begin; at < part.end; ++at) {
        for (const Chunk& chunk : chunks_of(lines[at])) {
            const auto right = std::upper_bound(gutters.begin(), gutters.end(), middle_of(chunk));
            const auto column = static_cast<std::size_t>(right - gutters.begin());
            const bool is_in_left = column == 0 || chunk.begin >= headings[column - 1].where.end;
            const bool is_in_right =
                column + 1 == headings.size() || chunk.end <= headings[column + 1].where.begin;
            if (is_in_left && is_in_right) visit(lines[at], chunk, column);
        }
    }
}

/// What is said in clear runs of words: lines that come again in a column, and words that follow
/// each other, which are hardly in two cells then.
class Phrases {
public:
    Phrases(const std::vector<Line>& lines, const std::vector<DrawnPart>& parts) {
        for (const DrawnPart& part : parts) {
            for_clear_chunks(lines, part, gutters_of(lines, part),
                             [&](const Line& line, const Chunk& chunk, std::size_t column) {
                                 add(line, chunk, part.headings.columns[column].kind);
                             });
        }
    }

    bool is_line(Kind kind, const std::string& words) const {
        const auto found = lines_.find(key_of(kind, words));
        return found != lines_.end() && found->second > 1;
    }

    std::size_t times_together(const std::string& one, const std::string& other) const {
        const auto found = pairs_.find(one + " " + other);
        return found == pairs_.end() ? 0 : found->second;
    }

private:
    /// Those who lead and those who coordinate are called the same.
    static std::string key_of(Kind kind, const std::string& words) {
        const bool names = kind == Kind::lead || kind == Kind::coordinating;
        return std::to_string(names ? 0 : static_cast<int>(kind) + 1) + words;
    }

    void add(const Line& line, const Chunk& chunk, Kind kind) {
        const std::string words = text::without_case(words_at(line, chunk.begin, chunk.end));
        ++lines_[key_of(kind, words)];
        std::string_view before;
        for (const std::string_view word : text::split(words, ' ')) {
            if (!before.empty()) ++pairs_[std::string(before) + " " + std::string(word)];
            before = word;
        }
    }

    std::unordered_map<std::string, std::size_t> lines_;
    std::unordered_map<std::string, std::size_t> pairs_;
};

/// The shapes of the columns, from the runs of words that are clearly in one of them: those that
/// reach under no other heading.
std::vector<Shape> shapes_of(const std::vector<Line>& lines, const DrawnPart& part,
                             const std::vector<std::size_t>& gutters) {
    const auto& headings = part.headings.columns;
    std::vector<std::vector<Chunk>> chunks(headings.size());
    for_clear_chunks(lines, part, gutters,
                     [&](const Line& /*line*/, const Chunk& chunk, std::size_t column) {
                         chunks[column].push_back(chunk);
                     });
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
            shape.edge = edge_of(lines, part, begin, std::max(end, begin + 1));
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

/// Parts a line into cells so that each is where its column is, and gaps are between cells rather
/// than within. Cells that only one blank parts are told apart so.
class LineParting {
public:
    /// `before` is what the columns said last, `nearby` where cells begin on several lines around.
    LineParting(const Line& line, const std::vector<Shape>& shapes,
                const std::vector<DrawnHeading>& headings, const Phrases& phrases,
                const DrawnCells& before, const std::vector<std::size_t>& nearby)
        : line_(line), shapes_(shapes), headings_(headings), phrases_(phrases), nearby_(nearby) {
        words_ = chunks_of(line, 1);
        if (word_count() > most_words) return;
        for (const Chunk& word : words_)
            small_words_.push_back(text::without_case(words_at(line, word.begin, word.end)));
        for (const std::string& cell : before)
            last_words_.push_back(text::without_case(text::after_last(cell, ' ')));
        gaps_.push_back(0);
        partings_.push_back(0);
        for (std::size_t i = 1; i < words_.size(); ++i) {
            const bool is_wide = words_[i].begin - words_[i - 1].end > 1;
            gaps_.push_back(gaps_.back() + (is_wide ? 1 : 0));
            partings_.push_back(is_wide ? 0 : cost_of_parting(i));
        }
    }

    DrawnCells cells() {
        const std::size_t count = words_.size();
        std::vector<double> costs(count + 1, impossible);
        costs[0] = 0;
        std::vector<std::vector<std::size_t>> from;
        for (std::size_t column = 0; column < shapes_.size(); ++column) {
            std::vector<double> next(costs);
            std::vector<std::size_t> begins(count + 1);
            for (std::size_t end = 0; end <= count; ++end)
                begins[end] = end; // the cell is empty
            for (std::size_t begin = 0; begin < count; ++begin) {
                if (costs[begin] >= impossible) continue;
                for (std::size_t end = begin + 1; end <= count; ++end) {
                    const double cost = costs[begin] + cost_of(column, begin, end);
                    if (cost >= next[end]) continue;
                    next[end] = cost;
                    begins[end] = begin;
                }
            }
            costs = std::move(next);
            from.push_back(std::move(begins));
        }
        DrawnCells cells(shapes_.size());
        std::size_t end = count;
        for (std::size_t column = shapes_.size(); column-- > 0;) {
            const std::size_t begin = from[column][end];
            if (begin < end) {
                cells[column] =
                    on_one_line(words_at(line_, words_[begin].begin, words_[end - 1].end));
            }
            end = begin;
        }
        return cells;
    }

    static constexpr std::size_t most_words = 60;
    std::size_t word_count() const { return words_.size(); }

private:
    static constexpr double impossible = 1e9;

    /// How far a cell begins from where those of its column usually do, or those on lines nearby.
    double distance_to_edge(std::size_t column, std::size_t left) const {
        const auto distance_to = [&](std::size_t place) {
            return std::abs(static_cast<double>(left) - static_cast<double>(place));
        };
        double least = distance_to(*shapes_[column].edge);
        constexpr double reach = 8;
        for (const std::size_t place : nearby_) {
            if (std::abs(static_cast<double>(place) - static_cast<double>(*shapes_[column].edge)) <=
                reach) {
                least = std::min(least, distance_to(place) + 0.5);
            }
        }
        return least;
    }

    /// What it costs to part words between which is but one blank.
    double cost_of_parting(std::size_t at) const {
        constexpr double of_narrow_parting = 3;
        constexpr double of_times_together = 1.5;
        constexpr double most = 4.5;
        const auto together =
            static_cast<double>(phrases_.times_together(small_words_[at - 1], small_words_[at]));
        return of_narrow_parting + std::min(most, of_times_together * together);
    }

    /// True if a cell has exactly what clear lines of its column have, and more than once.
    bool is_known(std::size_t column, std::size_t begin, std::size_t end) const {
        constexpr std::size_t most = 7;
        if (end - begin > most) return false;
        std::string words;
        for (std::size_t at = begin; at < end; ++at)
            words += (at == begin ? "" : " ") + small_words_[at];
        return phrases_.is_line(headings_[column].kind, words);
    }

    double cost_of(std::size_t column, std::size_t begin, std::size_t end) const {
        constexpr double of_gap_within = 7;
        constexpr double of_column_outside = 1.5;
        constexpr double of_known_word = -4;
        constexpr double of_sentence_that_goes_on = -4;
        const Shape& shape = shapes_[column];
        const std::size_t left = words_[begin].begin;
        const std::size_t right = words_[end - 1].end;
        double cost = of_gap_within * static_cast<double>(gaps_[end - 1] - gaps_[begin]);
        cost += partings_[begin];
        constexpr double of_parting_at_most = 3;
        if (partings_[begin] <= of_parting_at_most && is_known(column, begin, end)) {
            // Deadlines come again word by word; names also are parts of each other.
            const std::size_t most_words_that_count = headings_[column].kind == Kind::due ? 4 : 1;
            cost +=
                of_known_word * static_cast<double>(std::min(end - begin, most_words_that_count));
        }
        const bool goes_on = column < last_words_.size() &&
                             phrases_.times_together(last_words_[column], small_words_[begin]) > 0;
        if (goes_on) cost += of_sentence_that_goes_on;
        if (right > shape.right)
            cost += of_column_outside * static_cast<double>(right - shape.right);
        if (shape.edge) {
            return cost + distance_to_edge(column, left);
        }
        if (left < shape.left) cost += static_cast<double>(shape.left - left);
        const double middle = static_cast<double>(left + right) / 2;
        return cost + std::min(std::abs(middle - shape.middle), 12.0) / 3;
    }

    const Line& line_;
    const std::vector<Shape>& shapes_;
    const std::vector<DrawnHeading>& headings_;
    const Phrases& phrases_;
    const std::vector<std::size_t>& nearby_;
    std::vector<Chunk> words_;
    std::vector<std::string> small_words_;
    std::vector<std::string> last_words_; ///< that the columns said
    std::vector<std::size_t> gaps_;       ///< wide ones before each word
    std::vector<double> partings_;        ///< what it costs to part each word from the one before
};

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

/// The cells of a line that is too long to be considered: cut at the gutters.
DrawnCells cut_cells(const Line& line, const std::vector<std::size_t>& gutters) {
    DrawnCells cells;
    std::size_t begin = 0;
    for (const std::size_t gutter : gutters) {
        std::size_t end = std::min(std::max(begin, gutter), line.end());
        while (end > begin && end < line.end() && line.text[end - 1] != U' ')
            --end;
        cells.push_back(on_one_line(words_at(line, begin, end)));
        begin = end;
    }
    cells.push_back(on_one_line(words_at(line, begin)));
    return cells;
}

} // namespace

std::vector<DrawnTexts> cells_of(const std::vector<Line>& lines,
                                 const std::vector<DrawnPart>& parts) {
    const Phrases phrases(lines, parts);
    std::vector<DrawnTexts> all;
    for (const DrawnPart& part : parts) {
        const std::vector<std::size_t> gutters = gutters_of(lines, part);
        const std::vector<Shape> shapes = shapes_of(lines, part, gutters);
        DrawnTexts texts;
        for (const Shape& shape : shapes)
            texts.widths.push_back(shape.right - std::min(shape.right, shape.left));
        DrawnCells before(shapes.size());
        for (std::size_t at = part.begin; at < part.end; ++at) {
            const auto nearby = begins_around(lines, part, at);
            LineParting parting(lines[at], shapes, part.headings.columns, phrases, before, nearby);
            const bool is_long = parting.word_count() > LineParting::most_words;
            texts.lines.push_back(is_long ? cut_cells(lines[at], gutters) : parting.cells());
            for (std::size_t column = 0; column < shapes.size(); ++column) {
                if (!texts.lines.back()[column].empty())
                    before[column] = texts.lines.back()[column];
            }
        }
        all.push_back(std::move(texts));
    }
    return all;
}

} // namespace ktask::intake
