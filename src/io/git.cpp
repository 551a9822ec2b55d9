#include "io/git.hpp"

#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "io/child.hpp"
#include "io/files.hpp"
#include "text/split.hpp"

namespace ktask::io {

namespace {

/// What git says first, for who knows what that means.
std::vector<text::Message> words_of_git(const std::string& errors) {
    const auto lines = text::split(errors, '\n');
    if (lines.empty()) return {};
    return {text::message("git says: {}", lines.front())};
}

/// Runs git without a shell, without a pager, and without asking for anything.
Result<ChildEnd> run_git(const GitFile& file, std::vector<std::string> arguments) {
    Child child;
    child.command = {"git", "--no-pager", "--literal-pathspecs"};
    if (!file.folder.empty()) child.command.insert(child.command.end(), {"-C", file.folder});
    for (std::string& argument : arguments)
        child.command.push_back(std::move(argument));
    child.package = "git";
    auto end = run_child(child);
    // Whatever keeps git from running, no file of the person was read or written.
    if (!end) end.error().kind = Error::Kind::refused;
    return end;
}

std::string without_line_break(std::string text) {
    while (text.ends_with('\n'))
        text.pop_back();
    return text;
}

Result<std::string> text_of_object(const GitFile& file, const std::string& object) {
    auto end = run_git(file, {"cat-file", "blob", object});
    if (!end) return tl::unexpected(end.error());
    if (end->status != 0) {
        return refusal(text::message("git cannot read it"), words_of_git(end->errors));
    }
    return std::move(end->output);
}

} // namespace

Result<GitFile> git_file(const std::string& path, bool is_repository_given) {
    namespace fs = std::filesystem;
    const std::string resolved = resolved_path(path);
    const fs::path absolute = resolved.empty() ? fs::path(path) : fs::path(resolved);
    GitFile file{absolute.parent_path().string(), absolute.filename().string(), path};
    if (is_repository_given) {
        std::error_code ignored;
        file = {"", fs::relative(absolute, ignored).string(), path};
    }
    const auto end = run_git(file, {"rev-parse", "--git-dir"});
    if (!end) return tl::unexpected(end.error());
    if (end->status == 0) return file;
    auto hints = words_of_git(end->errors);
    hints.push_back(text::message("two files can be compared without git: ktask diff OLD NEW"));
    return refusal(text::message("it is in no repository of git"), std::move(hints));
}

Result<std::optional<std::string>> git_object(const GitFile& file, const std::string& name) {
    auto end = run_git(file, {"rev-parse", "--verify", "--quiet", "--end-of-options", name});
    if (!end) return tl::unexpected(end.error());
    if (end->status != 0) return std::nullopt;
    return without_line_break(std::move(end->output));
}

Result<std::optional<std::string>> git_text(const GitFile& file, const std::string& revision) {
    const auto tree = git_object(file, revision + "^{tree}");
    if (!tree) return tl::unexpected(tree.error());
    if (!*tree) {
        return refusal(
            text::message("there is no such revision"),
            {text::message("git log --oneline -- '{}' lists those that changed it", file.name)});
    }
    const auto object = git_object(file, revision + ":./" + file.path);
    if (!object) return tl::unexpected(object.error());
    if (!*object) return std::nullopt;
    auto text = text_of_object(file, **object);
    if (!text) return tl::unexpected(std::move(text.error()));
    return std::move(*text);
}

Result<std::string> git_text_called(const GitFile& file, const std::string& name) {
    const auto object = git_object(file, name);
    if (!object) return tl::unexpected(object.error());
    if (*object) return text_of_object(file, **object);
    return refusal(text::message("git knows no file of this name"),
                   {text::message("the path is counted from the top of the repository, behind ./ "
                                  "from the working folder")});
}

Result<std::optional<std::string>> git_commit_before(const GitFile& file, deadline::Date day) {
    const std::string last = deadline::to_iso(day - std::chrono::days(1)) + "T23:59:59";
    auto end = run_git(file, {"rev-list", "--max-count=1", "--first-parent", "--before=" + last,
                              "--end-of-options", "HEAD"});
    if (!end) return tl::unexpected(end.error());
    if (end->status != 0 || end->output.empty()) return std::nullopt; // not even a first commit
    return without_line_break(std::move(end->output));
}

} // namespace ktask::io
