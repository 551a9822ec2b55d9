#include "intake/agency_names.hpp"

#include <algorithm>
#include <cctype>

#include "intake/agency_words.hpp"
#include "intake/numbering.hpp"
#include "intake/wording.hpp"
#include "text/split.hpp"

namespace ktask::intake {

namespace {

constexpr std::string_view around_names = " \t\n\r.,;:-+";

/// Parts of a text at one of some signs, outside of brackets.
std::vector<std::string_view> parts_at(std::string_view text, std::string_view signs) {
    std::vector<std::string_view> parts;
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && text[at] == '(') ++depth;
        if (at < text.size() && text[at] == ')' && depth > 0) --depth;
        const bool is_end = at == text.size();
        if (!is_end && (depth > 0 || signs.find(text[at]) == std::string_view::npos)) continue;
        const std::string_view part = text::trimmed(text.substr(begin, at - begin), around_names);
        if (!part.empty()) parts.push_back(part);
        begin = at + 1;
    }
    return parts;
}

/// Cuts a text before each place that `is_cut` says, which is behind a separator of so many bytes.
template<typename IsCut>
std::vector<std::string_view> cut_at(std::string_view text, std::string_view separator,
                                     IsCut is_cut) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t at = text.find(separator); at != std::string_view::npos;
         at = text.find(separator, at + 1)) {
        if (!is_cut(text.substr(begin, at - begin), text.substr(at + separator.size()))) continue;
        parts.push_back(text.substr(begin, at - begin));
        begin = at + separator.size();
    }
    parts.push_back(text.substr(begin));
    return parts;
}

/// Names of one place that "và" joins to one: "Văn phòng Đoàn ĐBQH và HĐND tỉnh".
bool joins_one_name(std::string_view before, std::string_view after) {
    const bool is_council = after.starts_with("HĐND") || after.starts_with("UBND") ||
                            after.starts_with("Hội đồng nhân dân") ||
                            after.starts_with("Ủy ban nhân dân");
    return is_council && (has_words(before, "van phong") || has_words(before, "dbqh"));
}

std::vector<std::string_view> apart_at_and(std::string_view part) {
    return cut_at(part, " và ", [](std::string_view before, std::string_view after) {
        const bool is_in_bracket = std::count(before.begin(), before.end(), '(') !=
                                   std::count(before.begin(), before.end(), ')');
        return !is_in_bracket && begins_agency(after) && !joins_one_name(before, after) &&
               !text::trimmed(before).empty();
    });
}

/// "Các sở: Tài chính, Nội vụ" means Sở Tài chính and Sở Nội vụ.
std::string shared_head(std::string_view list) {
    for (const std::string_view head : {"Sở", "Bộ", "sở", "bộ", "Phòng", "phòng", "Ban", "ban"}) {
        for (const std::string_view several : {"Các ", "các "}) {
            const std::string front = std::string(several) + std::string(head);
            if (!list.starts_with(front)) continue;
            const std::string_view rest = list.substr(front.size());
            const bool has_names = rest.starts_with(':') ||
                                   (rest.starts_with(' ') && begins_with_capital(rest.substr(1)));
            if (!has_names) continue;
            std::string shared = std::string(front) + (rest.starts_with(':') ? ":" : "");
            return shared;
        }
    }
    return {};
}

bool ends_in_small(std::string_view name) {
    return begins_with_small(text::after_last(name, ' '));
}

/// "UBND các huyện, TP".
bool is_kind_of_place(std::string_view part) {
    return part == "TP" || part == "TX" || part == "TT";
}

bool begins_name(std::string_view part, std::string_view current, const IsKnown& is_known) {
    if (is_of_several(current) && is_kind_of_place(part)) return false;
    if (current.empty() || begins_agency(part)) return true;
    const bool is_group = is_of_several(current);
    if (!begins_with_small(part)) return is_known(part) || (is_group && ends_in_small(current));
    // "Sở Tài chính, cơ quan có liên quan", but "các bộ, ngành" and "UBND các huyện, thành phố".
    if (is_group) return has_words(current, "cac") && begins_with_words(part, "doanh nghiep");
    return begins_agency(current) && (is_common_noun(part) || is_known(part));
}

/// True if a text begins with a known name.
bool begins_with_known(std::string_view text, const IsKnown& is_known) {
    constexpr std::size_t most_words = 12;
    std::size_t words = 0;
    for (std::size_t at = text.find(' '); at != std::string_view::npos && words < most_words;
         at = text.find(' ', at + 1), ++words) {
        if (words > 0 && is_known(text.substr(0, at))) return true;
    }
    return is_known(text);
}

/// Two names that nothing parts: "Bộ A Bộ B", "UBND các xã thực hiện tại địa bàn Sở B hướng dẫn".
std::vector<std::string> parted_by_known(const std::string& name, const IsKnown& is_known) {
    constexpr std::size_t longest = 400;
    if (name.size() > longest) return {name};
    for (std::size_t at = name.find(' '); at != std::string::npos; at = name.find(' ', at + 1)) {
        const std::string_view front = std::string_view(name).substr(0, at);
        const std::string_view back = std::string_view(name).substr(at + 1);
        if (begins_with_capital(back) && begins_agency(back) && is_known(front) && is_known(back)) {
            return {std::string(front), std::string(back)};
        }
        const bool says_deed =
            begins_with_capital(back) && begins_agency(back) && !places_of_verbs(front).empty();
        if (says_deed && begins_with_known(back, is_known)) {
            return {std::string(front), std::string(back)};
        }
    }
    return {name};
}

/// A name without what its agency is to do.
std::string without_deed(const std::string& name, const IsKnown& is_known) {
    for (const std::size_t verb : places_of_verbs(name)) {
        std::string front = name.substr(0, verb);
        const bool is_single =
            begins_agency(front) && !is_of_several(front) && !is_broken_off(front);
        if (is_known(front) || is_single) return front;
    }
    return name;
}

std::string without_bracket(std::string_view name) {
    const std::size_t open = name.find('(');
    if (open == std::string_view::npos) return std::string(name);
    const std::size_t close = name.find(')', open);
    std::string out(name.substr(0, open));
    if (close != std::string_view::npos) out += name.substr(close + 1);
    return on_one_line(out);
}

void add_names(std::string_view piece, const IsKnown& is_known, std::vector<std::string>& names) {
    const std::string shared = shared_head(piece);
    std::string head;
    if (!shared.empty()) {
        piece.remove_prefix(shared.size());
        const std::string_view word =
            text::trimmed(std::string_view(shared).substr(shared.find(' ') + 1), ": ");
        head = (word == "sở" || word == "Sở")     ? "Sở "
               : (word == "bộ" || word == "Bộ")   ? "Bộ "
               : (word == "ban" || word == "Ban") ? "Ban "
                                                  : "Phòng ";
    }
    std::vector<std::string> found;
    for (const std::string_view part : parts_at(piece, ",")) {
        for (const std::string_view cut : apart_at_and(part)) {
            const std::string_view words = without_request(text::trimmed(cut, around_names));
            if (words.empty()) continue;
            const bool has_head =
                !head.empty() && !begins_agency(words) && begins_with_capital(words);
            if (has_head) {
                found.push_back(head + std::string(words));
                continue;
            }
            if (!found.empty() && !begins_name(words, found.back(), is_known)) {
                found.back() += ", " + std::string(words);
            } else {
                found.emplace_back(words);
            }
        }
    }
    for (const std::string& name : found) {
        for (const std::string& one : parted_by_known(without_bracket(name), is_known)) {
            const std::string plain = without_deed(one, is_known);
            names.push_back(on_one_line(text::trimmed(plain, around_names)));
        }
    }
}

} // namespace

std::vector<std::string> names_apart(std::string_view list, const IsKnown& is_known) {
    constexpr std::size_t longest_list = 5000;
    if (list.size() > longest_list) return {};
    std::vector<std::string> names;
    const auto ends_sentence = [](std::string_view /*before*/, std::string_view after) {
        return begins_with_capital(after) && begins_agency(after);
    };
    for (const std::string_view piece : parts_at(list, ";\n")) {
        std::string_view rest = piece;
        if (const auto number = number_at_front(rest)) rest.remove_prefix(number->length);
        for (const std::string_view sentence : cut_at(rest, ". ", ends_sentence)) {
            const auto is_between_names = [](std::string_view before, std::string_view after) {
                return begins_agency(after) && begins_agency(before);
            };
            for (const std::string_view one : cut_at(sentence, "/", is_between_names))
                add_names(text::trimmed(one, around_names), is_known, names);
        }
    }
    // Of a list it would be the half of a name.
    if (names.size() == 1 && bare_words(list) == "van phong") return names;
    std::vector<std::string> whole;
    for (std::string& name : names) {
        if (!is_broken_off(name)) whole.push_back(std::move(name));
    }
    return whole;
}

} // namespace ktask::intake
