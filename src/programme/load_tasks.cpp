#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "programme/load_parts.hpp"
#include "text/source.hpp"

namespace ktask::programme {

namespace {

constexpr std::string_view default_role = "thực hiện";
constexpr std::string_view advisory_role = "tham mưu";

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

bool has_words(const text::Text& text) {
    return std::any_of(text.pieces.begin(), text.pieces.end(), [](const text::Piece& piece) {
        return piece.kind != text::Piece::Kind::footnote &&
               piece.text.find_first_not_of(" \t\n") != std::string::npos;
    });
}

/// Reports a text without words, such as one that is all footnote.
text::Text read_titled(const Reading& reading, yaml::NodeId node, std::string_view key) {
    const std::size_t problems_before = reading.problems.size();
    text::Text text = read_text(reading, node, key);
    const bool is_wordless = node != yaml::no_node && !has_words(text);
    if (is_wordless && reading.problems.size() == problems_before) {
        report(reading, reading.tree.span(node), text::message("'{}' has no words", key));
    }
    return text;
}

text::Text read_role(const Reading& reading, yaml::NodeId node) {
    if (node == yaml::no_node) return {{{text::Piece::Kind::plain, std::string(default_role), 0}}};
    text::Text role = read_text(reading, node, "role");
    const std::string words = text::plain_text(role);
    if (!words.empty() && words != default_role && words != advisory_role) {
        const std::array<std::string_view, 2> roles = {default_role, advisory_role};
        report(reading, reading.tree.span(node),
               text::message("'{}' is not a role of a lead", words),
               {text::message("roles: {}", text::listed(roles))});
    }
    return role;
}

Deadline read_due(const Reading& reading, yaml::NodeId node, int year) {
    Deadline due{read_titled(reading, node, "due"), {}};
    const std::string words = text::plain_text(due.words);
    if (node == yaml::no_node || words.empty()) return due;
    std::string room;
    const std::string_view raw = yaml::value_of(reading.tree, node, room);
    const bool is_plain = due.words.pieces.size() == 1 &&
                          due.words.pieces.front().kind == text::Piece::Kind::plain &&
                          raw.find('\\') == std::string_view::npos;
    const auto interval =
        deadline::parse_deadline(is_plain ? raw : std::string_view(words), {year, {}});
    if (interval) {
        due.interval = *interval;
        return due;
    }
    text::Problem problem = interval.error();
    problem.where = is_plain ? place_in(reading, node, problem.where) : reading.tree.span(node);
    reading.problems.push_back(std::move(problem));
    return due;
}

std::optional<Completion> read_completion(const Reading& reading, yaml::NodeId node, int year) {
    if (node == yaml::no_node) return std::nullopt;
    const auto values = read_keys(reading, node, completion_keys, text::message("a completion"));
    Completion completion;
    completion.where =
        reading.tree.span(values[completion_on] != yaml::no_node ? values[completion_on] : node);
    completion.on = read_day(reading, values[completion_on], "on", year);
    for (const yaml::NodeId item : read_list(reading, values[completion_refs], "refs")) {
        const text::Text words = read_text(reading, item, "refs");
        completion.references.push_back(
            {{{text::Piece::Kind::footnote, text::plain_text(words), 0}}});
        for (const text::Piece& piece : words.pieces) {
            if (piece.kind != text::Piece::Kind::footnote) continue;
            report(reading, reading.tree.span(item),
                   text::message("a reference is a footnote already"),
                   {text::message("to mean the characters themselves, write \\^[")});
        }
    }
    return completion;
}

std::vector<AgencyIndex> read_coordinating(const Reading& reading, yaml::NodeId node,
                                           const AgencyKeys& known, const Programme& programme) {
    std::vector<AgencyIndex> agencies;
    for (const yaml::NodeId item : read_list(reading, node, "coordinating")) {
        const auto agency = read_agency(reading, item, "coordinating", known, programme);
        if (!agency) continue;
        if (std::find(agencies.begin(), agencies.end(), *agency) != agencies.end()) {
            report(
                reading, reading.tree.span(item),
                text::message("'{}' stands in this list twice", programme.agencies[*agency].key));
        }
        agencies.push_back(*agency);
    }
    return agencies;
}

Task read_task(const Reading& reading, yaml::NodeId node, const std::vector<yaml::NodeId>& values,
               const AgencyKeys& known, const Programme& programme) {
    const int year = year_for_reading(programme);
    Task task;
    task.where = reading.tree.span(node);
    task.id = read_number(reading, values[task_id], "id", 1, 999'999'999).value_or(0);
    task.title = read_titled(reading, values[task_title], "title");
    task.lead = read_agency(reading, values[task_lead], "lead", known, programme).value_or(0);
    task.role = read_role(reading, values[task_role]);
    task.coordinating = read_coordinating(reading, values[task_coordinating], known, programme);
    if (values[task_coordinating_text] != yaml::no_node) {
        task.coordinating_text =
            read_titled(reading, values[task_coordinating_text], "coordinating-text");
    }
    task.due = read_due(reading, values[task_due], year);
    task.done = read_completion(reading, values[task_done], year);
    return task;
}

} // namespace

void load_tasks(const Reading& reading, yaml::NodeId node, const AgencyKeys& known,
                Programme& programme) {
    std::unordered_map<int, yaml::NodeId> first_of;
    for (const yaml::NodeId item : read_list(reading, node, "tasks")) {
        const auto values = read_keys(reading, item, task_keys, text::message("a task"));
        if (reading.tree[item].kind != yaml::Kind::mapping) continue;
        Task task = read_task(reading, item, values, known, programme);
        if (task.id != 0) {
            const auto [first, is_new] = first_of.emplace(task.id, values[task_id]);
            if (!is_new) {
                report(reading, reading.tree.span(values[task_id]),
                       text::message("the id {} is taken", task.id),
                       {text::message("it is that of the task at line {}",
                                      text::LineOf{reading.tree[first->second].begin})});
            }
        }
        programme.tasks.push_back(std::move(task));
    }
}

} // namespace ktask::programme
