#include "intake/docx_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "text/split.hpp"
#include "text/utf8.hpp"

namespace ktask::intake {

namespace {

/// A sign of a font of signs, which has a character of its own.
struct Sign {
    std::string_view font;
    unsigned code;
    std::string_view character;
};

/// A sign in what it stands for; one that is not known as the character that the font gives it to.
std::string sign_words(office::Element sign) {
    constexpr std::array<Sign, 15> known = {{{"Wingdings", 0x6f, "□"},
                                             {"Wingdings", 0x71, "❑"},
                                             {"Wingdings", 0xa7, "▪"},
                                             {"Wingdings", 0xa8, "◻"},
                                             {"Wingdings", 0xd8, "➢"},
                                             {"Wingdings", 0xe0, "→"},
                                             {"Wingdings", 0xf0, "⇨"},
                                             {"Wingdings", 0xfb, "✗"},
                                             {"Wingdings", 0xfc, "✓"},
                                             {"Wingdings", 0xfe, "☑"},
                                             {"Symbol", 0xa3, "≤"},
                                             {"Symbol", 0xae, "→"},
                                             {"Symbol", 0xb1, "±"},
                                             {"Symbol", 0xb3, "≥"},
                                             {"Symbol", 0xb7, "•"}}};
    constexpr unsigned private_use = 0xf000;
    const std::string_view digits = office::attribute(sign, "char");
    const std::string_view font = office::attribute(sign, "font");
    unsigned code = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    for (const Sign& each : known) {
        if (each.font == font && (code == each.code || code == private_use + each.code))
            return std::string(each.character);
    }
    const bool is_character = code >= 0x20 && (code < 0xd800 || (code >= 0xe000 && code < 0x10000));
    std::string words;
    if (is_character) text::append(words, code);
    return words;
}

bool is_xml_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_set(std::string_view value) {
    return value == "1" || value == "true" || value == "on";
}

/// The text of an element `t`. Line breaks of XML are blanks; hyphens at which a word may be parted
/// are only seen where it is.
std::string run_text(office::Element element) {
    constexpr std::string_view soft_hyphen = "\xc2\xad";
    std::string_view text = element.text().get();
    if (office::attribute(element, "space") != "preserve") {
        while (!text.empty() && is_xml_blank(text.front()))
            text.remove_prefix(1);
        while (!text.empty() && is_xml_blank(text.back()))
            text.remove_suffix(1);
    }
    std::string words(text);
    std::replace_if(words.begin(), words.end(), is_xml_blank, ' ');
    for (std::size_t at = words.find(soft_hyphen); at != std::string::npos;
         at = words.find(soft_hyphen, at))
        words.erase(at, soft_hyphen.size());
    return words;
}

class WordsReader {
public:
    WordsReader(const DocxProperties& usual, DocxReading& reading)
        : usual_(usual), now_(usual), reading_(reading) {}

    void read_inside(office::Element parent) {
        for (const office::Element each : parent.children())
            read(each);
    }

    DocxWords taken() {
        reading_.fields.end_paragraph();
        return std::move(found_);
    }

private:
    void read(office::Element element) {
        const std::string_view name = office::local_name(element);
        if (name == "instrText") cite_again(element.text().get());
        if (name.empty() || is_unseen(element)) return;
        if (name == "r") {
            read_run(element);
        } else if (name == "t") {
            add(run_text(element));
        } else if (name == "tab" || name == "ptab") {
            add("\t");
        } else if (name == "br" || name == "cr") {
            add("\n");
        } else if (name == "noBreakHyphen") {
            add("-");
        } else if (name == "sym") {
            add(sign_words(element));
        } else if (name == "fldChar") {
            read_field_mark(office::attribute(element, "fldCharType"));
        } else if (name == "fldSimple") {
            cite_again(office::attribute(element, "instr"));
            read_inside(element);
            cited_again_.reset();
        } else if (name == "bookmarkStart") {
            bookmark_ = office::attribute(element, "name");
        } else if (name == "footnoteReference") {
            add_note(reading_.footnotes, element);
        } else if (name == "endnoteReference") {
            add_note(reading_.endnotes, element);
        } else if (name == "AlternateContent") {
            read_inside(chosen_alternative(element));
        } else if (name == "txbxContent") {
            found_.boxes.push_back(element);
        } else {
            read_inside(element);
        }
    }

    void read_run(office::Element run) {
        const office::Element properties = office::child(run, "rPr");
        const DocxProperties& style = reading_.styles[office::property(properties, "rStyle")];
        now_ = laid_over(word_properties(properties), laid_over(style, usual_));
        const office::Element note = office::child(run, "footnoteReference");
        if (is_set(office::attribute(note, "customMarkFollows"))) {
            add_marked_note(note, run_text(office::child(run, "t")));
        } else {
            read_inside(run);
        }
        now_ = usual_;
    }

    void read_field_mark(std::string_view kind) {
        if (kind == "begin") reading_.fields.begin();
        if (kind == "separate") reading_.fields.begin_result();
        if (kind == "end") {
            reading_.fields.end();
            cited_again_.reset();
        }
    }

    /// " NOTEREF _Ref1 \\h " stands for the number of the note in that bookmark.
    void cite_again(std::string_view instruction) {
        const auto words = text::split(text::trimmed(instruction, " "), ' ');
        if (words.size() < 2 || words.front() != "NOTEREF") return;
        const auto note = reading_.bookmarked.find(words[1]);
        if (note != reading_.bookmarked.end()) cited_again_ = note->second;
    }

    void add(std::string_view text) {
        if (text.empty() || reading_.fields.is_within_instruction()) return;
        if (cited_again_) {
            add_note(std::exchange(*cited_again_, ""));
            return;
        }
        if (now_.is_hidden.value_or(false)) {
            reading_.has_hidden_words = reading_.has_hidden_words || has_words(text);
            return;
        }
        if (!reading_.bounds.take_words(text.size())) return;
        const Look look{now_.is_emphasised.value_or(false), now_.is_strong.value_or(false)};
        append(found_.words, now_.is_raised.value_or(false) ? raised(text) : text, look);
    }

    /// A note with a mark of its own has it behind the reference, and again in front of its words.
    void add_marked_note(office::Element reference, const std::string& mark) {
        const std::size_t before = found_.words.notes.size();
        add_note(reading_.footnotes, reference);
        if (found_.words.notes.size() == before) return;
        std::string& words = found_.words.notes.back().text;
        const std::string sign = raised(mark);
        if (words.starts_with(sign)) words.erase(0, words.find_first_not_of(' ', sign.size()));
    }

    void add_note(const DocxReading::Notes& notes, office::Element reference) {
        const auto note = notes.find(office::attribute(reference, "id"));
        if (note == notes.end() || reading_.fields.is_within_instruction()) return;
        if (!bookmark_.empty()) reading_.bookmarked[std::exchange(bookmark_, "")] = note->second;
        add_note(note->second);
    }

    void add_note(const std::string& text) {
        if (text.empty() || !reading_.bounds.take_words(text.size())) return;
        found_.words.notes.push_back({found_.words.text.size(), text});
    }

    const DocxProperties& usual_;
    DocxProperties now_; ///< of the run that is read
    DocxReading& reading_;
    DocxWords found_;
    std::string bookmark_;                   ///< that began last, up to the note in it
    std::optional<std::string> cited_again_; ///< the note whose number the field shows
};

} // namespace

DocxWords paragraph_words(office::Element paragraph, const DocxProperties& usual,
                          DocxReading& reading) {
    WordsReader reader(usual, reading);
    reader.read_inside(paragraph);
    return reader.taken();
}

} // namespace ktask::intake
