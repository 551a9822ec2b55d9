#include "cli/filters.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "cli/failure.hpp"
#include "cli/values.hpp"
#include "selection/find_agency.hpp"

namespace ktask::cli {

namespace {

/// The year that "tháng 9" means: that of the programmes, if they agree.
std::optional<int> year_meant(std::span<const programme::Programme> programmes) {
    if (programmes.empty()) return std::nullopt;
    const int year = programmes.front().year;
    const bool agree =
        std::all_of(programmes.begin(), programmes.end(),
                    [&](const programme::Programme& one) { return one.year == year; });
    return agree ? std::optional(year) : std::nullopt;
}

struct PeriodReading {
    deadline::DeadlineContext context;
    bool explain = false;
    text::Notes& notes;
};

std::vector<deadline::Interval> read_periods(std::string_view option,
                                             const std::vector<std::string>& typed,
                                             const PeriodReading& reading) {
    std::vector<deadline::Interval> periods;
    for (const std::string& words : typed) {
        const deadline::Interval interval = read_interval(option, words, reading.context);
        const bool lacks_end = option == "--due-by" && !interval.last;
        const bool lacks_start = option == "--due-before" && !interval.first;
        if (interval.kind == deadline::DeadlineKind::ongoing) {
            throw bad_value(option, words,
                            {{0, words.size()},
                             text::message("this is not a period"),
                             {text::message("use --ongoing")}});
        }
        if (lacks_end || lacks_start) {
            throw bad_value(option, words,
                            {{0, words.size()},
                             lacks_end ? text::message("this period has no last day")
                                       : text::message("this period has no first day"),
                             {text::message("for example: 2022-09")}});
        }
        periods.push_back(interval);
        if (reading.explain) {
            reading.notes.push_back(text::line(
                text::message("{} '{}': {}", option, words, deadline::explained(interval))));
        }
    }
    return periods;
}

std::vector<programme::State> read_states(const std::vector<std::string>& typed) {
    std::vector<std::string> ids;
    for (const programme::StateRow& row : programme::states)
        ids.emplace_back(row.id);
    std::vector<programme::State> wanted;
    for (const std::string& list : typed) {
        for (const std::string& id : split_list(list)) {
            check_choice("--state", id, ids);
            wanted.push_back(*programme::state_from(id));
        }
    }
    return wanted;
}

selection::SortKey read_sort(const std::string& typed) {
    constexpr std::array<std::pair<std::string_view, selection::SortKey>, 4> keys = {
        {{"due", selection::SortKey::due},
         {"id", selection::SortKey::id},
         {"lead", selection::SortKey::lead},
         {"state", selection::SortKey::state}}};
    if (typed.empty()) return selection::SortKey::document;
    std::vector<std::string> names;
    for (const auto& [name, key] : keys) {
        if (name == typed) return key;
        names.emplace_back(name);
    }
    check_choice("--sort", typed, names);
    return selection::SortKey::document;
}

void explain_agencies(std::string_view option, const std::vector<std::string>& typed,
                      std::span<const programme::Programme> programmes, text::Notes& notes) {
    for (const std::string& words : typed) {
        for (const programme::Programme& programme : programmes) {
            const selection::AgencyMatches matches = selection::find_agency(programme, words);
            if (matches.agencies.size() != 1) continue;
            const programme::Agency& agency = programme.agencies[matches.agencies.front()];
            notes.push_back(text::line(text::message("{} '{}': {} ({}), by {}", option, words,
                                                     agency.name, agency.key, matches.why)));
            for (const programme::AgencyIndex group :
                 selection::with_groups(programme, matches.agencies.front())) {
                if (group == matches.agencies.front() || option != "--agency") continue;
                notes.push_back(
                    text::line(text::message("  also through {}", programme.agencies[group].name)));
            }
        }
    }
}

} // namespace

std::vector<selection::TaskName> read_ids(const Request& request) {
    std::vector<selection::TaskName> ids;
    for (const std::string& words : request.filter.ids) {
        const auto name = selection::parse_task_name(words);
        if (!name) {
            throw usage_error(text::message("'{}' is not the id of a task", words),
                              {text::message("ids: 3, 2022:3 (the programme's year), FILE:3")});
        }
        ids.push_back(*name);
    }
    return ids;
}

selection::Filter read_filter(const Request& request,
                              std::span<const programme::Programme> programmes,
                              deadline::Date today, text::Notes& notes) {
    const FilterWords& words = request.filter;
    const PeriodReading reading{{year_meant(programmes), today}, request.explain, notes};
    selection::Filter filter;
    filter.ids = read_ids(request);
    filter.due = read_periods("--due", words.due, reading);
    filter.due_by = read_periods("--due-by", words.due_by, reading);
    filter.due_before = read_periods("--due-before", words.due_before, reading);
    filter.states = read_states(words.states);
    filter.overdue = words.overdue;
    filter.open = words.open;
    filter.ongoing = words.ongoing;
    filter.due_soon = words.due_soon;
    filter.agencies = words.agencies;
    filter.leads = words.leads;
    filter.coordinating = words.coordinating;
    filter.texts = words.texts;
    filter.sort = read_sort(words.sort);
    filter.reverse = words.reverse;
    if (request.explain) {
        explain_agencies("--agency", words.agencies, programmes, notes);
        explain_agencies("--lead", words.leads, programmes, notes);
        explain_agencies("--coordinating", words.coordinating, programmes, notes);
    }
    return filter;
}

int read_soon(const Request& request) {
    return static_cast<int>(
        read_count("--soon", request.soon, 0, 366, programme::default_soon_days));
}

std::vector<selection::Selected> select_or_fail(std::span<const programme::Programme> programmes,
                                                const selection::Filter& filter,
                                                deadline::Date today, int soon_days) {
    auto selected = selection::select(programmes, filter, today, soon_days);
    if (!selected)
        throw refusal(std::move(selected.error().what), std::move(selected.error().hints));
    return std::move(*selected);
}

} // namespace ktask::cli
