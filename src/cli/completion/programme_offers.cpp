#include "cli/completion/programme_offers.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/core.h>

#include "cli/programmes.hpp"
#include "programme/footnotes.hpp"
#include "programme/state.hpp"
#include "selection/period.hpp"

namespace ktask::cli::completion {

namespace {

using Candidates = std::vector<Candidate>;
using programme::Programme;

/// True unless reading it may wait for somebody, as with standard input and pipes.
bool is_read_at_once(const std::string& path) {
    std::error_code unknown;
    return std::filesystem::is_regular_file(path, unknown) ||
           std::filesystem::is_directory(path, unknown);
}

/// What reading programmes takes from a command line.
struct Situated {
    Everywhere everywhere;
    io::Surroundings surroundings;
    Presentation presentation = {};
};

/// The programmes that the words before mean, as far as they can be read.
std::vector<Programme> programmes_of(const Asking& asking) try {
    Situated situated{asking.question.everywhere, asking.surroundings};
    situated.surroundings.may_tell_progress = false;
    const auto paths = programme_paths(situated.everywhere.files, situated.surroundings);
    situated.everywhere.files.clear();
    std::copy_if(paths.begin(), paths.end(), std::back_inserter(situated.everywhere.files),
                 is_read_at_once);
    if (situated.everywhere.files.empty()) return {};
    const Situation situation{situated.everywhere, situated.surroundings, situated.presentation};
    std::vector<ReadProgramme> files = read_programmes(situation);
    const std::vector<std::string> names = names_apart(files);
    std::vector<Programme> programmes;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (!files[i].programme || !holds(*files[i].programme, situated.everywhere.year)) continue;
        programmes.push_back(
            programme::as_of(std::move(*files[i].programme), read_today(situation)));
        programmes.back().called = names[i];
    }
    return programmes;
} catch (const Failure&) {
    return {};
}

std::string plain_at(const Programme& programme, yaml::NodeId place) {
    return text::plain_text(programme::text_of(programme, place));
}

void offer_stages(Candidates& offered, const Programme& programme, const programme::Task& task,
                  const std::string& prefix) {
    for (const programme::Stage& stage : programme::stages_of(programme, task)) {
        offered.push_back({prefix + programme::name_of_stage(programme, task, stage),
                           plain_at(programme, programme.deadlines[stage.due].words)});
    }
}

} // namespace

Candidates ids_offered(const Asking& asking) {
    const std::string& word = asking.question.word;
    const std::vector<Programme> programmes = programmes_of(asking);
    Candidates offered;
    for (const Programme& programme : programmes) {
        const bool is_named = programmes.size() > 1 || word.starts_with(programme.called + ":");
        const std::string prefix = is_named ? programme.called + ":" : "";
        for (const programme::Task& task : programme.tasks) {
            std::string id = prefix + programme::id_of(programme, task);
            if (word.starts_with(id + "@")) offer_stages(offered, programme, task, prefix);
            offered.push_back(
                {std::move(id), text::plain_text(programme::title_of(programme, task))});
        }
    }
    return offered;
}

Candidates agencies_offered(const Asking& asking) {
    Candidates offered;
    for (const Programme& programme : programmes_of(asking)) {
        for (const programme::Agency& agency : programme.agencies)
            offered.push_back({agency.key, agency.name});
    }
    return offered;
}

Candidates sections_offered(const Asking& asking) {
    Candidates offered;
    for (const Programme& programme : programmes_of(asking)) {
        for (const programme::Section& section : programme.sections) {
            const std::string words = plain_at(programme, section.words);
            const std::string number = plain_at(programme, section.number);
            offered.push_back(number.empty() ? Candidate{words, ""} : Candidate{number, words});
        }
    }
    return offered;
}

Candidates footnotes_offered(const Asking& asking) {
    Candidates offered;
    const std::vector<Programme> programmes = programmes_of(asking);
    if (programmes.size() != 1) return offered; // the same number is another footnote in each
    const std::vector<std::string>& texts = programme::footnotes_of(programmes.front()).texts;
    for (std::size_t i = 0; i < texts.size(); ++i)
        offered.push_back({fmt::format("{}", i + 1), texts[i]});
    return offered;
}

namespace {

/// What the words mean, with their days.
Candidate period_offered(std::string words, const Asking& asking,
                         const deadline::DeadlineContext& context) {
    const auto interval = deadline::parse_deadline(words, context);
    if (!interval) return {std::move(words), ""};
    return {std::move(words),
            std::string(words::said(selection::days_of(*interval), asking.speaker).view())};
}

deadline::DeadlineContext context_of(const Asking& asking) {
    const deadline::Date today = read_today(asking.question.everywhere, asking.surroundings);
    return {deadline::year_of(today), today};
}

} // namespace

Candidates periods_offered(const Asking& asking) {
    const deadline::DeadlineContext context = context_of(asking);
    Candidates offered;
    const auto offer = [&](std::string words) {
        offered.push_back(period_offered(std::move(words), asking, context));
    };
    for (std::string& words : deadline::periods_from_today())
        offer(std::move(words));
    for (const Programme& programme : programmes_of(asking)) {
        for (int year = programme.year; year <= programme.until.value_or(programme.year); ++year) {
            for (std::string& words : deadline::periods_of(year))
                offer(std::move(words));
        }
    }
    return offered;
}

Candidates days_offered(const Asking& asking) {
    const deadline::DeadlineContext context = context_of(asking);
    Candidates offered;
    for (std::string& words : deadline::days_from_today())
        offered.push_back(period_offered(std::move(words), asking, context));
    return offered;
}

} // namespace ktask::cli::completion
