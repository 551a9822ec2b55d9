#include "cli/versions.hpp"

#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/programmes.hpp"
#include "io/git.hpp"
#include "programme/open.hpp"
#include "words/language.hpp"

namespace ktask::cli {

namespace {

using Source = std::shared_ptr<const text::Source>;

io::GitFile git_file_of(const std::string& programme, const std::string& name,
                        const Situation& situation) {
    if (programme == "-") {
        throw usage_error(text::message("standard input has no revisions"),
                          {text::message("name the programme with -f FILE")});
    }
    auto file = io::git_file(programme, situation.surroundings.has_repository);
    if (file) return std::move(*file);
    throw io_failure(text::message("cannot read {} of {}", name, programme),
                     std::move(file.error()));
}

Failure unreadable(const std::string& name, io::Error error) {
    return io_failure(text::message("cannot read {}", name), std::move(error));
}

Source new_source(std::string name, std::string text) {
    return std::make_shared<const text::Source>(text::Source{std::move(name), std::move(text)});
}

bool is_called_as_programme(const std::string& name) {
    return name == "-" || name.ends_with(".yaml") || name.ends_with(".yml");
}

} // namespace

Version version_of(const Source& source) {
    programme::Opened opened = programme::open_what_is_readable(source);
    if (!opened.programme) throw wrong_file(std::move(opened.problems), opened.source);
    Version version{std::move(*opened.programme), std::move(opened.wrong_tasks), {}};
    if (version.wrong_tasks.empty()) return version;
    version.wrong.push_back(text::remark(text::counted(
        "{0} task of {1} cannot be read and is not compared: {2}",
        "{0} tasks of {1} cannot be read and are not compared: {2}", version.wrong_tasks.size(),
        version.programme.name, text::listed(version.wrong_tasks))));
    version.wrong.push_back(
        {text::Note::About::file, std::move(opened.problems), std::move(opened.source)});
    return version;
}

Source source_in_git(const std::string& programme, const std::string& revision,
                     const Situation& situation) {
    io::GitFile file = git_file_of(programme, revision, situation);
    const std::size_t colon = revision.find(':');
    if (colon != std::string::npos) {
        // What begins with a dot is counted from where the person is.
        if (revision.compare(colon + 1, 1, ".") == 0) file.folder.clear();
        auto text = io::git_text_called(file, revision);
        if (!text) throw unreadable(revision, std::move(text.error()));
        return new_source(revision, std::move(*text));
    }
    const std::string name = revision + ':' + programme;
    auto text = io::git_text(file, revision);
    if (!text) throw unreadable(name, std::move(text.error()));
    if (*text) return new_source(name, std::move(**text));
    throw refusal(
        text::message("{} was not there yet in {}", programme, revision),
        {text::message("git log --oneline -- '{}' lists the revisions that have it", programme),
         text::message("under another name it is {}:OLD-NAME", revision)});
}

Source source_before(const std::string& programme, deadline::Date day, const Situation& situation) {
    const io::GitFile file = git_file_of(programme, deadline::to_iso(day), situation);
    const auto commit = io::git_commit_before(file, day);
    if (!commit) throw unreadable(programme, io::Error(commit.error()));
    if (!*commit) return nullptr;
    constexpr std::size_t short_length = 10;
    const std::string name = (*commit)->substr(0, short_length) + ':' + programme;
    auto text = io::git_text(file, **commit);
    if (!text) throw unreadable(name, std::move(text.error()));
    return *text ? new_source(name, std::move(**text)) : nullptr;
}

bool is_file_not_revision(const std::string& name, const std::vector<std::string>& programmes,
                          const Situation& situation) {
    std::error_code ignored;
    const bool is_there = name == "-" || std::filesystem::exists(name, ignored);
    if (!is_there || is_called_as_programme(name) || programmes.empty()) return is_there;
    const auto file = io::git_file(programmes.front(), situation.surroundings.has_repository);
    if (!file) return true;
    const auto object = io::git_object(*file, name);
    if (!object || !*object) return true;
    throw refusal(
        text::message("'{}' is a file and a revision of git", name),
        {text::message("the file is ./{}", name), text::message("the revision is {}^0", name)});
}

} // namespace ktask::cli
