#pragma once

#include <exception>
#include <string_view>
#include <utility>
#include <vector>

#include "io/error.hpp"
#include "text/note.hpp"

namespace ktask::cli {

/// What scripts learn from a run. On all but `fine` no programme was changed, but for a change that
/// was saved and could not be told, which is `failed` and says so.
enum class Exit {
    fine = 0,
    selected = 1, ///< with --exit-code: there are such tasks
    refused = 1,  ///< the programme or the request cannot be satisfied
    usage = 2,    ///< wrong command line
    failed = 3,   ///< reading or writing failed
    busy = 4,     ///< somebody else has the file or has changed it
};

/// Ends a command.
struct Failure : std::exception {
    Failure(Exit exit_status, text::Notes reasons)
        : status(exit_status), notes(std::move(reasons)) {}
    Exit status;
    text::Notes notes; ///< all that is wrong
};

/// The failures that need no more than words, each with its exit status.
Failure usage_error(text::Message what, std::vector<text::Message> hints = {});
Failure refusal(text::Message what, std::vector<text::Message> hints = {});
/// A refusal that was found out further down.
Failure refusal_of(text::Problem problem);

/// `what` could not be done because of the error.
Failure io_failure(text::Message what, io::Error error);

/// A mistake within the value of an option, with the value and a caret under the mistake.
Failure bad_value(std::string_view option, std::string_view value, text::Problem problem);

/// What has to be known although a file was written.
text::Notes warnings_of(std::string_view file, const io::Saved& saved);

} // namespace ktask::cli
