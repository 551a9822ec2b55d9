#pragma once

#include <optional>
#include <string>
#include <vector>

namespace ktask::cli {

/// The words of a filter as they were typed.
struct FilterWords {
    std::vector<std::string> ids;
    std::vector<std::string> due, due_by, due_before;
    std::vector<std::string> states;
    bool overdue = false;
    bool open = false;
    bool ongoing = false;
    bool due_soon = false;
    std::vector<std::string> agencies, leads, coordinating, texts;
    std::string sort;
    bool reverse = false;
};

/// A command line, taken apart but not yet understood: values are as they were typed. Each command
/// declares, and looks at, only what concerns it.
struct Request {
    std::vector<std::string> files;
    std::string today;
    std::string language;
    std::string colour;
    bool help = false;
    bool explain = false;

    FilterWords filter;
    std::string soon;
    std::string since, until; ///< of `report`

    std::string format;
    std::string output;
    std::string fields;
    std::string width;
    bool byte_order_mark = false;
    bool raw = false;
    bool exit_code = false;

    std::vector<std::string> references, cited; ///< of `done`
    std::string on;
    bool no_reference = false;
    bool replaces = false;
    bool dry_run = false;

    std::vector<std::string> to; ///< of a mail
    std::string from, subject;
    std::string output_folder;

    std::vector<std::string> checked_files; ///< of `check`: the same as -f
    std::string topic;                      ///< of `help`
};

} // namespace ktask::cli
