#include "cli/command.hpp"

#include <algorithm>
#include <array>

namespace ktask::cli {

extern const Command list_command, show_command, agencies_command, done_command, reopen_command,
    extend_command, note_command, drop_command, set_command, add_command, new_command,
    report_command, diff_command, remind_command, print_command, check_command, import_command,
    schema_command, completion_command, help_command;

namespace {

constexpr std::array<const Command*, 20> command_table = {
    &list_command,   &show_command,   &agencies_command, &done_command,       &reopen_command,
    &extend_command, &note_command,   &drop_command,     &set_command,        &add_command,
    &new_command,    &report_command, &diff_command,     &remind_command,     &print_command,
    &check_command,  &import_command, &schema_command,   &completion_command, &help_command,
};

} // namespace

std::span<const Command* const> commands() {
    return command_table;
}

const Command* find_command(std::string_view name) {
    const auto found = std::find_if(command_table.begin(), command_table.end(),
                                    [&](const Command* one) { return one->name == name; });
    return found == command_table.end() ? nullptr : *found;
}

} // namespace ktask::cli
