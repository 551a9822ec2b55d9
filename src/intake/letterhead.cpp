#include "intake/letterhead.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "intake/wording.hpp"

namespace ktask::intake {

namespace {

bool is_digit_of_number(char c) {
    return c >= '0' && c <= '9';
}

/// The signs behind the number: capitals, but for a few.
bool is_symbol(std::string number) {
    for (const std::string_view sign : {"TTg", "CTr", "TTr"}) {
        if (const std::size_t at = number.find(sign); at != std::string::npos)
            number.erase(at + 1, sign.size() - 1);
    }
    return is_in_capitals(number);
}

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

} // namespace

std::optional<std::string> number_of_document(std::string_view line) {
    const std::string_view front_words = line.substr(0, line.find_first_of("0123456789/"));
    if (!begins_with_words(front_words, "so") && !begins_with_words(front_words, "no"))
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
    if (!is_number || number.size() > longest || !is_symbol(number)) return std::nullopt;
    return number;
}

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

bool is_motto(const std::string& line) {
    return has_words(line, "cong hoa xa hoi chu nghia viet nam") ||
           has_words(line, "doc lap tu do hanh phuc") || has_words(line, "dang cong san viet nam");
}

bool is_line_drawn(const std::string& line) {
    return bare_words(line).empty();
}

bool is_office(const std::string& line) {
    constexpr std::array<std::string_view, 16> offices = {
        "bo truong",    "thu tuong",       "chu tich",          "giam doc",      "tong giam doc",
        "cuc truong",   "tong cuc truong", "hieu truong",       "chanh",         "truong ban",
        "vien truong",  "uy ban nhan dan", "hoi dong nhan dan", "ban thuong vu", "chinh phu",
        "ban chap hanh"};
    return is_in_capitals(line) &&
           std::any_of(offices.begin(), offices.end(),
                       [&](std::string_view one) { return begins_with_words(line, one); });
}

bool goes_on_with_name(const std::string& line) {
    for (const std::string_view word : {"tinh", "thanh pho", "huyen", "quan", "xa", "phuong",
                                        "thi xa", "thi tran", "tp", "chuong trinh", "quoc gia"}) {
        if (begins_with_words(line, word)) return true;
    }
    return false;
}

} // namespace ktask::intake
