#include "write/docx/words.hpp"

#include <set>

#include <fmt/format.h>

#include "syntax/xml.hpp"
#include "write/line.hpp"

namespace ktask::write::docx {

using document::Line;
using document::Mark;
using document::Tone;

namespace {

/// What the marks over a place say.
struct Marked {
    bool is_emphasised = false;
    bool is_removed = false;
    bool is_inserted = false;
    std::string_view language = {};
};

Marked marks_over(const Line& line, std::uint32_t place) {
    Marked marked;
    for (const Mark& mark : line.marks) {
        if (place < mark.begin || place >= mark.end) continue;
        if (mark.kind == Mark::Kind::emphasis) marked.is_emphasised = true;
        if (mark.kind == Mark::Kind::removed) marked.is_removed = true;
        if (mark.kind == Mark::Kind::inserted) marked.is_inserted = true;
        if (mark.kind == Mark::Kind::foreign)
            marked.language = language_tag(static_cast<text::Language>(mark.value));
    }
    return marked;
}

bool is_strong(Tone tone) {
    return tone == Tone::strong || tone == Tone::warning || tone == Tone::alarm;
}

std::string properties_of(const Marked& marked, Tone tone, const Look& look) {
    std::string out;
    if (look.is_strong || is_strong(tone)) out += "<w:b/><w:bCs/>";
    if (look.is_italic != marked.is_emphasised) out += "<w:i/><w:iCs/>";
    if (marked.is_removed) out += "<w:strike/>";
    if (const std::string_view colour = colour_of(tone); !colour.empty())
        out += fmt::format("<w:color w:val=\"{}\"/>", colour);
    if (look.size != 0)
        out += fmt::format("<w:sz w:val=\"{0}\"/><w:szCs w:val=\"{0}\"/>", look.size);
    if (marked.is_inserted) out += "<w:u w:val=\"single\"/>";
    if (!marked.language.empty()) out += fmt::format("<w:lang w:val=\"{}\"/>", marked.language);
    return out.empty() ? out : fmt::format("<w:rPr>{}</w:rPr>", out);
}

std::string run_of(std::string_view words, const std::string& properties) {
    if (words.empty()) return "";
    return fmt::format("<w:r>{}<w:t xml:space=\"preserve\">{}</w:t></w:r>", properties,
                       syntax::xml_escaped(plain_blanks(std::string(words))));
}

std::string raised(std::string_view words) {
    return fmt::format("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>"
                       "<w:t xml:space=\"preserve\">{}</w:t></w:r>",
                       words);
}

/// The places at which a line has to be parted.
std::vector<std::uint32_t> borders_of(const Line& line) {
    std::set<std::uint32_t> borders = {0, static_cast<std::uint32_t>(line.text.size())};
    for (const Mark& mark : line.marks) {
        borders.insert(mark.begin);
        borders.insert(mark.end);
    }
    return {borders.begin(), borders.end()};
}

std::string citations_at(const Line& line, std::uint32_t place, Footnotes& footnotes) {
    std::string out;
    for (const Mark& mark : line.marks) {
        if (mark.kind != Mark::Kind::note || mark.begin != place) continue;
        if (!out.empty()) out += raised(" "); // or 1 and 2 would read as 12
        out += footnotes.citation(mark.value);
    }
    return out;
}

} // namespace

std::string_view language_tag(text::Language language) {
    return language == text::Language::english ? "en-GB" : "vi-VN";
}

std::string Footnotes::citation(std::uint32_t number) {
    const std::string figures = fmt::format_int(number).str();
    if (!are_at_foot()) return raised(figures);
    if (!numbers_.insert(number).second) {
        return fmt::format("<w:fldSimple w:instr=\" NOTEREF _Note{} \\f \\h \">{}</w:fldSimple>",
                           number, raised(figures));
    }
    const bool has_own_mark = number != counted_ + 1;
    if (!has_own_mark) ++counted_;
    cited_.push_back({number, has_own_mark});
    return fmt::format("<w:bookmarkStart w:id=\"{0}\" w:name=\"_Note{1}\"/>"
                       "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>"
                       "<w:footnoteReference{2} w:id=\"{0}\"/>{3}</w:r>"
                       "<w:bookmarkEnd w:id=\"{0}\"/>",
                       cited_.size(), number, has_own_mark ? " w:customMarkFollows=\"1\"" : "",
                       has_own_mark ? fmt::format("<w:t>{}</w:t>", figures) : "");
}

std::string Footnotes::texts() const {
    std::string out;
    Footnotes none(nullptr);
    for (std::size_t i = 0; i < cited_.size(); ++i) {
        const std::string mark = cited_[i].has_own_mark
                                     ? raised(fmt::format_int(cited_[i].number).str())
                                     : "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>"
                                       "<w:footnoteRef/></w:r>";
        out += fmt::format("<w:footnote w:id=\"{}\">{}</w:footnote>\n", i + 1,
                           paragraph("FootnoteText",
                                     mark + run(" ") + runs(notes_->note(cited_[i].number), none)));
    }
    return out;
}

std::string runs(const Line& line, Footnotes& footnotes, const Look& look) {
    std::string out;
    const std::vector<std::uint32_t> borders = borders_of(line);
    for (std::size_t i = 0; i < borders.size(); ++i) {
        out += citations_at(line, borders[i], footnotes);
        if (i + 1 == borders.size()) break;
        out += run_of(line.text.view().substr(borders[i], borders[i + 1] - borders[i]),
                      properties_of(marks_over(line, borders[i]), line.tone, look));
    }
    return out;
}

std::string run(std::string_view words, const Look& look) {
    return run_of(words, properties_of({}, Tone::plain, look));
}

std::string paragraph(std::string_view style, std::string_view content,
                      std::string_view properties) {
    return fmt::format("<w:p><w:pPr><w:pStyle w:val=\"{}\"/>{}</w:pPr>{}</w:p>", style, properties,
                       content);
}

std::string_view colour_of(Tone tone) {
    switch (tone) {
    case Tone::faint:
        return "57606A";
    case Tone::good:
        return "1A7F37";
    case Tone::flawed:
        return "8E4A9E";
    case Tone::warning:
        return "8A5A00";
    case Tone::alarm:
        return "B42318";
    case Tone::plain:
    case Tone::strong:
        break;
    }
    return "";
}

} // namespace ktask::write::docx
