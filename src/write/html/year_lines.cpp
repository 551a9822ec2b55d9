#include <algorithm>

#include <fmt/format.h>

#include "syntax/html.hpp"
#include "text/width.hpp"
#include "write/html/line.hpp"
#include "write/html/svg.hpp"
#include "write/html/year.hpp"
#include "write/line.hpp"

namespace ktask::write::html {

using document::Date;
using document::Year;

// A table of one row for each task, so that it breaks between tasks on paper
// and repeats the months there. Places in a drawing are shares of its width, so
// that it fills whatever room it has while letters and marks keep their size.

namespace {

/// The width of a drawing in pixels, at least, that words beside marks have to
/// fit.
constexpr double least_width = 420;
constexpr double strip_height = 24;
constexpr double middle = strip_height / 2;
constexpr double distance = 6; ///< between what is drawn and the words beside it

/// A place across a drawing: a share of its width, and pixels more.
struct Across {
    double share = 0;
    double pixels = 0;
    double at_least() const { return share * least_width + pixels; }
};

bool operator<(const Across& a, const Across& b) {
    return a.at_least() < b.at_least();
}

double percent(double share) {
    return 100 * std::clamp(share, 0.0, 1.0);
}

/// Where the mark of a bar is: amid the day on which it was done, else at the
/// end of its last day.
double share_of_mark(const Year::Bar& bar, const Year& year) {
    if (!bar.done) return end_of(bar.last, year);
    return std::clamp((begin_of(*bar.done, year) + end_of(*bar.done, year)) / 2, 0.0, 1.0);
}

std::string box(std::string_view classes, double from, double to) {
    return fmt::format("<rect class=\"{}\" x=\"{:.2f}%\" y=\"{}\" width=\"{:.2f}%\" "
                       "height=\"8\"/>",
                       classes, percent(from), middle - 4,
                       std::max(0.2, percent(to) - percent(from)));
}

/// The hatched time from the last day to the day on which it was done, or to
/// today.
struct Tail {
    bool is_there = false;
    double end = 0;
};

Tail tail_of(const Year::Bar& bar, const Year& year) {
    if (bar.mark == Year::Mark::done_late && bar.done) return {true, share_of_mark(bar, year)};
    if (bar.mark != Year::Mark::overdue) return {};
    return {true, year.today ? begin_of(*year.today, year) : 1.0};
}

/// Words to the right of what is drawn, or to the left: where they are cut
/// least, and not across today's line if that can be.
std::string words_beside(const std::string& text, const Across& left, const Across& right,
                         const Year& year) {
    const double width = letter_width * static_cast<double>(text::display_width(text));
    const double today = year.today ? least_width * begin_of(*year.today, year) : -1;
    const Across after = {right.share, right.pixels + distance};
    const Across before = {left.share, left.pixels - distance};
    const auto badness = [&](double from) {
        const double cut = std::max(0.0, -from) + std::max(0.0, from + width - least_width);
        const bool crosses_today = from < today && today < from + width;
        return 2 * cut + (crosses_today ? 1 : 0);
    };
    const bool is_before = badness(before.at_least() - width) < badness(after.at_least());
    const Across& place = is_before ? before : after;
    return fmt::format("<text x=\"{:.2f}%\" dx=\"{:.0f}\" y=\"{}\" class=\"{}\">{}</text>",
                       percent(place.share), place.pixels, middle + 5,
                       is_before ? "beside before" : "beside", syntax::html_escaped(text));
}

std::string strip(const Year::Bar& bar, const Year::Words& words, const Year& year) {
    const double last = end_of(bar.last, year);
    const double mark = share_of_mark(bar, year);
    const Tail tail = tail_of(bar, year);
    Across left = std::min(Across{mark, -mark_size / 2}, Across{last, 0});
    Across right = std::max(Across{mark, mark_size / 2}, Across{last, 0});
    std::string out = "<svg class=\"strip\" paint-order=\"stroke\"><use href=\"#months\"/>";
    if (bar.first) {
        const double first = begin_of(*bar.first, year);
        out += box(fmt::format("span {}", name_of(bar.mark)), first, last);
        left = std::min(left, Across{first, 0});
    }
    if (tail.is_there) {
        out += box(fmt::format("behind {}", name_of(bar.mark)), last, tail.end);
        right = std::max(right, Across{tail.end, 0});
    }
    if (bar.done) {
        out += fmt::format("<line class=\"last-day\" x1=\"{0:.2f}%\" y1=\"{1}\" x2=\"{0:.2f}%\" "
                           "y2=\"{2}\"/>",
                           percent(last), middle - 8, middle + 8);
    }
    out += fmt::format("<use class=\"{0}\" href=\"#mark-{0}\" x=\"{1:.2f}%\" y=\"{2}\" "
                       "width=\"{3}\" height=\"{3}\" transform=\"translate(-{4})\"/>",
                       name_of(bar.mark), percent(mark), middle - mark_size / 2, mark_size,
                       mark_size / 2);
    out += words_beside(without_notes(words.beside), left, right, year);
    return out + "</svg>";
}

/// The beginnings of the months and today, which every strip refers to.
std::string grid_of_months(const Year& year) {
    std::string out = "<symbol id=\"months\">";
    const auto add = [&](std::string_view name, double share) {
        out += fmt::format("<line class=\"{0}\" x1=\"{1:.2f}%\" y1=\"0\" x2=\"{1:.2f}%\" "
                           "y2=\"100%\"/>",
                           name, percent(share));
    };
    for (const Year::Month& month : year.months)
        add("grid", begin_of(month.first, year));
    if (year.today) add("today", begin_of(*year.today, year));
    return out + "</symbol>";
}

std::string today_over_months(const Year& year) {
    if (!year.today) return "";
    const double share = begin_of(*year.today, year);
    const std::string_view side = share < 0.2 ? " after" : share > 0.8 ? " before" : "";
    return fmt::format("<text x=\"{:.2f}%\" y=\"12\" class=\"today{}\">{}</text>", percent(share),
                       side, syntax::html_escaped(without_notes(year.today_label)));
}

/// The names of the months, or of every third where they are too many.
std::string names_of_months(const Year& year) {
    constexpr std::size_t most = 14;
    const std::size_t step = year.months.size() > most ? 3 : 1;
    std::string out;
    for (std::size_t i = 0; i < year.months.size(); i += step) {
        out += fmt::format("<text x=\"{:.2f}%\" dx=\"3\" y=\"30\" class=\"month\">{}</text>",
                           percent(begin_of(year.months[i].first, year)),
                           syntax::html_escaped(without_notes(year.months[i].heading)));
    }
    return out;
}

} // namespace

void write_task_lines(const Year& year, text::Sink& sink) {
    sink += fmt::format("<table class=\"task-lines\" role=\"img\" aria-label=\"{}: {}\">\n"
                        "<thead><tr><td></td><td><svg class=\"months\" "
                        "paint-order=\"stroke\">{}{}{}</svg></td></tr>"
                        "</thead>\n<tbody>\n",
                        syntax::html_escaped(year.heading.text.view()),
                        syntax::html_escaped(year.summary.text.view()), grid_of_months(year),
                        today_over_months(year), names_of_months(year));
    for (std::size_t i = 0; i < year.bars.size(); ++i) {
        const Year::Words words = year.words(i);
        sink += fmt::format(
            "<tr><td title=\"{}\"><b>{}</b> {}</td><td>{}</td></tr>\n",
            syntax::html_escaped(without_notes(words.title)), line_as_html(words.number),
            syntax::html_escaped(without_notes(words.title)), strip(year.bars[i], words, year));
    }
    sink += "</tbody>\n</table>\n";
}

} // namespace ktask::write::html
