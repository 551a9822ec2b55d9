#include <algorithm>
#include <optional>
#include <utility>

#include "deadline/find_date.hpp"
#include "intake/agency_words.hpp"
#include "intake/capitals.hpp"
#include "intake/frame.hpp"
#include "intake/head_lines.hpp"
#include "intake/letterhead.hpp"
#include "intake/numbering.hpp"
#include "intake/wording.hpp"
#include "text/fold.hpp"
#include "text/split.hpp"

namespace ktask::intake {

namespace {

/// Reads the head line by line.
class HeadReader {
public:
    HeadReader(const Page& page, std::size_t limit, Used& used, Outline& outline)
        : page_(page), spelling_(page), limit_(limit), used_(used), outline_(outline),
          lines_(head_lines(page, limit)) {}

    void read() {
        std::size_t at = 0;
        std::size_t subject = lines_.size();
        for (; at < lines_.size() && !begins_title(lines_[at]) && !is_addressed(at); ++at) {
            if (read_letterhead(lines_[at].text)) {
                used_[lines_[at].block] = true;
            } else if (is_subject_of_letter(lines_[at].text)) {
                subject = at;
            }
        }
        set_issuer();
        if (at < lines_.size() && begins_title(lines_[at])) {
            at = read_title(at);
            read_preamble(at);
        } else if (subject < at && at < lines_.size()) {
            read_subject(subject, at);
            read_preamble(behind_addressees(at));
        }
        find_issuer();
        find_in_annex();
    }

private:
    Frame& frame() { return outline_.frame; }

    /// True if a number is left to be filled in.
    static bool is_open(const std::string& number) {
        return number.starts_with('/') || number.starts_with('-');
    }

    bool is_addressed(std::size_t at) const {
        return begins_with_words(lines_[at].text, "kinh gui");
    }

    static bool is_subject_of_letter(const std::string& line) {
        return line.starts_with("V/v") || begins_with_words(line, "ve viec");
    }

    /// A letter has no title, but says at its number what it is about.
    void read_subject(std::size_t at, std::size_t end) {
        std::string subject = lines_[at].text;
        used_[lines_[at].block] = true;
        for (++at; at < end && !used_[lines_[at].block]; ++at) {
            subject += " " + lines_[at].text;
            used_[lines_[at].block] = true;
        }
        frame().title = on_one_line(subject);
    }

    /// The line behind those to whom a letter is addressed.
    std::size_t behind_addressees(std::size_t at) const {
        constexpr std::string_view ends = ";:";
        for (++at; at < lines_.size(); ++at) {
            const std::string& line = lines_[at].text;
            const bool is_listed = number_at_front(line) || ends.find(line.back()) != ends.npos;
            const bool is_opening = line.ends_with(':') && line.size() > longest_addressee;
            if (!is_listed || is_opening) break;
        }
        return at;
    }
    static constexpr std::size_t longest_addressee = 60;

    /// False if the line is none of a letterhead.
    bool read_letterhead(const std::string& line) {
        if (is_line_drawn(line)) return true;
        if (is_motto(line)) {
            const std::size_t motto = std::min(line.find("CỘNG"), line.find("ĐẢNG CỘNG"));
            const std::string before = motto == std::string::npos ? "" : line.substr(0, motto);
            if (!on_one_line(before).empty()) issuers_.push_back(on_one_line(before));
            return true;
        }
        if (auto number = number_of_document(line)) {
            if (is_open(*number)) {
                outline_.remarks.push_back(
                    {{}, text::message("the document has no number yet: {}", line)});
            } else {
                frame().number = std::move(*number);
            }
            return true;
        }
        if (auto found = place_and_day_in(line)) {
            frame().place = std::move(found->place);
            frame().issued = found->day;
            frame().year = found->year;
            if (!found->day) {
                outline_.remarks.push_back(
                    {{}, text::message("the document has no day of issue yet: {}", line)});
            }
            return true;
        }
        constexpr std::size_t most_issuers = 5;
        if (!is_in_capitals(line) || issuers_.size() >= most_issuers) return false;
        issuers_.push_back(line);
        return true;
    }

    void set_issuer() {
        std::vector<std::string> names;
        for (const std::string& line : issuers_) {
            const bool goes_on =
                !names.empty() && (goes_on_with_name(line) || !begins_agency(spelling_.of(line)));
            if (goes_on) {
                names.back() += " " + line;
            } else {
                names.push_back(line);
            }
        }
        if (names.empty()) return;
        frame().issuer = spelling_.of(names.back());
        names.pop_back();
        if (!names.empty()) frame().authority = spelling_.of(names.front());
        for (std::size_t i = 1; i < names.size(); ++i)
            frame().issuer = names[i] + " " + frame().issuer;
    }

    bool is_of_title(const HeadLine& line) const {
        constexpr std::size_t longest = 500;
        const bool is_number = number_at_front(line.text).has_value();
        return line.is_display && !is_number && line.text.size() < longest &&
               !line.text.starts_with('(') && !line.text.ends_with(':') &&
               bare_words(line.text) != bare_words(frame_issuer()) &&
               !begins_with_words(line.text, "can cu") && !is_line_drawn(line.text) &&
               !begins_with_words(line.text, "phu luc") && !is_deciding(line);
    }

    /// True if a line is who decides, and why is what follows.
    bool is_deciding(const HeadLine& line) const {
        constexpr std::size_t reach = 4;
        const auto at = static_cast<std::size_t>(&line - lines_.data());
        const std::size_t end = std::min(lines_.size(), at + reach);
        return is_office(line.text) &&
               std::any_of(
                   lines_.begin() + static_cast<std::ptrdiff_t>(at),
                   lines_.begin() + static_cast<std::ptrdiff_t>(end),
                   [](const HeadLine& one) { return begins_with_words(one.text, "can cu"); });
    }

    /// Below "KẾ HOẠCH" alone is what the plan is about, even where nothing sets it off.
    static bool is_subject(const std::string& line) {
        constexpr std::size_t longest = 300;
        constexpr std::size_t longest_that_goes_on = 600;
        constexpr std::string_view ends = ".:;,";
        if (line.empty() || ends.find(line.back()) != std::string_view::npos) return false;
        // The party writes "thực hiện Nghị quyết số ..." below it.
        if (begins_with_small(line)) return line.size() < longest_that_goes_on;
        const bool gives_reason =
            begins_with_words(line, "can cu") || begins_with_words(line, "nham");
        return line.size() < longest && begins_with_capital(line) && !number_at_front(line) &&
               !gives_reason;
    }

    const std::string& frame_issuer() const { return outline_.frame.issuer; }

    std::size_t read_title(std::size_t at) {
        std::string title = spelling_.of(lines_[at].text);
        const bool is_kind_alone = folded_words(title).size() <= 2;
        if (is_in_capitals(title) && is_kind_alone)
            title = text::capitalised(text::without_case(title));
        used_[lines_[at].block] = true;
        bool is_first = is_kind_alone;
        const auto goes_on = [&] {
            return at < lines_.size() &&
                   (is_of_title(lines_[at]) || (is_first && is_subject(lines_[at].text)));
        };
        for (++at; goes_on(); ++at) {
            std::string more = lines_[at].text;
            const bool is_sentence = is_first && !is_in_capitals(more);
            title += " " + (is_sentence ? with_small_letter(more) : more);
            used_[lines_[at].block] = true;
            is_first = false;
        }
        frame().title = on_one_line(is_in_capitals(title) ? spelling_.of(title) : title);
        return at;
    }

    /// "Triển khai" within a title is "triển khai"; an abbreviation stays.
    static std::string with_small_letter(const std::string& words) {
        const std::size_t end = std::min(words.find(' '), words.size());
        const std::string first = words.substr(0, end);
        if (is_in_capitals(first)) return words;
        return text::without_case(first) + words.substr(end);
    }

    void read_preamble(std::size_t at) {
        // A line in brackets says what the document goes with, and the issuer may be said again.
        // Who decides is kept where it is.
        for (; at < lines_.size(); ++at) {
            const bool is_nothing = is_line_drawn(lines_[at].text) ||
                                    bare_words(lines_[at].text) == bare_words(frame_issuer()) ||
                                    is_late_letterhead(lines_[at].text);
            if (!is_nothing && !is_deciding(lines_[at])) break;
            if (is_nothing) used_[lines_[at].block] = true;
        }
        const std::size_t first = at < lines_.size() ? lines_[at].block : limit_;
        for (std::size_t block = first; block < std::min(limit_, page_.blocks.size()); ++block) {
            const auto* const paragraph = std::get_if<Paragraph>(&page_.blocks[block]);
            if (paragraph == nullptr || used_[block]) break;
            const auto number = number_at_front(
                paragraph->number.empty() ? paragraph->words.text
                                          : paragraph->number + " " + paragraph->words.text);
            const bool is_reason =
                begins_with_words(paragraph->words.text, "can cu") ||
                (number && !is_number(*number) && has_words(paragraph->words.text, "can cu"));
            const bool is_apart = paragraph->words.text.starts_with('(') ||
                                  begins_with_words(paragraph->words.text, "phu luc");
            if ((number && !is_reason) || is_in_capitals(paragraph->words.text) || is_apart) break;
            add(frame().preamble, "\n", trimmed(paragraph->words));
            used_[block] = true;
        }
    }

    /// Number and day may be below the title.
    bool is_late_letterhead(const std::string& line) {
        const bool is_number = frame().number.empty() && number_of_document(line);
        const bool is_day = !frame().issued && place_and_day_in(line);
        return (is_number || is_day) && read_letterhead(line);
    }

    /// "..., Ban Chỉ đạo ... tỉnh (Ban Chỉ đạo) ban hành ..." says who issues it.
    void find_issuer() {
        if (!frame().issuer.empty()) return;
        const std::string& text = frame().preamble.text;
        const std::size_t verb = text.find(" ban hành ");
        if (verb == std::string::npos) return;
        std::string_view before = text::trimmed(std::string_view(text).substr(0, verb), blanks);
        if (before.ends_with(')'))
            before = before.substr(0, std::min(before.rfind('('), before.size()));
        const std::size_t comma = before.find_last_of(",;");
        const std::string_view name =
            text::trimmed(before.substr(comma == std::string_view::npos ? 0 : comma + 1), blanks);
        constexpr std::size_t longest = 200;
        if (begins_with_capital(name) && name.size() < longest) frame().issuer = name;
    }

    /// An annex alone says in brackets what it goes with.
    void find_in_annex() {
        if (!frame().number.empty() && frame().issued) return;
        for (const HeadLine& line : lines_) {
            const bool goes_with = line.text.starts_with('(') && has_words(line.text, "kem theo");
            if (!goes_with) continue;
            if (!frame().issued) frame().issued = deadline::find_date(line.text);
            const std::size_t number = line.text.find("số ");
            const std::size_t day =
                line.text.find(" ngày", number == std::string::npos ? 0 : number);
            if (number != std::string::npos && day != std::string::npos && frame().number.empty()) {
                const auto found = number_of_document(line.text.substr(number, day - number));
                if (found && !is_open(*found)) frame().number = *found;
            }
            const std::size_t of = line.text.rfind(" của ");
            if (of != std::string::npos && frame().issuer.empty()) {
                frame().issuer = text::capitalised(
                    text::trimmed(std::string_view(line.text).substr(of + 6), " ).;"));
            }
        }
    }

    const Page& page_;
    Spelling spelling_;
    std::size_t limit_;
    Used& used_;
    Outline& outline_;
    std::vector<HeadLine> lines_;
    std::vector<std::string> issuers_;
};

} // namespace

void read_head(const Page& page, std::size_t limit, Used& used, Outline& outline) {
    HeadReader(page, limit, used, outline).read();
}

} // namespace ktask::intake
