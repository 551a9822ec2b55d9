#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/request.hpp"
#include "io/surroundings.hpp"
#include "programme/load.hpp"
#include "text/source.hpp"
#include "yaml/reader.hpp"

namespace ktask::cli {

/// The programmes that the command line means, by the order of -f, $KTASK_FILE, the working folder
/// and those above it. "-" stands for standard input. Throws if there are none.
std::vector<std::string> programme_paths(const Request& request,
                                         const io::Surroundings& surroundings);

/// Throws if the file in which `option` has something written is a programme that is read.
void refuse_overwriting(std::string_view option, const std::string& output,
                        const std::vector<std::string>& programmes);

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

/// All programmes that the command line means. Throws with every problem of all of them.
std::vector<programme::Programme> load_programmes(const Request& request,
                                                  const io::Surroundings& surroundings);

/// The day from which everything is counted.
deadline::Date read_today(const Request& request, const io::Surroundings& surroundings);

} // namespace ktask::cli
