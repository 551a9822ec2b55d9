#include "intake/marks.hpp"

#include <algorithm>

#include "intake/wording.hpp"
#include "text/fold.hpp"
#include "text/markup.hpp"

namespace ktask::intake {

namespace {

bool is_blank_at(std::string_view text, std::size_t at) {
    return at >= text.size() || blanks.find(text[at]) != std::string_view::npos;
}

/// Where the bracket that is open before `from` closes, or npos.
std::size_t end_of_bracket(std::string_view text, std::size_t from) {
    int depth = 1;
    for (std::size_t at = from; at < text.size(); ++at) {
        if (text[at] == '[') ++depth;
        if (text[at] == ']' && --depth == 0) return at;
    }
    return std::string_view::npos;
}

/// What reads marks, from left to right.
class MarkReader {
public:
    explicit MarkReader(std::string_view marked) : marked_(marked) {}

    Words read() {
        while (at_ < marked_.size()) {
            if (read_note() || read_star()) continue;
            words_.text += marked_[at_++];
        }
        keep_stars(open_strong_);
        keep_stars(open_emphasis_);
        return std::move(words_);
    }

private:
    struct Open {
        bool is_open = false;
        std::size_t at = 0; ///< in the words
    };

    bool read_note() {
        if (has_loose_bracket_ || !marked_.substr(at_).starts_with("^[")) return false;
        const std::size_t end = end_of_bracket(marked_, at_ + 2);
        if (end == std::string_view::npos) {
            has_loose_bracket_ = true;
            return false;
        }
        const std::string text = on_one_line(marked_.substr(at_ + 2, end - at_ - 2));
        if (text.empty()) return false;
        words_.notes.push_back({words_.text.size(), text});
        at_ = end + 1;
        return true;
    }

    bool read_star() {
        if (marked_[at_] != '*') return false;
        const bool is_strong = marked_.substr(at_).starts_with("**");
        const std::size_t length = is_strong ? 2 : 1;
        Open& open = is_strong ? open_strong_ : open_emphasis_;
        const bool may_close = open.is_open && at_ > 0 && !is_blank_at(marked_, at_ - 1) &&
                               words_.text.size() > open.at;
        const bool may_open = !open.is_open && !is_blank_at(marked_, at_ + length);
        if (!may_close && !may_open) {
            words_.text += marked_.substr(at_, length);
            at_ += length;
            return true;
        }
        if (may_close) {
            auto& spans = is_strong ? words_.strong : words_.emphasis;
            spans.push_back({open.at, words_.text.size()});
        }
        open = {may_open, words_.text.size()};
        at_ += length;
        return true;
    }

    /// A star that nothing closes is a star.
    void keep_stars(const Open& open) {
        if (!open.is_open) return;
        const std::string stars(&open == &open_strong_ ? 2 : 1, '*');
        words_.text.insert(open.at, stars);
        for (Note& note : words_.notes) {
            if (note.at >= open.at) note.at += stars.size();
        }
        for (auto* const spans : {&words_.emphasis, &words_.strong}) {
            for (text::Span& span : *spans) {
                if (span.begin >= open.at) span.begin += stars.size();
                if (span.end > open.at) span.end += stars.size();
            }
        }
    }

    std::string_view marked_;
    std::size_t at_ = 0;
    bool has_loose_bracket_ = false;
    Words words_;
    Open open_strong_;
    Open open_emphasis_;
};

/// Signs that would mean more than themselves, escaped. A lone bracket means nothing but within a
/// footnote.
std::string escaped(std::string_view text, bool is_note) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool is_caret = text[at] == '^' && at + 1 < text.size() && text[at + 1] == '[';
        const bool is_bracket = is_note && (text[at] == '[' || text[at] == ']');
        if (text[at] == '*' || text[at] == '\\' || is_caret || is_bracket) out += '\\';
        out += text[at];
    }
    return out;
}

} // namespace

Words words_of_marked(std::string_view marked) {
    return MarkReader(marked).read();
}

std::string marked_up(const Words& words) {
    std::string out;
    std::size_t at = 0;
    auto note = words.notes.begin();
    const auto add_to = [&](std::size_t end) {
        out += escaped(std::string_view(words.text).substr(at, end - at), false);
        at = end;
    };
    const auto add_notes_to = [&](std::size_t end) {
        for (; note != words.notes.end() && note->at <= end; ++note) {
            add_to(std::max(at, note->at));
            out += "^[" + escaped(on_one_line(note->text), true) + "]";
        }
        add_to(end);
    };
    for (const text::Span& span : words.emphasis) {
        const std::string_view within = text::written(words.text, span);
        const bool is_tight =
            !within.empty() && !is_blank_at(within, 0) && !is_blank_at(within, within.size() - 1);
        if (!is_tight || span.begin < at) continue;
        add_notes_to(span.begin);
        out += '*';
        add_to(span.end);
        out += '*';
    }
    add_notes_to(words.text.size());
    return text::to_nfc(out);
}

std::string plainly(const Words& words) {
    return text::to_nfc(escaped(words.text, false));
}

} // namespace ktask::intake
