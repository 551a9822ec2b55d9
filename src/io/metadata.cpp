#include "io/metadata.hpp"

#include <cerrno>
#include <string_view>
#include <vector>

#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "io/descriptor.hpp"

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
std::vector<char> attribute_names(const std::string& path) {
    while (true) {
        const ssize_t size = ::listxattr(path.c_str(), nullptr, 0);
        if (size <= 0) return {};
        std::vector<char> names(static_cast<std::size_t>(size));
        const ssize_t used = ::listxattr(path.c_str(), names.data(), names.size());
        if (used < 0 && errno == ERANGE) continue; // more than a moment ago
        names.resize(used < 0 ? 0 : static_cast<std::size_t>(used));
        return names;
    }
}

bool copy_attribute(const std::string& from, int to, const char* name) {
    while (true) {
        const ssize_t size = ::getxattr(from.c_str(), name, nullptr, 0);
        if (size < 0) return false;
        std::vector<char> value(static_cast<std::size_t>(size));
        const ssize_t used = ::getxattr(from.c_str(), name, value.data(), value.size());
        if (used < 0 && errno == ERANGE) continue;
        return used >= 0 &&
               ::fsetxattr(to, name, value.data(), static_cast<std::size_t>(used), 0) == 0;
    }
}

/// "" or why an essential attribute cannot be kept.
std::string copy_attributes(const std::string& from, int to) {
    // The folder may have given the new file an access list that the old one did not have.
    ::fremovexattr(to, access_list);
    const std::vector<char> names = attribute_names(from);
    for (std::size_t at = 0; at < names.size();) {
        const std::string name = names.data() + at;
        at += name.size() + 1;
        if (is_about_content(name) || copy_attribute(from, to, name.c_str())) continue;
        if (is_essential(name))
            return "its attribute " + name + " cannot be kept: " + reason_of(errno);
    }
    return "";
}

} // namespace

tl::expected<std::string, std::string> copy_metadata(const std::string& from, int to) {
    struct stat old_file = {};
    struct stat new_file = {};
    if (::stat(from.c_str(), &old_file) != 0 || ::fstat(to, &new_file) != 0) {
        return tl::unexpected(reason_of(errno));
    }
    mode_t mode = old_file.st_mode & 07777;
    std::string warning;
    if (old_file.st_uid != new_file.st_uid &&
        ::fchown(to, old_file.st_uid, static_cast<gid_t>(-1)) != 0) {
        mode &= 01777;
        warning = "the file is yours now; its owner could not be kept";
    }
    if (old_file.st_gid != new_file.st_gid &&
        ::fchown(to, static_cast<uid_t>(-1), old_file.st_gid) != 0) {
        // What the old group might do is not what this group may do.
        mode &= 01707 | (mode & 07) << 3;
        warning = "the file's owner or group could not be kept";
    }
    if (const std::string reason = copy_attributes(from, to); !reason.empty()) {
        return tl::unexpected(reason);
    }
    // Last: a change of owner takes mode bits away.
    if (::fchmod(to, mode) != 0) return tl::unexpected(reason_of(errno));
    return warning;
}

} // namespace ktask::io
