#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "intake/update.hpp"
#include "programme/programme.hpp"

namespace ktask::cli {

/// --update and what answers its questions.
struct UpdateOptions {
    std::string programme; ///< the file that the document issues again; "" if it is a new one
    std::vector<std::string> same;
    std::vector<std::string> new_tasks;
    std::vector<std::string> gone;
};

void declare(Declaration& declaration, UpdateOptions& options);

/// Throws if a question is answered that nobody asks.
void check_complete(const UpdateOptions& options);

/// A programme that was made of a page and of the one before.
struct Updated {
    intake::Imported imported;
    text::Notes notes; ///< what became of the tasks
};

/// Throws if it cannot be made, or with the questions that a person has to answer first.
Updated update(intake::Page page, const std::string& document, int this_year,
               const UpdateOptions& options);

} // namespace ktask::cli
