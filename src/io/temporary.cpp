#include "io/temporary.hpp"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace ktask::io {

namespace {

constexpr std::string_view random_part = "XXXXXX";

/// All of its temporaries' names but the random part.
std::string name_beside(const std::filesystem::path& target) {
    return fmt::format(".{}.ktask-new-", target.filename().string());
}

} // namespace

Temporary::Temporary(std::string target, std::string path, Descriptor file)
    : target_(std::move(target)), path_(std::move(path)), file_(std::move(file)) {}

Temporary::~Temporary() {
    if (!path_.empty()) ::unlink(path_.c_str());
}

tl::expected<Temporary, std::string> Temporary::beside(const std::string& target) {
    const auto folder = std::filesystem::path(target).parent_path();
    std::string path = (folder / name_beside(target)).string();
    path += random_part;
    Descriptor file(::mkostemp(path.data(), O_CLOEXEC)); // O_EXCL is implied
    if (!file.is_open()) return tl::unexpected(reason_of(errno));
    return Temporary(target, std::move(path), std::move(file));
}

std::string Temporary::fill(std::string_view text) {
    if (!write_all(file_.number(), text) || ::fsync(file_.number()) != 0 ||
        ::lseek(file_.number(), 0, SEEK_SET) != 0) {
        return reason_of(errno);
    }
    const auto stored = read_all(file_.number());
    if (!stored) return stored.error();
    return *stored == text ? "" : "what was written reads back differently";
}

std::string Temporary::take_place() {
    // Network shares may tell only now that a write has failed.
    if (!file_.close() || ::rename(path_.c_str(), target_.c_str()) != 0) {
        return reason_of(errno);
    }
    path_.clear();
    return "";
}

void remove_abandoned(const std::string& target) {
    const std::string start = name_beside(target);
    std::error_code failure;
    const auto folder = std::filesystem::path(target).parent_path();
    for (std::filesystem::directory_iterator entry(folder, failure), end; !failure && entry != end;
         entry.increment(failure)) {
        const std::string name = entry->path().filename().string();
        const bool is_ours =
            name.size() == start.size() + random_part.size() && name.starts_with(start);
        std::error_code ignored;
        if (is_ours) std::filesystem::remove(entry->path(), ignored);
    }
}

} // namespace ktask::io
