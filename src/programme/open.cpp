#include "programme/open.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "programme/load_parts.hpp"
#include "yaml/reader.hpp"

namespace ktask::programme {

namespace {

/// The tasks that hold an error, in their order.
std::vector<yaml::NodeId> tasks_with_errors(const yaml::Tree& tree,
                                            const text::Problems& problems) {
    std::vector<yaml::NodeId> wrong;
    if (tree.root == yaml::no_node || tree[tree.root].kind != yaml::Kind::mapping) return wrong;
    const yaml::NodeId tasks = yaml::find(tree, tree.root, "tasks");
    if (tasks == yaml::no_node || tree[tasks].kind != yaml::Kind::sequence) return wrong;
    std::vector<std::size_t> errors;
    for (const text::Problem& problem : problems) {
        if (problem.severity == text::Severity::error) errors.push_back(problem.where.begin);
    }
    std::sort(errors.begin(), errors.end());
    for (const yaml::NodeId item : yaml::Children(tree, tasks)) {
        const auto [begin, end] = tree.span(item);
        const auto first = std::lower_bound(errors.begin(), errors.end(), begin);
        if (first == errors.end() || *first >= end || tree[item].kind != yaml::Kind::mapping)
            continue;
        wrong.push_back(item);
    }
    return wrong;
}

std::vector<std::string> ids_of(const yaml::Tree& tree, const std::vector<yaml::NodeId>& tasks) {
    std::vector<std::string> ids;
    for (const yaml::NodeId task : tasks) {
        const yaml::NodeId id = yaml::find(tree, task, "id");
        std::string room;
        const bool has_id = id != yaml::no_node && tree[id].kind == yaml::Kind::scalar;
        ids.emplace_back(has_id ? yaml::value_of(tree, id, room) : "?");
    }
    return ids;
}

/// The text with blanks instead of some tasks, so that all else is where it was.
std::string without_tasks(const yaml::Tree& tree, const std::vector<yaml::NodeId>& tasks) {
    std::string text(tree.text);
    for (const yaml::NodeId task : tasks) {
        auto [begin, end] = tree.span(task);
        const std::size_t before = begin == 0 ? 0 : text.find_last_not_of(" \n\r", begin - 1);
        if (before != std::string::npos && text[before] == '-') begin = before; // its dash
        for (std::size_t at = begin; at < end; ++at) {
            if (text[at] != '\n' && text[at] != '\r') text[at] = ' ';
        }
    }
    return text;
}

} // namespace

Opened open(std::shared_ptr<const text::Source> source, Care care) {
    yaml::ReadResult read =
        care == Care::twice ? yaml::read_twice(source->text) : yaml::read(source->text);
    Opened opened;
    opened.source = source;
    opened.problems = std::move(read.problems);
    if (text::has_error(opened.problems)) return opened;
    opened.tree = std::make_shared<const yaml::Tree>(std::move(read.tree));
    Programme programme;
    programme.name = source->name;
    programme.source = std::move(source);
    programme.tree = opened.tree;
    load_programme({*opened.tree, opened.problems}, programme);
    opened.year = programme.year;
    programme.called = std::to_string(programme.year);
    if (text::has_error(opened.problems)) {
        opened.wrong_tasks = ids_of(*opened.tree, tasks_with_errors(*opened.tree, opened.problems));
    } else {
        opened.programme = std::move(programme);
    }
    return opened;
}

Opened open_what_is_readable(const std::shared_ptr<const text::Source>& source) {
    Opened opened = open(source, Care::once);
    if (opened.programme || opened.wrong_tasks.empty()) return opened;
    auto rest = std::make_shared<const text::Source>(text::Source{
        source->name,
        without_tasks(*opened.tree, tasks_with_errors(*opened.tree, opened.problems))});
    opened.programme = open(std::move(rest), Care::once).programme;
    return opened;
}

} // namespace ktask::programme
