#include "intake/number_format.hpp"

#include <array>
#include <utility>

#include "text/utf8.hpp"

namespace ktask::intake {

namespace {

constexpr bool is_one_of(char c, std::string_view several) {
    return several.find(c) != std::string_view::npos;
}

constexpr char lower_letter(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool begins_without_case(std::string_view text, std::string_view word) {
    if (text.size() < word.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (lower_letter(text[i]) != word[i]) return false;
    }
    return true;
}

/// Reads one section of a format.
class SectionReader {
public:
    explicit SectionReader(std::string_view code) : code_(code) {}

    /// Stops at the semicolon that ends the section.
    NumberSection section() {
        while (!code_.empty() && code_.front() != ';')
            step();
        finish_digits();
        return std::move(section_);
    }
    std::string_view rest() const { return code_; }

private:
    std::string_view take(std::size_t count) {
        const std::string_view taken = code_.substr(0, count);
        code_.remove_prefix(taken.size());
        return taken;
    }

    std::string_view take_character() {
        return code_.empty() ? code_ : take(text::decode(code_, 0).length);
    }

    void step() {
        const char c = lower_letter(code_.front());
        if (c == '"') {
            take(1);
            words(take(code_.find('"')));
            take(1);
        } else if (c == '\\') {
            take(1);
            words(take_character());
        } else if (c == '_' || c == '*') {
            take(1);
            take_character();
        } else if (c == '[') {
            brackets();
        } else if (begins_without_case(code_, "general")) {
            take(7);
            begin_number(NumberSection::Kind::general);
        } else if (begins_without_case(code_, "am/pm")) {
            take(5);
            pending_.clear();
            section_.after.clear();
        } else if (is_one_of(c, "dmyhs")) {
            date_part(c);
        } else if (is_one_of(c, "0#?.,%")) {
            digit_part(c);
        } else if (is_one_of(c, "e@")) {
            take(1);
            begin_number(NumberSection::Kind::general);
        } else if (c == '/' && section_.kind == NumberSection::Kind::digits) {
            take(1);
            section_.kind = NumberSection::Kind::general;
        } else {
            words(take(1));
        }
    }

    /// `[Red]`, `[>=100]`, `[$-42A]` show nothing; `[$₫-42A]` a currency, `[h]` hours.
    void brackets() {
        const std::string_view inside = take(code_.find(']')).substr(1);
        take(1);
        if (inside.starts_with('$')) {
            words(inside.substr(1, inside.find('-') - 1));
        } else if (!inside.empty() &&
                   inside.find_first_not_of("hHmMsS") == std::string_view::npos) {
            section_.kind = NumberSection::Kind::date;
            section_.has_time = true;
            last_part_ = lower_letter(inside.front());
        }
    }

    void words(std::string_view literal) {
        (is_begun() ? pending_ : section_.before) += literal;
        if (section_.kind == NumberSection::Kind::date) section_.after = pending_;
    }

    bool is_begun() const { return section_.kind != NumberSection::Kind::words; }

    void begin_number(NumberSection::Kind kind) {
        // Words between the digits of a number cannot be said by what is before and after it.
        if (is_begun() && (kind != section_.kind || !pending_.empty()))
            kind = NumberSection::Kind::general;
        section_.kind = kind;
        pending_.clear();
    }

    void date_part(char part) {
        std::size_t count = 0;
        while (count < code_.size() && lower_letter(code_[count]) == part)
            ++count;
        take(count);
        section_.kind = NumberSection::Kind::date;
        pending_.clear();
        section_.after.clear();
        const bool are_minutes = part == 'm' && last_part_ == 'h';
        // Months that seconds follow were minutes.
        if (part == 's' && last_part_ == 'm') section_.has_month = had_month_;
        if (part == 'm' && !are_minutes) had_month_ = std::exchange(section_.has_month, true);
        section_.has_day = section_.has_day || part == 'd';
        section_.has_year = section_.has_year || part == 'y';
        section_.has_time = section_.has_time || is_one_of(part, "hs") || are_minutes;
        section_.has_seconds = section_.has_seconds || part == 's';
        last_part_ = part;
    }

    void digit_part(char c) {
        take(1);
        // In a date they are the marks between its parts, and fractions of seconds.
        if (section_.kind == NumberSection::Kind::date) return;
        if (c == '%') {
            section_.is_percent = true;
            words("%");
            return;
        }
        if (c == ',') {
            ++commas_;
            return;
        }
        begin_number(section_.kind == NumberSection::Kind::general ? NumberSection::Kind::general
                                                                   : NumberSection::Kind::digits);
        if (c == '.') {
            section_.has_point = true;
            return;
        }
        commas_ = 0;
        if (!section_.has_point) {
            section_.integers += c == '0' ? 1 : 0;
        } else {
            ++section_.most_decimals;
            if (c == '0') section_.least_decimals = section_.most_decimals;
        }
    }

    void finish_digits() {
        if (section_.kind == NumberSection::Kind::digits) section_.thousands = commas_;
        if (section_.kind != NumberSection::Kind::date) section_.after = std::move(pending_);
    }

    std::string_view code_;
    NumberSection section_;
    std::string pending_; ///< words since the last part of the number
    int commas_ = 0;      ///< since the last digit
    char last_part_ = 0;  ///< of a date
    bool had_month_ = false;
};

} // namespace

NumberFormat number_format(std::string_view code) {
    constexpr std::size_t longest = 255; // that Excel takes
    constexpr std::size_t most_sections = 3;
    if (code.size() > longest) code = {};
    NumberFormat format;
    while (format.sections.size() < most_sections) {
        SectionReader reader(code);
        format.sections.push_back(reader.section());
        code = reader.rest();
        if (code.empty()) break;
        code.remove_prefix(1);
    }
    NumberSection& first = format.sections.front();
    const bool is_nothing = first.kind == NumberSection::Kind::words && first.before.empty();
    if (is_nothing) first.kind = NumberSection::Kind::general;
    return format;
}

std::string_view built_in_format(std::uint32_t id) {
    struct BuiltIn {
        std::uint32_t first;
        std::uint32_t last;
        std::string_view code;
    };
    constexpr std::array<BuiltIn, 15> formats = {{
        {1, 1, "0"},
        {2, 2, "0.00"},
        {3, 3, "#,##0"},
        {4, 4, "#,##0.00"},
        {9, 9, "0%"},
        {10, 10, "0.00%"},
        {14, 16, "dd/mm/yyyy"},
        {17, 17, "mm/yyyy"},
        {18, 20, "h:mm"},
        {21, 21, "h:mm:ss"},
        {22, 22, "dd/mm/yyyy h:mm"},
        {27, 36, "dd/mm/yyyy"},
        {37, 38, "#,##0"},
        {39, 40, "#,##0.00"},
        {45, 47, "h:mm:ss"},
    }};
    for (const BuiltIn& format : formats) {
        if (id >= format.first && id <= format.last) return format.code;
    }
    return id >= 50 && id <= 58 ? "dd/mm/yyyy" : "General";
}

} // namespace ktask::intake
