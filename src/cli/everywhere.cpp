#include "cli/everywhere.hpp"

#include "cli/values.hpp"

namespace ktask::cli {

namespace {

constexpr Choices<std::optional<text::Language>, 6> languages = {
    {{"vi", text::Language::vietnamese},
     {"tiếng Việt", text::Language::vietnamese},
     {"Vietnamese", text::Language::vietnamese},
     {"en", text::Language::english},
     {"tiếng Anh", text::Language::english},
     {"English", text::Language::english}}};

constexpr Choices<When, 6> times_to_colour = {{{"auto", When::automatic},
                                               {"tự động", When::automatic},
                                               {"always", When::always},
                                               {"luôn luôn", When::always},
                                               {"never", When::never},
                                               {"không", When::never}}};

} // namespace

void declare(Declaration& declaration, Everywhere& options) {
    const auto add = adding(declaration, Group::everywhere);
    add("-f,--file", "FILE",
        text::message("the programme: a file, a folder, or - for standard input; else $KTASK_FILE, "
                      "else programme-*.yaml here or in the nearest folder above"),
        &options.files);
    constexpr int first_year = 1900;
    constexpr int last_year = 2999;
    add("--year", "YEAR", text::message("of several programmes only those that hold this year"),
        count(options.year, first_year, last_year));
    add("--today", "DATE", text::message("count from this day; else $KTASK_TODAY, else today"),
        &options.today);
    add("--lang", "LANGUAGE",
        text::message("language of what is shown: vi or en; else that of the programme"),
        choice(options.language, languages));
    add("--color", "WHEN", text::message("auto, always or never"),
        choice(options.colour, times_to_colour));
    add("--explain", "", text::message("say how periods and agencies were understood"),
        &options.explain);
    add("-q,--quiet", "", text::message("say nothing beside the result but errors and warnings"),
        &options.is_quiet);
    add("--no-pager", "", text::message("do not page what is longer than the terminal"),
        &options.has_no_pager);
    add("-h,--help", "", text::message("show this help"), &options.help);
    add("-V,--version", "", text::message("show the version"), &options.wants_version);
}

std::optional<text::Language> language_called(std::string_view name) {
    return chosen(name, languages).value_or(std::nullopt);
}

text::Language language_of_person(const Everywhere& options, const io::Surroundings& surroundings) {
    return options.language.value_or(surroundings.language);
}

deadline::Date read_today(const Everywhere& options, const io::Surroundings& surroundings) {
    const bool is_option = !options.today.empty();
    if (!is_option && !surroundings.today_text) return surroundings.today;
    const std::string& typed = is_option ? options.today : *surroundings.today_text;
    const deadline::DeadlineContext context = {deadline::year_of(surroundings.today),
                                               surroundings.today};
    return read_day(is_option ? "--today" : "KTASK_TODAY", typed, context, "2022-09-01");
}

} // namespace ktask::cli
