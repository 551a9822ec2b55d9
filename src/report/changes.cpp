#include "report/changes.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "programme/id.hpp"
#include "programme/task.hpp"
#include "report/compared.hpp"
#include "text/fold.hpp"
#include "text/split.hpp"

namespace ktask::report {

using programme::Index;
using programme::nowhere;
using programme::Programme;
using programme::Section;

namespace {

std::string with_single_blanks(std::string_view words) {
    std::string spaced(words);
    std::replace_if(
        spaced.begin(), spaced.end(), [](char c) { return c == '\n' || c == '\t' || c == '\r'; },
        ' ');
    return fmt::format("{}", fmt::join(text::split(spaced, ' '), " "));
}

/// The words of a section and of those above it.
std::string path_of(const Programme& programme, Index section) {
    std::string path;
    for (; section != nowhere; section = programme.sections[section].above) {
        path += text::fold(
            text::plain_text(programme::text_of(programme, programme.sections[section].words)));
        path += '\n';
    }
    return path;
}

/// The section after that each before is: the one with its words; else the one, of those with new
/// words, in which most of its tasks are.
std::vector<Index> same_sections(const Programme& before, const Programme& after,
                                 const std::vector<MatchedTask>& tasks) {
    std::map<std::string, Index, std::less<>> by_path;
    for (std::size_t i = 0; i < after.sections.size(); ++i)
        by_path.emplace(path_of(after, static_cast<Index>(i)), static_cast<Index>(i));
    std::vector<Index> same;
    std::vector<bool> is_taken(after.sections.size());
    for (std::size_t i = 0; i < before.sections.size(); ++i) {
        const auto found = by_path.find(path_of(before, static_cast<Index>(i)));
        const bool is_new = found != by_path.end() && !is_taken[found->second];
        same.push_back(is_new ? found->second : nowhere);
        if (is_new) is_taken[found->second] = true;
    }
    std::map<Index, std::map<Index, std::size_t>> votes;
    for (const MatchedTask& task : tasks) {
        if (task.before == nowhere || task.after == nowhere) continue;
        const Index one = before.tasks[task.before].section;
        const Index other = after.tasks[task.after].section;
        if (one != nowhere && other != nowhere && same[one] == nowhere && !is_taken[other])
            ++votes[one][other];
    }
    for (const auto& [section, counts] : votes) {
        const auto most =
            std::max_element(counts.begin(), counts.end(),
                             [](const auto& a, const auto& b) { return a.second < b.second; });
        if (is_taken[most->first]) continue;
        same[section] = most->first;
        is_taken[most->first] = true;
    }
    return same;
}

void add_section_changes(const Compared& compared, std::vector<Change>& changes) {
    std::vector<bool> is_known(compared.after.sections.size());
    for (std::size_t i = 0; i < compared.section_after.size(); ++i) {
        const Index same = compared.section_after[i];
        std::string before = row_words(compared.before, compared.before.sections[i]);
        if (same == nowhere) {
            compare_words(Part::section, std::move(before), std::nullopt, changes);
            continue;
        }
        is_known[same] = true;
        compare_words(Part::section, std::move(before),
                      row_words(compared.after, compared.after.sections[same]), changes);
    }
    for (std::size_t i = 0; i < is_known.size(); ++i) {
        if (is_known[i]) continue;
        compare_words(Part::section, std::nullopt,
                      row_words(compared.after, compared.after.sections[i]), changes);
    }
}

/// The fewest tasks after that were taken elsewhere, so that the others are in their old order:
/// all that are not in the longest ascending row of old places.
std::vector<bool> reordered(const std::vector<MatchedTask>& tasks, std::size_t count) {
    std::vector<std::size_t> ends; // of the best row of each length, in `tasks`
    std::vector<std::size_t> previous(tasks.size(), tasks.size());
    std::vector<bool> is_reordered(count);
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const auto& [before, after] = tasks[i];
        if (before == nowhere || after == nowhere) continue;
        is_reordered[after] = true;
        const auto end =
            std::lower_bound(ends.begin(), ends.end(), before,
                             [&](std::size_t at, Index place) { return tasks[at].before < place; });
        if (end != ends.begin()) previous[i] = *(end - 1);
        if (end == ends.end())
            ends.push_back(i);
        else
            *end = i;
    }
    if (ends.empty()) return is_reordered;
    for (std::size_t i = ends.back(); i < tasks.size(); i = previous[i])
        is_reordered[tasks[i].after] = false;
    return is_reordered;
}

std::vector<Index> places_before(const std::vector<MatchedTask>& tasks, std::size_t count) {
    std::vector<Index> places(count, nowhere);
    for (const MatchedTask& task : tasks) {
        if (task.after != nowhere) places[task.after] = task.before;
    }
    return places;
}

} // namespace

std::string in_one(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, "; "));
}

std::string marked_words(const text::Text& text) {
    std::string words;
    for (const text::Piece& piece : text.pieces) {
        switch (piece.kind) {
        case text::Piece::Kind::plain:
            words += piece.text;
            break;
        case text::Piece::Kind::emphasis:
            words += fmt::format("*{}*", piece.text);
            break;
        case text::Piece::Kind::footnote:
            words += fmt::format(" [{}]", piece.text);
            break;
        }
    }
    return with_single_blanks(words);
}

std::optional<std::string> marked_words(const Programme& programme, yaml::NodeId place) {
    if (place == yaml::no_node) return std::nullopt;
    return marked_words(programme::text_of(programme, place));
}

void compare_words(Part part, std::optional<std::string> before, std::optional<std::string> after,
                   std::vector<Change>& changes) {
    const auto something = [](std::optional<std::string> words) {
        return words && words->empty() ? std::nullopt : std::move(words);
    };
    Words words{something(std::move(before)), something(std::move(after))};
    if (words.before == words.after) return;
    changes.push_back({part, "", "", std::move(words)});
}

std::string row_words(const Programme& programme, const Section& section) {
    std::string words = marked_words(programme::text_of(programme, section.words));
    const std::string number = marked_words(programme::text_of(programme, section.number));
    if (!number.empty()) words = fmt::format("{}. {}", number, words);
    std::vector<std::string> more;
    for (const Index agency : programme::leads_of(programme, section.agencies))
        more.push_back(programme.agencies[agency].name);
    for (const Index agency : programme::coordinating_of(programme, section.agencies))
        more.push_back(programme.agencies[agency].name);
    for (const yaml::NodeId place :
         {section.lead_text, section.coordinating_text, section.due_text})
        more.push_back(marked_words(programme::text_of(programme, place)));
    for (const auto& [heading, text] : programme::details_of(programme, section.details))
        more.push_back(fmt::format("{}: {}", heading, marked_words(text)));
    std::erase(more, "");
    return more.empty() ? words : fmt::format("{} ({})", words, in_one(more));
}

Changes make_changes(const Programme& before, const Programme& after) {
    Changes changes{&before, &after, head_changes(before, after), {}, {}, 0};
    const std::vector<MatchedTask> tasks = match_tasks(before, after);
    const Compared compared{before,
                            after,
                            same_agencies(before, after),
                            same_sections(before, after, tasks),
                            reordered(tasks, after.tasks.size()),
                            places_before(tasks, after.tasks.size())};
    add_section_changes(compared, changes.head);
    changes.agencies = agency_changes(compared);
    for (const MatchedTask& task : tasks) {
        const bool is_shared = task.before != nowhere && task.after != nowhere;
        auto its_changes = is_shared ? task_changes(compared, task) : std::vector<Change>{};
        if (is_shared) ++changes.shared_tasks;
        if (!is_shared || !its_changes.empty())
            changes.tasks.push_back({task, std::move(its_changes)});
    }
    return changes;
}

void leave_out(const std::vector<std::string>& ids, Changes& changes) {
    std::erase_if(changes.tasks, [&](const TaskChanges& task) {
        const bool is_gone = task.task.after == nowhere;
        if (!is_gone && task.task.before != nowhere) return false;
        const Programme& programme = is_gone ? *changes.before : *changes.after;
        const std::string id = programme::id_of(
            programme, programme.tasks[is_gone ? task.task.before : task.task.after]);
        return std::any_of(ids.begin(), ids.end(), [&](const std::string& each) {
            return programme::is_same_id(each, id);
        });
    });
}

void keep_only(const std::vector<std::string>& ids, Changes& changes) {
    changes.head.clear();
    changes.agencies.clear();
    std::erase_if(changes.tasks, [&](const TaskChanges& task) {
        if (task.task.after == nowhere) return true;
        const std::string id =
            programme::id_of(*changes.after, changes.after->tasks[task.task.after]);
        return std::find(ids.begin(), ids.end(), id) == ids.end();
    });
}

bool is_same(const Changes& changes) {
    return changes.head.empty() && changes.agencies.empty() && changes.tasks.empty();
}

} // namespace ktask::report
