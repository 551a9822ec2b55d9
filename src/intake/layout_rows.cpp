#include "intake/layout_rows.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "intake/numbering.hpp"
#include "intake/wording.hpp"
#include "text/width.hpp"

namespace ktask::intake {

namespace {

/// Where in its row a number is.
enum class Anchoring { middle, top };

/// The lines of a table, prepared for being parted into rows.
class RowParting {
public:
    RowParting(const std::vector<DrawnLine>& lines, const std::vector<DrawnHeading>& columns)
        : lines_(lines), columns_(columns) {
        costs_of_gaps_.push_back(0);
        for (const DrawnLine& line : lines)
            costs_of_gaps_.push_back(costs_of_gaps_.back() + cost_of_gap(line));
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
        for (std::size_t column = 0; column < columns.size(); ++column)
            weigh_line_ends(column);
        for (std::size_t at = 0; at < lines.size(); ++at) {
            if (has_number(at)) anchors_.push_back(at);
        }
        has_two_numbers_ =
            std::count_if(columns.begin(), columns.end(),
                          [](const DrawnHeading& one) { return one.kind == Kind::number; }) > 1;
        find_pages();
    }

    std::vector<std::size_t> first_lines() const {
        if (anchors_.empty()) return lines_after_gaps();
        const Parted in_middle = parted(Anchoring::middle);
        const Parted at_top = parted(Anchoring::top);
        return at_top.cost < in_middle.cost ? at_top.begins : in_middle.begins;
    }

private:
    struct Span {
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    struct Parted {
        double cost = 0;
        std::vector<std::size_t> begins;
    };

    void find_pages() {
        pages_.resize(lines_.size());
        std::size_t begin = 0;
        for (std::size_t at = 1; at <= lines_.size(); ++at) {
            if (at < lines_.size() && !lines_[at].is_after_page) continue;
            std::fill(pages_.begin() + static_cast<std::ptrdiff_t>(begin),
                      pages_.begin() + static_cast<std::ptrdiff_t>(at), Span{begin, at});
            begin = at;
        }
    }

    /// What it costs that a row goes on behind what looks like its end.
    static double cost_of_gap(const DrawnLine& line) {
        constexpr double of_blank_line = 5;
        constexpr double of_page = 2;
        if (!line.is_after_gap) return 0;
        return line.is_after_page ? of_page : of_blank_line;
    }

    /// Notes for each line of a column what it costs that a row begins at it, and that it goes on
    /// with one, which is told by whether the line before it was full.
    void weigh_line_ends(std::size_t column) {
        constexpr double of_full_line = 2;
        constexpr double of_end = -2;
        constexpr double of_early_end = 3;
        constexpr double of_open_bracket = 3;
        std::vector<double> breaks(lines_.size(), 0);
        std::vector<double> going_on(lines_.size() + 1, 0);
        const DrawnLine* before = nullptr;
        bool is_in_bracket = false;
        for (std::size_t at = 0; at < lines_.size(); ++at) {
            const std::string& words = lines_[at].cells[column];
            going_on[at + 1] = going_on[at];
            if (words.empty()) continue;
            if (before != nullptr && columns_[column].kind != Kind::number) {
                const bool has_room = has_room_for(*before, words, column);
                const bool is_stop = ends_sentence(before->cells[column]);
                if (has_room && is_stop) breaks[at] = of_end;
                if (!has_room && !is_stop) breaks[at] = of_full_line;
                if (is_in_bracket) breaks[at] += of_open_bracket;
                const bool is_item = number_at_front(words).has_value();
                if (has_room && !is_item) going_on[at + 1] += is_stop ? 1 : of_early_end;
            }
            before = &lines_[at];
            const std::size_t bracket = words.find_last_of("()");
            if (bracket != std::string::npos) is_in_bracket = words[bracket] == '(';
        }
        breaks_.push_back(std::move(breaks));
        going_on_.push_back(std::move(going_on));
    }

    static bool ends_sentence(const std::string& words) {
        return words.ends_with('.') || words.ends_with(';') || words.ends_with(':');
    }

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
        constexpr double of_gap_before = -4;
        constexpr double of_page_before = -1;
        constexpr double of_sentence = 5;
        const auto anchor = static_cast<double>(anchors_[row]);
        // Of a row that goes over a page the number is in the middle of one part.
        const std::size_t part_begin = std::max(begin, pages_[anchors_[row]].begin);
        const std::size_t part_end = std::min(end, pages_[anchors_[row]].end);
        const double expected = anchoring == Anchoring::top
                                    ? static_cast<double>(part_begin)
                                    : static_cast<double>(part_begin + part_end - 1) / 2;
        double cost = of_line * std::abs(expected - anchor);
        cost += costs_of_gaps_[end] - costs_of_gaps_[begin + 1];
        if (begin > 0 && lines_[begin].is_after_gap)
            cost += lines_[begin].is_after_page ? of_page_before : of_gap_before;
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            const std::size_t first = next_text_[column][begin];
            if (first >= end || columns_[column].kind == Kind::number) continue;
            cost += cost_of_place(column, {part_begin, part_end}, anchor, anchoring);
            const double weight = columns_[column].kind == Kind::title ? 1.5 : 1;
            cost += weight * (breaks_[column][first] + going_on_[column][end] -
                              going_on_[column][end_of_heading(column, first, end) + 1]);
            const bool goes_on = begins_with_small(lines_[first].cells[column]);
            if (goes_on)
                cost += columns_[column].kind == Kind::title ? 2 * of_sentence : of_sentence;
        }
        return cost;
    }

    /// The line with which the heading ends that a row may begin with, where headings have numbers
    /// of their own; else its first line.
    std::size_t end_of_heading(std::size_t column, std::size_t first, std::size_t end) const {
        const std::size_t second = next_text_[column][first + 1];
        const bool may_be_heading = has_two_numbers_ && columns_[column].kind == Kind::title &&
                                    second < end &&
                                    begins_with_capital(lines_[second].cells[column]);
        return may_be_heading ? second : first;
    }

    /// Each cell of a row is in its middle, or at its top.
    double cost_of_place(std::size_t column, Span part, double anchor, Anchoring anchoring) const {
        const std::size_t first = next_text_[column][part.begin];
        if (first >= part.end) return 0;
        if (anchoring == Anchoring::top) return static_cast<double>(first - part.begin);
        const std::size_t last = last_text_[column][part.end];
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
    std::vector<double> costs_of_gaps_;               ///< of all lines before each
    std::vector<std::vector<double>> breaks_;         ///< by column and line
    std::vector<std::vector<double>> going_on_;       ///< of all lines before each
    std::vector<std::vector<std::size_t>> next_text_; ///< by column and line
    std::vector<std::vector<std::size_t>> last_text_; ///< before each line
    std::vector<std::size_t> anchors_;                ///< lines with a number
    bool has_two_numbers_ = false;
    std::vector<Span> pages_; ///< on which each line is
};

} // namespace

bool has_room_for(const DrawnLine& line, const std::string& next, std::size_t column) {
    const std::size_t width = line.widths[column];
    const std::size_t needed = text::display_width(line.cells[column]) + 1 +
                               text::display_width(next.substr(0, next.find(' ')));
    return needed * 10 <= width * 9;
}

std::vector<std::size_t> first_lines_of_rows(const std::vector<DrawnLine>& lines,
                                             const std::vector<DrawnHeading>& columns) {
    if (lines.empty()) return {};
    return RowParting(lines, columns).first_lines();
}

} // namespace ktask::intake
