#include "programme/open.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "programme/load_parts.hpp"
#include "yaml/reader.hpp"

namespace ktask::programme {

namespace {

/// The ids of the tasks that hold an error, in their order.
std::vector<std::string> tasks_with_errors(const yaml::Tree& tree, const text::Problems& problems) {
    std::vector<std::string> ids;
    if (tree.root == yaml::no_node || tree[tree.root].kind != yaml::Kind::mapping) return ids;
    const yaml::NodeId tasks = yaml::find(tree, tree.root, "tasks");
    if (tasks == yaml::no_node || tree[tasks].kind != yaml::Kind::sequence) return ids;
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
        const yaml::NodeId id = yaml::find(tree, item, "id");
        std::string room;
        const bool has_id = id != yaml::no_node && tree[id].kind == yaml::Kind::scalar;
        ids.emplace_back(has_id ? yaml::value_of(tree, id, room) : "?");
    }
    return ids;
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
        opened.wrong_tasks = tasks_with_errors(*opened.tree, opened.problems);
    } else {
        opened.programme = std::move(programme);
    }
    return opened;
}

} // namespace ktask::programme
