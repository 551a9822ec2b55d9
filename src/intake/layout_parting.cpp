#include "intake/layout_parting.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "intake/numbering.hpp"
#include "intake/wording.hpp"
#include "text/fold.hpp"
#include "text/split.hpp"

namespace ktask::intake {

namespace {

constexpr double impossible = 1e9;

/// Finds the cells of a line that costs least.
class LineParting {
public:
    LineParting(const Line& line, const std::vector<Shape>& shapes, const DrawnPart& part,
                const Phrases& phrases, const DrawnAround& around)
        : line_(line), shapes_(shapes), headings_(part.headings.columns), phrases_(phrases),
          nearby_(around.nearby), words_(chunks_of(line, 1)) {
        for (const Chunk& word : words_)
            small_words_.push_back(text::without_case(words_at(line, word.begin, word.end)));
        for (const std::string& cell : around.before)
            last_words_.push_back(text::without_case(text::after_last(cell, ' ')));
        for (const std::string& cell : around.behind)
            next_words_.push_back(text::without_case(cell.substr(0, cell.find(' '))));
        partings_.push_back(0);
        for (std::size_t i = 1; i < words_.size(); ++i)
            partings_.push_back(is_gap_before(i) ? cost_of_parting_at_gap(i) : cost_of_parting(i));
    }

    /// A heading among the rows is drawn over the columns: a number of its own kind, and a run of
    /// words behind it.
    bool is_heading() const {
        const std::size_t title = column_of_title();
        if (words_.size() < 3 || headings_.front().kind != Kind::number ||
            title == headings_.size())
            return false;
        const auto number = number_alone(words_at(line_, words_[0].begin, words_[0].end));
        const bool is_of_heading = number && (number->style == NumberStyle::roman ||
                                              number->style == NumberStyle::capital);
        bool has_gap = false;
        for (std::size_t i = 2; i < words_.size(); ++i)
            has_gap = has_gap || is_gap_before(i);
        return is_of_heading && is_gap_before(1) && !has_gap &&
               words_[1].begin < shapes_[title].right;
    }

    PartedLine heading() const {
        PartedLine parted{DrawnCells(shapes_.size()), std::vector<bool>(shapes_.size(), false), 0};
        parted.cells.front() = words_at(line_, words_[0].begin, words_[0].end);
        parted.cells[column_of_title()] = words_at(line_, words_[1].begin);
        return parted;
    }

    PartedLine parted() const {
        const std::vector<std::size_t> ends = ends_of_cells();
        PartedLine parted;
        std::size_t begin = 0;
        for (std::size_t column = 0; column < ends.size(); ++column) {
            const std::size_t end = ends[column];
            // Of columns whose cells begin below each other less is left to chance.
            constexpr double of_no_edge = 2;
            parted.cost += cost_of_cell(column, begin, end);
            if (begin < end && !shapes_[column].edge) parted.cost += of_no_edge;
            parted.cells.push_back(
                begin < end ? on_one_line(words_at(line_, words_[begin].begin, words_[end - 1].end))
                            : "");
            begin = end;
        }
        parted.are_doubtful = doubts_about(ends);
        return parted;
    }

private:
    std::size_t column_of_title() const {
        const auto title =
            std::find_if(headings_.begin(), headings_.end(),
                         [](const DrawnHeading& one) { return one.kind == Kind::title; });
        return static_cast<std::size_t>(title - headings_.begin());
    }

    bool is_gap_before(std::size_t word) const {
        return words_[word].begin - words_[word - 1].end > 1;
    }

    /// Where the cell of each column ends, as a word; it begins where the one before it ends.
    std::vector<std::size_t> ends_of_cells() const {
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
                double gaps = 0;
                for (std::size_t end = begin + 1; end <= count; ++end) {
                    if (end - begin > 1) gaps += cost_of_gap(column, end - 1);
                    const double cost = costs[begin] + gaps + cost_of(column, begin, end);
                    if (cost >= next[end]) continue;
                    next[end] = cost;
                    begins[end] = begin;
                }
            }
            costs = std::move(next);
            from.push_back(std::move(begins));
        }
        std::vector<std::size_t> ends(shapes_.size());
        std::size_t end = count;
        for (std::size_t column = shapes_.size(); column-- > 0;) {
            ends[column] = end;
            end = from[column][end];
        }
        return ends;
    }

    double cost_of_cell(std::size_t column, std::size_t begin, std::size_t end) const {
        if (begin == end) return 0;
        double cost = cost_of(column, begin, end);
        for (std::size_t word = begin + 1; word < end; ++word)
            cost += cost_of_gap(column, word);
        return cost;
    }

    /// Cells between which is but one blank are doubtful if moving a word or two over it costs
    /// little.
    std::vector<bool> doubts_about(const std::vector<std::size_t>& ends) const {
        constexpr double little = 6;
        constexpr std::size_t most_moved = 3;
        std::vector<bool> doubts(ends.size(), false);
        for (std::size_t left = 0; left + 1 < ends.size(); ++left) {
            const std::size_t begin = left == 0 ? 0 : ends[left - 1];
            const std::size_t cut = ends[left];
            std::size_t right = left + 1;
            while (right + 1 < ends.size() && ends[right] == cut)
                ++right;
            const std::size_t end = ends[right];
            const bool is_narrow = cut > begin && cut < end && !is_gap_before(cut);
            if (!is_narrow) continue;
            const double cost = cost_of_cell(left, begin, cut) + cost_of_cell(right, cut, end);
            for (std::size_t other = cut - std::min(cut - begin, most_moved);
                 other <= std::min(end, cut + most_moved); ++other) {
                if (other == cut || other == begin || other == end) continue;
                const double moved =
                    cost_of_cell(left, begin, other) + cost_of_cell(right, other, end);
                if (moved < cost + little) doubts[left] = doubts[right] = true;
            }
        }
        return doubts;
    }

    /// How far a cell begins from where those of its column usually do, or those on lines nearby.
    /// It may be pushed to the right by the cell before it, but hardly to the left.
    double distance_to_edge(std::size_t column, std::size_t word) const {
        constexpr double of_left = 2;
        constexpr double of_pushed = 0.8;
        const std::size_t left = words_[word].begin;
        const bool may_be_pushed = word > 0 && !is_gap_before(word);
        const auto distance_to = [&](std::size_t place) {
            const double distance = static_cast<double>(left) - static_cast<double>(place);
            if (distance < 0) return std::max(1.0, -distance * of_left - 1);
            return may_be_pushed ? distance * of_pushed : distance;
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

    /// Words that are often together may be far apart where lines are set to a whole width.
    double cost_of_parting_at_gap(std::size_t at) const {
        constexpr std::size_t wide = 7;
        constexpr double of_together = 2.5;
        const bool may_be_set_apart = words_[at].begin - words_[at - 1].end < wide;
        const bool are_together =
            phrases_.times_together(small_words_[at - 1], small_words_[at]) > 1;
        return may_be_set_apart && are_together ? of_together : 0;
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

    /// What it costs that words with a gap between them are in one cell: little where both sides
    /// are well within the column, as words are that are set to its whole width, and where the two
    /// are together elsewhere.
    double cost_of_gap(std::size_t column, std::size_t word) const {
        constexpr double of_gap = 7;
        constexpr double of_gap_inside = 2;
        constexpr std::size_t margin = 1;
        if (!is_gap_before(word)) return 0;
        const Shape& shape = shapes_[column];
        const bool is_inside =
            words_[word - 1].end > shape.left + margin && words_[word].begin + margin < shape.right;
        const bool are_together =
            phrases_.times_together(small_words_[word - 1], small_words_[word]) > 0;
        return is_inside || are_together ? of_gap_inside : of_gap;
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

    /// What it costs that words are in a column of numbers.
    double cost_of_number(std::size_t begin, std::size_t end) const {
        constexpr double of_number = -2;
        constexpr double of_words = 4;
        const bool is_number = end - begin == 1 && number_alone(words_at(line_, words_[begin].begin,
                                                                         words_[begin].end));
        return is_number ? of_number : of_words;
    }

    /// What it costs that words are in a column of this kind, by what words it has.
    double cost_of_kind(Kind kind, std::size_t begin, std::size_t end) const {
        constexpr double of_time = 3;
        if (kind == Kind::number) return cost_of_number(begin, end);
        const bool has_names = kind == Kind::lead || kind == Kind::coordinating;
        return has_names && begins_time(small_words_[end - 1]) ? of_time : 0;
    }

    static bool begins_time(std::string_view word) {
        constexpr std::array<std::string_view, 3> times = {"tháng", "quý", "trước"};
        return std::find(times.begin(), times.end(), word) != times.end();
    }

    double cost_of(std::size_t column, std::size_t begin, std::size_t end) const {
        constexpr double of_column_outside = 1.5;
        constexpr double of_known_word = -4;
        constexpr double of_sentence_that_goes_on = -4;
        const Shape& shape = shapes_[column];
        const std::size_t left = words_[begin].begin;
        const std::size_t right = words_[end - 1].end;
        double cost = partings_[begin];
        cost += cost_of_kind(headings_[column].kind, begin, end);
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
        const bool is_gone_on_with =
            column < next_words_.size() &&
            phrases_.times_together(small_words_[end - 1], next_words_[column]) > 0;
        if (is_gone_on_with) cost += of_sentence_that_goes_on;
        if (right > shape.right)
            cost += of_column_outside * static_cast<double>(right - shape.right);
        if (shape.edge) return cost + distance_to_edge(column, begin);
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
    std::vector<std::string> next_words_; ///< that they say next
    std::vector<double> partings_;        ///< what it costs to part each word from the one before
};

/// The cells of a line that is too long to be considered: cut between where columns begin.
DrawnCells cut_cells(const Line& line, const std::vector<Shape>& shapes) {
    DrawnCells cells;
    std::size_t begin = 0;
    for (std::size_t column = 1; column < shapes.size(); ++column) {
        std::size_t end = std::min(std::max(begin, shapes[column].left), line.end());
        while (end > begin && end < line.end() && line.text[end - 1] != U' ')
            --end;
        cells.push_back(on_one_line(words_at(line, begin, end)));
        begin = end;
    }
    cells.push_back(on_one_line(words_at(line, begin)));
    return cells;
}

} // namespace

PartedLine parted(const Line& line, const std::vector<Shape>& shapes, const DrawnPart& part,
                  const Phrases& phrases, const DrawnAround& around) {
    constexpr std::size_t most_words = 60;
    if (chunks_of(line, 1).size() > most_words)
        return {cut_cells(line, shapes), std::vector<bool>(shapes.size(), false), 0};
    const LineParting parting(line, shapes, part, phrases, around);
    return parting.is_heading() ? parting.heading() : parting.parted();
}

} // namespace ktask::intake
