#include <iterator>
#include <utility>

#include "deadline/deadline.hpp"
#include "programme/load_task_parts.hpp"
#include "programme/task_keys.hpp"
#include "programme/way_out.hpp"
#include "text/fold.hpp"

namespace ktask::programme {

namespace {

/// The days that a deadline means, reported if there are none; `value` is what the node says.
std::optional<deadline::Interval> read_interval(const Reading& reading, yaml::NodeId node,
                                                std::string_view key, std::string_view value,
                                                const deadline::DeadlineContext& context) {
    check_titled(reading, node, key);
    text::Problems told;
    const text::Text text = text::parse_markup(value, told);
    const std::string words = text::plain_text(text);
    if (words.empty()) return std::nullopt;
    const bool is_plain = text.pieces.size() == 1 &&
                          text.pieces.front().kind == text::Piece::Kind::plain &&
                          value.find('\\') == std::string_view::npos;
    const auto interval = deadline::parse_deadline(is_plain ? value : words, context);
    if (interval) return *interval;
    text::Problem problem = interval.error();
    problem.where = is_plain ? place_in(reading, node, problem.where) : reading.tree.span(node);
    if (key == "due") {
        auto lines = way_out(reading, node, is_plain ? value : words, context);
        std::move(lines.begin(), lines.end(), std::back_inserter(problem.hints));
    }
    reading.problems.push_back(std::move(problem));
    return std::nullopt;
}

/// Reports stages that their words do not tell apart.
void check_told_apart(Tasks& tasks, const Slice& stages) {
    Known<yaml::NodeId> first_of;
    for (Index i = stages.first; i < stages.first + stages.count; ++i) {
        const yaml::NodeId what = tasks.programme.stages[i].what;
        if (what == yaml::no_node) continue;
        std::string room;
        const std::string words = text::fold(yaml::value_of(tasks.reading.tree, what, room));
        const yaml::NodeId* const first = first_of.find(words);
        if (first == nullptr) {
            first_of.add(words, what);
            continue;
        }
        report(tasks.reading, tasks.reading.tree.span(what),
               text::message("another stage of this task has the same words"),
               {text::message("it is at line {}; say what tells them apart",
                              text::LineOf{tasks.reading.tree[*first].begin})});
    }
}

Stage read_stage(Tasks& tasks, yaml::NodeId item) {
    const auto values = read_keys(tasks.reading, item, stage_keys, text::message("a stage"));
    Stage stage;
    stage.item = item;
    stage.what = check_titled(tasks.reading, values[stage_what], "what");
    stage.due = read_due(tasks, values[stage_when], "when");
    if (values[stage_lead] != yaml::no_node) {
        stage.lead = read_agency(tasks.reading, values[stage_lead], "lead", tasks.registry)
                         .value_or(nowhere);
    }
    stage.done = read_event(tasks, values[stage_done], text::message("a completion"));
    stage.extended = read_extensions(tasks, values[stage_extended]);
    return stage;
}

} // namespace

Index read_due(Tasks& tasks, yaml::NodeId node, std::string_view key) {
    if (node == yaml::no_node) return nowhere;
    std::string room;
    const auto value = read_value(tasks.reading, node, key, room);
    if (!value) return nowhere;
    if (const Index* const known = tasks.deadlines.find(*value)) return *known;
    const std::size_t problems_before = tasks.reading.problems.size();
    const auto interval = read_interval(tasks.reading, node, key, *value, tasks.context);
    if (!interval || tasks.reading.problems.size() != problems_before) return nowhere;
    auto& deadlines = tasks.programme.deadlines;
    const auto index = static_cast<Index>(deadlines.size());
    tasks.deadlines.add(*value, index);
    deadlines.push_back({node, *interval});
    return index;
}

Slice read_stages(Tasks& tasks, yaml::NodeId list) {
    std::vector<Stage> stages; // those of one task follow each other
    for (const yaml::NodeId item : read_list(tasks.reading, list, "due"))
        stages.push_back(read_stage(tasks, item));
    auto& all = tasks.programme.stages;
    const Slice slice{static_cast<Index>(all.size()), static_cast<Index>(stages.size())};
    all.insert(all.end(), stages.begin(), stages.end());
    if (stages.empty()) {
        report(tasks.reading, tasks.reading.tree.span(list),
               text::message("'due' has no stage in its list"),
               {text::message(
                   "for example: {}",
                   in_example_year(tasks.reading, "due: [{what: Khởi động, when: Quý IV/2022}]"))});
    }
    check_told_apart(tasks, slice);
    return slice;
}

Slice read_extensions(Tasks& tasks, yaml::NodeId list) {
    auto& extensions = tasks.programme.extensions;
    Slice slice{static_cast<Index>(extensions.size()), 0};
    for (const yaml::NodeId item : read_list(tasks.reading, list, "extended")) {
        const auto values =
            read_keys(tasks.reading, item, extension_keys, text::message("an extension"));
        Extension extension;
        extension.due = read_due(tasks, values[extension_to], "to");
        extension.on = read_day(tasks.reading, values[extension_on], "on", tasks.context.year);
        extension.text = check_titled(tasks.reading, values[extension_text], "text");
        extension.why = check_titled(tasks.reading, values[extension_why], "why");
        extension.references = check_references(tasks.reading, values[extension_references]);
        extensions.push_back(extension);
        ++slice.count;
    }
    return slice;
}

} // namespace ktask::programme
