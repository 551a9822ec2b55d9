#include "cli/filters.hpp"

#include <utility>

namespace ktask::cli {

namespace {

selection::Selection select_or_fail(std::span<const selection::Asked> asked,
                                    const selection::Reading& reading) {
    auto selection = selection::select(asked, reading);
    if (selection) return std::move(*selection);
    selection::Objection& objection = selection.error();
    throw Failure(objection.is_about_programmes ? Exit::refused : Exit::usage,
                  {std::move(objection.note)});
}

} // namespace

void declare(Declaration& declaration, FilterOptions& options) {
    options.typed.resize(selection::filters().size());
    for (std::size_t i = 0; i < options.typed.size(); ++i) {
        const selection::Filter& filter = selection::filters()[i];
        FilterOptions::Typed& typed = options.typed[i];
        declaration.push_back(
            {.name = filter.option.empty() ? ids_name : filter.option,
             .value = filter.option.empty() ? "" : filter.value,
             .says = text::message(filter.says),
             .group = Group::which_tasks,
             .target = filter.value.empty() ? Target(&typed.is_given) : Target(&typed.values)});
    }
    constexpr int most = 366;
    declaration.push_back({.name = "--soon",
                           .value = "DAYS",
                           .says = text::message("how near 'due soon' is (7)"),
                           .group = Group::which_tasks,
                           .target = count(options.soon_days, 0, most)});
    declaration.push_back(
        {.name = "--sort",
         .value = "ORDER",
         .says = text::message("by due, id, lead or state; else as in the document"),
         .group = Group::which_tasks,
         .target = choice(options.sort, selection::sort_keys)});
    declaration.push_back({.name = "--reverse",
                           .says = text::message("in the opposite order"),
                           .group = Group::which_tasks,
                           .target = &options.is_reversed});
}

void declare_ids(Declaration& declaration, std::vector<std::string>& ids, Group group) {
    declaration.push_back({.name = ids_name,
                           .says = text::message(selection::filter_of("").says),
                           .group = group,
                           .target = &ids});
}

selection::Selection select(const FilterOptions& options,
                            std::span<const programme::Programme> programmes,
                            deadline::Date today) {
    std::vector<selection::Asked> asked;
    for (std::size_t i = 0; i < options.typed.size(); ++i) {
        const FilterOptions::Typed& typed = options.typed[i];
        if (!typed.is_given && typed.values.empty()) continue;
        asked.push_back({&selection::filters()[i], typed.values});
    }
    auto selection = select_or_fail(asked, {programmes, today, options.soon_days});
    selection::sort(selection.tasks, options.sort, options.is_reversed);
    return selection;
}

selection::Selection select_ids(const std::vector<std::string>& ids,
                                std::span<const programme::Programme> programmes,
                                deadline::Date today) {
    const selection::Asked asked{&selection::filter_of(""), ids};
    return select_or_fail({&asked, 1}, {programmes, today});
}

void explain(Outcome& outcome, const selection::Selection& selection, const Situation& situation) {
    if (!situation.everywhere.explain) return;
    for (const text::Message& line : selection.explanation)
        outcome.notes.push_back(text::line(line));
}

} // namespace ktask::cli
