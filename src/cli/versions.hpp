#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "deadline/date.hpp"
#include "programme/programme.hpp"
#include "text/source.hpp"

namespace ktask::cli {

// Versions of programmes: files, and what git has of the programmes that the command line means.

/// A version as far as it can be read.
struct Version {
    programme::Programme programme;
    std::vector<std::string> wrong_tasks; ///< the ids of those that it is without
    text::Notes wrong;                    ///< what is wrong with it
};

/// What of a text can be read. Throws if nothing can.
Version version_of(const std::shared_ptr<const text::Source>& source);

/// A programme as it was in a revision, or any file as git names it: "HEAD~3:a.yaml".
std::shared_ptr<const text::Source> source_in_git(const std::string& programme,
                                                  const std::string& revision,
                                                  const Situation& situation);

/// A programme as it was when a day began; nothing if it was not there yet.
std::shared_ptr<const text::Source> source_before(const std::string& programme, deadline::Date day,
                                                  const Situation& situation);

/// True if a name is that of a file. Throws if it may also be a revision of the programme.
bool is_file_not_revision(const std::string& name, const std::vector<std::string>& programmes,
                          const Situation& situation);

} // namespace ktask::cli
