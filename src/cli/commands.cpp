#include "cli/commands.hpp"

#include <algorithm>
#include <array>

namespace ktask::cli {

namespace {

constexpr std::array<Example, 7> list_examples = {{
    {"ktask list --due 2022-09", "what falls due in September 2022"},
    {"ktask list --due \"Quý IV/2022\" --sort due", "the fourth quarter, nearest first"},
    {"ktask list --overdue --agency \"lao động\"", "what this agency is late with"},
    {"ktask list --open --due-by this-month", "what has to be done by the end of the month"},
    {"ktask list --text \"bao cao\" --fields id,title,last", "by words, accents aside"},
    {"ktask list --format csv --bom -o tasks.csv", "for a spreadsheet"},
    {"ktask list --open -o tasks.ics", "for a calendar"},
}};

constexpr std::array<Example, 2> show_examples = {{
    {"ktask show 11", "one task with its footnotes"},
    {"ktask show 1 2 --format json", "two tasks for a script"},
}};

constexpr std::array<Example, 4> done_examples = {{
    {"ktask done 3 --ref \"Kế hoạch số 1234/KH-UBND ngày 06/5/2022\"", "on the day in the text"},
    {"ktask done 7 8 --ref \"Báo cáo số 5/BC\" --on 2022-07-15", "two tasks, on a named day"},
    {"ktask done 14 --footnote 3", "shown by a footnote that is there already"},
    {"ktask done 3 --no-ref --dry-run", "only look at the change"},
}};

constexpr std::array<Example, 1> reopen_examples = {{
    {"ktask reopen 3", "task 3 is not done after all"},
}};

constexpr std::array<Example, 2> agencies_examples = {{
    {"ktask agencies", "who leads and coordinates how much"},
    {"ktask agencies --format json", "the same for a script"},
}};

constexpr std::array<Example, 6> report_examples = {{
    {"ktask report", "how everything stands, and what was completed this week"},
    {"ktask report --agency \"lao động\" --soon 14", "what concerns one agency, two weeks ahead"},
    {"ktask report --since 2022-09-01 --until 2022-09-30", "with the completions of a month"},
    {"ktask report -o report.html", "a page to print, to send or to read on a phone"},
    {"ktask report --format csv --bom -o report.csv", "for a spreadsheet"},
    {"ktask report --format eml --to a@b.vn --from c@d.vn | sendmail -t", "by mail"},
}};

constexpr std::array<Example, 2> remind_examples = {{
    {"ktask remind --output-dir outbox --from vanthu@example.vn", "what is late or due in a week"},
    {"ktask remind --output-dir outbox --lead sldtbxh --soon 14", "one agency, two weeks ahead"},
}};

constexpr std::array<Example, 2> check_examples = {{
    {"ktask check", "before a commit"},
    {"ktask check programme-2022.yaml", "one file"},
}};

constexpr std::array<Example, 1> help_examples = {{
    {"ktask help list", "the same as ktask list --help"},
}};

constexpr std::array<Command, 9> table = {{
    {"list", "[ID]...", "show tasks in a table", list_examples, declare_list, run_list},
    {"show", "ID...", "show everything about tasks", show_examples, declare_show, run_show},
    {"agencies", "", "show the agencies and how much work each has", agencies_examples,
     declare_agencies, run_agencies},
    {"done", "ID...", "mark tasks as done, with the document that shows it", done_examples,
     declare_done, run_done},
    {"reopen", "ID...", "take completions back", reopen_examples, declare_reopen, run_reopen},
    {"report", "[ID]...", "report deadlines: figures, what is late, near, next and done",
     report_examples, declare_report, run_report},
    {"remind", "[ID]...", "write a mail to each agency that is late or soon due", remind_examples,
     declare_remind, run_remind},
    {"check", "[FILE]...", "report every problem in the file", check_examples, declare_check,
     run_check},
    {"help", "[COMMAND]", "explain ktask or a command", help_examples, declare_help, run_help},
}};

} // namespace

std::span<const Command> commands() {
    return table;
}

const Command* find_command(std::string_view name) {
    const auto* const command =
        std::find_if(table.begin(), table.end(),
                     [&](const Command& candidate) { return candidate.name == name; });
    return command == table.end() ? nullptr : command;
}

} // namespace ktask::cli
