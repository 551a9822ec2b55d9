#include "report/assignment.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

namespace ktask::report {

// The candidates fall into groups that have nobody in common; each is solved by itself by the
// method of Kuhn and Munkres, with potentials, in the third power of its size.

namespace {

/// Which of some belong together.
class Groups {
public:
    explicit Groups(std::size_t count) : above_(count) {
        std::iota(above_.begin(), above_.end(), std::size_t{0});
    }
    std::size_t of(std::size_t one) {
        while (above_[one] != one) {
            above_[one] = above_[above_[one]];
            one = above_[one];
        }
        return one;
    }
    void join(std::size_t one, std::size_t other) { above_[of(one)] = of(other); }

private:
    std::vector<std::size_t> above_;
};

/// The scores of a group, a row for each that is before; at least as many columns as rows.
class Scores {
public:
    explicit Scores(std::span<const Candidate> candidates) {
        for (const Candidate& candidate : candidates) {
            rows_.try_emplace(candidate.before, 0);
            columns_.try_emplace(candidate.after, 0);
        }
        number(rows_);
        number(columns_);
        // As many columns more as there are rows: to stay alone.
        width_ = columns_.size() + rows_.size();
        scores_.resize(rows_.size() * width_);
        for (const Candidate& candidate : candidates)
            scores_[rows_[candidate.before] * width_ + columns_[candidate.after]] = candidate.score;
    }
    std::size_t height() const { return rows_.size(); }
    std::size_t width() const { return width_; }
    double cost(std::size_t row, std::size_t column) const {
        return -scores_[row * width_ + column];
    }
    const std::map<std::size_t, std::size_t>& rows() const { return rows_; }
    /// What is behind a column, if the row has a score there.
    std::optional<std::size_t> after_of(std::size_t row, std::size_t column) const {
        if (scores_[row * width_ + column] <= 0) return std::nullopt;
        for (const auto& [after, place] : columns_) {
            if (place == column) return after;
        }
        return std::nullopt;
    }

private:
    static void number(std::map<std::size_t, std::size_t>& places) {
        std::size_t next = 0;
        for (auto& [key, place] : places)
            place = next++;
    }

    std::map<std::size_t, std::size_t> rows_;
    std::map<std::size_t, std::size_t> columns_;
    std::size_t width_ = 0;
    std::vector<double> scores_;
};

/// Kuhn and Munkres; rows and columns count from 1, 0 is none.
class Solver {
public:
    explicit Solver(const Scores& scores)
        : scores_(scores), row_potential_(scores.height() + 1),
          column_potential_(scores.width() + 1), row_of_(scores.width() + 1),
          way_(scores.width() + 1) {
        for (std::size_t row = 1; row <= scores.height(); ++row)
            place(row);
    }
    /// The row of each column, from 1; 0 if it has none.
    const std::vector<std::size_t>& rows() const { return row_of_; }

private:
    static constexpr double infinite = std::numeric_limits<double>::infinity();

    /// Finds the cheapest way by which one row more gets a column.
    void place(std::size_t row) {
        row_of_[0] = row;
        std::size_t column = 0;
        std::vector<double> least(scores_.width() + 1, infinite);
        std::vector<bool> is_used(scores_.width() + 1);
        do {
            is_used[column] = true;
            column = step(column, least, is_used);
        } while (row_of_[column] != 0);
        while (column != 0) {
            row_of_[column] = row_of_[way_[column]];
            column = way_[column];
        }
    }

    std::size_t step(std::size_t from, std::vector<double>& least,
                     const std::vector<bool>& is_used) {
        const std::size_t row = row_of_[from];
        double delta = infinite;
        std::size_t next = 0;
        for (std::size_t column = 1; column <= scores_.width(); ++column) {
            if (is_used[column]) continue;
            const double cost =
                scores_.cost(row - 1, column - 1) - row_potential_[row] - column_potential_[column];
            if (cost < least[column]) {
                least[column] = cost;
                way_[column] = from;
            }
            if (least[column] < delta) {
                delta = least[column];
                next = column;
            }
        }
        for (std::size_t column = 0; column <= scores_.width(); ++column) {
            if (is_used[column]) {
                row_potential_[row_of_[column]] += delta;
                column_potential_[column] -= delta;
            } else {
                least[column] -= delta;
            }
        }
        return next;
    }

    const Scores& scores_;
    std::vector<double> row_potential_;
    std::vector<double> column_potential_;
    std::vector<std::size_t> row_of_;
    std::vector<std::size_t> way_;
};

using Assigned = std::vector<std::optional<std::size_t>>;

void assign_group(std::span<const Candidate> candidates, Assigned& assigned) {
    const Scores scores(candidates);
    const Solver solver(scores);
    std::vector<std::size_t> column_of(scores.height());
    for (std::size_t column = 1; column <= scores.width(); ++column) {
        if (solver.rows()[column] != 0) column_of[solver.rows()[column] - 1] = column - 1;
    }
    for (const auto& [before, row] : scores.rows())
        assigned[before] = scores.after_of(row, column_of[row]);
}

} // namespace

Assigned best_assignment(std::span<const Candidate> candidates, std::size_t before_count,
                         std::size_t after_count) {
    Groups groups(before_count + after_count);
    for (const Candidate& candidate : candidates)
        groups.join(candidate.before, before_count + candidate.after);
    std::map<std::size_t, std::vector<Candidate>> by_group;
    for (const Candidate& candidate : candidates)
        by_group[groups.of(candidate.before)].push_back(candidate);
    Assigned assigned(before_count);
    for (const auto& [group, its_candidates] : by_group)
        assign_group(its_candidates, assigned);
    return assigned;
}

} // namespace ktask::report
