#include "words/language.hpp"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstring>

#include "words/translations.hpp"

namespace ktask::words {

namespace {

std::string_view translated(std::string_view pattern, std::string_view meaning,
                            text::Language language) {
    if (language == text::Language::english) return pattern;
    for (const auto& table : {vietnamese(), vietnamese_changes()}) {
        for (const Translation& row : table) {
            if (row.pattern == pattern && row.meaning == meaning) return row.words;
        }
    }
    return pattern;
}

void add_padded(std::string& out, int number, std::size_t digits) {
    const std::string written = std::to_string(number);
    if (written.size() < digits) out.append(digits - written.size(), '0');
    out += written;
}

/// What the system calls an error, as part of a sentence.
std::string reason_of(text::Errno error) {
    std::string reason = std::strerror(error.number);
    const bool is_word =
        reason.size() > 1 && std::islower(static_cast<unsigned char>(reason[1])) != 0;
    if (is_word) reason[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(reason[0])));
    return reason;
}

} // namespace

std::string said(std::chrono::sys_days day, text::Language language) {
    const std::chrono::year_month_day date(day);
    const int year = static_cast<int>(date.year());
    const int month = static_cast<int>(static_cast<unsigned>(date.month()));
    const int day_of_month = static_cast<int>(static_cast<unsigned>(date.day()));
    std::string out;
    if (language == text::Language::english) {
        add_padded(out, year, 4);
        add_padded(out += '-', month, 2);
        add_padded(out += '-', day_of_month, 2);
    } else {
        add_padded(out, day_of_month, 2);
        add_padded(out += '/', month, 2);
        add_padded(out += '/', year, 4);
    }
    return out;
}

/// A message on its way into `out`.
struct Speaker::Saying {
    Speaker& speaker;
    const std::vector<std::size_t>* line_breaks;
    std::string out;

    void add(std::int64_t number) { out += std::to_string(number); }
    void add(const text::Quoted& quoted) { out += text::shown(quoted.text).view(); }
    void add(std::chrono::sys_days day) { out += said(day, speaker.language_); }
    void add(text::Errno error) { out += text::shown(reason_of(error)).view(); }

    void add(text::LineOf line) {
        if (line_breaks == nullptr) {
            out += '?';
            return;
        }
        const auto before = std::lower_bound(line_breaks->begin(), line_breaks->end(), line.offset);
        add(std::int64_t{before - line_breaks->begin()} + 1);
    }

    void add(text::Tenths number) {
        add(number.tenths / 10);
        if (number.tenths % 10 == 0) return;
        out += speaker.language_ == text::Language::english ? '.' : ',';
        add(number.tenths % 10);
    }

    std::string_view words_between(text::Between between) {
        switch (between) {
        case text::Between::comma:
            return ", ";
        case text::Between::semicolon:
            return "; ";
        case text::Between::either:
            return speaker.words_for(" or ", {});
        case text::Between::blank:
            return " ";
        }
        return "";
    }

    void add(const text::Parts& parts) {
        bool is_first = true;
        for (const text::Message& part : parts.parts) {
            if (!is_first) out += words_between(parts.between);
            is_first = false;
            add(part, nullptr);
        }
    }

    void add(const text::Message& message, std::vector<text::Span>* places) {
        const std::string_view words = speaker.words_of(message);
        std::size_t next = 0;
        for (std::size_t at = 0; at < words.size();) {
            const std::size_t open = std::min(words.find('{', at), words.size());
            out += words.substr(at, open - at);
            if (open == words.size()) break;
            const bool is_numbered = words[open + 1] != '}';
            const std::size_t index =
                is_numbered ? static_cast<std::size_t>(words[open + 1] - '0') : next++;
            at = open + (is_numbered ? 3 : 2);
            const std::size_t begin = out.size();
            std::visit([this](const auto& argument) { add(argument); }, message.arguments[index]);
            if (places == nullptr) continue;
            text::Span& place = (*places)[index];
            if (place.end == 0) place = {begin, out.size()};
        }
    }
};

Speaker::Remembered& Speaker::place_of(const char* pattern, const char* meaning) {
    const auto mixed =
        reinterpret_cast<std::uintptr_t>(pattern) * 31 + reinterpret_cast<std::uintptr_t>(meaning);
    std::size_t at = (mixed ^ (mixed >> 16U)) & (remembered_.size() - 1);
    while (remembered_[at].pattern != nullptr &&
           (remembered_[at].pattern != pattern || remembered_[at].meaning != meaning)) {
        at = (at + 1) & (remembered_.size() - 1);
    }
    return remembered_[at];
}

std::string_view Speaker::words_for(std::string_view pattern, std::string_view meaning) {
    if (language_ == text::Language::english) return pattern;
    if (2 * count_ >= remembered_.size()) {
        constexpr std::size_t at_first = 64;
        std::vector<Remembered> old(std::max(at_first, 2 * remembered_.size()));
        old.swap(remembered_);
        for (const Remembered& each : old) {
            if (each.pattern != nullptr) place_of(each.pattern, each.meaning) = each;
        }
    }
    Remembered& place = place_of(pattern.data(), meaning.data());
    if (place.pattern == nullptr) {
        place = {pattern.data(), meaning.data(), translated(pattern, meaning, language_)};
        ++count_;
    }
    return place.words;
}

std::string_view Speaker::words_of(const text::Message& message) {
    if (language_ == text::Language::english && !message.one.empty()) {
        const auto* count = std::get_if<std::int64_t>(&message.arguments.front());
        if (count != nullptr && *count == 1) return message.one;
    }
    return words_for(message.pattern, message.meaning);
}

Placed Speaker::placed(const text::Message& message, const std::vector<std::size_t>* line_breaks) {
    Saying saying{*this, line_breaks, {}};
    Placed placed;
    placed.arguments.resize(message.arguments.size());
    saying.add(message, &placed.arguments);
    placed.text = text::Shown(std::move(saying.out));
    return placed;
}

text::Shown said(const text::Message& message, Speaker& speaker,
                 const std::vector<std::size_t>* line_breaks) {
    return speaker.placed(message, line_breaks).text;
}

} // namespace ktask::words
