#include "cli/completion/complete.hpp"

#include <algorithm>
#include <string_view>

#include "cli/completion/offers.hpp"
#include "cli/completion/shell_line.hpp"
#include "text/shown.hpp"
#include "text/width.hpp"

namespace ktask::cli::completion {

namespace {

std::string_view name_of(Offer::Kind kind) {
    switch (kind) {
    case Offer::Kind::beginnings:
        return "beginnings";
    case Offer::Kind::files:
        return "files";
    case Offer::Kind::folders:
        return "folders";
    case Offer::Kind::words:
        break;
    }
    return "words";
}

void write_line(std::string_view line, text::Sink& out) {
    out += line;
    out += '\n';
}

Offer answer_to(std::span<const std::string> words, const io::Surroundings& surroundings) {
    const Question question = question_of(words);
    words::Speaker speaker(language_of_person(question.everywhere, surroundings));
    Offer offer = offer_for(question, surroundings, speaker);
    for (Candidate& one : offer.candidates)
        one.says = text::shown(std::move(one.says)).view();
    // What cannot be seen would not be typed as it is either.
    std::erase_if(offer.candidates,
                  [](const Candidate& one) { return text::shown(one.value).view() != one.value; });
    return offer;
}

/// As much of `text` as there is room for.
std::string cut(std::string_view text, std::size_t columns) {
    if (text::display_width(text) <= columns) return std::string(text);
    return text::wrapped(text, columns - 1).front() + "…";
}

/// Each word, and beside it what it is, as far as a terminal has room for that: "11  (Kiểm tra…)".
std::vector<std::string> explained(const std::vector<std::string>& words, const Offer& offer,
                                   const io::Surroundings& surroundings) {
    constexpr std::size_t usual_columns = 80;
    constexpr std::size_t around = 5; // two blanks, two brackets, the last column
    constexpr std::size_t least = 10;
    const std::size_t columns = surroundings.columns.value_or(usual_columns);
    std::size_t widest = 0;
    for (const std::string& word : words)
        widest = std::max(widest, text::display_width(word));
    std::vector<std::string> lines = words;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string& says = offer.candidates[i].says;
        if (says.empty() || columns < widest + around + least) continue;
        lines[i] =
            text::padded(words[i], widest) + "  (" + cut(says, columns - widest - around) + ")";
    }
    return lines;
}

void complete_for_zsh(std::span<const std::string> arguments, const io::Surroundings& surroundings,
                      text::Sink& out) {
    const Offer offer = answer_to(arguments, surroundings);
    std::vector<std::string> words;
    for (const Candidate& one : offer.candidates)
        words.push_back(one.value);
    const std::vector<std::string> lines = explained(words, offer, surroundings);
    write_line(name_of(offer.kind), out);
    for (std::size_t i = 0; i < words.size(); ++i)
        write_line(words[i] + '\t' + lines[i], out);
}

void complete_for_fish(std::span<const std::string> arguments, const io::Surroundings& surroundings,
                       text::Sink& out) {
    const Offer offer = answer_to(arguments, surroundings);
    write_line(name_of(offer.kind), out);
    for (const Candidate& one : offer.candidates)
        write_line(one.value + '\t' + one.says, out);
}

/// How much of the last word bash leaves as it is: it begins a word at each = and :, and completes
/// only the last one, which is in `completed` without its quotation mark, but with backslashes.
std::size_t kept_by_bash(const ShellLine& line, std::string_view completed) {
    const std::string word =
        line.quote == '\0' ? shell_line(completed).words.back() : std::string(completed);
    const std::string& whole = line.words.back();
    return whole.ends_with(word) ? whole.size() - word.size() : 0;
}

/// Of several candidates with what they are beside them bash takes no more than they have in
/// common.
void complete_for_bash(std::span<const std::string> arguments, const io::Surroundings& surroundings,
                       text::Sink& out) {
    if (arguments.size() != 3) return;
    const ShellLine line = shell_line(arguments[0]);
    const std::size_t kept = kept_by_bash(line, arguments[1]);
    const std::string_view before = std::string_view(line.words.back()).substr(0, kept);
    Offer offer = answer_to(std::span(line.words).subspan(1), surroundings);
    std::erase_if(offer.candidates,
                  [&](const Candidate& one) { return !one.value.starts_with(before); });
    std::vector<std::string> words;
    for (const Candidate& one : offer.candidates)
        words.push_back(quoted_for_shell(std::string_view(one.value).substr(kept), line.quote));
    // menu-complete and insert-completions put candidates into the line as they are.
    const bool is_put_into_line = arguments[2] == "37" || arguments[2] == "42";
    const bool is_listed = words.size() > 1 && !is_put_into_line;
    write_line(name_of(offer.kind), out);
    for (const std::string& word : is_listed ? explained(words, offer, surroundings) : words)
        write_line(word, out);
}

} // namespace

void complete(std::span<const std::string> arguments, const io::Surroundings& surroundings,
              text::Sink& out) try {
    if (arguments.empty()) return;
    const std::string& shell = arguments.front();
    const auto typed = arguments.subspan(1);
    if (shell == "bash") complete_for_bash(typed, surroundings, out);
    if (shell == "zsh") complete_for_zsh(typed, surroundings, out);
    if (shell == "fish") complete_for_fish(typed, surroundings, out);
} catch (const Failure&) {
    // Whoever enters the line will be told.
}

} // namespace ktask::cli::completion
