#include "render/words.hpp"

#include <fmt/format.h>

namespace ktask {

namespace {

constexpr Words vietnamese = {
    .language = "vi",
    .date = to_day_month_year,
    .state_names = {"hoàn thành đúng hạn", "hoàn thành quá hạn", "đang thực hiện trong hạn",
                    "đang thực hiện quá hạn", "đã hoàn thành", "thường xuyên"},
    .programme = "Chương trình",
    .id = "Số",
    .title = "Nhiệm vụ",
    .lead = "Chủ trì",
    .lead_key = "Khóa chủ trì",
    .role = "Vai trò",
    .coordinating = "Phối hợp",
    .coordinating_keys = "Khóa phối hợp",
    .due = "Thời hạn",
    .kind = "Loại thời hạn",
    .first = "Từ ngày",
    .last = "Hạn cuối",
    .state = "Trạng thái",
    .days_late = "Số ngày quá hạn",
    .due_soon = "Sắp đến hạn",
    .on = "Hoàn thành ngày",
    .footnotes = "Chú thích",
    .key = "Khóa",
    .name = "Cơ quan",
    .short_name = "Viết tắt",
    .email = "Thư điện tử",
    .all = "tổng số",
    .days = {"{} ngày", "{} ngày"},
    .tasks = {"{} nhiệm vụ", "{} nhiệm vụ"},
    .days_left = {"còn {} ngày", "còn {} ngày"},
    .soon = "sắp đến hạn",
    .due_today = "hạn cuối hôm nay",
    .late = "{0} {1}",
    .until = "đến {}",
    .from_until = "từ {0} đến {1}",
    .on_day = "ngày {}",
    .no_tasks = "không có nhiệm vụ nào",
    .no_agencies = "không có cơ quan nào",
    .closing = "{0}, tính đến ngày {1}: {2}",
    .task = "Nhiệm vụ {}",
    .lead_as = "Chủ trì {}",
    .done_on = "ngày {}",
    .done_without_date = "không ghi ngày",
    .completion = "Hoàn thành",
    .deadline = "{0} ({1})",
    .members = "Thành viên",
    .footnotes_of = "Chú thích của {}:",
    .recurring = "định kỳ, coi như thường xuyên",
};

constexpr Words english = {
    .language = "en",
    .date = to_iso,
    .state_names = {"done on time", "done late", "in time", "overdue", "done", "ongoing"},
    .programme = "Programme",
    .id = "Id",
    .title = "Task",
    .lead = "Lead",
    .lead_key = "Lead key",
    .role = "Role",
    .coordinating = "Coordinating",
    .coordinating_keys = "Coordinating keys",
    .due = "Due",
    .kind = "Kind",
    .first = "First day",
    .last = "Last day",
    .state = "State",
    .days_late = "Days late",
    .due_soon = "Due soon",
    .on = "Done on",
    .footnotes = "Footnotes",
    .key = "Key",
    .name = "Agency",
    .short_name = "Short",
    .email = "E-mail",
    .all = "all",
    .days = {"{} day", "{} days"},
    .tasks = {"{} task", "{} tasks"},
    .days_left = {"{} day left", "{} days left"},
    .soon = "due soon",
    .due_today = "due today",
    .late = "{0}, {1}",
    .until = "until {}",
    .from_until = "from {0} until {1}",
    .on_day = "on {}",
    .no_tasks = "no tasks",
    .no_agencies = "no agencies",
    .closing = "{0} on {1}: {2}",
    .task = "Task {}",
    .lead_as = "Lead ({})",
    .done_on = "on {}",
    .done_without_date = "no date given",
    .completion = "Done",
    .deadline = "{0} ({1})",
    .members = "Members",
    .footnotes_of = "Footnotes of {}:",
    .recurring = "recurring, taken as ongoing",
};

} // namespace

const Words& words_of(Language language) {
    return language == Language::english ? english : vietnamese;
}

std::string counted(const Counted& noun, std::size_t count) {
    return fmt::format(fmt::runtime(count == 1 ? noun.one : noun.many), count);
}

std::string counts_in_words(const StateCounts& counts, const Words& words) {
    std::string out;
    for (const StateRow& row : states) {
        if (counts[row.state] == 0) continue;
        if (!out.empty()) out += ", ";
        out += fmt::format("{} {}", counts[row.state],
                           words.state_names.at(static_cast<std::size_t>(row.state)));
    }
    return out;
}

std::string status_in_words(const Task& task, const Status& status, Date today,
                            const Words& words) {
    const std::string_view state = words.state_names.at(static_cast<std::size_t>(status.state));
    if (status.days_late) {
        const auto days = static_cast<std::size_t>(*status.days_late);
        return fmt::format(fmt::runtime(words.late), state, counted(words.days, days));
    }
    if (!status.is_due_soon) return std::string(state);
    const auto left = (*task.due.interval.last - today).count();
    if (left == 0) return std::string(words.due_today);
    return fmt::format("{}, {}", words.soon,
                       counted(words.days_left, static_cast<std::size_t>(left)));
}

} // namespace ktask
