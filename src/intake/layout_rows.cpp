#include "intake/layout_rows.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "intake/numbering.hpp"
#include "intake/wording.hpp"

namespace ktask::intake {

namespace {

/// Where in its row a number is.
enum class Anchoring { middle, top };

/// The lines of a table, prepared for being parted into rows.
class RowParting {
public:
    RowParting(const std::vector<DrawnLine>& lines, const std::vector<DrawnHeading>& columns)
        : lines_(lines), columns_(columns) {
        gaps_before_.push_back(0);
        for (const DrawnLine& line : lines)
            gaps_before_.push_back(gaps_before_.back() + (line.is_after_gap ? 1 : 0));
        next_text_.assign(columns.size(), std::vector<std::size_t>(lines.size() + 1, lines.size()));
        last_text_.assign(columns.size(), std::vector<std::size_t>(lines.size() + 1, 0));
        for (std::size_t column = 0; column < columns.size(); ++column) {
            for (std::size_t at = 0; at < lines.size(); ++at) {
                last_text_[column][at + 1] =
                    lines[at].cells[column].empty() ? last_text_[column][at] : at;
            }
            for (std::size_t at = lines.size(); at-- > 0;) {
                next_text_[column][at] =
                    lines[at].cells[column].empty() ? next_text_[column][at + 1] : at;
            }
        }
        for (std::size_t at = 0; at < lines.size(); ++at) {
            if (has_number(at)) anchors_.push_back(at);
        }
    }

    std::vector<std::size_t> first_lines() const {
        if (anchors_.empty()) return lines_after_gaps();
        const Parted in_middle = parted(Anchoring::middle);
        const Parted at_top = parted(Anchoring::top);
        return at_top.cost < in_middle.cost ? at_top.begins : in_middle.begins;
    }

private:
    struct Parted {
        double cost = 0;
        std::vector<std::size_t> begins;
    };

    bool has_number(std::size_t at) const {
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            const bool is_number_column =
                columns_[column].kind == Kind::number || columns_[column].kind == Kind::code;
            if (is_number_column && !lines_[at].cells[column].empty()) return true;
        }
        return false;
    }

    std::vector<std::size_t> lines_after_gaps() const {
        std::vector<std::size_t> begins;
        for (std::size_t at = 0; at < lines_.size(); ++at) {
            if (at == 0 || lines_[at].is_after_gap) begins.push_back(at);
        }
        return begins;
    }

    /// Where the row of an anchor may begin.
    std::vector<std::size_t> candidates(std::size_t row) const {
        if (row == 0) return {0};
        constexpr std::size_t reach = 40;
        const std::size_t from = anchors_[row - 1] + 1;
        const std::size_t to = anchors_[row];
        std::vector<std::size_t> all;
        for (std::size_t at = from; at <= to; ++at) {
            if (at < from + reach || at + reach > to) all.push_back(at);
        }
        return all;
    }

    /// How unlikely a row of lines [begin, end) is.
    double cost_of(std::size_t row, std::size_t begin, std::size_t end, Anchoring anchoring) const {
        constexpr double of_line = 2;
        constexpr double of_gap_within = 5;
        constexpr double of_gap_before = -4;
        constexpr double of_sentence = 5;
        const auto anchor = static_cast<double>(anchors_[row]);
        const double expected = anchoring == Anchoring::top
                                    ? static_cast<double>(begin)
                                    : static_cast<double>(begin + end - 1) / 2;
        double cost = of_line * std::abs(expected - anchor);
        cost += of_gap_within * static_cast<double>(gaps_before_[end] - gaps_before_[begin + 1]);
        if (begin > 0 && lines_[begin].is_after_gap) cost += of_gap_before;
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            const std::size_t first = next_text_[column][begin];
            if (first >= end || columns_[column].kind == Kind::number) continue;
            cost += cost_of_place(column, first, end, begin, anchor, anchoring);
            const bool goes_on = begins_with_small(lines_[first].cells[column]);
            if (goes_on)
                cost += columns_[column].kind == Kind::title ? 2 * of_sentence : of_sentence;
        }
        return cost;
    }

    /// Each cell of a row is in its middle, or at its top.
    double cost_of_place(std::size_t column, std::size_t first, std::size_t end, std::size_t begin,
                         double anchor, Anchoring anchoring) const {
        if (anchoring == Anchoring::top) return static_cast<double>(first - begin);
        const std::size_t last = last_text_[column][end];
        const double middle = static_cast<double>(first + last) / 2;
        return std::abs(middle - anchor);
    }

    Parted parted(Anchoring anchoring) const {
        const std::size_t rows = anchors_.size();
        std::vector<std::vector<std::size_t>> begins(rows);
        std::vector<std::vector<double>> costs(rows);
        std::vector<std::vector<std::size_t>> nexts(rows);
        for (std::size_t row = rows; row-- > 0;) {
            begins[row] = candidates(row);
            for (const std::size_t begin : begins[row]) {
                double least = std::numeric_limits<double>::max();
                std::size_t next = 0;
                if (row + 1 == rows) least = cost_of(row, begin, lines_.size(), anchoring);
                for (std::size_t i = 0; row + 1 < rows && i < begins[row + 1].size(); ++i) {
                    const double cost =
                        costs[row + 1][i] + cost_of(row, begin, begins[row + 1][i], anchoring);
                    if (cost >= least) continue;
                    least = cost;
                    next = i;
                }
                costs[row].push_back(least);
                nexts[row].push_back(next);
            }
        }
        Parted best{costs[0][0], {}};
        std::size_t which = 0;
        for (std::size_t row = 0; row < rows; ++row) {
            best.begins.push_back(begins[row][which]);
            which = nexts[row][which];
        }
        return best;
    }

    const std::vector<DrawnLine>& lines_;
    const std::vector<DrawnHeading>& columns_;
    std::vector<std::size_t> gaps_before_;            ///< blank lines before each line
    std::vector<std::vector<std::size_t>> next_text_; ///< by column and line
    std::vector<std::vector<std::size_t>> last_text_; ///< before each line
    std::vector<std::size_t> anchors_;                ///< lines with a number
};

} // namespace

std::vector<std::size_t> first_lines_of_rows(const std::vector<DrawnLine>& lines,
                                             const std::vector<DrawnHeading>& columns) {
    if (lines.empty()) return {};
    return RowParting(lines, columns).first_lines();
}

} // namespace ktask::intake
