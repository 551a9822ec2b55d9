#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "programme/open.hpp"
#include "text/source.hpp"

namespace ktask::cli {

/// The programmes that are meant by files and folders on the command line, else by $KTASK_FILE, the
/// working folder and those above it; each file once. "-" is standard input. Throws if there are
/// none.
std::vector<std::string> programme_paths(std::span<const std::string> files,
                                         const io::Surroundings& surroundings);

/// Throws if the file in which `option` has something written is a programme that is read.
void refuse_overwriting(std::string_view option, const std::string& output,
                        std::span<const std::string> programmes);

/// The text of a programme, named as the user knows it, but no more of it than `most` bytes. Throws
/// if it cannot be read.
std::shared_ptr<const text::Source> read_source(const std::string& path,
                                                std::size_t most = std::string::npos);

/// A programme, or what is wrong with its file.
struct ReadProgramme {
    std::string name; ///< the file, as the user knows it
    int year = 0;     ///< 0 if it cannot be told
    std::optional<programme::Programme> programme;
    text::Notes wrong; ///< empty if there is a programme
    Exit status = Exit::fine;
};

/// The programmes that the command line means.
std::vector<ReadProgramme> read_programmes(const Situation& situation);

/// What names each of them, and no other, before an id.
std::vector<std::string> names_apart(std::span<const ReadProgramme> files);

/// True if the programme holds the year, or none is asked for.
bool holds(const programme::Programme& programme, const std::optional<int>& year);

/// All that is wrong with those that cannot be read; fine if all can.
Failure wrong_files(std::span<const ReadProgramme> files);

/// The failure that a file has problems.
Failure wrong_file(text::Problems problems, std::shared_ptr<const text::Source> source);

/// The programme of a file; throws with everything that is wrong in it.
programme::Programme open_programme(const std::string& path);

/// The language that the programmes are in: that of the first.
text::Language language_of(std::span<const programme::Programme> programmes);

/// The day from which everything is counted.
deadline::Date read_today(const Situation& situation);

} // namespace ktask::cli
