#include "intake/draft.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "intake/agency_words.hpp"
#include "intake/due.hpp"
#include "intake/ids.hpp"
#include "intake/marks.hpp"
#include "intake/wording.hpp"
#include "intake/years.hpp"
#include "programme/roles.hpp"
#include "text/fold.hpp"
#include "text/split.hpp"

namespace ktask::intake {

namespace {

constexpr std::string_view no_title = "(không có tên)";
constexpr std::string_view nobody_said = "Chưa xác định";

/// All lists of agencies of a document, in its order.
std::vector<std::string> lists_in(const std::vector<Entry>& entries) {
    std::vector<std::string> lists;
    for (const Entry& entry : entries) {
        const Said* const said = std::get_if<Said>(&entry);
        if (said == nullptr) continue;
        for (const Words* const words : {&said->lead, &said->coordinating}) {
            if (!words->text.empty()) lists.push_back(words->text);
        }
    }
    return lists;
}

/// Makes tasks of what is said, one after the other.
class Drafting {
public:
    Drafting(Outline& outline, const std::string& name, int this_year)
        : outline_(outline), registry_(lists_in(outline.entries)) {
        draft_.remarks = std::move(outline.remarks);
        draft_.frame = outline.frame;
        set_frame(name, this_year);
    }

    Draft read() {
        const std::vector<IdAndNumber> ids = ids_of(outline_.entries);
        draft_.agencies = registry_.agencies();
        for (std::size_t at = 0; at < outline_.entries.size(); ++at) {
            if (auto* const kept = std::get_if<Kept>(&outline_.entries[at])) {
                keep(std::move(*kept));
                continue;
            }
            const Said& said = std::get<Said>(outline_.entries[at]);
            DraftTask task = said.is_section ? section_of(said) : task_of(said, ids[at]);
            if (said.is_section) open_section(said);
            draft_.entries.emplace_back(std::move(task));
        }
        return std::move(draft_);
    }

private:
    void set_frame(const std::string& name, int this_year) {
        Frame& frame = draft_.frame;
        if (frame.title.empty()) {
            frame.title = name;
            draft_.remarks.push_back({{}, text::message("it has no title that was found")});
        }
        const Years years = years_in(frame.title);
        std::optional<int> year = years.first;
        if (!year && frame.issued) year = deadline::year_of(*frame.issued);
        if (!year) year = frame.year;
        if (!year) year = usual_year(outline_.entries);
        if (!year) {
            draft_.remarks.push_back({{}, text::message("it does not say of which year it is")});
        }
        draft_.year =
            std::clamp(year.value_or(this_year), deadline::first_year, deadline::last_year);
        draft_.until = years.last;
        Words title;
        title.text = frame.title;
        draft_.title = plainly(title);
        draft_.preamble = marked_up(frame.preamble);
        draft_.closing = marked_up(frame.closing);
        context_.year = draft_.year;
        context_.until = draft_.until;
        context_.issued = frame.issued;
        context_.title = frame.title;
        context_.number = frame.number;
    }

    void keep(Kept kept) {
        const bool goes_on =
            !draft_.entries.empty() && std::holds_alternative<Kept>(draft_.entries.back());
        if (goes_on) {
            auto& lines = std::get<Kept>(draft_.entries.back()).lines;
            lines.emplace_back();
            lines.insert(lines.end(), kept.lines.begin(), kept.lines.end());
        } else {
            draft_.entries.emplace_back(std::move(kept));
        }
    }

    void open_section(const Said& said) {
        while (!open_.empty() && open_.back()->level >= said.level)
            open_.pop_back();
        open_.push_back(&said);
    }

    /// The nearest heading above that says something, if the document lets it stand for its tasks.
    const Words* from_above(Words Said::*member) const {
        const auto section = std::find_if(open_.rbegin(), open_.rend(), [&](const Said* one) {
            return !says_nothing(one->*member);
        });
        return section == open_.rend() ? nullptr : &((*section)->*member);
    }

    void set_leads(DraftTask& task, const Words& lead) {
        const NamedAgencies named = registry_.named_in(lead.text);
        task.leads = named.agencies;
        if (!named.is_all || !lead.notes.empty()) task.lead_text = marked_up(trimmed(lead));
    }

    void set_coordinating(DraftTask& task, const Words& coordinating) {
        const NamedAgencies named = registry_.named_in(coordinating.text);
        task.coordinating = named.agencies;
        if (!named.is_all || !coordinating.notes.empty()) {
            task.coordinating_text = marked_up(without_stop(coordinating));
        }
    }

    static std::string role_of(const Said& said) {
        std::string role;
        if (said.role == Role::doing) role = programme::default_role;
        if (said.role == Role::advising) role = programme::advisory_role;
        if (said.role_notes.notes.empty()) return role;
        Words words;
        words.text = role.empty() ? std::string(programme::default_role) : role;
        for (const Note& note : said.role_notes.notes)
            words.notes.push_back({words.text.size(), note.text});
        return marked_up(words);
    }

    void set_details(DraftTask& task, const Said& said) {
        std::map<std::string, int> taken;
        for (const Detail& detail : said.details) {
            if (says_nothing(detail.words)) continue;
            std::string heading = text::to_nfc(on_one_line(detail.heading));
            const int times = ++taken[heading];
            if (times > 1) heading += " (" + std::to_string(times) + ")";
            task.details.push_back({std::move(heading), marked_up(trimmed(detail.words))});
        }
    }

    DraftTask section_of(const Said& said) {
        DraftTask section;
        section.is_section = true;
        section.level = said.level;
        section.place = said.place;
        section.title = marked_up(trimmed(said.title));
        if (on_one_line(said.title.text).empty()) {
            section.title = std::string(no_title) + section.title;
            section.doubts.emplace_back("đề mục không có tên");
            draft_.remarks.push_back({said.place, text::message("a heading has no words")});
        }
        if (said.number) {
            const bool is_plain = said.number->style != NumberStyle::letter &&
                                  said.number->style != NumberStyle::bracket;
            section.number = is_plain ? said.number->bare : said.number->written;
            if (said.number->style <= NumberStyle::article)
                section.number = without_end(said.number->written);
        }
        if (!says_nothing(said.lead)) set_leads(section, said.lead);
        if (!says_nothing(said.coordinating)) set_coordinating(section, said.coordinating);
        if (!says_nothing(said.due)) section.due.text = marked_up(trimmed(said.due));
        set_details(section, said);
        for (const Detail& state : said.states)
            section.details.push_back({state.heading, marked_up(trimmed(state.words))});
        return section;
    }

    static std::string without_end(const std::string& written) {
        return std::string(text::trimmed(written, " .:)"));
    }

    DraftTask task_of(const Said& said, const IdAndNumber& id) {
        DraftTask task;
        task.id = id.id;
        task.number = id.number;
        task.place = said.place;
        task.role = role_of(said);
        Words title = trimmed(said.title);
        task.done = take_completion(title);
        task.title = marked_up(title);
        if (says_nothing(title) || title.text.empty()) {
            task.title = std::string(no_title) + task.title;
            doubt(task, "chưa có nội dung nhiệm vụ", text::message("it has no title"));
        }
        set_lead_of_task(task, said);
        if (!says_nothing(said.coordinating)) set_coordinating(task, said.coordinating);
        set_due_of_task(task, said);
        set_details(task, said);
        for (const Detail& state : said.states)
            take_state(task, state);
        tell_doubtful_columns(task, said);
        return task;
    }

    /// Tells a person, in the file too, which is Vietnamese.
    void doubt(DraftTask& task, std::string_view in_file, text::Message what) {
        draft_.remarks.push_back(
            {task.place, text::message("task {}: {}", task.id, std::move(what))});
        task.doubts.emplace_back(in_file);
    }

    void tell_doubtful_columns(DraftTask& task, const Said& said) {
        if (said.doubtful.empty()) return;
        std::string headings;
        for (const std::string& heading : said.doubtful)
            headings += (headings.empty() ? "" : ", ") + heading;
        doubt(task, "các cột sát nhau, có thể lẫn chữ: " + headings,
              text::message("columns touch each other, so that words may be in the wrong one: {}",
                            headings));
    }

    void set_lead_of_task(DraftTask& task, const Said& said) {
        if (!says_nothing(said.lead)) set_leads(task, said.lead);
        if (!task.leads.empty()) {
            if (said.is_lead_guessed) {
                doubt(task, "cơ quan chủ trì lấy theo nhiệm vụ ở trên",
                      text::message("its lead is that of the task above it"));
            }
            return;
        }
        if (const Words* const above = from_above(&Said::lead);
            above != nullptr && says_nothing(said.lead)) {
            set_leads(task, *above);
            if (!task.leads.empty()) {
                doubt(task, "cơ quan chủ trì lấy theo đề mục ở trên",
                      text::message("its lead is that of the heading above it"));
                return;
            }
        }
        if (!says_nothing(said.lead)) task.lead_text = marked_up(trimmed(said.lead));
        task.leads = {nobody()};
        doubt(task, "văn bản không nêu cơ quan chủ trì", text::message("who leads it is not said"));
    }

    /// The agency that stands for none.
    std::size_t nobody() {
        if (!nobody_) {
            nobody_ = draft_.agencies.size();
            draft_.agencies.push_back({"chua-xac-dinh", std::string(nobody_said), "", {}});
        }
        return *nobody_;
    }

    void set_due_of_task(DraftTask& task, const Said& said) {
        Words words = said.due;
        if (auto done = take_completion(words)) task.done = std::move(done);
        const Words* const above = says_nothing(words) ? from_above(&Said::due) : nullptr;
        if (above != nullptr) {
            task.due = draft_due(*above, context_);
            if (task.due.is_read) {
                doubt(task, "thời hạn lấy theo đề mục ở trên",
                      text::message("its deadline is that of the heading above it"));
                return;
            }
        }
        task.due = draft_due(words, context_);
        if (task.due.is_read) return;
        if (says_nothing(words)) {
            doubt(task, "văn bản không nêu thời hạn", text::message("it has no deadline"));
        } else if (const auto day = day_if_counted(words, context_)) {
            doubt(task,
                  "chưa hiểu thời hạn; nếu tính từ ngày ban hành thì hạn cuối là ngày " +
                      deadline::to_day_month_year(*day),
                  text::message("its deadline does not say from when it counts: {}; from the day "
                                "of issue it is {}",
                                on_one_line(words.text), *day));
        } else {
            doubt(task, due_not_understood_in_file,
                  text::message(due_not_understood, on_one_line(words.text)));
        }
    }

    Outline& outline_;
    Registry registry_;
    Draft draft_;
    deadline::DeadlineContext context_;
    std::vector<const Said*> open_; ///< headings above
    std::optional<std::size_t> nobody_;
};

} // namespace

Draft draft_of(Outline outline, const std::string& name, int this_year) {
    return Drafting(outline, name, this_year).read();
}

} // namespace ktask::intake
