#include "cli/overview.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "cli/help.hpp"
#include "cli/programmes.hpp"
#include "cli/serve.hpp"
#include "document/overview.hpp"
#include "io/file_id.hpp"
#include "io/folders.hpp"
#include "report/listing.hpp"
#include "selection/filter.hpp"

namespace ktask::cli {

namespace {

/// Where a package puts the sample programme.
constexpr std::array<std::string_view, 2> places_of_sample = {
    "/usr/share/doc/ktask/examples/programme-2022.yaml",
    "/usr/local/share/doc/ktask/examples/programme-2022.yaml"};

std::string_view installed_sample() {
    const auto found =
        std::find_if(places_of_sample.begin(), places_of_sample.end(), [](std::string_view place) {
            return io::file_at(std::string(place)).has_value();
        });
    return found == places_of_sample.end() ? "" : *found;
}

bool is_programme_there(const Situation& situation) {
    return !situation.everywhere.files.empty() || situation.surroundings.file ||
           !io::nearest_programmes().empty();
}

Outcome beginning(const Situation& situation) {
    Outcome outcome;
    outcome.language = language_of_person(situation.everywhere, situation.surroundings);
    outcome.result = [](const Manner& manner, text::Sink& out) {
        write_beginning(installed_sample(), manner.speaker, out);
    };
    return outcome;
}

/// What is worth typing next.
std::vector<std::string> next_commands(const report::Listing& listing) {
    std::vector<std::string> commands;
    if (listing.counts[programme::State::overdue] > 0)
        commands.emplace_back("ktask list --overdue");
    if (report::count_due_soon(listing) > 0) commands.emplace_back("ktask list --due-soon");
    commands.emplace_back("ktask report");
    commands.emplace_back("ktask --help");
    return commands;
}

struct Standing {
    std::vector<programme::Programme> programmes;
    report::Listing listing;
};

Outcome standing_of(Served served, const Situation& situation) {
    const deadline::Date today = read_today(situation);
    auto standing = std::make_shared<Standing>();
    standing->programmes = std::move(served.programmes);
    auto selection = selection::select({}, {standing->programmes, today});
    standing->listing = report::make_listing(std::move(selection->tasks), today);
    Outcome outcome;
    outcome.language = language_of(standing->programmes);
    const text::Language person = language_of_person(situation.everywhere, situation.surroundings);
    outcome.result = [standing, person](const Manner& manner, text::Sink& out) {
        words::Speaker to_person(person);
        const auto commands = next_commands(standing->listing);
        row_of(Format::text)
            .write(document::overview(standing->listing, standing->programmes, commands,
                                      manner.speaker, to_person),
                   {}, manner, out);
    };
    return outcome;
}

} // namespace

Outcome overview(const Situation& situation) {
    if (!is_programme_there(situation)) return beginning(situation);
    return serve(situation,
                 [&](Served served) { return standing_of(std::move(served), situation); });
}

} // namespace ktask::cli
