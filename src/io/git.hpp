#pragma once

#include <optional>
#include <string>

#include "deadline/date.hpp"
#include "io/error.hpp"

namespace ktask::io {

/// A file as git is asked about it: in the repository that its folder belongs to, or in that of
/// $GIT_DIR.
struct GitFile {
    std::string folder; ///< where git runs; "" for the working folder
    std::string path;   ///< from there
    std::string name;   ///< as the person knows it
};

/// The file in its repository; links are followed. Refused if there is no repository or no git.
Result<GitFile> git_file(const std::string& path, bool is_repository_given);

/// The object that a name of git means, which may begin like an option; nothing if there is none.
Result<std::optional<std::string>> git_object(const GitFile& file, const std::string& name);

/// The text of a file in a revision; nothing if it is not in it. Refused if there is no such
/// revision.
Result<std::optional<std::string>> git_text(const GitFile& file, const std::string& revision);

/// The text of any file, as git names it: "HEAD~3:programme.yaml".
Result<std::string> git_text_called(const GitFile& file, const std::string& name);

/// The last commit of this branch before a day begins; nothing if there is none.
Result<std::optional<std::string>> git_commit_before(const GitFile& file, deadline::Date day);

} // namespace ktask::io
