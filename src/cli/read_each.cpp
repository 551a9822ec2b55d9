#include "cli/read_each.hpp"

#include <algorithm>
#include <atomic>
#include <optional>

#include "io/in_parallel.hpp"
#include "io/output.hpp"
#include "io/progress.hpp"
#include "words/language.hpp"

namespace ktask::cli {

namespace {

/// How far the reading is.
std::string progress_in_words(std::span<const std::string> paths, std::size_t count,
                              text::Language language) {
    words::Speaker speaker(language);
    const text::Message line =
        paths.size() == 1 ? text::message("reading {}", paths.front())
                          : text::message("reading: {} of {} programmes", count, paths.size());
    return std::string(words::said(line, speaker).view());
}

} // namespace

void read_each(std::span<const std::string> paths, const Situation& situation,
               const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> count{0};
    std::optional<io::Progress> progress;
    // Who types a programme is not waiting.
    const bool is_typed = std::find(paths.begin(), paths.end(), "-") != paths.end();
    if (situation.surroundings.may_tell_progress && !situation.everywhere.is_quiet && !is_typed) {
        const text::Language language =
            language_of_person(situation.everywhere, situation.surroundings);
        progress.emplace(
            io::soon_enough, [&, language] { return progress_in_words(paths, count, language); },
            io::write_messages);
    }
    io::in_parallel(paths.size(), [&](std::size_t i) {
        work(i);
        ++count;
    });
}

} // namespace ktask::cli
