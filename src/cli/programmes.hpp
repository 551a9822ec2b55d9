#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "programme/load.hpp"
#include "text/source.hpp"
#include "yaml/reader.hpp"

namespace ktask::cli {

/// The programmes that are meant by files and folders on the command line, else by $KTASK_FILE, the
/// working folder and those above it; each file once. "-" is standard input. Throws if there are
/// none.
std::vector<std::string> programme_paths(std::span<const std::string> files,
                                         const io::Surroundings& surroundings);

/// Throws if the file in which `option` has something written is a programme that is read.
void refuse_overwriting(std::string_view option, const std::string& output,
                        std::span<const std::string> programmes);

/// The text of a programme, named as the user knows it. Throws if it cannot be read.
text::Source read_source(const std::string& path);

/// How carefully a programme is read: `twice` by two readers that must agree.
enum class Care { once, twice };

/// What a text says as a programme, and everything that is wrong with it.
struct Opened {
    yaml::Tree tree;
    yaml::Declined uneditable;                     ///< as in yaml::ReadResult
    std::optional<programme::Programme> programme; ///< nothing if the text is not readable YAML
    text::Problems problems;
};

/// The only way from a text to a programme. `source` must outlive the result.
Opened open_programme(const text::Source& source, Care care);

/// A programme as far as its file can be read, at least its name.
struct ReadProgramme {
    programme::Programme programme;
    text::Notes wrong; ///< empty if the programme is whole
};

/// The programmes that the command line means.
std::vector<ReadProgramme> read_programmes(const Situation& situation);

/// The same, all whole, as they were on the day from which everything is counted. Throws with every
/// problem of all of them.
std::vector<programme::Programme> load_programmes(const Situation& situation);

/// The failure that a file has problems.
Failure wrong_file(text::Problems problems, std::shared_ptr<const text::Source> source);

/// The language that the programmes are in: that of the first.
text::Language language_of(std::span<const programme::Programme> programmes);

/// The day from which everything is counted.
deadline::Date read_today(const Situation& situation);

} // namespace ktask::cli
