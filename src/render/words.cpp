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
            .heading = "Báo cáo tiến độ đến ngày {}",
            .totals = "Tổng hợp",
            .rate_of_all = "Đã hoàn thành {0}/{1} nhiệm vụ có thời hạn ({2}%)",
            .rate_of_due = "Đã hoàn thành {0}/{1} nhiệm vụ đã đến hạn ({2}%)",
            .nothing_due = "Chưa có nhiệm vụ nào đến hạn",
            .per_agency = "Theo cơ quan chủ trì",
            .overdue = "Nhiệm vụ quá hạn",
            .due_soon = "Nhiệm vụ sắp đến hạn",
            .next = "Nhiệm vụ tiếp theo",
            .completed = "Nhiệm vụ hoàn thành trong kỳ",
            .ongoing = "Nhiệm vụ thường xuyên",
            .footnotes = "Chú thích",
            .no_overdue = "Không có nhiệm vụ quá hạn.",
            .no_due_soon = "Không có nhiệm vụ sắp đến hạn.",
            .no_next = "Không còn nhiệm vụ nào khác trong hạn.",
            .no_completed = "Không có nhiệm vụ hoàn thành trong kỳ.",
            .no_ongoing = "Không có nhiệm vụ thường xuyên.",
            .within = "trong {} tới",
            .later = "và {} có thời hạn muộn hơn",
            .period = "từ ngày {0} đến ngày {1}",
            .evidence = "Căn cứ",
            .last_day_is = "ngày cuối là {}",
            .days_off = {"ngày làm việc", "ngày nghỉ cuối tuần", "ngày nghỉ Tết Dương lịch",
                         "ngày nghỉ Tết Nguyên đán", "ngày nghỉ Giỗ Tổ Hùng Vương",
                         "ngày nghỉ lễ Chiến thắng (30/4)", "ngày nghỉ lễ Quốc tế lao động (1/5)",
                         "ngày nghỉ lễ Quốc khánh (2/9)"},
            .timeline = "Tiến độ trong năm",
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
            .heading = "Deadline report on {}",
            .totals = "Totals",
            .rate_of_all = "Done: {0} of {1} tasks with a deadline ({2}%)",
            .rate_of_due = "Done: {0} of {1} tasks that have fallen due ({2}%)",
            .nothing_due = "No task has fallen due yet",
            .per_agency = "By lead agency",
            .overdue = "Overdue",
            .due_soon = "Due soon",
            .next = "Next",
            .completed = "Completed in the period",
            .ongoing = "Ongoing",
            .footnotes = "Footnotes",
            .no_overdue = "Nothing is overdue.",
            .no_due_soon = "Nothing is due soon.",
            .no_next = "Nothing else is in time.",
            .no_completed = "Nothing was completed in the period.",
            .no_ongoing = "No task is ongoing.",
            .within = "within {}",
            .later = "and {} due later",
            .period = "{0} to {1}",
            .evidence = "Evidence",
            .last_day_is = "the last day is {}",
            .days_off = {"a working day", "a weekend", "New Year's Day (holiday)", "Tết (holiday)",
                         "Hùng Kings' day (holiday)", "Reunification Day (holiday)",
                         "Labour Day (holiday)", "National Day (holiday)"},
            .timeline = "The year",
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
