#include "intake/due.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "deadline/apart.hpp"
#include "deadline/find_date.hpp"
#include "intake/marks.hpp"
#include "intake/wording.hpp"
#include "text/fold.hpp"
#include "text/split.hpp"

namespace ktask::intake {

namespace {

std::string escaped_words(std::string_view words) {
    Words plain;
    plain.text = words;
    return plainly(plain);
}

/// Stages, unless two of them have the same words.
void set_stages(DraftDue& due, std::vector<DraftStage> stages) {
    std::set<std::string> told;
    for (const DraftStage& stage : stages) {
        if (!told.insert(text::fold(stage.what)).second) return;
    }
    due.stages = std::move(stages);
}

std::vector<DraftStage> stages_in(const std::string& words,
                                  const deadline::DeadlineContext& context) {
    std::vector<DraftStage> stages;
    if (const auto wording = deadline::parse_wording(words, context)) {
        for (const deadline::Part& part : wording->parts) {
            stages.push_back({escaped_words(text::written(words, part.where)),
                              deadline::short_form(part.interval)});
        }
        return stages;
    }
    for (const deadline::Portion& portion : deadline::take_apart(words, context)) {
        stages.push_back({escaped_words(text::capitalised(text::written(words, portion.what))),
                          escaped_words(text::capitalised(text::written(words, portion.when)))});
    }
    return stages;
}

bool says_completed(std::string_view words) {
    const std::string bare = bare_words(words);
    return bare.starts_with("da hoan thanh") || bare.starts_with("da thuc hien xong") ||
           bare.starts_with("da ban hanh") || bare.starts_with("da thuc hien") ||
           bare == "hoan thanh" || bare.starts_with("hoan thanh dung han") ||
           bare.starts_with("hoan thanh qua han") || bare.starts_with("hoan thanh truoc han") ||
           bare == "xong" || bare == "da xong";
}

bool says_nothing_more(std::string_view words) {
    const std::string bare = bare_words(words);
    return bare == "da hoan thanh" || bare == "hoan thanh" || bare == "da thuc hien" ||
           bare == "xong" || bare == "da xong" || bare == "da thuc hien xong";
}

/// Notes are evidence, and if they say one day, it is the day of the completion.
void add_evidence(DraftDone& done, const std::vector<Note>& notes) {
    std::vector<std::string> texts;
    for (const Note& note : notes)
        texts.push_back(on_one_line(note.text));
    const auto dates = deadline::find_dates(texts);
    if (dates.size() == 1) done.on = dates.front().date;
    for (const std::string& words : texts)
        done.references.push_back(escaped_words(words));
}

} // namespace

DraftDue draft_due(const Words& words, const deadline::DeadlineContext& context) {
    DraftDue due;
    const Words trimmed_words = without_stop(words);
    const std::string plain = on_one_line(trimmed_words.text);
    if (plain.empty() && trimmed_words.notes.empty()) {
        due.due = "none";
        due.is_read = false;
        return due;
    }
    const bool has_notes = !trimmed_words.notes.empty();
    if (deadline::parse_deadline(plain, context)) {
        due.due = has_notes ? marked_up(trimmed_words) : escaped_words(plain);
        return due;
    }
    due.text = marked_up(trimmed(words));
    auto stages = stages_in(plain, context);
    if (stages.size() < 2)
        stages = stages_in(std::string(text::trimmed(trimmed_words.text, blanks)), context);
    if (stages.size() > 1) set_stages(due, std::move(stages));
    if (due.stages.empty()) {
        due.due = "none";
        due.is_read = false;
    }
    return due;
}

std::optional<deadline::Date> day_if_counted(const Words& words,
                                             const deadline::DeadlineContext& context) {
    const std::string time = on_one_line(without_stop(words).text);
    const std::size_t unit = time.find_first_not_of("0123456789 ");
    constexpr std::array<std::string_view, 4> units = {"ngay", "ngay lam viec", "tuan", "thang"};
    const bool is_time = unit != std::string::npos && unit > 0 &&
                         std::find(units.begin(), units.end(),
                                   bare_words(std::string_view(time).substr(unit))) != units.end();
    if (!is_time) return std::nullopt;
    const auto interval = deadline::parse_deadline(time + " kể từ ngày ban hành", context);
    return interval ? interval->last : std::nullopt;
}

std::optional<DraftDone> take_completion(Words& words) {
    const std::size_t open = words.text.rfind('(');
    const std::size_t close = words.text.find(')', open == std::string::npos ? 0 : open);
    if (open == std::string::npos || close == std::string::npos) return std::nullopt;
    if (!says_completed(std::string_view(words.text).substr(open + 1, close - open - 1)))
        return std::nullopt;
    DraftDone done;
    const std::string inside = words.text.substr(open + 1, close - open - 1);
    std::vector<Note> evidence;
    if (!says_nothing_more(inside)) evidence.push_back({open, inside});
    std::copy_if(words.notes.begin(), words.notes.end(), std::back_inserter(evidence),
                 [&](const Note& note) { return note.at >= open; });
    Words rest = part_of(words, 0, open);
    std::erase_if(rest.notes, [&](const Note& note) { return note.at >= open; });
    Words behind = part_of(words, close + 1, words.text.size());
    behind.notes.clear();
    rest = trimmed(rest);
    add(rest, "", behind);
    words = without_stop(rest);
    add_evidence(done, evidence);
    return done;
}

void take_state(DraftTask& task, const Detail& state) {
    const std::string words = on_one_line(state.words.text);
    if (words.empty() && state.words.notes.empty()) return;
    const bool is_done = says_completed(words);
    if (is_done && !task.done) task.done.emplace();
    if (is_done && says_nothing_more(words)) {
        add_evidence(*task.done, state.words.notes);
        return;
    }
    task.notes.push_back(marked_up(trimmed(state.words)));
}

} // namespace ktask::intake
