#include "document/document.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <utility>

namespace ktask::document {

namespace {

/// Gathers the numbers of notes.
class NoteCollector {
public:
    void add(const Line& line) {
        for (const Mark& mark : line.marks) {
            if (mark.kind == Mark::Kind::note) numbers_[mark.of].insert(mark.value);
        }
    }
    void add(const std::vector<Line>& lines) {
        for (const Line& line : lines)
            add(line);
    }
    void add(const Cell& cell) {
        add(cell.main);
        add(cell.remarks);
    }
    void add(const Grid& grid) {
        for (std::size_t i = 0; i < grid.count; ++i) {
            const auto row = grid.row(i);
            for (const Cell& cell : row->cells)
                add(cell);
        }
    }
    void add(const Card& card) {
        add(card.heading);
        add(card.title);
        for (const Fact& fact : card.facts) {
            add(fact.label);
            add(fact.text);
        }
    }

    void operator()(const Heading& heading) { add(heading.line); }
    void operator()(const Paragraph& paragraph) { add(paragraph.line); }
    void operator()(const Lines& lines) { add(lines.lines); }
    void operator()(const Table& table) { add(table.grid); }
    void operator()(const Entries& entries) { add(entries.grid); }
    void operator()(const Cards& /*cards*/) {} // each has its notes under it
    void operator()(const Figures& /*figures*/) {}
    void operator()(const Year& /*year*/) {} // drawings have no room for notes
    void operator()(const Notes& /*notes*/) {}
    void operator()(const Letterhead& letterhead) { add(letterhead.title); }
    void operator()(const Passages& passages) {
        for (std::size_t i = 0; i < passages.count; ++i) {
            const Passage passage = passages.passage(i);
            add(passage.line);
            add(passage.points);
        }
    }
    void operator()(const Signature& /*signature*/) {} // names of people and offices

    NoteNumbers numbers() const {
        NoteNumbers numbers;
        for (const auto& [of, each] : numbers_)
            numbers.emplace(of, std::vector<std::uint32_t>(each.begin(), each.end()));
        return numbers;
    }

private:
    std::map<std::uint32_t, std::set<std::uint32_t>> numbers_;
};

} // namespace

std::int64_t permille(std::size_t part, std::size_t all) {
    if (part == 0) return 0;
    if (part == all) return 1000;
    return static_cast<std::int64_t>(
        std::clamp<std::size_t>((2000 * part + all) / (2 * all), 1, 999));
}

Rows remembered(std::size_t count, std::function<Row(std::size_t)> make, std::size_t room) {
    constexpr std::size_t room_of_row = 2000;
    if (count > room / room_of_row) {
        return [make = std::move(make)](std::size_t i) {
            return std::make_shared<const Row>(make(i));
        };
    }
    auto rows = std::make_shared<std::vector<std::shared_ptr<const Row>>>(count);
    return [make = std::move(make), rows = std::move(rows)](std::size_t i) {
        std::shared_ptr<const Row>& row = (*rows)[i];
        if (!row) row = std::make_shared<const Row>(make(i));
        return row;
    };
}

bool is_issued(const std::vector<Block>& blocks) {
    return std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
        return std::holds_alternative<Letterhead>(block);
    });
}

bool says_title(const std::vector<Block>& blocks) {
    return is_issued(blocks) || std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
               const auto* const heading = std::get_if<Heading>(&block);
               return heading != nullptr && heading->level == 1;
           });
}

NoteNumbers notes_in(const std::vector<Block>& blocks) {
    NoteCollector collector;
    for (const Block& block : blocks)
        std::visit(collector, block);
    return collector.numbers();
}

NoteNumbers notes_in(const Card& card) {
    NoteCollector collector;
    collector.add(card);
    return collector.numbers();
}

Date place_of(const Year::Bar& bar) {
    return bar.done.value_or(bar.last);
}

std::vector<std::vector<std::size_t>> bars_by_month(const Year& year) {
    std::vector<std::vector<std::size_t>> months(year.months.size());
    for (std::size_t i = 0; i < year.bars.size(); ++i) {
        const auto after =
            std::upper_bound(year.months.begin(), year.months.end(), place_of(year.bars[i]),
                             [](Date day, const Year::Month& month) { return day < month.first; });
        if (after == year.months.begin()) continue;
        months[static_cast<std::size_t>(after - year.months.begin()) - 1].push_back(i);
    }
    for (auto& month : months) {
        std::stable_sort(month.begin(), month.end(), [&](std::size_t a, std::size_t b) {
            return year.bars[a].mark < year.bars[b].mark;
        });
    }
    return months;
}

} // namespace ktask::document
