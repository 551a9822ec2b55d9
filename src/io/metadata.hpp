#pragma once

#include <string>
#include <vector>

#include <sys/types.h>

#include "io/error.hpp"

namespace ktask::io {

/// An extended attribute of a file; an access list is one too.
struct Attribute {
    std::string name;
    std::string value;
    int unreadable = 0; ///< errno if the value cannot be had
    friend bool operator==(const Attribute&, const Attribute&) = default;
};

/// What a file is apart from its content.
struct Metadata {
    mode_t mode = 0;
    uid_t owner = 0;
    gid_t group = 0;
    std::vector<Attribute> attributes;
    friend bool operator==(const Metadata&, const Metadata&) = default;
};

Result<Metadata> metadata_of(const std::string& path);

/// Gives them to an open file. Warns of what could not be kept; fails if that must not be lost.
Result<Saved> give(const Metadata& metadata, int to);

} // namespace ktask::io
