#include <algorithm>

#include <fmt/format.h>

#include "render/footnote_list.hpp"
#include "render/said.hpp"
#include "render/text.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"

namespace ktask::render {

namespace {

struct Line {
    std::string label;
    std::string text;
};

std::string agency_in_words(const programme::Agency& agency) {
    return text::visible(fmt::format("{} ({})", agency.name, agency.key));
}

std::string coordinating_in_words(const programme::Programme& programme,
                                  const programme::Task& task) {
    std::string out;
    for (const programme::AgencyIndex agency : task.coordinating) {
        if (!out.empty()) out += "; ";
        out += agency_in_words(programme.agencies[agency]);
    }
    if (!task.coordinating_text) return out;
    return fmt::format("{} [{}]", shown(*task.coordinating_text), out);
}

std::string due_in_words(const programme::Deadline& due, const Words& words) {
    const deadline::Interval& interval = due.interval;
    std::string phrase = shown(due.words);
    if (interval.is_recurring) return fmt::format("{} ({})", phrase, words.recurring);
    if (interval.kind == deadline::DeadlineKind::ongoing) return phrase;
    const std::string last = words.date(*interval.last);
    const std::string days = interval.first && *interval.first != *interval.last
                                 ? said(words.from_until, words.date(*interval.first), last)
                                 : said(words.last_day, last);
    return said(words.deadline, phrase, days);
}

/// The state, and for a task in time also how many days are left.
std::string state_in_words(const selection::Selected& selected, const Reader& reader) {
    std::string state =
        status_in_words(*selected.task, selected.status, reader.today, reader.words);
    if (selected.status.state != programme::State::in_time || selected.status.is_due_soon)
        return state;
    const auto left = (*selected.task->due.interval.last - reader.today).count();
    return fmt::format("{}, {}", state,
                       counted(reader.words.days_left, static_cast<std::size_t>(left)));
}

std::vector<Line> lines_about(const selection::Selected& selected, const Reader& reader) {
    const Words& words = reader.words;
    const programme::Programme& programme = *selected.programme;
    const programme::Task& task = *selected.task;
    std::vector<Line> lines;
    lines.push_back(
        {said(words.lead_as, shown(task.role)), agency_in_words(programme.agencies[task.lead])});
    if (!task.coordinating.empty() || task.coordinating_text) {
        lines.push_back({std::string(words.coordinating), coordinating_in_words(programme, task)});
    }
    lines.push_back({std::string(words.due), due_in_words(task.due, words)});
    lines.push_back({std::string(words.state), state_in_words(selected, reader)});
    if (task.done) {
        const std::string day = task.done->on ? said(words.done_on, words.date(*task.done->on))
                                              : std::string(words.done_without_date);
        lines.push_back({std::string(words.completion), day + footnote_marks(task, "done")});
    }
    return lines;
}

std::string footnotes_under(const selection::Selected& selected, const Layout& layout) {
    constexpr std::size_t label_width = 6;
    std::vector<int> numbers;
    for (const programme::FootnoteMention& mention : programme::footnotes_of(*selected.task)) {
        const bool is_new =
            std::find(numbers.begin(), numbers.end(), mention.number) == numbers.end();
        if (is_new) numbers.push_back(mention.number);
    }
    std::string out = numbers.empty() ? "" : "\n";
    for (const int number : numbers) {
        out += hanging_footnote(*selected.programme, number, label_width, layout);
    }
    return out;
}

std::string show_one(const selection::Selected& selected, bool name_programme, const Reader& reader,
                     const Layout& layout) {
    constexpr std::size_t indent = 2;
    std::string heading = said(reader.words.task, selected.task->id);
    if (name_programme) heading += fmt::format(" ({})", text::visible(selected.programme->name));
    std::string out = painted(heading, Colour::bold, layout.colour) + "\n\n";
    out += hanging("  ", shown(selected.task->title), indent, layout.width) + '\n';
    const auto lines = lines_about(selected, reader);
    std::size_t label_width = 0;
    for (const Line& line : lines) {
        label_width = std::max(label_width, text::display_width(line.label) + 2 * indent);
    }
    for (const Line& line : lines) {
        out += hanging("  " + line.label, line.text, label_width, layout.width);
    }
    return out + footnotes_under(selected, layout);
}

} // namespace

std::string show_as_text(std::span<const selection::Selected> tasks, const Reader& reader,
                         const Layout& layout) {
    if (tasks.empty()) return fmt::format("{}\n", reader.words.no_tasks);
    const bool name_programme = report::has_several_programmes(tasks);
    std::string out;
    for (const selection::Selected& selected : tasks) {
        if (!out.empty()) out += '\n';
        out += show_one(selected, name_programme, reader, layout);
    }
    return out;
}

} // namespace ktask::render
