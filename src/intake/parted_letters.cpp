#include "intake/parted_letters.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace ktask::intake {

namespace {

// Syllables that begin with a vowel which ASCII lacks; every other such run of letters is the end
// of one.
constexpr std::u32string_view whole_syllables =
    U" à á ả ạ ác ách ái ải ám ảm án áng ánh ảnh ào áo ảo áp át ăn ăng ắt ẵm âm ấm ầm ẩm ân ấn ẩn "
    U"âu "
    U"ấu ẩu ấy ấp ập é én ép ê ếch êm ếm ì í ỉ ít ích ịch ó óc óng ô ồ ổ ốc ôi ối ồi ổi ôm ốm ồm "
    U"ôn "
    U"ồn ổn ông ống ở ờ ơi ơn ớn ớt ợ ù ú ủ ùn úng ủng ứ ừ ưa ứng ưng ưu ước ướt ướp ương ươm ưỡn "
    U"ủy uỷ úy ủi ý ỷ ";

constexpr std::u32string_view beginnings =
    U" b c d đ g gh h k kh l m n ng ngh nh p ph qu r s t th tr ch gi v x ";

bool is_among(std::u32string_view word, std::u32string_view list) {
    std::u32string wanted = U" ";
    wanted.append(word).append(U" ");
    return list.find(wanted) != std::u32string_view::npos;
}

std::u32string small(std::u32string_view word) {
    std::u32string out(word);
    for (char32_t& letter : out) {
        if (letter >= U'A' && letter <= U'Z') letter += U'a' - U'A';
        if (letter == U'Đ') letter = U'đ';
    }
    return out;
}

bool is_ascii_vowel(char32_t letter) {
    return std::u32string_view(U"aeiouy").find(letter) != std::u32string_view::npos;
}

bool is_letter(char32_t letter) {
    return (letter >= U'a' && letter <= U'z') || letter >= U'À';
}

/// True if a letter of its own may be behind some words: "điểm d", "nhóm b", "dài 5 m".
bool may_be_a_letter(std::u32string_view before) {
    constexpr std::u32string_view counters = U" điểm khoản mục tiết nhóm loại hạng lớp phụ phương ";
    const std::size_t end = before.find_last_not_of(U' ') + 1;
    if (end == 0) return true;
    const std::size_t blank = before.substr(0, end).find_last_of(U' ');
    const std::size_t begin = blank == std::u32string_view::npos ? 0 : blank + 1;
    const std::u32string_view word = before.substr(begin, end - begin);
    return !is_letter(word.back()) || is_among(small(word), counters);
}

/// True if a word can only be the beginning of a syllable: it has no vowel, or one that what
/// follows needs ("vi" of "việc").
bool is_beginning(std::u32string_view word, std::u32string_view before, bool is_rest_certain) {
    const std::u32string syllable = small(word);
    if (is_among(syllable, beginnings)) {
        if (syllable.size() > 1 || is_rest_certain) return true;
        return syllable == word && !may_be_a_letter(before);
    }
    constexpr std::size_t longest = 4;
    if (!is_rest_certain || syllable.size() < 2 || syllable.size() > longest) return false;
    return is_ascii_vowel(syllable.back()) &&
           is_among(std::u32string_view(syllable).substr(0, syllable.size() - 1), beginnings);
}

/// Where the letters end that begin at a place.
std::size_t letters_end(std::u32string_view text, std::size_t at) {
    while (at < text.size() && is_letter(text[at]))
        ++at;
    return at;
}

/// True if the blank at a place parts a syllable.
bool parts_a_syllable(std::u32string_view text, std::size_t blank) {
    const std::size_t end = letters_end(text, blank + 1);
    const std::u32string_view rest = text.substr(blank + 1, end - blank - 1);
    constexpr std::size_t longest_rest = 5;
    if (rest.empty() || rest.size() > longest_rest) return false;
    const char32_t vowel = rest.front();
    if (vowel < U'à' || vowel == U'đ' || vowel == U'Đ') return false;
    const std::size_t before =
        text.substr(0, blank).find_last_not_of(U"abcdeghiklmnopqrstuvxyđABCDEGHIKLMNOPQRSTUVXYĐ");
    const std::size_t begin = before == std::u32string_view::npos ? 0 : before + 1;
    if (begin == blank || (begin > 0 && is_letter(text[begin - 1]))) return false;
    return is_beginning(text.substr(begin, blank - begin), text.substr(0, begin),
                        !is_among(rest, whole_syllables));
}

/// Takes one blank out, and lets what is behind the next gap stay where it is.
void take_out(std::u32string& text, std::size_t blank) {
    text.erase(blank, 1);
    const std::size_t gap = text.find(U"  ", blank);
    if (gap != std::u32string::npos) text.insert(gap, 1, U' ');
}

} // namespace

void join_parted_letters(std::vector<Line>& lines) {
    for (Line& line : lines) {
        for (std::size_t at = line.text.find(U' ', line.begin); at < line.text.size();
             at = line.text.find(U' ', at + 1)) {
            const bool is_after_opening =
                at > 0 && (line.text[at - 1] == U'(' || line.text[at - 1] == U'“');
            const bool is_lone = at + 1 < line.text.size() && line.text[at + 1] != U' ';
            if (is_lone && (is_after_opening || parts_a_syllable(line.text, at)))
                take_out(line.text, at);
        }
    }
}

} // namespace ktask::intake
