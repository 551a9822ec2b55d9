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
    .report =
        {
            .heading = "Báo cáo tình hình thực hiện {}",
            .several_programmes = "các chương trình công tác",
            .as_of = "Số liệu tính đến ngày {}",
            .period = "Kỳ báo cáo: từ ngày {0} đến ngày {1}",
            .selection = "Báo cáo này chỉ gồm {0} trong tổng số {1} nhiệm vụ của chương trình",
            .totals = "Tổng hợp chung",
            .total = "Tổng số {0}, gồm {1} nhiệm vụ có thời hạn và {2} nhiệm vụ thường xuyên",
            .rate_of_all = "Đã hoàn thành {0}/{1} nhiệm vụ có thời hạn ({2}%)",
            .rate_of_due = "Đã hoàn thành {0}/{1} nhiệm vụ đã hết thời hạn ({2}%)",
            .nothing_due = "Chưa có nhiệm vụ nào hết thời hạn",
            .no_deadlines = "Không có nhiệm vụ nào có thời hạn",
            .state_headings = {"Hoàn thành đúng hạn", "Hoàn thành quá hạn",
                               "Đang thực hiện trong hạn", "Đang thực hiện quá hạn",
                               "Đã hoàn thành", "Thường xuyên"},
            .per_agency = "Kết quả theo cơ quan chủ trì",
            .lead_agency = "Cơ quan chủ trì",
            .sum = "Tổng số",
            .overdue = "Nhiệm vụ quá hạn",
            .due_soon = "Nhiệm vụ sắp đến hạn",
            .due_today = "Nhiệm vụ đến hạn hôm nay",
            .next = "Nhiệm vụ đến hạn tiếp theo",
            .completed = "Nhiệm vụ hoàn thành trong kỳ báo cáo",
            .ongoing = "Nhiệm vụ thường xuyên",
            .footnotes = "Chú thích",
            .no_agencies = "Không có cơ quan nào chủ trì.",
            .no_overdue = "Không có nhiệm vụ quá hạn.",
            .no_due_soon = "Không có nhiệm vụ sắp đến hạn.",
            .no_next = "Không còn nhiệm vụ nào khác trong hạn.",
            .no_completed = "Không có nhiệm vụ hoàn thành trong kỳ báo cáo.",
            .no_ongoing = "Không có nhiệm vụ thường xuyên.",
            .counted = "{0} ({1})",
            .within = "{0} trong {1} tới",
            .later = {"Ngoài ra còn {} nhiệm vụ có thời hạn muộn hơn.",
                      "Ngoài ra còn {} nhiệm vụ có thời hạn muộn hơn."},
            .last_day = "hạn cuối {}",
            .late_by = "Quá hạn",
            .days_left = "Còn lại",
            .completion = "Hoàn thành",
            .on_time = "ngày {}, đúng hạn",
            .on_late = "ngày {0}, quá hạn {1}",
            .evidence = "Minh chứng",
            .no_evidence = "không ghi",
            .falls_on = "trùng {}",
            .days_off = {"ngày làm việc", "ngày nghỉ cuối tuần", "ngày nghỉ Tết Dương lịch",
                         "ngày nghỉ Tết Nguyên đán", "ngày nghỉ Giỗ Tổ Hùng Vương",
                         "ngày nghỉ lễ Chiến thắng 30/4", "ngày nghỉ lễ Quốc tế lao động 01/5",
                         "ngày nghỉ lễ Quốc khánh 02/9"},
            .saturday = "Thứ Bảy",
            .sunday = "Chủ nhật",
            .timeline = "Tiến độ trong năm",
            .timeline_says = "Hạn cuối của {1} có thời hạn, tính đến ngày {0}: {2}.",
            .outside = {"{} nhiệm vụ có hạn cuối ngoài thời gian này.",
                        "{} nhiệm vụ có hạn cuối ngoài thời gian này."},
            .marks = {"hoàn thành", "quá hạn", "sắp đến hạn", "trong hạn"},
            .months = {"T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11", "T12"},
            .today = "hôm nay",
        },
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
    .report =
        {
            .heading = "Deadline report: {}",
            .several_programmes = "several programmes",
            .as_of = "As of {}",
            .period = "Period: {0} to {1}",
            .selection = "On {0} of the programme's {1} tasks only",
            .totals = "Totals",
            .total = "{0} in all: {1} with a deadline, {2} ongoing",
            .rate_of_all = "Done: {0} of {1} tasks with a deadline ({2}%)",
            .rate_of_due = "Done: {0} of {1} tasks whose last day is over ({2}%)",
            .nothing_due = "No task's last day is over yet",
            .no_deadlines = "No task has a deadline",
            .state_headings = {"Done on time", "Done late", "In time", "Overdue", "Done",
                               "Ongoing"},
            .per_agency = "By lead agency",
            .lead_agency = "Lead agency",
            .sum = "All",
            .overdue = "Overdue",
            .due_soon = "Due soon",
            .due_today = "Due today",
            .next = "Due next",
            .completed = "Completed in the period",
            .ongoing = "Ongoing",
            .footnotes = "Footnotes",
            .no_agencies = "No agency leads a task.",
            .no_overdue = "Nothing is overdue.",
            .no_due_soon = "Nothing is due soon.",
            .no_next = "Nothing else is in time.",
            .no_completed = "Nothing was completed in the period.",
            .no_ongoing = "No task is ongoing.",
            .counted = "{0} ({1})",
            .within = "{0}, within {1}",
            .later = {"{} more task is due later.", "{} more tasks are due later."},
            .last_day = "last day {}",
            .late_by = "Late by",
            .days_left = "Time left",
            .completion = "Done",
            .on_time = "{}, on time",
            .on_late = "{0}, late by {1}",
            .evidence = "Evidence",
            .no_evidence = "none",
            .falls_on = "which is {}",
            .days_off = {"a working day", "a weekend", "New Year's Day (holiday)", "Tết (holiday)",
                         "Hùng Kings' day (holiday)", "Reunification Day (holiday)",
                         "Labour Day (holiday)", "National Day (holiday)"},
            .saturday = "a Saturday",
            .sunday = "a Sunday",
            .timeline = "The year",
            .timeline_says = "Last days of {1} with a deadline, as of {0}: {2}.",
            .outside = {"{} task has its last day outside this time.",
                        "{} tasks have their last day outside this time."},
            .marks = {"done", "overdue", "due soon", "in time"},
            .months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                       "Dec"},
            .today = "today",
        },
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
