#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "text/language.hpp"
#include "text/shown.hpp"

namespace ktask::document {

// A document is what is said to people, in the words of one language, before anybody knows in which
// format. In come the values of report/ and selection/ and a speaker; each subject (list, show,
// agencies, report, reminder) is one file that makes a document of them. Out go blocks that name
// what they are: a heading, a table, the figures of a report. The writers in write/ turn any of
// them into text, Markdown, a page or a mail, and they alone choose colours, shapes and breaks.
//
// Of whatever there may be very many, a block holds only the number and a way to make each one
// when it is written, so that a document is small however much it says. It leans on the values and
// the speaker that it was made from, which must outlive it. What is made twice is made the same.

using Date = std::chrono::sys_days;

/// What a line means to its reader.
enum class Tone : std::uint8_t {
    plain,
    strong,
    faint,
    good,
    flawed, ///< done, but late
    warning,
    alarm
};

/// Something about the bytes [begin, end) of a line; a note is at a point, begin == end.
struct Mark {
    enum class Kind : std::uint8_t { note, emphasis, foreign, removed, inserted };
    Kind kind = Kind::note;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t value = 0; ///< the number of a note; the text::Language of foreign words
    std::uint32_t of = 0;    ///< whose note it is: programmes are counted from 0
};

/// Words on one line, however often they wrap. At a U+00A0 they never do.
struct Line {
    text::Shown text;
    std::vector<Mark> marks = {}; ///< by where they begin
    Tone tone = Tone::plain;
};

/// `level` 1 is the document's own, 2 those of its sections.
struct Heading {
    int level = 2;
    Line line;
    std::string_view id; ///< names the section in links, the same in every language
};

struct Paragraph {
    Line line;
};

/// Lines that belong together, such as those at the head of a report.
struct Lines {
    std::vector<Line> lines;
};

/// What one thing says about another: "Tháng 7/2022", and as a remark "hạn cuối 31/07/2022".
struct Cell {
    Line main;
    std::vector<Line> remarks = {};
    Line brief = {}; ///< `main` in fewer words, for where room is short; empty if there are none
};

struct Column {
    enum class Role : std::uint8_t {
        number, ///< by which people call the row
        title,  ///< what the row is about
        major,  ///< looked at first
        minor,  ///< said with the title where there is no room for another column
        count   ///< how many; compared downwards
    };
    Line heading;
    Role role = Role::major;
    int weight = 1; ///< its share of the room, if not everything fits
};

struct Row {
    enum class Kind : std::uint8_t {
        plain,
        sum,    ///< adds up the others
        heading ///< of those below it
    };
    std::vector<Cell> cells; ///< one for each column; of a heading one for all of them
    Kind kind = Kind::plain;
};

/// Gives the row at a place.
using Rows = std::function<std::shared_ptr<const Row>(std::size_t)>;

struct Grid {
    std::vector<Column> columns;
    std::size_t count = 0; ///< of rows
    Rows row;
};

constexpr std::size_t usual_room = 8'000'000;

/// Rows that are made by a function, each only once if all have room in so many bytes: they are
/// asked for by whoever looks for notes, by whoever measures and by whoever writes.
Rows remembered(std::size_t count, std::function<Row(std::size_t)> make,
                std::size_t room = usual_room);

/// Rows that are compared with each other: tasks of a list, agencies, counts.
struct Table {
    Grid grid;
};

/// Rows that are read one by one: the tasks of a report's section, of a reminder.
struct Entries {
    Grid grid;
};

/// Notes to what is marked in the blocks, in the order of their numbers.
struct Notes {
    Line heading; ///< whose they are; empty if that is plain
    std::uint32_t of = 0;
    std::vector<std::uint32_t> numbers = {};
    std::function<Line(std::uint32_t)> note = {}; ///< the text under a number
};

struct Fact {
    Line label;
    Line text;
};

/// Everything about one task.
struct Card {
    Line heading;
    Line title;
    std::vector<Fact> facts;
    Notes notes; ///< without heading
};

struct Cards {
    std::size_t count = 0;
    std::function<Card(std::size_t)> card;
};

/// Totals and rates.
struct Figures {
    struct Figure {
        Line label; ///< its tone is that of the figure
        std::size_t count = 0;
        Line change = {}; ///< since the day before the period; empty if there is none
    };
    struct Rate {
        Line sentence; ///< says the rate in words and numbers
        std::size_t part = 0;
        std::size_t all = 0; ///< 0: there is no rate, and the sentence says why
    };
    Line lead;
    std::vector<Figure> figures;
    std::vector<Rate> rates;
};

/// Tasks on the days of a year, to be drawn.
struct Year {
    enum class Mark : std::uint8_t { done, done_late, overdue, near, far };
    static constexpr std::size_t marks = 5;
    struct Bar {
        Mark mark = Mark::far;
        std::optional<Date> first; ///< of the time that is given for it
        Date last;
        std::optional<Date> done; ///< the day; not always known
    };
    struct Words {
        Line number;
        Line title;
        Line beside; ///< how it stands, in a few words
    };
    struct Month {
        Date first;
        Line heading;
    };
    Line heading; ///< what is drawn
    Line summary; ///< the same for those who do not see it, in a sentence
    Line outside; ///< what lies before or after; empty if nothing does
    Date from;
    Date to;
    std::optional<Date> today;
    Line today_label;
    std::vector<Month> months;
    std::vector<Bar> bars;                   ///< by last day; from first to last within the year
    std::function<Words(std::size_t)> words; ///< of a bar
    std::array<Line, marks> legend;          ///< what each mark means
};

/// What an issued document begins with: who issues it under which number, beside the words of the
/// state and where and when it is issued; below them what it is called.
struct Letterhead {
    Line authority; ///< above the issuer; what is not known is empty, here as below
    Line issuer;
    Line number;
    Line state;
    Line motto;
    Line dated; ///< where and when
    std::vector<Line> title;
};

/// A part of what an issued document says, with points under it.
struct Passage {
    enum class Kind : std::uint8_t { text, heading, task };
    Kind kind = Kind::text;
    int level = 1; ///< of a heading
    Line line;
    std::vector<Line> points = {};
};

struct Passages {
    std::size_t count = 0;
    std::function<Passage(std::size_t)> passage;
};

/// What an issued document ends with: who receives it, beside who signs it and as what.
struct Signature {
    Line heading; ///< of the recipients
    std::vector<Line> recipients;
    std::vector<Line> titles;
    Line name;
};

using Block = std::variant<Heading, Paragraph, Lines, Table, Entries, Cards, Figures, Year, Notes,
                           Letterhead, Passages, Signature>;

struct Document {
    Line title; ///< what it is called outside, as by the tab of a browser
    text::Language language = text::Language::vietnamese;
    std::vector<Block> blocks;
    Line subject = {}; ///< what a mail says before it is opened; empty: the title
};

/// True if one of the blocks is a letterhead.
bool is_issued(const std::vector<Block>& blocks);

/// True if the blocks say the title: one of them is a heading of level 1, or a letterhead.
bool says_title(const std::vector<Block>& blocks);

/// `part` of `all` in tenths of a per cent: 1000 only for all, 0 only for none. `all` > 0.
std::int64_t permille(std::size_t part, std::size_t all);

/// Numbers of notes, ascending, each once, by whose they are.
using NoteNumbers = std::map<std::uint32_t, std::vector<std::uint32_t>>;

/// The notes that are marked in the blocks. Makes every row once, of which there may be very many.
NoteNumbers notes_in(const std::vector<Block>& blocks);
NoteNumbers notes_in(const Card& card);

/// Where a bar is drawn: on the day it was done, else on its last day.
Date place_of(const Year::Bar& bar);

/// The bars of each month, by their places: those of one mark together, in the order of the marks.
std::vector<std::vector<std::size_t>> bars_by_month(const Year& year);

} // namespace ktask::document
