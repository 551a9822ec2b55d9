#include "cli/completion/question.hpp"

#include <algorithm>
#include <iterator>

#include "cli/assign.hpp"
#include "cli/parse.hpp"
#include "cli/pieces.hpp"

namespace ktask::cli::completion {

namespace {

/// What the options of every command say that have been typed; nothing if one of them is wrong.
Everywhere everywhere_of(std::span<const std::string> arguments) try {
    Everywhere options;
    Declaration declaration;
    declare(declaration, options);
    assign(arguments, declaration);
    read_values(declaration);
    return options;
} catch (const Failure&) {
    return {};
}

/// Takes the command out of the words, if it is before the last one.
const Command* take_command(std::vector<std::string>& words, const Declaration& everywhere) {
    for (const Piece& piece : pieces_of({words.data(), words.size() - 1}, everywhere)) {
        if (piece.kind != Piece::Kind::word) continue;
        const Command* const command = find_command(piece.text);
        if (command == nullptr) continue;
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(piece.place));
        return command;
    }
    return nullptr;
}

/// The arguments that a command takes, or nullptr.
const Option* arguments_of(const Declaration& declaration) {
    const auto found =
        std::find_if(declaration.begin(), declaration.end(),
                     [](const Option& option) { return !option.name.starts_with('-'); });
    return found == declaration.end() ? nullptr : &*found;
}

void ask_for_argument(Question& question, const std::vector<Piece>& before) {
    if (question.command == nullptr) {
        question.about = Question::About::command;
        return;
    }
    for (const Piece& piece : before) {
        if (piece.kind == Piece::Kind::word) question.typed.emplace_back(piece.text);
    }
    const Option* const arguments = arguments_of(question.declaration);
    if (arguments == nullptr || (!question.typed.empty() && !is_repeatable(*arguments))) return;
    question.about = Question::About::value;
    question.option = arguments;
}

void ask_for_value(Question& question, const std::vector<Piece>& before, const Piece& value) {
    question.about = Question::About::value;
    question.option = value.option;
    question.kept = question.word.substr(0, question.word.size() - value.text.size());
    question.word = value.text;
    for (const Piece& piece : before) {
        const bool is_same = piece.kind == Piece::Kind::value && piece.option == value.option;
        if (is_same) question.typed.emplace_back(piece.text);
    }
}

void ask_for_option(Question& question, const std::vector<Piece>& before) {
    question.about = Question::About::option;
    for (const Piece& piece : before) {
        if (piece.kind == Piece::Kind::option && !is_repeatable(*piece.option))
            question.typed.emplace_back(long_name_of(*piece.option));
    }
}

} // namespace

Question question_of(std::span<const std::string> words) {
    Question question;
    if (words.empty()) return question;
    question.everywhere = everywhere_of(words.first(words.size() - 1));
    std::vector<std::string> others(words.begin(), words.end());
    Everywhere unread;
    Declaration everywhere;
    declare(everywhere, unread);
    question.command = take_command(others, everywhere);
    if (question.command != nullptr) question.declaration = declaration_of(*question.command);
    std::move(everywhere.begin(), everywhere.end(), std::back_inserter(question.declaration));
    question.word = others.back();
    std::vector<Piece> before = pieces_of(others, question.declaration);
    const std::size_t last = others.size() - 1;
    const bool has_piece = !before.empty() && before.back().place == last;
    const Piece piece = has_piece ? before.back() : Piece{};
    std::erase_if(before, [&](const Piece& one) { return one.place == last; });
    const bool has_ended_options =
        std::find(others.begin(), others.end() - 1, "--") < others.end() - 1;
    if (piece.kind == Piece::Kind::value)
        ask_for_value(question, before, piece);
    else if (question.word.starts_with('-') && !has_ended_options)
        ask_for_option(question, before);
    else
        ask_for_argument(question, before);
    return question;
}

} // namespace ktask::cli::completion
