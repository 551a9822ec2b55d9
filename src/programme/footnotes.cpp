#include "programme/footnotes.hpp"

#include <memory>

namespace ktask::programme {

namespace {

/// Calls `visit` with the words and the place of each footnote of a text.
template<typename Visit>
void visit_text(const Programme& programme, yaml::NodeId node, std::string_view place,
                const Visit& visit) {
    if (node == yaml::no_node) return;
    std::string room;
    if (yaml::value_of(*programme.tree, node, room).find("^[") == std::string_view::npos) return;
    for (const text::Piece& piece : text_of(programme, node).pieces) {
        if (piece.kind == text::Piece::Kind::footnote) visit(piece.text, place);
    }
}

/// The same for all footnotes of a task, in reading order.
template<typename Visit>
void visit_task(const Programme& programme, const Task& task, const Visit& visit) {
    visit_text(programme, task.title, "title", visit);
    visit_text(programme, task.role, "lead", visit);
    visit_text(programme, task.coordinating_text, "coordinating", visit);
    visit_text(programme, programme.deadlines[task.due].words, "due", visit);
    for (const std::string& reference : references_of(programme, task))
        visit(reference, "done");
}

Footnotes number_footnotes(const Programme& programme) {
    Footnotes footnotes;
    const auto number = [&](const std::string& words, std::string_view /*place*/) {
        if (footnotes.numbers.find(words) != nullptr) return;
        footnotes.texts.push_back(words);
        footnotes.numbers.add(words, static_cast<int>(footnotes.texts.size()));
    };
    for (const Task& task : programme.tasks)
        visit_task(programme, task, number);
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

std::vector<FootnoteMention> mentions_of(const Programme& programme, const Task& task) {
    std::vector<FootnoteMention> mentions;
    visit_task(programme, task, [&](const std::string& words, std::string_view place) {
        mentions.push_back({footnote_number(programme, words), place});
    });
    return mentions;
}

} // namespace ktask::programme
