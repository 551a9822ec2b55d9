#include "intake/agency_words.hpp"

#include <algorithm>
#include <array>

#include "intake/wording.hpp"
#include "text/fold.hpp"
#include "text/split.hpp"

namespace ktask::intake {

namespace {

constexpr std::array<std::string_view, 82> heads = {
    "so",         "bo",           "ban",
    "ubnd",       "hdnd",         "uy ban",
    "hoi dong",   "van phong",    "vp",
    "cong an",    "cong ty",      "cong doan",
    "bo chi huy", "bch",          "hoi",
    "doan",       "tinh doan",    "thanh doan",
    "huyen doan", "thanh tra",    "cuc",
    "chi cuc",    "tong cuc",     "vu",
    "phong",      "trung tam",    "vien",
    "truong",     "dai",          "bao",
    "ngan hang",  "kho bac",      "bao hiem",
    "lien doan",  "mat tran",     "mttq",
    "ub",         "toa an",       "vien kiem sat",
    "tap doan",   "tong cong ty", "thue",
    "hai quan",   "chinh phu",    "thanh uy",
    "tinh uy",    "huyen uy",     "dang uy",
    "quoc hoi",   "buu dien",     "lien minh",
    "hiep hoi",   "benh vien",    "dai hoc",
    "hoc vien",   "quy",          "khoi",
    "cac",        "nhung",        "toan bo",
    "don vi",     "co quan",      "to",
    "nha",        "lien hiep",    "thu vien",
    "ministry",   "department",   "office",
    "committee",  "provincial",   "district",
    "agency",     "institute",    "university",
    "world bank", "project",      "general",
    "national",   "all",          "peoples",
    "government",
};

constexpr std::array<std::string_view, 24> common_nouns = {
    "so",      "bo",           "ban",      "nganh",    "doan the",  "dia phuong",
    "co quan", "don vi",       "to chuc",  "huyen",    "thanh pho", "thi xa",
    "xa",      "phuong",       "thi tran", "quan",     "tinh",      "cap",
    "hoi",     "doanh nghiep", "vung",     "linh vuc", "tap doan",  "cong ty",
};

/// Abbreviations of what is no agency.
constexpr std::array<std::string_view, 6> of_things = {"csdl", "csdlqg", "cntt",
                                                       "tthc", "hssv",   "ntm"};

constexpr std::array<std::string_view, 12> verbs = {
    " triển khai", " thực hiện",      " trực tiếp", " tham mưu", " chủ trì",          " tổng hợp",
    " hướng dẫn ", " có trách nhiệm", " theo dõi ", " đôn đốc",  " chịu trách nhiệm", " báo cáo ",
};

constexpr std::array<std::string_view, 10> requests = {
    "Đề nghị phối hợp với ", "Đề nghị phối hợp ", "Đề nghị ", "đề nghị ", "Phối hợp với ",
    "phối hợp với ",         "cùng với ",         "cùng ",    "và ",      "với ",
};

struct Expansion {
    std::string_view abbreviation;
    std::string_view words;
};
constexpr std::array<Expansion, 9> expansions = {{
    {"ubnd", "uy ban nhan dan"},
    {"hdnd", "hoi dong nhan dan"},
    {"ub", "uy ban"},
    {"mttq", "mat tran to quoc"},
    {"mttqvn", "mat tran to quoc viet nam"},
    {"tp", "thanh pho"},
    {"tw", "trung uong"},
    {"vp", "van phong"},
    {"vn", "viet nam"},
}};

template<std::size_t Size>
bool begins_with_any(std::string_view bare, const std::array<std::string_view, Size>& all) {
    return std::any_of(all.begin(), all.end(), [&](std::string_view one) {
        return bare.starts_with(one) && (bare.size() == one.size() || bare[one.size()] == ' ');
    });
}

/// The first word, if it is an abbreviation: at least two letters, all capitals.
bool begins_with_abbreviation(std::string_view words) {
    std::string_view first = words.substr(0, words.find(' '));
    first = text::trimmed(first, ".,;()");
    constexpr std::size_t longest = 24;
    const std::string bare = bare_words(first);
    const bool is_of_thing = std::find(of_things.begin(), of_things.end(), bare) != of_things.end();
    return bare.size() >= 2 && first.size() <= longest && is_in_capitals(first) && !is_of_thing &&
           first.find('&') == std::string_view::npos;
}

bool is_expanded(std::string_view folded) {
    return std::any_of(expansions.begin(), expansions.end(),
                       [&](const Expansion& one) { return one.abbreviation == folded; });
}

std::string with_plain_dashes(std::string_view name) {
    std::string out(name);
    for (const std::string_view dash : {"–", "—", "‑", "−"}) {
        for (std::size_t at = out.find(dash); at != std::string::npos; at = out.find(dash, at))
            out.replace(at, dash.size(), "-");
    }
    for (char& c : out) {
        if (c == ',' || c == '/' || c == '(' || c == ')' || c == '\n' || c == ';' || c == '.')
            c = ' ';
    }
    return out;
}

} // namespace

bool begins_agency(std::string_view words) {
    const std::string bare = bare_words(beginning_of(words, 60));
    if (bare.starts_with("cac ") || bare.starts_with("nhung ")) return true;
    return begins_with_capital(words) &&
           (begins_with_any(bare, heads) || begins_with_abbreviation(words));
}

bool is_common_noun(std::string_view words) {
    const std::string bare = bare_words(words);
    return begins_with_any(bare, common_nouns);
}

bool is_of_several(std::string_view name) {
    constexpr std::size_t enough = 80;
    name = beginning_of(name, enough);
    if (has_words(name, "cac") || has_words(name, "nhung")) return true;
    const std::string bare = bare_words(name.substr(0, std::min(name.find(','), name.size())));
    return std::find(common_nouns.begin(), common_nouns.end(), bare) != common_nouns.end();
}

bool is_broken_off(std::string_view name) {
    const std::string bare = bare_words(name);
    return bare.empty() || bare == "bo" || bare == "so" || bare == "ban" || bare == "cac" ||
           bare == "uy ban" || bare == "va" || bare == "van phong" || bare == "trung tam" ||
           bare == "hoi";
}

std::vector<std::size_t> places_of_verbs(std::string_view name) {
    std::vector<std::size_t> places;
    const std::string small = text::without_case(name);
    if (small.size() != name.size()) return places;
    for (const std::string_view verb : verbs) {
        const std::size_t at = small.find(verb);
        if (at != std::string::npos) places.push_back(at);
    }
    std::sort(places.begin(), places.end());
    return places;
}

std::string_view without_request(std::string_view words) {
    for (bool is_changed = true; is_changed;) {
        is_changed = false;
        words = text::trimmed(words, blanks);
        for (const std::string_view request : requests) {
            if (!words.starts_with(request)) continue;
            words.remove_prefix(request.size());
            is_changed = true;
        }
    }
    return words;
}

std::string normal_name(std::string_view name) {
    const std::string squeezed = text::squeezed(with_plain_dashes(name));
    std::string out;
    const auto words = text::split(squeezed, ' ');
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool is_relation = words[i] == "co" && i + 1 < words.size() && words[i + 1] == "lien";
        if (words[i] == "cac" || words[i] == "nhung" || is_relation) continue;
        const auto expansion =
            std::find_if(expansions.begin(), expansions.end(),
                         [&](const Expansion& one) { return one.abbreviation == words[i]; });
        if (!out.empty()) out += ' ';
        out += expansion == expansions.end() ? words[i] : expansion->words;
    }
    return out;
}

std::string initials_of(std::string_view normal) {
    std::string initials;
    for (const std::string_view word : text::split(normal, ' '))
        initials += word.front();
    return initials;
}

bool is_abbreviated(std::string_view name) {
    const std::string plain = with_plain_dashes(name);
    if (is_in_capitals(plain) && plain.find(' ') != std::string::npos) return false;
    for (const std::string_view word : text::split(plain, ' ')) {
        const std::string squeezed = text::squeezed(word);
        if (squeezed.size() >= 2 && is_in_capitals(word) && !is_expanded(squeezed)) return true;
    }
    return false;
}

} // namespace ktask::intake
