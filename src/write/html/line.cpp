#include "write/html/line.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "syntax/html.hpp"
#include "text/markup.hpp"
#include "text/split.hpp"
#include "text/width.hpp"

namespace ktask::write::html {

using document::Mark;

namespace {

/// A name or a reference number fits; an address of the web does not.
constexpr std::size_t longest_whole_word = 24;

std::string escaped_word(std::string_view word) {
    if (text::display_width(word) <= longest_whole_word) return syntax::html_escaped(word);
    std::string out;
    for (const std::string& piece : text::wrapped(word, longest_whole_word / 2)) {
        if (!out.empty()) out += "<wbr>";
        out += syntax::html_escaped(piece);
    }
    return out;
}

std::string escaped_words(std::string_view words) {
    std::string out;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        out += escaped_word(words.substr(0, end));
        if (end == words.size()) break;
        out += ' ';
        words.remove_prefix(end + 1);
    }
    return out;
}

std::string start_tag(const Mark& mark) {
    switch (mark.kind) {
    case Mark::Kind::emphasis:
        return "<em>";
    case Mark::Kind::foreign:
        return fmt::format("<span lang=\"{}\">",
                           text::tag_of(static_cast<text::Language>(mark.value)));
    case Mark::Kind::removed:
        return "<del>";
    case Mark::Kind::inserted:
        return "<ins>";
    case Mark::Kind::note:
        break;
    }
    return "";
}

std::string_view end_tag(Mark::Kind kind) {
    switch (kind) {
    case Mark::Kind::emphasis:
        return "</em>";
    case Mark::Kind::foreign:
        return "</span>";
    case Mark::Kind::removed:
        return "</del>";
    case Mark::Kind::inserted:
        return "</ins>";
    case Mark::Kind::note:
        break;
    }
    return "";
}

/// Goes through a line from mark to mark. What is marked within a mark ends
/// with it at the latest.
class Marked {
public:
    explicit Marked(std::string_view text) : text_(text) {}

    void add(const Mark& mark) {
        go_to(mark.begin);
        if (mark.kind == Mark::Kind::note) {
            if (is_after_note_) out_ += ' '; // or 1 and 2 would read as 12
            out_ += text::superscript(static_cast<int>(mark.value));
            is_after_note_ = true;
            return;
        }
        const std::size_t limit = open_.empty() ? text_.size() : open_.back().end;
        open_.push_back({mark.kind, std::min<std::size_t>(mark.end, limit)});
        out_ += start_tag(mark);
    }
    std::string finished() && {
        go_to(text_.size());
        return std::move(out_);
    }

private:
    struct Open {
        Mark::Kind kind;
        std::size_t end;
    };

    void go_to(std::size_t place) {
        while (!open_.empty() && open_.back().end <= place) {
            add_text(open_.back().end);
            out_ += end_tag(open_.back().kind);
            open_.pop_back();
        }
        add_text(place);
    }
    void add_text(std::size_t end) {
        if (end <= at_) return;
        out_ += escaped_words(text_.substr(at_, end - at_));
        at_ = end;
        is_after_note_ = false;
    }

    std::string_view text_;
    std::string out_;
    std::size_t at_ = 0;
    std::vector<Open> open_; ///< each within the one before
    bool is_after_note_ = false;
};

} // namespace

std::string line_as_html(const document::Line& line) {
    Marked marked(line.text.view());
    for (const Mark& mark : line.marks)
        marked.add(mark);
    return std::move(marked).finished();
}

} // namespace ktask::write::html
