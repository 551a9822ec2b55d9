#pragma once

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "io/save.hpp"
#include "words/language.hpp"

namespace ktask::test {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

inline void write(const fs::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

inline std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A folder with programme.yaml, gone at the end of the test.
class Folder {
public:
    Folder() {
        std::string pattern = (fs::temp_directory_path() / "ktask-save-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        path_ = pattern;
        write(programme(), "old\n");
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code ignored;
        fs::permissions(path_, fs::perms::owner_all, ignored);
        fs::remove_all(path_, ignored);
    }

    const fs::path& path() const { return path_; }
    fs::path programme() const { return path_ / "programme.yaml"; }
    fs::path lock() const { return path_ / ".programme.yaml.ktask-lock"; }

    std::vector<std::string> names() const {
        std::vector<std::string> found;
        for (const auto& entry : fs::directory_iterator(path_))
            found.push_back(entry.path().filename().string());
        std::sort(found.begin(), found.end());
        return found;
    }

private:
    fs::path path_;
};

inline struct stat status_of(const fs::path& path) {
    struct stat status = {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status;
}

inline std::string said(const text::Message& message) {
    words::Speaker speaker(text::Language::english);
    return std::string(words::said(message, speaker).view());
}

/// All of them, a line each.
inline std::string said(const std::vector<text::Message>& messages) {
    std::string lines;
    for (const text::Message& message : messages)
        lines.append(lines.empty() ? "" : "\n").append(said(message));
    return lines;
}

/// The reason, or "" if there is no error.
template<typename T>
std::string reason_of(const io::Result<T>& result) {
    return result ? "" : said(result.error().reason);
}

/// Demands that the file cannot be held at once; why.
inline io::Error why_not_held(const fs::path& path) {
    const auto file = io::HeldFile::hold(path.string(), std::chrono::milliseconds{0});
    REQUIRE(!file.has_value());
    return file.error();
}

/// Saves `text` and demands that it works; the warning.
inline std::string save(const fs::path& path, const std::string& text) {
    auto file = io::HeldFile::hold(path.string(), std::chrono::milliseconds{0});
    REQUIRE(file.has_value());
    const auto saved = file->replace(text);
    CHECK(reason_of(saved) == "");
    return saved ? said(saved->warnings) : "";
}

/// What becomes of another process that does this, as waitpid() tells it.
template<typename Work>
int in_another_process(Work work) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        work();
        ::_exit(0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return status;
}

} // namespace ktask::test
