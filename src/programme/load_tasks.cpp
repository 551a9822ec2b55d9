#include <array>
#include <cstdint>
#include <utility>

#include "deadline/deadline.hpp"
#include "programme/id.hpp"
#include "programme/load_parts.hpp"
#include "programme/roles.hpp"
#include "text/source.hpp"

namespace ktask::programme {

namespace {

enum TaskKey {
    task_id,
    task_title,
    task_lead,
    task_role,
    task_coordinating,
    task_coordinating_text,
    task_due,
    task_done
};
constexpr std::array<KnownKey, 8> task_keys = {{
    {"id", true, "id: 1"},
    {"title", true, "title: Ban hành Kế hoạch triển khai Tháng hành động vì trẻ em"},
    {"lead", true, "lead: sldtbxh"},
    {"role", false, ""},
    {"coordinating", false, ""},
    {"coordinating-text", false, ""},
    {"due", true, "due: Tháng 9/2022"},
    {"done", false, ""},
}};

enum CompletionKey { completion_on, completion_refs };
constexpr std::array<KnownKey, 2> completion_keys = {{
    {"on", false, ""},
    {"refs", false, ""},
}};

/// The tasks that are being read, and what is known from those before.
struct Tasks {
    const Reading& reading;
    Registry& registry;
    Programme& programme;
    int year; ///< that deadlines without one mean
    Known<std::uint32_t> deadlines;
    Known<deadline::Date> days;
    Known<yaml::NodeId> first_of; ///< where each id stands first
    std::vector<std::size_t>
        named_by; ///< for each agency the last task that it coordinates, from 1
};

yaml::NodeId check_role(const Reading& reading, yaml::NodeId node) {
    if (node == yaml::no_node) return node;
    const std::string words = text::plain_text(read_text(reading, node, "role"));
    if (words.empty() || words == default_role || words == advisory_role) return node;
    const std::array<std::string_view, 2> roles = {default_role, advisory_role};
    report(reading, reading.tree.span(node), text::message("'{}' is not a role of a lead", words),
           {text::message("roles: {}", text::listed(roles))});
    return node;
}

/// The days that a deadline means, reported if there are none; `value` is what the node says.
std::optional<deadline::Interval> read_interval(const Reading& reading, yaml::NodeId node,
                                                std::string_view value, int year) {
    check_titled(reading, node, "due");
    text::Problems told;
    const text::Text text = text::parse_markup(value, told);
    const std::string words = text::plain_text(text);
    if (words.empty()) return std::nullopt;
    const bool is_plain = text.pieces.size() == 1 &&
                          text.pieces.front().kind == text::Piece::Kind::plain &&
                          value.find('\\') == std::string_view::npos;
    const auto interval = deadline::parse_deadline(is_plain ? value : words, {year, {}});
    if (interval) return *interval;
    text::Problem problem = interval.error();
    problem.where = is_plain ? place_in(reading, node, problem.where) : reading.tree.span(node);
    reading.problems.push_back(std::move(problem));
    return std::nullopt;
}

std::uint32_t read_due(Tasks& tasks, yaml::NodeId node) {
    constexpr std::uint32_t none = 0; // there are errors
    if (node == yaml::no_node) return none;
    std::string room;
    const auto value = read_value(tasks.reading, node, "due", room);
    if (!value) return none;
    if (const std::uint32_t* const known = tasks.deadlines.find(*value)) return *known;
    const std::size_t problems_before = tasks.reading.problems.size();
    const auto interval = read_interval(tasks.reading, node, *value, tasks.year);
    if (!interval || tasks.reading.problems.size() != problems_before) return none;
    auto& deadlines = tasks.programme.deadlines;
    const auto index = static_cast<std::uint32_t>(deadlines.size());
    tasks.deadlines.add(*value, index);
    deadlines.push_back({node, *interval});
    return index;
}

std::optional<deadline::Date> read_completion_day(Tasks& tasks, yaml::NodeId node) {
    if (node == yaml::no_node) return std::nullopt;
    std::string room;
    const auto value = read_value(tasks.reading, node, "on", room);
    if (!value) return std::nullopt;
    if (const deadline::Date* const known = tasks.days.find(*value)) return *known;
    const auto day = read_day(tasks.reading, node, "on", tasks.year);
    if (day) tasks.days.add(*value, *day);
    return day;
}

void check_references(const Reading& reading, yaml::NodeId node) {
    for (const yaml::NodeId item : read_list(reading, node, "refs")) {
        if (is_plain(reading, item)) continue;
        const text::Text words = read_text(reading, item, "refs");
        for (const text::Piece& piece : words.pieces) {
            if (piece.kind != text::Piece::Kind::footnote) continue;
            report(reading, reading.tree.span(item),
                   text::message("a reference is a footnote already"),
                   {text::message("to mean the characters themselves, write \\^[")});
        }
    }
}

std::uint32_t read_completion(Tasks& tasks, yaml::NodeId node) {
    if (node == yaml::no_node) return not_done;
    const auto values =
        read_keys(tasks.reading, node, completion_keys, text::message("a completion"));
    const yaml::NodeId on = values[completion_on];
    const yaml::NodeId references = values[completion_refs];
    auto& completions = tasks.programme.completions;
    completions.push_back(
        {read_completion_day(tasks, on), on != yaml::no_node ? on : node, references});
    check_references(tasks.reading, references);
    return static_cast<std::uint32_t>(completions.size() - 1);
}

void read_coordinating(Tasks& tasks, yaml::NodeId node, Task& task) {
    auto& named = tasks.programme.named;
    const std::size_t number = tasks.programme.tasks.size() + 1;
    task.coordinating = static_cast<std::uint32_t>(named.size());
    for (const yaml::NodeId item : read_list(tasks.reading, node, "coordinating")) {
        const auto agency = read_agency(tasks.reading, item, "coordinating", tasks.registry);
        if (!agency) continue;
        if (std::exchange(tasks.named_by[*agency], number) == number) {
            report(tasks.reading, tasks.reading.tree.span(item),
                   text::message("'{}' stands in this list twice",
                                 tasks.programme.agencies[*agency].key));
        }
        named.push_back(*agency);
    }
    task.coordinating_count = static_cast<std::uint32_t>(named.size()) - task.coordinating;
}

void check_id(Tasks& tasks, yaml::NodeId node) {
    if (node == yaml::no_node) return;
    std::string room;
    const auto id = read_value(tasks.reading, node, "id", room);
    if (!id) return;
    const text::Span where = tasks.reading.tree.span(node);
    if (!is_id(*id)) {
        report(tasks.reading, where,
               text::message("an id has only letters and digits, joined by single '.', '-' or '_'"),
               {text::message("for example: {}", "id: 3, id: II.3")});
        return;
    }
    const std::string folded = folded_id(*id);
    const yaml::NodeId* const first = tasks.first_of.find(folded);
    if (first == nullptr) {
        tasks.first_of.add(folded, node);
        return;
    }
    report(tasks.reading, where, text::message("the id {} is taken", *id),
           {text::message("it is that of the task at line {}",
                          text::LineOf{tasks.reading.tree[*first].begin})});
}

Task read_task(Tasks& tasks, yaml::NodeId node,
               const std::array<yaml::NodeId, task_keys.size()>& values) {
    const Reading& reading = tasks.reading;
    Task task;
    task.item = node;
    task.id = values[task_id];
    task.title = check_titled(reading, values[task_title], "title");
    task.lead = read_agency(reading, values[task_lead], "lead", tasks.registry).value_or(0);
    task.role = check_role(reading, values[task_role]);
    read_coordinating(tasks, values[task_coordinating], task);
    task.coordinating_text =
        check_titled(reading, values[task_coordinating_text], "coordinating-text");
    task.due = read_due(tasks, values[task_due]);
    task.completion = read_completion(tasks, values[task_done]);
    check_id(tasks, values[task_id]);
    return task;
}

} // namespace

void load_tasks(const Reading& reading, yaml::NodeId node, Registry& registry,
                Programme& programme) {
    Tasks tasks{reading, registry, programme, year_for_reading(programme), {}, {}, {}, {}};
    tasks.named_by.resize(programme.agencies.size());
    for (const yaml::NodeId item : read_list(reading, node, "tasks")) {
        const auto values = read_keys(reading, item, task_keys, text::message("a task"));
        if (reading.tree[item].kind != yaml::Kind::mapping) continue;
        programme.tasks.push_back(read_task(tasks, item, values));
    }
}

} // namespace ktask::programme
