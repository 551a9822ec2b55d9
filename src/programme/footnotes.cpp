#include "programme/footnotes.hpp"

#include <memory>

#include "programme/task.hpp"

namespace ktask::programme {

namespace {

/// Who is called with the words and the place of each footnote, or of those at one place.
template<typename Visit>
struct Visitor {
    Visit visit;
    std::string_view only; ///< a place, or "" for all

    bool wants(std::string_view place) const { return only.empty() || only == place; }
    void operator()(const std::string& words, std::string_view place) const { visit(words, place); }
};
template<typename Visit>
Visitor(Visit, std::string_view) -> Visitor<Visit>;

/// Visits each footnote of a text.
template<typename Visit>
void visit_text(const Programme& programme, yaml::NodeId node, std::string_view place,
                const Visit& visit) {
    if (node == yaml::no_node || !visit.wants(place)) return;
    const auto words = yaml::words_in_text(*programme.tree, node);
    if (words && words->find("^[") == std::string_view::npos) return;
    for (const text::Piece& piece : text_of(programme, node).pieces) {
        if (piece.kind == text::Piece::Kind::footnote) visit(piece.text, place);
    }
}

template<typename Visit>
void visit_references(const Programme& programme, const Event* event, std::string_view place,
                      const Visit& visit) {
    if (event == nullptr || !visit.wants(place)) return;
    for (const std::string& reference : references_of(programme, event->references))
        visit(reference, place);
}

template<typename Visit>
void visit_details(const Programme& programme, yaml::NodeId details, const Visit& visit) {
    if (details == yaml::no_node || !visit.wants("details")) return;
    for (const yaml::Entry& entry : yaml::entries(*programme.tree, details))
        visit_text(programme, entry.value, "details", visit);
}

template<typename Visit>
void visit_section(const Programme& programme, const Section& section, const Visit& visit) {
    visit_text(programme, section.words, "section", visit);
    visit_text(programme, section.lead_text, "section", visit);
    visit_text(programme, section.coordinating_text, "section", visit);
    visit_text(programme, section.due_text, "section", visit);
    visit_details(programme, section.details, visit);
}

template<typename Visit>
void visit_extensions(const Programme& programme, const Slice& extended, const Visit& visit) {
    if (!visit.wants("extended")) return;
    for (const Extension& extension : extensions_of(programme, extended)) {
        visit_text(programme, programme.deadlines[extension.due].words, "extended", visit);
        visit_text(programme, extension.text, "extended", visit);
        visit_text(programme, extension.why, "extended", visit);
        for (const std::string& reference : references_of(programme, extension.references))
            visit(reference, "extended");
    }
}

template<typename Visit>
void visit_due(const Programme& programme, const Task& task, const Visit& visit) {
    visit_text(programme, task.due_text, "due", visit);
    if (task.due_text == yaml::no_node && task.due != nowhere) {
        visit_text(programme, programme.deadlines[task.due].words, "due", visit);
    }
    for (const Stage& stage : stages_of(programme, task)) {
        visit_text(programme, stage.what, "due", visit);
        visit_text(programme, programme.deadlines[stage.due].words, "due", visit);
    }
}

/// The same for all footnotes of a task, in reading order.
template<typename Visit>
void visit_task(const Programme& programme, const Task& task, const Visit& visit) {
    if (task.section != nowhere) {
        visit_text(programme, programme.sections[task.section].words, "section", visit);
    }
    visit_text(programme, task.title, "title", visit);
    visit_text(programme, task.role, "lead", visit);
    visit_text(programme, task.lead_text, "lead", visit);
    visit_text(programme, task.coordinating_text, "coordinating", visit);
    visit_due(programme, task, visit);
    visit_extensions(programme, task.extended, visit);
    for (const Stage& stage : stages_of(programme, task))
        visit_extensions(programme, stage.extended, visit);
    visit_details(programme, task.details, visit);
    visit_references(programme, event_by(programme, task.done, programme.as_of), "done", visit);
    for (const Stage& stage : stages_of(programme, task)) {
        visit_references(programme, event_by(programme, stage.done, programme.as_of), "done",
                         visit);
    }
    visit_references(programme, dropped(programme, task), "dropped", visit);
    visit_references(programme, added(programme, task), "added", visit);
    if (!visit.wants("notes")) return;
    for (const Note& note : notes_of(programme, task))
        visit_text(programme, note.text, "notes", visit);
}

Footnotes number_footnotes(const Programme& programme) {
    Footnotes footnotes;
    const auto number = [&](const std::string& words, std::string_view /*place*/) {
        if (footnotes.numbers.find(words) != nullptr) return;
        footnotes.texts.push_back(words);
        footnotes.numbers.add(words, static_cast<int>(footnotes.texts.size()));
    };
    const Visitor visitor{number, {}};
    visit_text(programme, programme.preamble, "preamble", visitor);
    Index section = 0; // the first whose heading is still below
    const auto visit_sections = [&](std::size_t end) {
        for (; section < end; ++section)
            visit_section(programme, programme.sections[section], visitor);
    };
    for (const Task& task : programme.tasks) {
        if (task.section != nowhere) visit_sections(std::size_t{task.section} + 1);
        visit_task(programme, task, visitor);
    }
    visit_sections(programme.sections.size());
    visit_text(programme, programme.closing, "closing", visitor);
    return footnotes;
}

} // namespace

const Footnotes& footnotes_of(const Programme& programme) {
    if (!programme.numbered) {
        programme.numbered = std::make_shared<const Footnotes>(number_footnotes(programme));
    }
    return *programme.numbered;
}

const std::string& footnote(const Programme& programme, int number) {
    return footnotes_of(programme).texts[static_cast<std::size_t>(number) - 1];
}

int footnote_number(const Programme& programme, std::string_view words) {
    return *footnotes_of(programme).numbers.find(words);
}

std::vector<FootnoteMention> mentions_of(const Programme& programme, const Task& task,
                                         std::string_view only) {
    std::vector<FootnoteMention> mentions;
    const auto add = [&](const std::string& words, std::string_view place) {
        mentions.push_back({footnote_number(programme, words), place});
    };
    visit_task(programme, task, Visitor{add, only});
    return mentions;
}

} // namespace ktask::programme
