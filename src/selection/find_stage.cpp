#include "selection/find_stage.hpp"

#include <optional>
#include <utility>
#include <vector>

#include "deadline/deadline.hpp"
#include "programme/task.hpp"
#include "text/fold.hpp"

namespace ktask::selection {

namespace {

std::string folded_words(const programme::Programme& programme, const programme::Stage& stage) {
    return text::fold(text::plain_text(programme::text_of(programme, stage.what)));
}

/// The days that a part of a stage's name may mean, if it is a period.
std::optional<deadline::Interval> period_of(const programme::Programme& programme,
                                            const std::string& words, deadline::Date today) {
    const bool is_of_one_year = !programme.until || *programme.until == programme.year;
    const auto period = deadline::parse_deadline(
        words, {is_of_one_year ? std::optional(programme.year) : std::nullopt, today});
    if (!period || !deadline::falls_due(*period)) return std::nullopt;
    return *period;
}

bool ends_within(const deadline::Interval& due, const std::optional<deadline::Interval>& period) {
    if (!period || !deadline::falls_due(due)) return false;
    return (!period->first || *period->first <= *due.last) &&
           (!period->last || *due.last <= *period->last);
}

text::Parts names_of(const programme::Programme& programme, std::size_t task,
                     const std::vector<std::size_t>& stages) {
    std::vector<std::string> names;
    for (const std::size_t stage : stages) {
        names.push_back(
            programme::name_of_stage(programme, programme.tasks[task], programme.stages[stage]));
    }
    return text::listed(names, text::Between::semicolon);
}

Objection objection_to(const programme::Programme& programme, std::size_t task,
                       const std::string& words, const std::vector<std::size_t>& meant) {
    const std::string id = programme::id_of(programme, programme.tasks[task]);
    if (meant.size() > 1) {
        return not_there(text::message("'{}' could mean several stages of task {}", words, id),
                         {text::message("which one? {}", names_of(programme, task, meant))});
    }
    const programme::Slice& slice = programme.tasks[task].stages;
    if (slice.count == 0) {
        return not_there(text::message("task {} has no stages", id),
                         {text::message("it has one deadline, so its name is {}", id)});
    }
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < slice.count; ++i)
        all.push_back(slice.first + i);
    return not_there(text::message("task {} has no stage '{}'", id, words),
                     {text::message("its stages: {}", names_of(programme, task, all))});
}

} // namespace

tl::expected<std::size_t, Objection> find_stage(const programme::Programme& programme,
                                                std::size_t task, const std::string& words,
                                                deadline::Date today) {
    const std::string folded = text::fold(words);
    const auto period = period_of(programme, words, today);
    std::vector<std::size_t> meant;
    const programme::Slice& slice = programme.tasks[task].stages;
    for (std::size_t i = slice.first; i < std::size_t{slice.first} + slice.count; ++i) {
        const programme::Stage& stage = programme.stages[i];
        const std::string its_words = folded_words(programme, stage);
        if (its_words == folded) return i;
        if (its_words.find(folded) != std::string::npos ||
            ends_within(programme::due_of(programme, stage), period)) {
            meant.push_back(i);
        }
    }
    if (meant.size() == 1) return meant.front();
    return tl::unexpected(objection_to(programme, task, words, meant));
}

} // namespace ktask::selection
