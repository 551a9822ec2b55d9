#include "cli/serve.hpp"

#include <algorithm>
#include <utility>

#include "cli/programmes.hpp"

namespace ktask::cli {

namespace {

/// Those of the files that can be read and hold the year that is asked for, and the names of those
/// that cannot be read. Throws if nothing is left.
Served served_of(std::vector<ReadProgramme>& files, const Situation& situation,
                 deadline::Date today) {
    const std::vector<std::string> names = names_apart(files);
    Served served;
    for (std::size_t i = 0; i < files.size(); ++i) {
        auto& programme = files[i].programme;
        if (!programme) served.unread.push_back(files[i].name);
        if (!programme || !holds(*programme, situation.everywhere.year)) continue;
        served.programmes.push_back(programme::as_of(std::move(*programme), today));
        served.programmes.back().called = names[i];
    }
    if (!served.programmes.empty()) return served;
    throw refusal(text::message("no programme holds the year {}", *situation.everywhere.year));
}

void put_before(text::Notes& notes, const text::Notes& first) {
    notes.insert(notes.begin(), first.begin(), first.end());
}

} // namespace

Outcome serve(const Situation& situation, const Serving& serving) {
    const deadline::Date today = read_today(situation);
    std::vector<ReadProgramme> files = read_programmes(situation);
    const Failure wrong = wrong_files(files);
    const bool is_any_whole =
        std::any_of(files.begin(), files.end(),
                    [](const ReadProgramme& file) { return file.programme.has_value(); });
    if (!is_any_whole) throw Failure(wrong);
    try {
        Outcome outcome = serving(served_of(files, situation, today));
        put_before(outcome.notes, wrong.notes);
        outcome.status = std::max(outcome.status, wrong.status);
        return outcome;
    } catch (Failure& failure) {
        // What was asked for may be in a file that cannot be read.
        put_before(failure.notes, wrong.notes);
        failure.status = std::max(failure.status, wrong.status);
        throw;
    }
}

} // namespace ktask::cli
