#include "io/folders.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include <sys/stat.h>

namespace ktask::io {

namespace {

bool is_programme_name(const std::string& name) {
    return name.starts_with("programme-") && name.ends_with(".yaml");
}

bool is_mail_name(const std::string& name) {
    return name.ends_with(".eml");
}

/// A pipe would be waited for; who reads a link to nothing finds that out.
bool may_hold_text(const std::filesystem::directory_entry& entry) {
    std::error_code failure;
    const auto type = entry.status(failure).type();
    return type == std::filesystem::file_type::regular ||
           type == std::filesystem::file_type::not_found;
}

std::vector<std::string> matching_files(const std::filesystem::path& folder,
                                        bool (*matches)(const std::string& name)) {
    std::vector<std::string> names;
    std::error_code failure;
    for (std::filesystem::directory_iterator entry(folder, failure), end; entry != end && !failure;
         entry.increment(failure)) {
        const std::string name = entry->path().filename().string();
        if (matches(name) && may_hold_text(*entry)) names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

bool is_folder(const std::string& path) {
    std::error_code failure;
    return std::filesystem::is_directory(path, failure);
}

Result<void> make_folder(const std::string& path) {
    if (::mkdir(path.c_str(), 0777) == 0) return {};
    const int reason = errno;
    if (is_folder(path)) return {};
    return failure(reason);
}

bool holds_mails(const std::string& folder) {
    return !matching_files(folder, &is_mail_name).empty();
}

std::vector<std::string> programmes_in(const std::string& folder) {
    std::vector<std::string> paths =
        matching_files(folder.empty() ? "." : folder, &is_programme_name);
    for (std::string& path : paths) {
        if (!folder.empty()) path = (std::filesystem::path(folder) / path).string();
    }
    return paths;
}

std::vector<std::string> nearest_programmes() {
    std::error_code failure;
    std::filesystem::path here = std::filesystem::current_path(failure);
    std::string folder;
    while (!failure) {
        auto found = programmes_in(folder);
        if (!found.empty() || !here.has_relative_path()) return found;
        here = here.parent_path();
        folder += folder.empty() ? ".." : "/..";
    }
    return {};
}

} // namespace ktask::io
