#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace ktask::cli {

/// A file, and whether it was named or chosen among several.
struct FileToEdit {
    std::string path;
    bool is_named = false;
};

/// The one file that the command line means by its files and by the ids of tasks; throws if it is
/// not one.
FileToEdit file_to_edit(const std::vector<std::string>& ids, const Situation& situation,
                        deadline::Date today);

} // namespace ktask::cli
