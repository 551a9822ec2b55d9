#include <unordered_map>

#include "programme/programme.hpp"

namespace ktask::programme {

namespace {

/// Calls `visit` with every text of a task that may hold footnotes, in reading order.
template<typename TaskType, typename Visit>
void for_each_text(TaskType& task, const Visit& visit) {
    visit(task.title, "title");
    visit(task.role, "lead");
    if (task.coordinating_text) visit(*task.coordinating_text, "coordinating");
    visit(task.due.words, "due");
    if (!task.done) return;
    for (auto& reference : task.done->references)
        visit(reference, "done");
}

} // namespace

std::vector<FootnoteMention> footnotes_of(const Task& task) {
    std::vector<FootnoteMention> mentions;
    for_each_text(task, [&](const text::Text& text, std::string_view place) {
        for (const text::Piece& piece : text.pieces) {
            if (piece.kind == text::Piece::Kind::footnote)
                mentions.push_back({piece.number, place});
        }
    });
    return mentions;
}

std::vector<FootnoteMention> mentions_of(const Programme& /*programme*/, const Task& task) {
    return footnotes_of(task);
}

void number_footnotes(Programme& programme) {
    std::unordered_map<std::string, int> numbers;
    programme.footnotes.clear();
    const auto number = [&](text::Text& text, std::string_view /*place*/) {
        for (text::Piece& piece : text.pieces) {
            if (piece.kind != text::Piece::Kind::footnote) continue;
            const int next = static_cast<int>(programme.footnotes.size()) + 1;
            const auto [at, is_new] = numbers.emplace(piece.text, next);
            if (is_new) programme.footnotes.push_back(piece.text);
            piece.number = at->second;
        }
    };
    for (Task& task : programme.tasks)
        for_each_text(task, number);
}

} // namespace ktask::programme
