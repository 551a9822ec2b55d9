#include "intake/docx_numbering.hpp"

#include <algorithm>
#include <utility>

#include "intake/words.hpp"

namespace ktask::intake {

namespace {

/// A number of the file, or `otherwise`; a count goes up from it, so it is no large one.
std::size_t list_value(std::string_view digits, std::size_t otherwise) {
    constexpr std::size_t most = 1'000'000;
    return std::min<std::size_t>(office::whole_number(digits).value_or(otherwise), most);
}

std::string roman(std::size_t number) {
    constexpr std::array<std::pair<std::size_t, std::string_view>, 13> steps = {{{1000, "M"},
                                                                                 {900, "CM"},
                                                                                 {500, "D"},
                                                                                 {400, "CD"},
                                                                                 {100, "C"},
                                                                                 {90, "XC"},
                                                                                 {50, "L"},
                                                                                 {40, "XL"},
                                                                                 {10, "X"},
                                                                                 {9, "IX"},
                                                                                 {5, "V"},
                                                                                 {4, "IV"},
                                                                                 {1, "I"}}};
    std::string letters;
    for (const auto& [value, sign] : steps) {
        for (; number >= value; number -= value)
            letters += sign;
    }
    return letters;
}

std::string lower_case(std::string letters) {
    for (char& c : letters)
        c = static_cast<char>(c - 'A' + 'a');
    return letters;
}

/// A to Z, then AA to ZZ, AAA to ZZZ.
std::string letters_of(std::size_t number) {
    const auto count = (number - 1) / 26 + 1;
    std::string letters;
    letters.assign(count, static_cast<char>('A' + (number - 1) % 26));
    return letters;
}

/// A mark of a list: what people type as one, else a dash.
std::string list_mark(std::string_view pattern) {
    const bool is_typed = pattern == "+" || pattern == "*" || pattern == "-";
    return is_typed ? std::string(pattern) : "-";
}

} // namespace

std::string list_number(std::size_t number, std::string_view format) {
    constexpr std::size_t most_roman = 3999;
    constexpr std::size_t most_letters = 26 * 3;
    const bool is_upper = format.starts_with("upper");
    if (format.ends_with("Roman") && number > 0 && number <= most_roman)
        return is_upper ? roman(number) : lower_case(roman(number));
    if (format.ends_with("Letter") && number > 0 && number <= most_letters)
        return is_upper ? letters_of(number) : lower_case(letters_of(number));
    if (format == "none") return {};
    return (format == "decimalZero" && number < 10 ? "0" : "") + std::to_string(number);
}

void DocxNumbering::read_level(office::Element element, Level& level) {
    level.is_there = true;
    level.shows_decimals_above = office::is_on(office::child(element, "isLgl"));
    level.start = list_value(office::property(element, "start"), 1);
    const std::string_view restart = office::property(element, "lvlRestart");
    if (!restart.empty()) {
        level.restarts_below = list_value(restart, level_count);
    }
    const std::string_view format = office::property(element, "numFmt");
    if (!format.empty()) level.format = format;
    constexpr std::size_t longest = 100; // each paragraph of the level has it
    const std::string_view pattern = office::property(element, "lvlText");
    level.pattern = pattern.size() <= longest ? pattern : std::string_view{};
    level.style = office::property(element, "pStyle");
}

DocxNumbering::Levels DocxNumbering::read_levels(office::Element abstract_list) {
    Levels read;
    for (const office::Element each : abstract_list.children()) {
        if (office::local_name(each) != "lvl") continue;
        const auto index = list_value(office::attribute(each, "ilvl"), level_count);
        if (index < level_count) read_level(each, read[index]);
    }
    return read;
}

void DocxNumbering::read_changes(office::Element list_element, List& list) {
    for (const office::Element change : list_element.children()) {
        const std::size_t index = list_value(office::attribute(change, "ilvl"), level_count);
        if (office::local_name(change) != "lvlOverride" || index >= level_count) continue;
        if (const office::Element level = office::child(change, "lvl"))
            read_level(level, list.levels[index]);
        const std::string_view start = office::property(change, "startOverride");
        if (start.empty()) continue;
        list.levels[index].start = list_value(start, 1);
        list.starts_anew[index] = true;
    }
}

std::size_t DocxNumbering::lists_of(office::Element numbering) {
    const auto all = numbering.children();
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](office::Element each) {
        return office::local_name(each) == "num" || office::local_name(each) == "abstractNum";
    }));
}

DocxNumbering::DocxNumbering(office::Element numbering, const DocxStyles& styles) {
    struct AbstractList {
        Levels levels;
        std::string style; ///< that names the list which has the levels
    };
    std::map<std::string, AbstractList> abstract_lists;
    std::map<std::string, std::string> abstract_of_list;
    for (const office::Element each : numbering.children()) {
        if (office::local_name(each) == "abstractNum") {
            abstract_lists[std::string(office::attribute(each, "abstractNumId"))] = {
                read_levels(each), std::string(office::property(each, "numStyleLink"))};
        }
        if (office::local_name(each) == "num") {
            abstract_of_list[std::string(office::attribute(each, "numId"))] =
                office::property(each, "abstractNumId");
        }
    }
    for (const office::Element each : numbering.children()) {
        if (office::local_name(each) != "num") continue;
        const std::string id(office::attribute(each, "numId"));
        List list;
        // A list counts for itself, also where another one has its levels.
        list.counts = abstract_of_list[id];
        const std::string& style = abstract_lists[list.counts].style;
        const auto& linked = styles[style].list;
        const bool is_linked = !style.empty() && linked && abstract_of_list.contains(*linked);
        list.levels = abstract_lists[is_linked ? abstract_of_list[*linked] : list.counts].levels;
        read_changes(each, list);
        lists_.insert_or_assign(id, std::move(list));
    }
}

std::string DocxNumbering::next(std::string_view list_id, std::size_t level) {
    const auto found = lists_.find(list_id);
    if (found == lists_.end() || level >= level_count) return {};
    List& list = found->second;
    if (!list.levels[level].is_there) return {};
    Counts& counts = counts_[list.counts];
    if (std::exchange(list.starts_anew[level], false)) counts.at[level].reset();
    // A level that is left out counts as if it had been there.
    for (std::size_t above = 0; above < level; ++above)
        counts.at[above] = counts.at[above].value_or(list.levels[above].start);
    counts.at[level] = counts.at[level] ? *counts.at[level] + 1 : list.levels[level].start;
    for (std::size_t below = level + 1; below < level_count; ++below) {
        if (level < list.levels[below].restarts_below) counts.at[below].reset();
    }
    return label(list.levels, level, counts);
}

std::string DocxNumbering::label(const Levels& all, std::size_t level, const Counts& counts) {
    const Level& own = all[level];
    if (own.format == "bullet") return list_mark(own.pattern);
    Words words;
    for (std::size_t i = 0; i < own.pattern.size(); ++i) {
        const char c = own.pattern[i];
        const char digit = i + 1 < own.pattern.size() ? own.pattern[i + 1] : '\0';
        if (c != '%' || digit < '1' || digit > '9') {
            words.text += c;
            continue;
        }
        const auto of = static_cast<std::size_t>(digit - '1');
        const std::size_t number = counts.at[of].value_or(all[of].start);
        const bool is_decimal = own.shows_decimals_above && of < level;
        words.text += list_number(number, is_decimal ? "decimal" : all[of].format);
        ++i;
    }
    trim(words);
    return std::move(words.text);
}

std::size_t DocxNumbering::level_of_style(std::string_view list, std::string_view style) const {
    const auto found = lists_.find(list);
    if (found == lists_.end() || style.empty()) return 0;
    const Levels& all = found->second.levels;
    const auto level = std::find_if(all.begin(), all.end(),
                                    [style](const Level& each) { return each.style == style; });
    return level == all.end() ? 0 : static_cast<std::size_t>(level - all.begin());
}

} // namespace ktask::intake
