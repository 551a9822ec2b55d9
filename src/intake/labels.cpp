#include "intake/labels.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "intake/wording.hpp"

namespace ktask::intake {

namespace {

/// A heading or label, bare, with a blank at both ends.
class Heading {
public:
    explicit Heading(std::string_view words) : words_(" " + bare_words(words) + " ") {}

    bool has(std::string_view words) const {
        return words_.find(" " + std::string(words) + " ") != std::string::npos;
    }
    bool has_any(std::initializer_list<std::string_view> all) const {
        return std::any_of(all.begin(), all.end(), [&](std::string_view one) { return has(one); });
    }
    bool is(std::string_view words) const { return words_ == " " + std::string(words) + " "; }
    bool is_any(std::initializer_list<std::string_view> all) const {
        return std::any_of(all.begin(), all.end(), [&](std::string_view one) { return is(one); });
    }
    bool begins(std::string_view words) const {
        return words_.starts_with(" " + std::string(words) + " ");
    }
    std::size_t length() const { return words_.size(); }

private:
    std::string words_;
};

bool is_number_heading(const Heading& heading) {
    return heading.is_any({"tt", "stt", "so tt", "so thu tu", "chi tiet", "thu tu", "no", "muc",
                           "item", "tt chi tiet", "stt tt", "stt chi tiet"});
}

bool is_code_heading(const Heading& heading) {
    return heading.is_any({"ma", "ma so", "ma nv", "ma nhiem vu", "ma cong viec", "ky hieu",
                           "ma so nhiem vu", "ma hieu"});
}

/// An office, or whoever does something.
bool names_somebody(const Heading& heading) {
    return heading.has_any({"co quan", "don vi", "phong", "ban", "bo phan", "nguoi", "chu the",
                            "to chuc", "phong ban", "can bo", "so nganh"});
}

bool is_lead_heading(const Heading& heading) {
    const bool is_above =
        heading.has_any({"lanh dao", "chi dao", "theo doi", "giam sat", "kiem tra"});
    if (heading.has_any({"chu tri", "lead", "responsible", "in charge", "implementing"}))
        return true;
    if (is_above) return false;
    if (heading.is_any({"thuc hien", "co quan", "don vi", "dau moi", "phu trach", "phan cong",
                        "phan cong thuc hien", "to chuc thuc hien", "trach nhiem"})) {
        return true;
    }
    const bool does =
        heading.has_any({"thuc hien", "dau moi", "phu trach", "tham muu", "soan thao", "duoc giao",
                         "duoc phan cong", "chiu trach nhiem", "tham gia", "trinh", "xay dung"});
    return does && names_somebody(heading) && !heading.has_any({"tham gia", "cap"});
}

bool is_due_heading(const Heading& heading) {
    if (heading.has_any({"ngay giao", "ngay ban hanh", "bat dau", "thuc te", "giao nhiem vu",
                         "thoi gian giao", "so lan", "ngay nhan"})) {
        return false;
    }
    return heading.has_any({"thoi gian",       "thoi han",        "tien do",
                            "thoi diem",       "han hoan thanh",  "han chot",
                            "han cuoi",        "han xu ly",       "han thuc hien",
                            "han trinh",       "ngay hoan thanh", "moc thoi gian",
                            "so ngay du kien", "lo trinh",        "han bao cao",
                            "han nop",         "deadline",        "due",
                            "timeline",        "time frame",      "timeframe",
                            "completion date"}) ||
           heading.is_any({"han", "thang", "quy", "hoan thanh", "ke hoach hoan thanh", "ket thuc",
                           "ngay ket thuc"});
}

bool is_state_heading(const Heading& heading) {
    return heading.has_any({"trang thai", "tinh trang", "tinh hinh", "muc do hoan thanh",
                            "ket qua thuc hien", "danh gia ket qua"}) ||
           heading.is_any({"status", "progress"});
}

bool is_title_heading(const Heading& heading) {
    return heading.has_any({"nhiem vu", "noi dung", "cong viec", "ten viec", "hoat dong", "de an",
                            "ten van ban", "giai phap", "cong tac", "dau viec", "viec", "task",
                            "tasks", "activity", "activities"});
}

bool is_target_heading(const Heading& heading) {
    return heading.has_any({"chi tieu", "muc tieu", "tieu chi"});
}

/// What is never a column of tasks of its own, whatever else its heading has.
bool is_further_heading(const Heading& heading) {
    return heading.has_any({"ghi chu", "san pham", "kinh phi", "can cu", "yeu cau", "de xuat",
                            "kien nghi", "vuong mac", "kho khan", "ly do", "nguyen nhan",
                            "cap trinh", "output", "outputs", "remarks"});
}

/// How many words a label has at most.
constexpr std::size_t longest_label = 9;
constexpr std::size_t longest_other_label = 7;
constexpr std::size_t longest_label_bytes = 160;

/// What a label in front of a line says; `other` where it is none that is known.
Kind kind_of_label(std::string_view label) {
    const Heading heading(label);
    if (folded_words(label).size() > longest_label) return Kind::other;
    const Kind kind = kind_of_heading(label);
    if (kind == Kind::title || kind == Kind::target || kind == Kind::number || kind == Kind::code) {
        return Kind::other;
    }
    if (heading.is_any({"co quan", "don vi"})) return Kind::other;
    return kind;
}

bool is_known_further_label(std::string_view label) {
    const Heading heading(label);
    return folded_words(label).size() <= longest_other_label &&
           (is_further_heading(heading) ||
            heading.has_any({"ket qua", "dia diem", "nguon", "muc tieu"}));
}

/// Where the colon of a label at the front is, or npos.
std::size_t colon_at_front(std::string_view text) {
    const std::size_t colon = text.substr(0, longest_label_bytes).find(':');
    if (colon == std::string_view::npos) return colon;
    const std::string_view label = text.substr(0, colon);
    if (label.find_first_of(".;\n\"") != std::string_view::npos) return std::string_view::npos;
    return colon;
}

/// Places within a text at which a label may begin: its front, lines, sentences, brackets.
std::vector<std::size_t> possible_labels(std::string_view text) {
    std::vector<std::size_t> places;
    bool is_front = true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const bool is_blank = blanks.find(c) != std::string_view::npos;
        if (is_front && !is_blank && c != '-' && c != '+' && c != '*' && c != '(') {
            places.push_back(at);
            is_front = false;
        }
        const bool ends = c == '\n' || c == ';' || c == '.' || c == '(' || c == ',';
        const bool is_apart = at + 1 >= text.size() ||
                              blanks.find(text[at + 1]) != std::string_view::npos || c == '\n' ||
                              c == '(';
        if (ends && is_apart) is_front = true;
    }
    return places;
}

struct LabelPlace {
    std::size_t begin;
    std::size_t colon;
    Kind kind;
};

std::vector<LabelPlace> labels_in(std::string_view text) {
    std::vector<LabelPlace> found;
    for (const std::size_t at : possible_labels(text)) {
        const std::size_t colon = colon_at_front(text.substr(at));
        if (colon == std::string_view::npos || colon == 0) continue;
        const std::string_view label = text.substr(at, colon);
        const Kind kind = kind_of_label(label);
        const bool is_label = kind != Kind::other && kind != Kind::state;
        if (is_label) found.push_back({at, at + colon, kind});
    }
    return found;
}

constexpr std::string_view around_labels = " \t\n\r;,.(-+*";

} // namespace

Kind kind_of_heading(std::string_view words) {
    const Heading heading(words);
    if (is_number_heading(heading)) return Kind::number;
    if (is_code_heading(heading)) return Kind::code;
    if (words.find('%') != std::string_view::npos) return Kind::other;
    const bool names_lead = heading.has("chu tri");
    const bool names_coordinating =
        heading.has_any({"phoi hop", "coordinating", "coordination", "supporting"});
    if (names_lead && names_coordinating) return Kind::roles;
    if (names_coordinating) return Kind::coordinating;
    if (is_further_heading(heading)) return Kind::other;
    if (is_due_heading(heading) && !names_lead) return Kind::due;
    if (is_lead_heading(heading)) return Kind::lead;
    if (is_state_heading(heading)) return Kind::state;
    if (is_title_heading(heading)) return Kind::title;
    if (is_target_heading(heading)) return Kind::target;
    return Kind::other;
}

int aptness_of_heading(std::string_view words, Kind kind) {
    const Heading heading(words);
    switch (kind) {
    case Kind::title:
        if (heading.is_any({"ten nhiem vu", "nhiem vu", "noi dung nhiem vu", "noi dung cong viec",
                            "noi dung", "nhiem vu cu the", "ten cong viec", "cong viec"})) {
            return 3;
        }
        return heading.has_any({"nhom", "linh vuc", "loai"}) ? 1 : 2;
    case Kind::lead:
        return heading.has("chu tri") ? 3 : (heading.has("tham muu") ? 2 : 1);
    case Kind::due:
        if (heading.is("ngay hoan thanh")) return 2; // which is when it was done
        if (heading.has_any({"hoan thanh", "thoi han", "han"})) return 4;
        if (heading.has("thoi gian")) return 3;
        return heading.has("tien do") ? 2 : 1;
    default:
        return 1;
    }
}

Role role_in(std::string_view words) {
    const Heading heading(words);
    if (heading.has("tham muu")) return Role::advising;
    return heading.has("thuc hien") ? Role::doing : Role::unsaid;
}

std::optional<Labelled> label_at_front(const Words& words, bool takes_any) {
    const std::size_t colon = colon_at_front(words.text);
    if (colon == std::string_view::npos || colon == 0) return std::nullopt;
    const std::string_view label = std::string_view(words.text).substr(0, colon);
    const Kind kind = kind_of_label(label);
    const bool is_short =
        folded_words(label).size() <= longest_other_label && begins_with_capital(label);
    const bool is_label =
        kind != Kind::other || is_known_further_label(label) || (takes_any && is_short);
    if (!is_label) return std::nullopt;
    return Labelled{trimmed(part_of(words, 0, colon)), kind,
                    trimmed(part_of(words, colon + 1, words.text.size()))};
}

TakenApart take_labels(const Words& words) {
    TakenApart taken;
    const std::vector<LabelPlace> labels = labels_in(words.text);
    if (labels.empty()) {
        taken.rest = words;
        return taken;
    }
    taken.rest = trimmed(part_of(words, 0, labels.front().begin), around_labels);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const std::size_t end = i + 1 < labels.size() ? labels[i + 1].begin : words.text.size();
        Words value = trimmed(part_of(words, labels[i].colon + 1, end), around_labels);
        const bool has_lone_bracket =
            value.text.ends_with(')') && value.text.find('(') == std::string::npos;
        if (has_lone_bracket) value = trimmed(value, ")");
        taken.labelled.push_back({trimmed(part_of(words, labels[i].begin, labels[i].colon)),
                                  labels[i].kind, std::move(value)});
    }
    return taken;
}

} // namespace ktask::intake
