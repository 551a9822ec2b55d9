#pragma once

#include <string>

namespace ktask::io {

/// What stood in the way of a save; on all but `none` the file is as it was.
enum class SaveError {
    none,
    refused, ///< the file must not be changed: read-only, not a regular file
    failed,  ///< the system could not do it: no such file, a full disk
    busy,    ///< somebody else has the file or has changed it
};

/// How a save went. Texts are lower case without full stop and do not name the file.
struct SaveResult {
    SaveError error = SaveError::none;
    std::string reason;  ///< why it was not saved
    std::string hint;    ///< what would help, or ""
    std::string warning; ///< what the user must know although it was saved, or ""
};

} // namespace ktask::io
