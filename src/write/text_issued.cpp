#include "write/text_issued.hpp"

#include <string>
#include <vector>

#include "text/width.hpp"
#include "write/line.hpp"
#include "write/text_lines.hpp"

namespace ktask::write {

using document::Line;
using document::Tone;

namespace {

/// Lines under each other, those without words left out, and a blank line before them unless they
/// are the first.
class Groups {
public:
    Groups(const Manner& manner, text::Sink& sink) : manner_(manner), sink_(sink) {}

    void add(const std::vector<Line>& lines, Tone tone) {
        bool is_first = true;
        for (const Line& line : lines) {
            if (line.text.empty()) continue;
            if (is_first && has_any_) sink_ += '\n';
            is_first = false;
            has_any_ = true;
            sink_ += wrapped_lines(with_emphasis(line), tone, manner_);
        }
    }

private:
    const Manner& manner_;
    text::Sink& sink_;
    bool has_any_ = false;
};

void write_points(const std::vector<Line>& points, const Manner& manner, text::Sink& sink) {
    constexpr std::string_view dash = "- ";
    for (const Line& point : points)
        sink += text::hanging(dash, with_emphasis(point), dash.size(), manner.width);
}

} // namespace

void text_letterhead(const document::Letterhead& letterhead, const Manner& manner,
                     text::Sink& sink) {
    Groups groups(manner, sink);
    groups.add({letterhead.authority}, Tone::plain);
    groups.add({letterhead.issuer}, Tone::strong);
    groups.add({letterhead.number}, Tone::plain);
    groups.add({letterhead.state, letterhead.motto}, Tone::strong);
    groups.add({letterhead.dated}, Tone::plain);
    groups.add(letterhead.title, Tone::strong);
}

void text_passage(const document::Passage& passage, const Manner& manner, text::Sink& sink) {
    const bool is_heading = passage.kind == document::Passage::Kind::heading;
    sink +=
        wrapped_lines(with_emphasis(passage.line), is_heading ? Tone::strong : Tone::plain, manner);
    write_points(passage.points, manner, sink);
}

void text_signature(const document::Signature& signature, const Manner& manner, text::Sink& sink) {
    Groups groups(manner, sink);
    groups.add({signature.heading}, Tone::plain);
    write_points(signature.recipients, manner, sink);
    groups.add(signature.titles, Tone::strong);
    groups.add({signature.name}, Tone::strong);
}

} // namespace ktask::write
