#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "deadline/deadline.hpp"
#include "deadline_rows.hpp"
#include "english.hpp"

using namespace ktask;
using namespace ktask::deadline;

namespace {

/// A deadline of a real programme, and how a person read it; `⏎` is a line break.
struct Reading {
    std::string phrase;
    std::string kind;
    std::string first;
    std::string last;
};

std::string cell(std::string_view& line) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    std::string value(line.substr(0, tab));
    line.remove_prefix(std::min(tab + 1, line.size()));
    return value;
}

/// With the line breaks that the file has signs for.
std::string with_line_breaks(std::string_view phrase) {
    constexpr std::string_view mark = "⏎";
    std::string out;
    for (std::size_t at = 0; at < phrase.size();) {
        const bool is_break = phrase.substr(at).starts_with(mark);
        out += is_break ? '\n' : phrase[at];
        at += is_break ? mark.size() : 1;
    }
    return out;
}

std::vector<Reading> readings() {
    std::ifstream file(TEST_DATA "/deadline-phrases.tsv");
    std::vector<Reading> rows;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::string_view rest = line;
        Reading row{cell(rest), cell(rest), cell(rest), cell(rest)};
        row.phrase = with_line_breaks(row.phrase);
        rows.push_back(std::move(row));
    }
    return rows;
}

/// A day or a period, with no more to it than its words.
bool is_plain(const Reading& row) {
    constexpr std::array<std::string_view, 7> kinds{"date",  "month",  "quarter", "year",
                                                    "range", "before", "by"};
    const bool is_kind = std::find(kinds.begin(), kinds.end(), row.kind) != kinds.end();
    const bool is_other_language = row.phrase.starts_with("srpanj");
    return is_kind && parse_iso_date(row.last) && !is_other_language;
}

bool is_as_read(const Interval& interval, const Reading& row) {
    const auto first = parse_iso_date(row.first);
    return interval.last == parse_iso_date(row.last) && (!first || interval.first == first);
}

/// The programmes of 2026 that the phrases without a year are from.
DeadlineContext programme_of(const Reading& row) {
    DeadlineContext context{2026};
    context.title = "Kế hoạch triển khai 100 ngày";
    if (row.kind == "relative") context.issued = make_date(2026, 7, 14);
    return context;
}

} // namespace

TEST_CASE("nearly all plain deadlines of real programmes are read, and none wrongly") {
    int plain = 0;
    int read = 0;
    for (const Reading& row : readings()) {
        if (!is_plain(row)) continue;
        CAPTURE(row.phrase);
        ++plain;
        const auto interval = parse_deadline(row.phrase, programme_of(row));
        if (!interval) continue;
        ++read;
        CHECK(is_as_read(*interval, row));
    }
    CHECK(plain == 91);
    CHECK(read >= plain * 98 / 100.0);
}

TEST_CASE("of the other deadlines of real programmes none is taken for what it is not") {
    int others = 0;
    for (const Reading& row : readings()) {
        if (is_plain(row)) continue;
        CAPTURE(row.phrase);
        ++others;
        const auto interval = parse_deadline(row.phrase, programme_of(row));
        if (!interval) continue;
        if (row.kind == "relative")
            CHECK(interval->last == parse_iso_date(row.last));
        else if (row.kind == "ongoing" || row.kind == "recurring")
            CHECK(to_string(interval->kind) == row.kind);
        else {
            CHECK(row.kind == "event");
            CHECK(interval->kind == DeadlineKind::none);
        }
    }
    CHECK(others == 32);
}

TEST_CASE("deadlines of real programmes mean the same a year later") {
    int movable = 0;
    for (const Reading& row : readings()) {
        CAPTURE(row.phrase);
        const DeadlineContext context = programme_of(row);
        if (!parse_deadline(row.phrase, context)) continue;
        const auto words = moved(row.phrase, 1, context);
        REQUIRE(words);
        ++movable;
        if (!is_plain(row)) continue;
        const auto interval = parse_deadline(*words, later(context, 1));
        CHECK(is_years_later(parse_iso_date(row.last), interval->last, 1));
        CHECK(std::equal(row.phrase.begin(), row.phrase.end(), words->begin(), words->end(),
                         [](char was, char is) {
                             return was == is ||
                                    (was >= '0' && was <= '9' && is >= '0' && is <= '9');
                         }));
    }
    CHECK(movable == 96);
}
