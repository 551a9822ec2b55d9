#include "selection/filter.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "selection/agency_filter.hpp"
#include "selection/order.hpp"
#include "text/fold.hpp"
#include "text/split.hpp"

namespace ktask::selection {

namespace {

bool is_in(const deadline::Interval& interval, deadline::Date day) {
    return (!interval.first || *interval.first <= day) && (!interval.last || day <= *interval.last);
}

/// True if no interval is asked for, or the last day of a task that has a deadline satisfies one.
template<typename Accept>
bool matches_period(const std::vector<deadline::Interval>& wanted, const programme::Task& task,
                    const Accept& accept) {
    if (wanted.empty()) return true;
    if (task.due.interval.kind == deadline::DeadlineKind::ongoing) return false;
    return std::any_of(wanted.begin(), wanted.end(), [&](const deadline::Interval& interval) {
        return accept(interval, *task.due.interval.last);
    });
}

bool matches_due(const Filter& filter, const programme::Task& task) {
    return matches_period(filter.due, task, is_in) &&
           matches_period(filter.due_by, task,
                          [](const deadline::Interval& period, deadline::Date last) {
                              return period.last && last <= *period.last;
                          }) &&
           matches_period(filter.due_before, task,
                          [](const deadline::Interval& period, deadline::Date last) {
                              return period.first && last < *period.first;
                          });
}

bool matches_state(const Filter& filter, const programme::Task& task,
                   const programme::Status& status) {
    const auto& states = filter.states;
    if (!states.empty() && std::find(states.begin(), states.end(), status.state) == states.end()) {
        return false;
    }
    return (!filter.overdue || status.state == programme::State::overdue) &&
           (!filter.open || !task.done) &&
           (!filter.ongoing || status.state == programme::State::ongoing) &&
           (!filter.due_soon || status.is_due_soon);
}

bool matches_id(const Filter& filter, const programme::Programme& programme,
                const programme::Task& task) {
    return filter.ids.empty() ||
           std::any_of(filter.ids.begin(), filter.ids.end(), [&](const TaskName& name) {
               return name.id == task.id && is_named(programme, name.programme);
           });
}

/// Each wanted text as its folded words.
std::vector<std::vector<std::string>> folded_words(const std::vector<std::string>& texts) {
    std::vector<std::vector<std::string>> wanted;
    for (const std::string& text : texts) {
        const std::string folded = text::fold(text);
        const auto words = text::split(folded, ' ');
        wanted.emplace_back(words.begin(), words.end());
    }
    return wanted;
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// True if a word of `text` begins with `word`, so that "an" does not find "toàn".
bool has_word(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + 1)) {
        if (at == 0 || !is_letter(text[at - 1]) || !is_letter(word[0])) return true;
    }
    return false;
}

bool matches_text(const std::vector<std::vector<std::string>>& wanted,
                  const programme::Programme& programme, const programme::Task& task) {
    if (wanted.empty()) return true;
    std::string searched = text::fold(text::plain_text(task.title));
    for (const programme::FootnoteMention& mention : mentions_of(programme, task)) {
        searched += '\n';
        searched += text::fold(programme.footnotes[static_cast<std::size_t>(mention.number) - 1]);
    }
    return std::any_of(wanted.begin(), wanted.end(), [&](const std::vector<std::string>& words) {
        return std::all_of(words.begin(), words.end(),
                           [&](const std::string& word) { return has_word(searched, word); });
    });
}

std::vector<text::Message> ids_of(std::span<const programme::Programme> programmes) {
    text::Parts ids{{}, text::Between::semicolon};
    for (const programme::Programme& programme : programmes) {
        if (programme.tasks.empty()) continue;
        ids.parts.push_back(text::message("{} has {} tasks, ids {} to {}", programme.name,
                                          programme.tasks.size(), programme.tasks.front().id,
                                          programme.tasks.back().id));
    }
    if (ids.parts.empty()) return {};
    return {text::message("{}", std::move(ids))};
}

std::optional<text::Problem> unknown_id(std::span<const programme::Programme> programmes,
                                        const Filter& filter) {
    for (const TaskName& name : filter.ids) {
        const bool is_known = std::any_of(
            programmes.begin(), programmes.end(), [&](const programme::Programme& programme) {
                return is_named(programme, name.programme) &&
                       std::any_of(programme.tasks.begin(), programme.tasks.end(),
                                   [&](const programme::Task& task) { return task.id == name.id; });
            });
        if (is_known) continue;
        return text::Problem{{},
                             name.programme.empty()
                                 ? text::message("there is no task {}", name.id)
                                 : text::message("there is no task {}:{}", name.programme, name.id),
                             ids_of(programmes)};
    }
    return std::nullopt;
}

} // namespace

std::optional<TaskName> parse_task_name(std::string_view words) {
    TaskName name;
    const std::size_t colon = words.rfind(':');
    if (colon != std::string_view::npos) {
        name.programme = words.substr(0, colon);
        words.remove_prefix(colon + 1);
        if (name.programme.empty()) return std::nullopt;
    }
    const auto [end, failure] = std::from_chars(words.data(), words.data() + words.size(), name.id);
    if (failure != std::errc{} || end != words.data() + words.size() || name.id < 1) {
        return std::nullopt;
    }
    return name;
}

bool is_named(const programme::Programme& programme, std::string_view name) {
    return name.empty() || name == fmt::format_int(programme.year).c_str() ||
           name == programme.name || name == text::after_last(programme.name, '/');
}

tl::expected<std::vector<Selected>, text::Problem>
select(std::span<const programme::Programme> programmes, const Filter& filter, deadline::Date today,
       int soon_days) {
    if (auto refusal = unknown_id(programmes, filter)) return tl::unexpected(std::move(*refusal));
    const auto wanted_agencies = resolve_agencies(programmes, filter);
    if (!wanted_agencies) return tl::unexpected(wanted_agencies.error());
    const auto wanted_words = folded_words(filter.texts);
    std::vector<Selected> selected;
    for (std::size_t i = 0; i < programmes.size(); ++i) {
        for (const programme::Task& task : programmes[i].tasks) {
            const programme::Status status =
                programme::status_of(programmes[i], task, today, soon_days);
            const bool is_wanted =
                matches_id(filter, programmes[i], task) && matches_due(filter, task) &&
                matches_state(filter, task, status) && (*wanted_agencies)[i].accepts(task) &&
                matches_text(wanted_words, programmes[i], task);
            if (is_wanted) selected.push_back({&programmes[i], &task, status});
        }
    }
    sort(selected, filter.sort, filter.reverse);
    return selected;
}

} // namespace ktask::selection
