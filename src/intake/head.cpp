#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

#include "deadline/find_date.hpp"
#include "intake/capitals.hpp"
#include "intake/frame.hpp"
#include "intake/numbering.hpp"
#include "intake/wording.hpp"
#include "text/fold.hpp"
#include "text/split.hpp"

namespace ktask::intake {

namespace {

/// A line of the head.
struct HeadLine {
    std::string text;
    std::size_t block = 0;
    bool is_display = false; ///< centred, strong or in capitals: no running text
    bool is_last_of_block = false;
};

bool is_strong(const Words& words) {
    std::size_t strong = 0;
    for (const text::Span& span : words.strong)
        strong += span.end - span.begin;
    return strong > 0 && strong + 2 >= words.text.size();
}

void add_lines(std::vector<HeadLine>& lines, const Words& words, std::size_t block,
               bool is_display) {
    for (const std::string_view line : lines_of(words.text)) {
        const std::string text = on_one_line(line);
        lines.push_back(
            {text, block, is_display || is_in_capitals(text) || is_strong(words), false});
    }
}

std::vector<HeadLine> head_lines(const Page& page, std::size_t limit) {
    constexpr std::size_t most = 200;
    std::vector<HeadLine> lines;
    for (std::size_t block = 0; block < std::min({limit, page.blocks.size(), most}); ++block) {
        if (const auto* const paragraph = std::get_if<Paragraph>(&page.blocks[block])) {
            add_lines(lines, paragraph->words, block, paragraph->is_centred);
        } else {
            constexpr std::size_t most_rows = 6;
            const auto& rows = std::get<Table>(page.blocks[block]).rows;
            if (rows.size() > most_rows || rows.empty() || rows.front().cells.size() > 3) continue;
            for (std::size_t column = 0; column < rows.front().cells.size(); ++column) {
                for (const Row& row : rows)
                    add_lines(lines, row.cells[column].words, block, true);
            }
        }
        if (!lines.empty()) lines.back().is_last_of_block = true;
    }
    return lines;
}

bool is_digit_of_number(char c) {
    return c >= '0' && c <= '9';
}

/// "Số: 277 /KH-UBND" is "277/KH-UBND".
std::optional<std::string> number_in(std::string_view line) {
    if (!begins_with_words(line.substr(0, line.find_first_of("0123456789/")), "so"))
        return std::nullopt;
    const std::size_t front = line.find_first_of(" :0123456789/");
    if (front == std::string_view::npos) return std::nullopt;
    std::string number;
    for (const char c : line.substr(front)) {
        if (c != ' ' && c != ':') number += c;
    }
    while (number.ends_with('.') || number.ends_with(','))
        number.pop_back();
    const std::size_t sign = number.find_first_of("/-");
    const bool is_number =
        sign != std::string::npos && sign + 1 < number.size() &&
        std::all_of(number.begin(), number.begin() + static_cast<std::ptrdiff_t>(sign),
                    [](char c) { return is_digit_of_number(c) || c == '.' || c == '_'; });
    constexpr std::size_t longest = 60;
    if (!is_number || number.size() > longest || !is_in_capitals(number)) return std::nullopt;
    return number;
}

struct PlaceAndDay {
    std::string place;
    std::optional<deadline::Date> day;
    std::optional<int> year;
};

/// The number behind a word, from a place on; moves the place behind it.
std::optional<int> number_after(const std::vector<std::string>& words, std::string_view word,
                                std::size_t& at) {
    for (; at < words.size(); ++at) {
        if (!words[at].starts_with(word)) continue;
        const std::string glued = words[at].substr(word.size());
        const std::string figures = glued.empty() && at + 1 < words.size() ? words[at + 1] : glued;
        ++at;
        if (figures.empty() || figures.size() > 4 ||
            !std::all_of(figures.begin(), figures.end(), is_digit_of_number)) {
            return std::nullopt;
        }
        return std::stoi(figures);
    }
    return std::nullopt;
}

/// "Hà Nội, ngày14 tháng7 năm 2026", also with the day left open.
std::optional<PlaceAndDay> place_and_day_in(const std::string& line) {
    const std::vector<std::string> words = folded_words(line);
    constexpr std::size_t longest = 16;
    if (words.size() > longest) return std::nullopt;
    std::size_t at = 0;
    const auto begins = [&](std::string_view word) {
        return std::any_of(words.begin(), words.end(),
                           [&](const std::string& one) { return one.starts_with(word); });
    };
    if (!begins("ngay") || !begins("thang") || !begins("nam")) return std::nullopt;
    const auto day = number_after(words, "ngay", at);
    const auto month = number_after(words, "thang", at);
    PlaceAndDay found;
    found.year = number_after(words, "nam", at);
    if (found.year && day && month) found.day = deadline::make_date(*found.year, *month, *day);
    const std::size_t comma = line.find(',');
    if (comma != std::string::npos && comma + 12 > line.find("ng") && comma > 0) {
        found.place = on_one_line(std::string_view(line).substr(0, comma));
    }
    if (words.front().starts_with("ngay")) found.place.clear();
    return found;
}

constexpr std::array<std::string_view, 15> kinds_of_documents = {
    "ke hoach",  "chuong trinh", "quyet dinh", "nghi quyet", "thong bao",
    "chi thi",   "danh muc",     "bao cao",    "de an",      "cong van",
    "huong dan", "bang",         "phu luc",    "ke hoach",   "bang tong hop"};

bool begins_title(const HeadLine& line) {
    return line.is_display &&
           std::any_of(kinds_of_documents.begin(), kinds_of_documents.end(),
                       [&](std::string_view kind) { return begins_with_words(line.text, kind); });
}

bool is_motto(const std::string& line) {
    return has_words(line, "cong hoa xa hoi chu nghia viet nam") ||
           has_words(line, "doc lap tu do hanh phuc") || has_words(line, "dang cong san viet nam");
}

bool is_line_drawn(const std::string& line) {
    return bare_words(line).empty();
}

/// A second line that goes on with the name that the first began: "ỦY BAN NHÂN DÂN⏎TỈNH KON TUM".
bool goes_on_with_name(const std::string& line) {
    for (const std::string_view word : {"tinh", "thanh pho", "huyen", "quan", "xa", "phuong",
                                        "thi xa", "thi tran", "tp", "chuong trinh", "quoc gia"}) {
        if (begins_with_words(line, word)) return true;
    }
    return false;
}

/// Reads the head line by line.
class HeadReader {
public:
    HeadReader(const Page& page, std::size_t limit, Used& used, Outline& outline)
        : page_(page), spelling_(page), limit_(limit), used_(used), outline_(outline),
          lines_(head_lines(page, limit)) {}

    void read() {
        std::size_t at = 0;
        for (; at < lines_.size() && !begins_title(lines_[at]); ++at) {
            if (read_letterhead(lines_[at].text)) used_[lines_[at].block] = true;
        }
        set_issuer();
        if (at < lines_.size() && begins_title(lines_[at])) {
            at = read_title(at);
            read_preamble(at);
        }
        find_issuer();
        find_in_annex();
    }

private:
    Frame& frame() { return outline_.frame; }

    /// False if the line is none of a letterhead.
    bool read_letterhead(const std::string& line) {
        if (is_line_drawn(line)) return true;
        if (is_motto(line)) {
            const std::size_t motto = std::min(line.find("CỘNG"), line.find("ĐẢNG CỘNG"));
            const std::string before = motto == std::string::npos ? "" : line.substr(0, motto);
            if (!on_one_line(before).empty()) issuers_.push_back(on_one_line(before));
            return true;
        }
        if (auto number = number_in(line)) {
            const bool is_open = number->starts_with('/') || number->starts_with('-');
            if (!is_open) frame().number = std::move(*number);
            if (is_open) {
                outline_.remarks.push_back(
                    {{}, text::message("the document has no number yet: {}", line)});
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
            const bool goes_on = !names.empty() && goes_on_with_name(line);
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
               !begins_with_words(line.text, "can cu") && !is_line_drawn(line.text);
    }

    /// Below "KẾ HOẠCH" alone is what the plan is about, even where nothing sets it off.
    static bool is_subject(const std::string& line) {
        constexpr std::size_t longest = 300;
        constexpr std::string_view ends = ".:;,";
        const bool gives_reason = begins_with_words(line, "can cu") ||
                                  begins_with_words(line, "thuc hien") ||
                                  begins_with_words(line, "nham");
        return line.size() < longest && begins_with_capital(line) && !number_at_front(line) &&
               ends.find(line.back()) == std::string_view::npos && !gives_reason;
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
        while (at < lines_.size() && (is_line_drawn(lines_[at].text) ||
                                      bare_words(lines_[at].text) == bare_words(frame_issuer()))) {
            used_[lines_[at].block] = true;
            ++at;
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
            const bool is_bracket = paragraph->words.text.starts_with('(');
            if ((number && !is_reason) || is_in_capitals(paragraph->words.text) || is_bracket)
                break;
            add(frame().preamble, "\n", trimmed(paragraph->words));
            used_[block] = true;
        }
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
                const auto found = number_in(line.text.substr(number, day - number));
                if (found && is_digit_of_number(found->front())) frame().number = *found;
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
