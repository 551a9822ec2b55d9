#include "deadline/known_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "deadline/names.hpp"
#include "text/fold.hpp"

namespace ktask::deadline {

std::vector<std::string> known_words() {
    return {"tháng",     "ngày",       "năm",         "quý",          "tuần",       "trước",
            "trong",     "đầu",        "giữa",        "cuối",         "chậm",       "muộn",
            "nhất",      "hơn",        "đến",         "hết",          "không",      "quá",
            "hạn",       "chót",       "là",          "vào",          "từ",         "tới",
            "thường",    "xuyên",      "liên",        "tục",          "hằng",       "hàng",
            "mỗi",       "một",        "lần",         "định",         "kỳ",         "hoàn",
            "thành",     "xong",       "hôm",         "nay",          "qua",        "mai",
            "này",       "sau",        "ngoái",       "thứ",          "chủ",        "nhật",
            "thời",      "gian",       "giai",        "đoạn",         "trở",        "đi",
            "những",     "các",        "tiếp",        "theo",         "và",         "cả",
            "vòng",      "kể",         "tính",        "ban",          "hành",       "ký",
            "được",      "kế",         "hoạch",       "chương",       "trình",      "nghị",
            "quyết",     "chỉ",        "thị",         "công",         "văn",        "thông",
            "báo",       "cáo",        "đề",          "án",           "tư",         "luật",
            "bản",       "kết",        "luận",        "hướng",        "dẫn",        "phương",
            "làm",       "việc",       "nhiệm",       "vụ",           "yêu",        "cầu",
            "khi",       "có",         "phát",        "sinh",         "đột",        "xuất",
            "quy",       "chưa",       "xác",         "hai",          "ba",         "bốn",
            "sáu",       "bảy",        "tám",         "chín",         "mười",       "giờ",
            "phút",      "lúc",        "sáng",        "chiều",        "của",        "thực",
            "hiện",      "dự",         "kiến",        "phải",         "cần",        "tiến",
            "độ",        "điểm",       "trễ",         "cho",          "hoặc",       "đúng",
            "nửa",       "buổi",       "tiên",        "cùng",         "lăm",        "trăm",
            "before",    "by",         "ongoing",     "recurring",    "daily",      "weekly",
            "monthly",   "quarterly",  "yearly",      "annually",     "today",      "yesterday",
            "tomorrow",  "this",       "next",        "last",         "day",        "days",
            "week",      "weeks",      "month",       "months",       "quarter",    "quarters",
            "year",      "years",      "january",     "february",     "march",      "april",
            "may",       "june",       "july",        "august",       "september",  "october",
            "november",  "december",   "monday",      "tuesday",      "wednesday",  "thursday",
            "friday",    "saturday",   "sunday",      "within",       "working",    "issue",
            "issued",    "required",   "needed",      "request",      "from",       "until",
            "every",     "each",       "first",       "second",       "third",      "fourth",
            "half",      "quarter",    "end",         "beginning",    "middle",     "start",
            "deadline",  "during",     "onwards",     "following",    "continuous", "times",
            "plan",      "programme",  "decision",    "expected",     "throughout", "planned",
            "scheduled", "completed",  "latest",      "final",        "beyond",     "confirmed",
            "decided",   "determined", "fortnightly", "semiannually", "eleven",     "twelve",
            "thirteen",  "fourteen",   "fifteen",     "sixteen",      "seventeen",  "eighteen",
            "nineteen",  "twenty",     "thirty",      "forty",        "fifty",      "sixty",
            "seventy",   "eighty",     "ninety",      "hundred"};
}

bool is_spelt_as_known(std::string_view word) {
    const std::string letters = text::without_case(word);
    if (letters == "quí" || letters == "kì") return true;
    const std::string folded = text::fold(word);
    bool is_like_known = false;
    for (const std::string& known : known_words()) {
        if (known == letters) return true;
        is_like_known = is_like_known || text::fold(known) == folded;
    }
    return !is_like_known;
}

bool is_known_word(const std::string& folded) {
    constexpr std::array<std::string_view, 98> short_words{
        "i",     "ii",    "iii",   "iv",    "q",     "h",    "w",     "d",       "m",
        "t",     "cn",    "wd",    "g",     "p",     "st",   "nd",    "rd",      "th",
        "jan",   "feb",   "mar",   "apr",   "jun",   "jul",  "aug",   "sep",     "sept",
        "oct",   "nov",   "dec",   "in",    "on",    "of",   "the",   "to",      "a",
        "an",    "as",    "no",    "later", "than",  "not",  "due",   "up",      "none",
        "and",   "after", "when",  "upon",  "at",    "be",   "date",  "is",      "was",
        "or",    "hoc",   "ad",    "tbd",   "mid",   "till", "for",   "through", "onward",
        "since", "prior", "per",   "once",  "twice", "one",  "two",   "three",   "four",
        "five",  "six",   "seven", "eight", "nine",  "ten",  "vx",    "period",  "between",
        "mon",   "tue",   "tues",  "wed",   "thu",   "thur", "thurs", "fri",     "sat",
        "sun",   "am",    "pm",    "yet",   "must",  "now",  "tbc",   "semi"};
    const std::vector<std::string> words = known_words();
    return joined_quarter(folded) > 0 ||
           std::find(short_words.begin(), short_words.end(), folded) != short_words.end() ||
           std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return text::fold(word) == folded; });
}

} // namespace ktask::deadline
