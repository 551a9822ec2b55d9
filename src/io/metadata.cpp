#include "io/metadata.hpp"

#include <cerrno>
#include <string_view>
#include <utility>

#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace ktask::io {

namespace {

constexpr const char* access_list = "system.posix_acl_access";

/// What users have put there themselves, or what decides who may read the file.
bool is_essential(std::string_view attribute) {
    return attribute.starts_with("user.") || attribute == access_list;
}

/// The system's own notes on the content, untrue of another content.
bool is_about_content(std::string_view attribute) {
    return attribute == "security.ima" || attribute == "security.evm";
}

/// The names, each ending in a zero byte; empty where there are none or no support for any.
Result<std::vector<char>> attribute_names(const std::string& path) {
    while (true) {
        const ssize_t size = ::llistxattr(path.c_str(), nullptr, 0);
        const bool has_none = size == 0 || (size < 0 && (errno == ENOTSUP || errno == ENOSYS));
        if (has_none) return std::vector<char>();
        if (size < 0) return failure(errno);
        std::vector<char> names(static_cast<std::size_t>(size));
        const ssize_t used = ::llistxattr(path.c_str(), names.data(), names.size());
        if (used < 0 && errno == ERANGE) continue; // more than a moment ago
        if (used < 0) return failure(errno);
        names.resize(static_cast<std::size_t>(used));
        return names;
    }
}

Attribute attribute_of(const std::string& path, std::string name) {
    Attribute attribute{std::move(name), {}, 0};
    while (true) {
        const ssize_t size = ::lgetxattr(path.c_str(), attribute.name.c_str(), nullptr, 0);
        attribute.value.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
        const ssize_t used = size < 0 ? size
                                      : ::lgetxattr(path.c_str(), attribute.name.c_str(),
                                                    attribute.value.data(), attribute.value.size());
        const bool has_grown = used < 0 ? errno == ERANGE : used > size;
        if (has_grown) continue;
        attribute.unreadable = used < 0 ? errno : 0;
        attribute.value.resize(used < 0 ? 0 : static_cast<std::size_t>(used));
        return attribute;
    }
}

Result<void> give(const std::vector<Attribute>& attributes, int to) {
    // The folder may have given the new file an access list that the old one did not have.
    ::fremovexattr(to, access_list);
    for (const auto& [name, value, unreadable] : attributes) {
        errno = unreadable;
        if (unreadable == 0 && ::fsetxattr(to, name.c_str(), value.data(), value.size(), 0) == 0) {
            continue;
        }
        if (is_essential(name)) {
            return failure(
                text::message("its attribute {} cannot be kept: {}", name, text::Errno{errno}));
        }
    }
    return {};
}

} // namespace

Result<Metadata> metadata_of(const std::string& path) {
    struct stat status = {};
    if (::lstat(path.c_str(), &status) != 0) return failure(errno);
    Metadata metadata{status.st_mode & 07777, status.st_uid, status.st_gid, {}};
    const auto names = attribute_names(path);
    if (!names) {
        return failure(text::message("its attributes cannot be read: {}", names.error().reason));
    }
    for (std::size_t at = 0; at < names->size();) {
        std::string name = names->data() + at;
        at += name.size() + 1;
        if (is_about_content(name)) continue;
        metadata.attributes.push_back(attribute_of(path, std::move(name)));
    }
    return metadata;
}

Result<Saved> give(const Metadata& metadata, int to) {
    struct stat file = {};
    if (::fstat(to, &file) != 0) return failure(errno);
    mode_t mode = metadata.mode;
    Saved saved;
    if (metadata.owner != file.st_uid &&
        ::fchown(to, metadata.owner, static_cast<gid_t>(-1)) != 0) {
        mode &= 01777;
        saved.warnings = {text::message("the file is yours now; its owner could not be kept")};
    }
    if (metadata.group != file.st_gid &&
        ::fchown(to, static_cast<uid_t>(-1), metadata.group) != 0) {
        // What the old group might do is not what this group may do.
        mode &= 01707 | (mode & 07) << 3;
        saved.warnings = {text::message("the file's owner or group could not be kept")};
    }
    if (auto given = give(metadata.attributes, to); !given) {
        return tl::unexpected(std::move(given.error()));
    }
    // Last: a change of owner takes mode bits away.
    if (::fchmod(to, mode) != 0) return failure(errno);
    return saved;
}

} // namespace ktask::io
