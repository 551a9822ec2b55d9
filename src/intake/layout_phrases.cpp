#include "intake/layout_phrases.hpp"

#include <string_view>

#include "intake/wording.hpp"
#include "text/fold.hpp"
#include "text/split.hpp"

namespace ktask::intake {

namespace {

/// Those who lead and those who coordinate are called the same.
std::string key_of_line(Kind kind, const std::string& words) {
    const bool names = kind == Kind::lead || kind == Kind::coordinating;
    return std::to_string(names ? 0 : static_cast<int>(kind) + 1) + words;
}

/// What is behind the second word says nothing about the two.
std::string pair_of(std::string_view one, std::string_view other) {
    return std::string(one) + " " + std::string(text::trimmed(other, ",.;:)"));
}

} // namespace

Phrases::Phrases(const std::vector<Line>& lines, const std::vector<DrawnPart>& parts) {
    for (const DrawnPart& part : parts) {
        for (const ClearChunk& clear : clear_chunks_of(lines, part, gutters_of(lines, part)))
            add(lines[clear.line], clear.where, part.headings.columns[clear.column].kind);
    }
}

bool Phrases::is_line(Kind kind, const std::string& words) const {
    const auto found = lines_.find(key_of_line(kind, words));
    return found != lines_.end() && found->second > 1;
}

std::size_t Phrases::times_together(const std::string& one, const std::string& other) const {
    const auto found = pairs_.find(pair_of(one, other));
    return found == pairs_.end() ? 0 : found->second;
}

void Phrases::add(const Line& line, const Chunk& chunk, Kind kind) {
    const std::string words = text::without_case(words_at(line, chunk.begin, chunk.end));
    // The end of a cell says nothing of what it is the end of.
    const bool is_end = begins_with_small(words_at(line, chunk.begin, chunk.end)) &&
                        words.find(' ') == std::string::npos;
    if (!is_end) ++lines_[key_of_line(kind, words)];
    std::string_view before;
    for (const std::string_view word : text::split(words, ' ')) {
        if (!before.empty()) ++pairs_[pair_of(before, word)];
        before = word;
    }
}

} // namespace ktask::intake
