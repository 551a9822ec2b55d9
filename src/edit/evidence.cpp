#include "edit/evidence.hpp"

#include <set>
#include <utility>

#include <fmt/format.h>

#include "deadline/find_date.hpp"
#include "edit/event_day.hpp"
#include "edit/value.hpp"
#include "programme/footnotes.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

namespace ktask::edit {

namespace {

bool is_line_break(char32_t code) {
    return code == '\n' || code == '\r' || code == 0x85 || code == 0x2028 || code == 0x2029;
}

/// What is said about words that are not one line.
struct Wrong {
    text::Message not_utf8;
    text::Message line_break;
    text::Message two_meant;
    text::Message (*control)(std::string code);
};

std::optional<text::Problem> objection_to(std::string_view words, const Wrong& wrong) {
    if (text::find_malformed(words) != std::string_view::npos) {
        return text::Problem{
            {}, wrong.not_utf8, {text::message("it reads: {}", in_context(words))}};
    }
    for (std::size_t at = 0; at < words.size();) {
        const text::Character character = text::decode(words, at);
        if (is_line_break(character.code)) {
            return text::Problem{
                {},
                wrong.line_break,
                {text::message("it reads: {}", in_context(words)), wrong.two_meant}};
        }
        if (text::is_control(character.code)) {
            return text::Problem{
                {},
                wrong.control(fmt::format("U+{:04X}", static_cast<std::uint32_t>(character.code))),
                {text::message("it reads: {}", in_context(words)),
                 text::message("was a space meant?")}};
        }
        at += character.length;
    }
    return std::nullopt;
}

std::optional<text::Problem> objection_to_reference(std::string_view words, int year) {
    const Wrong wrong{
        text::message("the reference is not UTF-8"),
        text::message("the reference has a line break, and a footnote is one line"),
        text::message("were two references meant? give each its own --ref; else put a space there"),
        [](std::string code) {
            return text::message("the reference has the control character {}", std::move(code));
        }};
    if (auto objection = objection_to(words, wrong)) return objection;
    if (!text::trimmed(words).empty()) return std::nullopt;
    return text::Problem{
        {},
        text::message("the reference has no words"),
        {text::message("which document was meant? for example: --ref \"{}\"", example_of(year))}};
}

/// Texts in the order in which they come, each once.
class DistinctTexts {
public:
    void add(std::string text) {
        if (known_.insert(text).second) texts_.push_back(std::move(text));
    }
    std::vector<std::string> texts() && { return std::move(texts_); }

private:
    std::vector<std::string> texts_;
    std::set<std::string> known_;
};

tl::expected<std::vector<std::string>, text::Problem>
references_of(const programme::Programme& programme, const EvidenceRequest& request) {
    DistinctTexts references;
    for (const std::string& words : request.references) {
        if (auto objection = objection_to_reference(words, programme.year))
            return tl::unexpected(std::move(*objection));
        references.add(as_read(words));
    }
    for (const int number : request.footnotes) {
        const std::size_t count = programme::footnotes_of(programme).texts.size();
        if (number < 1 || static_cast<std::size_t>(number) > count) {
            return tl::unexpected(text::Problem{
                {},
                text::message("there is no footnote {}", number),
                {count == 0 ? text::message("the programme has none; write a new one with --ref")
                            : text::message("the programme has footnotes 1 to {}", count)}});
        }
        references.add(programme::footnote(programme, number));
    }
    return std::move(references).texts();
}

} // namespace

std::optional<text::Problem> objection_to_words(std::string_view option, std::string_view words) {
    const Wrong wrong{text::message("the text is not UTF-8"),
                      text::message("the text has a line break, and is one line in the file"),
                      text::message("put a space there"), [](std::string code) {
                          return text::message("the text has the control character {}",
                                               std::move(code));
                      }};
    if (auto objection = objection_to(words, wrong)) return objection;
    if (!text::trimmed(words).empty()) return std::nullopt;
    return text::Problem{{}, text::message("{} has no words", option), {}};
}

tl::expected<Evidence, text::Problem> evidence_of(const programme::Programme& programme,
                                                  const EvidenceRequest& request,
                                                  deadline::Date today) {
    auto references = references_of(programme, request);
    if (!references) return tl::unexpected(std::move(references.error()));
    Evidence evidence{today, std::move(*references), DaySource::today};
    if (request.on) {
        evidence.on = *request.on;
        evidence.source = DaySource::asked;
        return evidence;
    }
    if (evidence.references.empty()) return evidence;
    const auto dates = deadline::find_dates(evidence.references);
    if (dates.size() != 1 || has_unclear_day(evidence.references)) {
        evidence.source = DaySource::unclear;
        return evidence;
    }
    evidence.on = dates.front().date;
    evidence.source = DaySource::reference;
    return evidence;
}

bool is_day_known(const Evidence& evidence) {
    return evidence.source == DaySource::asked || evidence.source == DaySource::reference;
}

} // namespace ktask::edit
