#include "intake/prose.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "intake/labels.hpp"
#include "intake/numbering.hpp"
#include "intake/passages.hpp"
#include "intake/roles.hpp"
#include "intake/wording.hpp"

namespace ktask::intake {

namespace {

std::vector<Passage> passages_of(const Page& page) {
    std::vector<Passage> passages;
    for (const Block& block : page.blocks)
        passages.push_back(passage_of(block));
    return passages;
}

bool is_label(const Passage& passage) {
    return passage.label.has_value();
}

/// Finds tasks from the first paragraph to the last.
class ProseReader {
public:
    explicit ProseReader(const std::vector<Passage>& passages) : passages_(passages) {}

    std::vector<ProseTask> read() {
        for (std::size_t at = 0; at < passages_.size();) {
            if (passages_[at].is_task) {
                const bool has_more = at + 1 < passages_.size() && is_label(passages_[at + 1]);
                const std::size_t end = has_more ? end_of_labels(at + 1) : at + 1;
                tasks_.push_back({at, at + 1, end, sections_over(at)});
                free_ = end;
                at = end;
                continue;
            }
            if (!is_label(passages_[at]) || at == free_) {
                if (!passages_[at].is_paragraph || is_label(passages_[at])) free_ = at + 1;
                ++at;
                continue;
            }
            const std::size_t end = end_of_labels(at);
            const std::size_t begin = begin_of_title(at);
            if (is_task(at, end, begin)) {
                tasks_.push_back({begin, at, end, sections_over(begin)});
                free_ = end;
            }
            at = end;
        }
        return std::move(tasks_);
    }

private:
    /// The block behind the lines with labels that begin at `first`, and what belongs to them.
    std::size_t end_of_labels(std::size_t first) const {
        const auto& mark = passages_[first].number;
        std::size_t at = first + 1;
        for (; at < passages_.size() && passages_[at].is_paragraph; ++at) {
            const Passage& passage = passages_[at];
            if (passage.is_task) break;
            if (is_label(passage)) continue;
            const bool has_mark = passage.number && mark && passage.number->style == mark->style;
            if (has_mark && !is_number(*mark) && label_at_front(passage.words, true)) continue;
            if (!belongs_to_value(at, mark)) break;
        }
        return at;
    }

    /// True if a paragraph without label goes on with what the one before it says.
    bool belongs_to_value(std::size_t at, const std::optional<Numbered>& mark) const {
        const Passage& passage = passages_[at];
        if (passage.number && is_number(*passage.number)) return false;
        const Passage& before = passages_[at - 1];
        const bool is_open = before.words.text.ends_with(':') ||
                             (is_label(before) && says_nothing(before.label->value));
        const bool is_below = passage.number && (!mark || passage.number->style > mark->style);
        if (passage.number) return is_below && (is_open || !mark || is_number(*mark) || is_below);
        return is_open || begins_with_small(passage.words.text);
    }

    /// Where the title begins that is above the labels: the nearest paragraph with a number, or
    /// with a mark that is above those of the labels.
    std::size_t begin_of_title(std::size_t labels) const {
        const auto& mark = passages_[labels].number;
        constexpr std::size_t reach = 100;
        std::optional<std::size_t> marked;
        const std::size_t first = labels - std::min(labels - free_, reach);
        for (std::size_t at = labels; at-- > first;) {
            const auto& number = passages_[at].number;
            if (!number) continue;
            const bool is_above = !mark || number->style < mark->style;
            if (is_above && is_number(*number)) {
                // Between a heading and the labels may be a task that has but a mark.
                return marked && number->style <= NumberStyle::roman ? *marked : at;
            }
            if (is_above && !marked && !mark) marked = at;
            if (is_above && mark) return at;
        }
        return marked.value_or(labels - 1);
    }

    bool is_task(std::size_t labels, std::size_t end, std::size_t begin) const {
        bool has_lead = false;
        bool has_due = false;
        for (std::size_t at = labels; at < end; ++at) {
            if (!is_label(passages_[at])) continue;
            const Kind kind = passages_[at].label->kind;
            has_lead = has_lead || kind == Kind::lead || kind == Kind::roles;
            has_due = has_due || kind == Kind::due;
        }
        const auto& number = passages_[begin].number;
        const bool is_numbered = number && is_number(*number) && labels > begin;
        return has_lead || (has_due && is_numbered && end - labels > 1);
    }

    /// The headings over a title, from those between it and the task before.
    std::vector<std::size_t> sections_over(std::size_t title) const {
        std::vector<std::size_t> sections;
        std::optional<NumberStyle> style;
        std::size_t depth = 1;
        if (passages_[title].number) {
            style = passages_[title].number->style;
            depth = depth_of(passages_[title].number->bare);
        }
        for (std::size_t at = title; at-- > free_;) {
            const Passage& passage = passages_[at];
            if (!passage.number || !is_number(*passage.number)) {
                if (!passage.is_heading || !sections.empty() || tasks_.empty()) continue;
                sections.push_back(at);
                break;
            }
            const NumberStyle above = passage.number->style;
            const std::size_t its_depth = depth_of(passage.number->bare);
            if (style && (above > *style || (above == *style && its_depth >= depth))) continue;
            sections.push_back(at);
            style = above;
            depth = its_depth;
        }
        std::reverse(sections.begin(), sections.end());
        return sections;
    }

    const std::vector<Passage>& passages_;
    std::vector<ProseTask> tasks_;
    std::size_t free_ = 0; ///< the first block behind the last task
};

Place place_of(const Page& page, std::size_t block) {
    return std::get<Paragraph>(page.blocks[block]).place;
}

/// Adds a paragraph without label to what the last one with a label said.
void go_on(Said& said, Kind kind, const Passage& passage) {
    Words words = passage.words;
    if (passage.number) {
        Words marked;
        marked.text = passage.number->written + " ";
        add(marked, "", passage.words);
        words = std::move(marked);
    }
    switch (kind) {
    case Kind::lead:
    case Kind::roles:
        add(said.lead, "; ", passage.words);
        break;
    case Kind::coordinating:
        add(said.coordinating, "; ", passage.words);
        break;
    case Kind::due:
        add(said.due, "\n", passage.words);
        break;
    case Kind::state:
        if (!said.states.empty()) add(said.states.back().words, "\n", words);
        break;
    default:
        if (!said.details.empty()) add(said.details.back().words, "\n", words);
        break;
    }
}

/// Takes out of the words of a task what is labelled among them.
Words rest_of(Said& said, const Words& words) {
    TakenApart taken = take_labels(words);
    for (Labelled& part : taken.labelled)
        take(said, std::move(part));
    return taken.rest;
}

/// True if a paragraph is a heading rather than the beginning of a sentence that the next one goes
/// on with.
bool is_heading_of(std::string_view first, std::string_view next) {
    constexpr std::size_t longest = 200;
    constexpr std::string_view ends = ".:;,";
    return !first.empty() && first.size() < longest && ends.find(first.back()) == ends.npos &&
           begins_with_capital(next);
}

} // namespace

std::vector<ProseTask> tasks_in_prose(const Page& page) {
    const std::vector<Passage> passages = passages_of(page);
    return ProseReader(passages).read();
}

Said said_by(const Page& page, const ProseTask& task) {
    Said said;
    said.place = place_of(page, task.begin);
    for (std::size_t at = task.begin; at < task.labels; ++at) {
        Passage passage = passage_of(page.blocks[at]);
        if (at == task.begin) {
            if (passage.number && is_number(*passage.number)) said.number = passage.number;
            said.title = passage.is_task ? rest_of(said, passage.words) : passage.words;
            continue;
        }
        Words words = trimmed(std::get<Paragraph>(page.blocks[at]).words);
        if (is_heading_of(said.title.text, words.text)) {
            said.details.push_back({"Nội dung", std::move(words)});
        } else {
            add(said.details.empty() ? said.title : said.details.back().words, " ", words);
        }
    }
    said.title = without_stop(said.title);
    Kind last = Kind::other;
    for (std::size_t at = task.labels; at < task.end; ++at) {
        const Passage passage = passage_of(page.blocks[at]);
        std::optional<Labelled> label = passage.label;
        if (!label && passage.number && !is_number(*passage.number)) {
            label = label_at_front(passage.words, true);
        }
        if (!label) {
            go_on(said, last, passage);
            continue;
        }
        if (TakenApart taken = take_labels(passage.words); taken.labelled.size() > 1) {
            last = taken.labelled.back().kind;
            for (Labelled& part : taken.labelled)
                take(said, std::move(part));
            continue;
        }
        last = label->kind;
        const bool is_sentence = last != Kind::other && last != Kind::state;
        if (is_sentence) label->value = without_stop(label->value);
        take(said, std::move(*label));
    }
    return said;
}

Said heading_said_by(const Page& page, std::size_t block, int level) {
    const Passage passage = passage_of(page.blocks[block]);
    Said said;
    said.is_section = true;
    said.level = level;
    if (passage.number && is_number(*passage.number)) said.number = passage.number;
    said.title = passage.words;
    said.place = place_of(page, block);
    return said;
}

} // namespace ktask::intake
