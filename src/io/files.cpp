#include "io/files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <memory>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/descriptor.hpp"

namespace ktask::io {

namespace {

bool is_programme_name(const std::string& name) {
    return name.starts_with("programme-") && name.ends_with(".yaml");
}

std::vector<std::string> matching_files(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    std::error_code failure;
    for (std::filesystem::directory_iterator entry(folder, failure), end; entry != end && !failure;
         entry.increment(failure)) {
        const std::string name = entry->path().filename().string();
        if (is_programme_name(name) && !entry->is_directory(failure)) names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

tl::expected<std::string, std::string> read_file(const std::string& path) {
    const Descriptor file(path == "-" ? ::dup(STDIN_FILENO)
                                      : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.is_open()) return tl::unexpected(reason_of(errno));
    return read_all(file.number());
}

std::string resolved_path(const std::string& path) {
    const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr),
                                                           &std::free);
    return real ? real.get() : "";
}

bool are_same_file(const std::string& one, const std::string& other) {
    std::error_code failure;
    return std::filesystem::equivalent(one, other, failure) && !failure;
}

bool is_folder(const std::string& path) {
    std::error_code failure;
    return std::filesystem::is_directory(path, failure);
}

std::vector<std::string> programmes_in(const std::string& folder) {
    std::vector<std::string> paths = matching_files(folder.empty() ? "." : folder);
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
