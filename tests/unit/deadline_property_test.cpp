#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <utf8proc.h>

#include "deadline/deadline.hpp"
#include "deadline/find_date.hpp"
#include "decomposed.hpp"
#include "english.hpp"

#include "text/fold.hpp"
#include "text/utf8.hpp"

using namespace ktask;
using namespace ktask::text;
using namespace ktask::deadline;

namespace {

using Random = std::mt19937;

int between(Random& random, int low, int high) {
    return std::uniform_int_distribution<int>(low, high)(random);
}

template<typename Value>
const Value& one_of(Random& random, const std::vector<Value>& values) {
    return values[static_cast<std::size_t>(
        between(random, 0, static_cast<int>(values.size()) - 1))];
}

std::string upper(std::string_view text) {
    std::string out;
    for (std::size_t offset = 0; offset < text.size();) {
        const Character character = decode(text, offset);
        append(out, static_cast<char32_t>(
                        utf8proc_toupper(static_cast<utf8proc_int32_t>(character.code))));
        offset += character.length;
    }
    return out;
}

/// A wording in another case, normalisation or spacing, without its accents, or with a full stop.
std::string varied(Random& random, std::string words) {
    std::string spaced;
    const std::string gap = one_of<std::string>(random, {" ", "  ", "\u00a0", " \t"});
    for (const char byte : words) {
        if (byte == ' ')
            spaced += gap;
        else
            spaced += byte;
    }
    words = between(random, 0, 1) == 0 ? spaced : gap + spaced + gap;
    if (between(random, 0, 2) == 0) words += '.';
    if (between(random, 0, 2) == 0) words = upper(words);
    if (between(random, 0, 2) == 0) words = fold(words);
    if (between(random, 0, 2) == 0) words = decomposed(words);
    return words;
}

std::string padded(Random& random, int number) {
    return between(random, 0, 1) == 0 ? fmt::format("{}", number) : fmt::format("{:02}", number);
}

std::string separator(Random& random) {
    return one_of<std::string>(random, {"/", "-", "."});
}

/// Words and the days that they mean, found without the grammar.
struct Sample {
    std::string words;
    Interval interval;
};

Interval days(DeadlineKind kind, std::optional<Date> first, Date last) {
    return {kind, first, last, false};
}

Sample day_sample(Random& random) {
    const int year = between(random, 1900, 2999);
    const int month = between(random, 1, 12);
    const int day = between(random, 1, days_in_month(year, month));
    const std::string d = padded(random, day);
    const std::string m = padded(random, month);
    const std::string mark = separator(random);
    const std::string words = one_of<std::string>(
        random, {fmt::format("ngày {} tháng {} năm {}", d, m, year),
                 fmt::format("ngày {}{}{}{}{}", d, mark, m, mark, year),
                 fmt::format("{}{}{}{}{}", d, mark, m, mark, year),
                 fmt::format("{} tháng {}/{}", d, m, year), fmt::format("{}-{}-{}", year, m, d)});
    const Date date = *make_date(year, month, day);
    return {words, days(DeadlineKind::day, date, date)};
}

Sample month_sample(Random& random) {
    const int year = between(random, 1900, 2999);
    const int month = between(random, 1, 12);
    const std::string m = padded(random, month);
    const std::string words = one_of<std::string>(
        random, {fmt::format("tháng {}{}{}", m, separator(random), year),
                 fmt::format("tháng {} năm {}", m, year),
                 fmt::format("{}{}{}", m, separator(random), year), fmt::format("{}-{}", year, m)});
    return {words,
            days(DeadlineKind::month, *make_date(year, month, 1), last_of_month(year, month))};
}

Sample quarter_sample(Random& random) {
    const int year = between(random, 1900, 2999);
    const int quarter = between(random, 1, 4);
    const std::vector<std::string> romans{"", "I", "II", "III", "IV"};
    const std::string& roman = romans[static_cast<std::size_t>(quarter)];
    const std::string words =
        one_of<std::string>(random, {fmt::format("quý {}{}{}", roman, separator(random), year),
                                     fmt::format("quý {} năm {}", roman, year),
                                     fmt::format("quý {} năm {}", padded(random, quarter), year),
                                     fmt::format("{}-Q{}", year, quarter)});
    return {words, days(DeadlineKind::quarter, *make_date(year, 3 * quarter - 2, 1),
                        last_of_month(year, 3 * quarter))};
}

Sample months_sample(Random& random) {
    const int year = between(random, 1900, 2999);
    const int count = between(random, 1, 11);
    const bool is_first = between(random, 0, 1) == 0;
    const std::string_view side = is_first ? "đầu năm" : "cuối năm";
    const std::string n = padded(random, count);
    const std::string words =
        one_of<std::string>(random, {fmt::format("{} tháng {} {}", n, side, year),
                                     fmt::format("{} tháng ({}) {}", n, side, year)});
    const Date first = *make_date(year, is_first ? 1 : 13 - count, 1);
    const Date last = last_of_month(year, is_first ? count : 12);
    return {words, days(count == 6 ? DeadlineKind::half : DeadlineKind::range, first, last)};
}

Sample week_sample(Random& random) {
    const int year = between(random, 1900, 2998);
    const int week = between(random, 1, 52);
    const std::string w = padded(random, week);
    const std::string words = one_of<std::string>(random, {fmt::format("tuần {}/{}", w, year),
                                                           fmt::format("tuần {} năm {}", w, year),
                                                           fmt::format("{}-W{}", year, w)});
    // 4 January lies in week 1; its Monday is at most six days earlier.
    Date monday = *make_date(year, 1, 4);
    while (std::chrono::weekday(monday) != std::chrono::Monday)
        monday -= std::chrono::days(1);
    monday += std::chrono::days(7 * (week - 1));
    return {words, days(DeadlineKind::week, monday, monday + std::chrono::days(6))};
}

Sample year_sample(Random& random) {
    const int year = between(random, 1900, 2999);
    const std::string words =
        one_of<std::string>(random, {fmt::format("năm {}", year), fmt::format("{}", year)});
    return {words, days(DeadlineKind::year, *make_date(year, 1, 1), last_of_month(year, 12))};
}

Sample period_sample(Random& random) {
    switch (between(random, 0, 5)) {
    case 0:
        return day_sample(random);
    case 1:
        return month_sample(random);
    case 2:
        return quarter_sample(random);
    case 3:
        return months_sample(random);
    case 4:
        return week_sample(random);
    default:
        return year_sample(random);
    }
}

Sample range_sample(Random& random) {
    Sample start = period_sample(random);
    Sample end = period_sample(random);
    if (*start.interval.first > *end.interval.last) std::swap(start, end);
    const std::string words =
        one_of<std::string>(random, {fmt::format("từ {} đến {}", start.words, end.words),
                                     fmt::format("từ {} đến hết {}", start.words, end.words),
                                     fmt::format("{}..{}", start.words, end.words)});
    return {words, days(DeadlineKind::range, start.interval.first, *end.interval.last)};
}

/// Days counted from the issue of the plan on 14 July 2026.
Sample counted_sample(Random& random) {
    const Date issued = *make_date(2026, 7, 14);
    const int number = between(random, 1, 300);
    const bool is_weeks = between(random, 0, 1) == 0;
    const std::string n = padded(random, number);
    const std::string_view unit = is_weeks ? "tuần" : "ngày";
    const std::string words = one_of<std::string>(
        random, {fmt::format("{} {} kể từ ngày ban hành", n, unit),
                 fmt::format("trong vòng {} {} kể từ ngày ban hành Kế hoạch", n, unit),
                 fmt::format("{} {} sau khi Kế hoạch này được ban hành", n, unit),
                 fmt::format("within {} {} of issue", number, is_weeks ? "weeks" : "days"),
                 fmt::format("issued+{}{}", number, is_weeks ? "w" : "d")});
    Interval interval = days(DeadlineKind::counted, std::nullopt,
                             issued + std::chrono::days(is_weeks ? 7 * number : number));
    interval.count = Count{number, is_weeks ? Count::Unit::week : Count::Unit::day};
    return {words, interval};
}

/// Work that recurs on a day of each month or year, in the programme's year.
Sample recurring_sample(Random& random) {
    const bool is_monthly = between(random, 0, 1) == 0;
    const int month = between(random, 1, 12);
    const int day =
        is_monthly ? between(random, 1, 31) : between(random, 1, days_in_month(2024, month));
    const auto relation = static_cast<RuleRelation>(between(random, 0, 2));
    const std::vector<std::string> relations{"", "trước ", "chậm nhất "};
    const std::string& before = relations[static_cast<std::size_t>(relation)];
    const std::string d = padded(random, day);
    const std::string m = padded(random, month);
    const std::string words =
        is_monthly
            ? one_of<std::string>(random, {fmt::format("{}ngày {} hằng tháng", before, d),
                                           fmt::format("hàng tháng, {}ngày {}", before, d),
                                           fmt::format("{}ngày {} mỗi tháng", before, d)})
            : one_of<std::string>(random, {fmt::format("{}ngày {}/{} hằng năm", before, d, m),
                                           fmt::format("{}ngày {} tháng {} hằng năm", before, d, m),
                                           fmt::format("hằng năm, {}ngày {}/{}", before, d, m)});
    Interval interval =
        days(DeadlineKind::recurring, make_date(2022, 1, 1), *make_date(2022, 12, 31));
    interval.rule = Rule{
        is_monthly ? Cycle::month : Cycle::year, 1, 1, relation, {{is_monthly ? 0 : month, day}}};
    return {words, interval};
}

Sample any_sample(Random& random) {
    if (between(random, 0, 5) == 0) return counted_sample(random);
    if (between(random, 0, 5) == 0) return recurring_sample(random);
    Sample sample = period_sample(random);
    const auto with = [&](const std::vector<std::string>& beginnings) {
        sample.words = fmt::format("{} {}", one_of(random, beginnings), sample.words);
    };
    switch (between(random, 0, 4)) {
    case 0:
        return range_sample(random);
    case 1:
        with({"trước", "before", "xong trước", "hoàn thành trước"});
        sample.interval =
            days(DeadlineKind::before, std::nullopt, *sample.interval.first - std::chrono::days(1));
        return sample;
    case 2:
        with({"chậm nhất", "chậm nhất là", "chậm nhất vào", "đến", "đến hết", "không quá",
              "hạn chót", "by"});
        sample.interval = days(DeadlineKind::by, std::nullopt, *sample.interval.last);
        return sample;
    case 3:
        with({"trong", "hoàn thành trong"});
        return sample;
    default:
        return sample;
    }
}

std::string mutated(Random& random, std::string words) {
    const std::vector<std::string> pieces{"/",  "-",    ".",        "..",    "(",     ")",   ",",
                                          "0",  "9",    "2022",     " ",     "năm",   "đến", "hằng",
                                          "IV", "\xff", "\xcc\x81", "tháng", "trước", "hết", "đầu"};
    for (int edits = between(random, 1, 3); edits > 0; --edits) {
        const auto place =
            static_cast<std::size_t>(between(random, 0, static_cast<int>(words.size())));
        const auto length = static_cast<std::size_t>(between(random, 0, 4));
        switch (between(random, 0, 2)) {
        case 0:
            words.erase(place, length);
            break;
        case 1:
            words.insert(place, one_of(random, pieces));
            break;
        default:
            words.insert(place, words.substr(place, 2 * length));
            break;
        }
    }
    return words;
}

/// A programme of 2022, but that its days count from 14 July 2026.
DeadlineContext context_of(std::optional<Date> today) {
    DeadlineContext context{2022, today};
    context.issued = make_date(2026, 7, 14);
    context.title = "Kế hoạch 100 ngày";
    return context;
}

const DeadlineContext in_file = context_of(std::nullopt);
const DeadlineContext on_command_line = context_of(make_date(2022, 5, 11));

void check_round_trip(const Interval& interval) {
    const std::string form = short_form(interval);
    CAPTURE(form);
    const auto again = parse_deadline(form, on_command_line);
    if (!again)
        FAIL_CHECK(english(again.error().what));
    else
        CHECK(*again == interval);
}

} // namespace

TEST_CASE(
    "a wording means the same in any case, normalisation, padding and spacing, full stop or none") {
    Random random(1);
    for (int i = 0; i < 4000; ++i) {
        const Sample sample = any_sample(random);
        const std::string words = varied(random, sample.words);
        CAPTURE(sample.words);
        CAPTURE(words);
        const auto interval = parse_deadline(words, in_file);
        if (!interval)
            FAIL_CHECK(english(interval.error().what));
        else
            CHECK(*interval == sample.interval);
    }
}

TEST_CASE("the short form of an interval reads back as the same interval") {
    Random random(2);
    for (int i = 0; i < 4000; ++i)
        check_round_trip(any_sample(random).interval);
    for (Date date = *make_date(2019, 12, 20); date < *make_date(2025, 1, 10);
         date += std::chrono::days(1)) {
        check_round_trip(days(DeadlineKind::day, date, date));
        check_round_trip(days(DeadlineKind::before, std::nullopt, date));
        check_round_trip(days(DeadlineKind::by, std::nullopt, date));
        const Date monday = monday_before(date);
        check_round_trip(days(DeadlineKind::week, monday, monday + std::chrono::days(6)));
        check_round_trip({DeadlineKind::range, date, std::nullopt, false});
        check_round_trip({DeadlineKind::range, std::nullopt, date, false});
    }
    const Interval year =
        days(DeadlineKind::ongoing, make_date(2022, 1, 1), *make_date(2022, 12, 31));
    check_round_trip(year);
    Interval recurring = year;
    recurring.kind = DeadlineKind::recurring;
    check_round_trip(recurring);
}

TEST_CASE("a damaged wording is read with certainty or is a problem inside the text") {
    Random random(3);
    for (int i = 0; i < 20000; ++i) {
        const std::string words = mutated(random, varied(random, any_sample(random).words));
        CAPTURE(words);
        const auto interval = parse_deadline(words, in_file);
        if (interval) {
            CHECK((interval->last || !falls_due(*interval)));
            CHECK((!interval->first || !interval->last || *interval->first <= *interval->last));
        } else {
            const Problem& problem = interval.error();
            CHECK(problem.where.begin <= problem.where.end);
            CHECK(problem.where.end <= words.size());
            CHECK(!english(problem.what).empty());
            CHECK(!english(problem.hints).empty());
        }
        parse_deadline(words, on_command_line);
        find_date(words);
    }
}

TEST_CASE("the next day of recurring work is the first day on which it has to be met") {
    Random random(4);
    for (int i = 0; i < 300; ++i) {
        const Sample sample = recurring_sample(random);
        CAPTURE(sample.words);
        const auto interval = parse_deadline(sample.words, in_file);
        REQUIRE(interval);
        const RuleDay day = interval->rule->days.front();
        const Date from = *make_date(2022, 1, 1) + std::chrono::days(between(random, 0, 364));
        // Day by day: the last day before the one that is named, or itself.
        std::optional<Date> expected;
        for (Date date = from; !expected && year_of(date) == 2022; date += std::chrono::days(1)) {
            const bool is_before = interval->rule->relation == RuleRelation::before;
            const Date named = is_before ? date + std::chrono::days(1) : date;
            const int last = days_in_month(year_of(named), month_of(named));
            const int number =
                static_cast<int>(static_cast<unsigned>(std::chrono::year_month_day(named).day()));
            const bool is_month = day.month == 0 || day.month == month_of(named);
            if (is_month && number == std::min(day.day, last)) expected = date;
        }
        CHECK(next_day(*interval, from) == expected);
    }
}
