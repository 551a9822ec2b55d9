#include "write/line.hpp"

#include <utility>

#include "text/markup.hpp"

namespace ktask::write {

using document::Line;
using document::Mark;

namespace {

/// Puts signs for its marks into a line, from its front to its end.
class MarkedLine {
public:
    MarkedLine(std::string_view text, Escape escaped) : text_(text), escaped_(escaped) {}

    void add_note(const Mark& mark) {
        const bool is_next = go_to(mark.begin) && is_after_note_;
        if (is_next) out_ += ' '; // or 1 and 2 would read as 12
        out_ += text::superscript(static_cast<int>(mark.value));
        is_after_note_ = true;
    }
    void add_emphasis(const Mark& mark) {
        if (mark.begin == mark.end) return;
        go_to(mark.begin);
        out_ += '*';
        is_after_note_ = false;
        end_of_emphasis_ = mark.end;
    }
    std::string finished() && {
        go_to(text_.size());
        return std::move(out_);
    }

private:
    /// Writes up to a place; true if there was nothing to write.
    bool go_to(std::size_t place) {
        if (end_of_emphasis_ != 0 && end_of_emphasis_ <= place) {
            write_to(std::exchange(end_of_emphasis_, 0));
            out_ += '*';
            is_after_note_ = false;
        }
        return write_to(place);
    }
    bool write_to(std::size_t place) {
        if (place == at_) return true;
        out_ += escaped_(text_.substr(at_, place - at_));
        at_ = place;
        is_after_note_ = false;
        return false;
    }

    std::string_view text_;
    Escape escaped_;
    std::string out_;
    std::size_t at_ = 0;
    std::size_t end_of_emphasis_ = 0;
    bool is_after_note_ = false;
};

} // namespace

std::string with_numbers(const Line& line) {
    MarkedLine marked(line.text.view(), as_it_is);
    for (const Mark& mark : line.marks) {
        if (mark.kind == Mark::Kind::note) marked.add_note(mark);
    }
    return std::move(marked).finished();
}

std::string with_marks(const Line& line, Escape escaped) {
    MarkedLine marked(line.text.view(), escaped);
    for (const Mark& mark : line.marks) {
        if (mark.kind == Mark::Kind::note) marked.add_note(mark);
        if (mark.kind == Mark::Kind::emphasis) marked.add_emphasis(mark);
    }
    return std::move(marked).finished();
}

std::string as_it_is(std::string_view words) {
    return std::string(words);
}

std::string plain_blanks(std::string text) {
    constexpr std::string_view no_break = "\u00a0";
    for (std::size_t at = text.find(no_break); at != std::string::npos;
         at = text.find(no_break, at + 1)) {
        text.replace(at, no_break.size(), 1, ' ');
    }
    return text;
}

std::string without_notes(const Line& line) {
    std::string out;
    for (const char c : line.text.view()) {
        if (c != ' ' || (!out.empty() && out.back() != ' ')) out += c;
    }
    if (out.ends_with(' ')) out.pop_back();
    return out;
}

std::string joined(const document::Cell& cell, std::string_view separator) {
    std::string out = with_numbers(cell.main);
    for (const Line& remark : cell.remarks) {
        if (!out.empty()) out += separator;
        out += with_numbers(remark);
    }
    return out;
}

bool ends_right(const document::Column& column) {
    return column.role == document::Column::Role::number ||
           column.role == document::Column::Role::count;
}

} // namespace ktask::write
