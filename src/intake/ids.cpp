#include "intake/ids.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <utility>

#include "intake/wording.hpp"
#include "programme/id.hpp"

namespace ktask::intake {

namespace {

/// A task with the headings above it, the outermost first.
struct Numberable {
    const Said* said = nullptr;
    std::size_t entry = 0;
    std::vector<std::string> above; ///< numbers
};

std::string id_within(const Said& said) {
    if (!said.number) return {};
    std::string bare = said.number->bare;
    const bool is_figures = bare.find_first_not_of("0123456789") == std::string::npos;
    if (is_figures) bare.erase(0, std::min(bare.find_first_not_of('0'), bare.size() - 1));
    return bare;
}

std::vector<Numberable> tasks_in(const std::vector<Entry>& entries) {
    std::vector<Numberable> tasks;
    std::vector<std::pair<int, std::string>> open;
    for (std::size_t at = 0; at < entries.size(); ++at) {
        const Said* const said = std::get_if<Said>(&entries[at]);
        if (said == nullptr) continue;
        if (!said->is_section) {
            Numberable task{said, at, {}};
            for (const auto& [level, number] : open) {
                if (!number.empty()) task.above.push_back(number);
            }
            tasks.push_back(std::move(task));
            continue;
        }
        while (!open.empty() && open.back().first >= said->level)
            open.pop_back();
        open.emplace_back(said->level, said->number ? said->number->bare : "");
    }
    return tasks;
}

using IdOf = std::function<std::string(const Numberable&)>;

/// The ids, if they are ids and each is another.
std::optional<std::vector<std::string>> unique_ids(const std::vector<Numberable>& tasks,
                                                   const IdOf& id_of) {
    std::vector<std::string> ids;
    std::set<std::string> folded;
    std::string last = "0";
    int behind_last = 0;
    for (const Numberable& task : tasks) {
        std::string id = id_of(task);
        // One without a number is named after the one before it.
        if (id.empty()) {
            id = last + "-" + std::to_string(++behind_last);
        } else {
            last = id;
            behind_last = 0;
        }
        if (!programme::is_id(id) || !folded.insert(programme::folded_id(id)).second)
            return std::nullopt;
        ids.push_back(std::move(id));
    }
    return ids;
}

std::string code_of(const Numberable& task) {
    return task.said->code;
}

std::string number_of(const Numberable& task) {
    return id_within(*task.said);
}

/// "II.3": with the number of the nearest heading, unless the number has it already.
std::string number_below(const Numberable& task) {
    std::string number = id_within(*task.said);
    if (task.above.empty() || number.empty() || number.starts_with(task.above.back() + "."))
        return number;
    return task.above.back() + "." + number;
}

std::string whole_path(const Numberable& task) {
    std::string path;
    for (const std::string& above : task.above) {
        if (!above.starts_with(path + "."))
            path += (path.empty() ? "" : ".") + above;
        else
            path = above;
    }
    std::string number = id_within(*task.said);
    if (number.empty() || number.starts_with(path + ".") || path.empty()) return number;
    return path + "." + number;
}

std::vector<std::string> counted(const std::vector<Numberable>& tasks) {
    std::vector<std::string> ids;
    for (std::size_t i = 1; i <= tasks.size(); ++i)
        ids.push_back(std::to_string(i));
    return ids;
}

std::vector<std::string> chosen_ids(const std::vector<Numberable>& tasks) {
    const auto having = [&](const IdOf& id_of) {
        return static_cast<std::size_t>(
            std::count_if(tasks.begin(), tasks.end(),
                          [&](const Numberable& task) { return !id_of(task).empty(); }));
    };
    if (having(code_of) < tasks.size() && having(number_of) * 2 < tasks.size())
        return counted(tasks);
    for (const auto& way : {code_of, number_of, number_below, whole_path}) {
        if (way == code_of && having(code_of) < tasks.size()) continue;
        if (auto ids = unique_ids(tasks, way)) return std::move(*ids);
    }
    return counted(tasks);
}

/// What the document prints before a task, without the stop behind a number.
std::string printed_number(const Said& said) {
    const auto& number = said.number_within ? said.number_within : said.number;
    if (!number) return {};
    const bool is_plain =
        number->style == NumberStyle::decimal || number->style == NumberStyle::roman;
    return is_plain ? number->bare : number->written;
}

} // namespace

std::vector<IdAndNumber> ids_of(const std::vector<Entry>& entries) {
    const std::vector<Numberable> tasks = tasks_in(entries);
    const std::vector<std::string> ids = chosen_ids(tasks);
    std::vector<IdAndNumber> all(entries.size());
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        IdAndNumber& one = all[tasks[i].entry];
        one.id = ids[i];
        const std::string printed = printed_number(*tasks[i].said);
        const bool is_code = printed.empty() && one.id == tasks[i].said->code;
        const bool is_same = programme::is_same_id(printed, one.id);
        if (!is_code && !is_same) one.number = printed;
    }
    return all;
}

} // namespace ktask::intake
