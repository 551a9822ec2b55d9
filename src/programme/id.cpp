#include "programme/id.hpp"

#include <algorithm>
#include <charconv>

namespace ktask::programme {

namespace {

constexpr std::string_view capital_d = "Đ";
constexpr std::string_view small_d = "đ";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_joint(char c) {
    return c == '.' || c == '-' || c == '_';
}

/// The length in bytes of the letter or digit at the front of `words`; 0 if there is none.
std::size_t sign_at_front(std::string_view words) {
    if (words.starts_with(capital_d) || words.starts_with(small_d)) return small_d.size();
    const char c = words.empty() ? ' ' : words.front();
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
}

std::size_t count_digits(std::string_view words) {
    return static_cast<std::size_t>(std::find_if_not(words.begin(), words.end(), is_digit) -
                                    words.begin());
}

std::string_view without_zeros(std::string_view digits) {
    return digits.substr(std::min(digits.find_first_not_of('0'), digits.size() - 1));
}

std::size_t count_digits_at_end(std::string_view words) {
    return static_cast<std::size_t>(std::find_if_not(words.rbegin(), words.rend(), is_digit) -
                                    words.rbegin());
}

} // namespace

bool is_id(std::string_view words) {
    if (count_digits(words) == words.size()) return !words.empty() && words.size() <= longest_id;
    std::size_t length = 0;
    bool is_joined = true; // a joint may not follow
    while (!words.empty()) {
        const std::size_t sign = sign_at_front(words);
        if (sign == 0 && (is_joined || !is_joint(words.front()))) return false;
        is_joined = sign == 0;
        words.remove_prefix(std::max<std::size_t>(sign, 1));
        ++length;
    }
    return !is_joined && length <= longest_id;
}

std::string folded_id(std::string_view id) {
    if (count_digits(id) == id.size() && !id.empty()) return std::string(without_zeros(id));
    std::string folded;
    for (std::size_t at = 0; at < id.size(); ++at) {
        if (id.substr(at).starts_with(capital_d)) {
            folded += small_d;
            at += capital_d.size() - 1;
            continue;
        }
        const char c = id[at];
        folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return folded;
}

bool is_same_id(std::string_view one, std::string_view other) {
    return folded_id(one) == folded_id(other);
}

std::optional<std::int64_t> number_of_id(std::string_view id) {
    std::int64_t number = 0;
    const auto [end, failure] = std::from_chars(id.data(), id.data() + id.size(), number);
    if (failure != std::errc{} || end != id.data() + id.size() || number < 0) return std::nullopt;
    return number;
}

bool comes_before(std::string_view one, std::string_view other) {
    const std::string a = folded_id(one);
    const std::string b = folded_id(other);
    std::string_view left = a;
    std::string_view right = b;
    while (!left.empty() && !right.empty()) {
        const std::size_t digits = count_digits(left);
        const std::size_t others = count_digits(right);
        if (digits > 0 && others > 0) {
            const std::string_view number = without_zeros(left.substr(0, digits));
            const std::string_view second = without_zeros(right.substr(0, others));
            if (number.size() != second.size()) return number.size() < second.size();
            if (number != second) return number < second;
            left.remove_prefix(digits);
            right.remove_prefix(others);
            continue;
        }
        if (left.front() != right.front()) {
            return static_cast<unsigned char>(left.front()) <
                   static_cast<unsigned char>(right.front());
        }
        left.remove_prefix(1);
        right.remove_prefix(1);
    }
    return left.size() < right.size();
}

std::string free_id(std::string_view id, std::span<const std::string> ids) {
    const std::size_t digits = count_digits_at_end(id);
    const std::string_view start = id.substr(0, id.size() - digits);
    const std::string folded = folded_id(start);
    std::int64_t highest = number_of_id(id.substr(start.size())).value_or(-1);
    if (digits == 0 || highest < 0) return "";
    for (const std::string_view other : ids) {
        const std::size_t length = count_digits_at_end(other);
        if (folded_id(other.substr(0, other.size() - length)) != folded) continue;
        highest = std::max(highest, number_of_id(other.substr(other.size() - length)).value_or(0));
    }
    std::string number = std::to_string(highest + 1);
    const bool is_padded = digits > 1 && id[start.size()] == '0';
    if (is_padded && number.size() < digits) number.insert(0, digits - number.size(), '0');
    std::string next = std::string(start) + number;
    return is_id(next) ? next : "";
}

} // namespace ktask::programme
