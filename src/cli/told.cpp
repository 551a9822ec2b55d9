#include "cli/told.hpp"

#include "programme/footnotes.hpp"
#include "programme/task.hpp"
#include "text/fold.hpp"

namespace ktask::cli {

text::Message reason_for_day(const edit::Evidence& evidence) {
    switch (evidence.source) {
    case edit::DaySource::asked:
        return text::message("as --on says");
    case edit::DaySource::reference:
        return text::message("the date of the evidence");
    case edit::DaySource::today:
    case edit::DaySource::unclear:
        break;
    }
    return text::named("today", "of a completion");
}

text::Message evidence_in_words(const programme::Programme& programme, yaml::NodeId references) {
    text::Parts footnotes{{}, text::Between::blank};
    for (const std::string& words : programme::references_of(programme, references)) {
        const int number = programme::footnote_number(programme, words);
        footnotes.parts.push_back(text::verbatim(text::superscript(number)));
    }
    if (footnotes.parts.empty()) return text::message("no evidence");
    return text::message("footnote {}", std::move(footnotes));
}

text::Message due_in_words(const programme::Programme& programme, programme::Index due) {
    const programme::Deadline& deadline = programme.deadlines[due];
    const std::string words = text::plain_text(programme::text_of(programme, deadline.words));
    if (text::fold(words) == "none") return text::message("suspended");
    if (!deadline::falls_due(deadline.interval)) return text::verbatim(words);
    return text::message("{0} ({1})", words, *deadline.interval.last);
}

} // namespace ktask::cli
