#include "cli/completion/offers.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "cli/completion/programme_offers.hpp"
#include "document/field.hpp"
#include "text/fold.hpp"
#include "text/split.hpp"

namespace ktask::cli::completion {

namespace {

using Candidates = std::vector<Candidate>;

std::string in_words(const text::Message& message, words::Speaker& speaker) {
    return std::string(words::said(message, speaker).view());
}

Candidates commands_offered(const Asking& asking) {
    Candidates offered;
    for (const Command* command : commands()) {
        offered.push_back({std::string(command->name),
                           in_words(text::message(command->summary), asking.speaker)});
    }
    return offered;
}

Candidates options_offered(const Asking& asking) {
    Candidates offered;
    for (const Option& option : asking.question.declaration) {
        const std::string_view name = long_name_of(option);
        if (!name.starts_with('-')) continue;
        const std::vector<std::string_view> names = text::split(option.name, ',');
        const bool is_short = names.front() == asking.question.word;
        offered.push_back(
            {std::string(is_short ? names.front() : name), in_words(option.says, asking.speaker)});
    }
    return offered;
}

Candidates formats_offered(const Asking& asking) {
    Candidates offered;
    for (std::string& name : names_of(asking.question.command->formats))
        offered.push_back({std::move(name), ""});
    return offered;
}

Candidates states_offered(const Asking& asking) {
    Candidates offered;
    for (const programme::StateRow& row : programme::states) {
        offered.push_back(
            {std::string(row.id), in_words(programme::name_of(row.state), asking.speaker)});
    }
    return offered;
}

Candidates fields_offered(const Asking& asking) {
    Candidates offered;
    for (const document::Field& field : document::fields())
        offered.push_back({std::string(field.id), in_words(field.heading(), asking.speaker)});
    return offered;
}

Candidates names_offered(const OneOf& choice) {
    Candidates offered;
    for (const Name& name : choice.names) {
        std::string others;
        for (const std::string_view other : name.others) {
            if (!others.empty()) others += ", ";
            others += other;
        }
        offered.push_back({std::string(name.usual), std::move(others)});
    }
    return offered;
}

/// What is offered for values that are called so in the usage of options and commands.
struct Row {
    std::string_view value;
    Candidates (*offered)(const Asking& asking); ///< nullptr: the shell knows
    Offer::Kind kind = Offer::Kind::words;
    bool is_list = false; ///< several, with commas
};

constexpr std::array<Row, 13> rows = {{
    {"ID", ids_offered},
    {"AGENCY", agencies_offered},
    {"SECTION", sections_offered},
    {"NUMBER", footnotes_offered},
    {"PERIOD", periods_offered},
    {"DATE", days_offered},
    {"STATE", states_offered, Offer::Kind::words, true},
    {"FIELDS", fields_offered, Offer::Kind::beginnings, true},
    {"FORMAT", formats_offered},
    {"COMMAND", commands_offered},
    {"FILE", nullptr, Offer::Kind::files},
    {"VERSION", nullptr, Offer::Kind::files},
    {"DIR", nullptr, Offer::Kind::folders},
}};

/// What the value of an option is called: "AGENCY", of arguments "ID".
std::string_view value_name_of(const Option& option) {
    if (!option.value.empty()) return option.value;
    return option.name.substr(0, option.name.find('.'));
}

const Row* row_for(const Option& option) {
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& one) {
        return one.value == value_name_of(option);
    });
    return row == rows.end() ? nullptr : &*row;
}

Offer value_offered(const Asking& asking) {
    const Option& option = *asking.question.option;
    if (const auto* choice = std::get_if<OneOf>(&option.target))
        return {Offer::Kind::words, names_offered(*choice)};
    const Row* const row = row_for(option);
    if (row == nullptr) return {};
    if (row->offered == nullptr) return {row->kind};
    return {row->kind, row->offered(asking)};
}

/// Of a list with commas only what follows the last one is still being typed.
void begin_after_comma(Question& question) {
    if (question.about != Question::About::value) return;
    const Row* const row = row_for(*question.option);
    const std::size_t comma = question.word.rfind(',');
    if (row == nullptr || !row->is_list || comma == std::string::npos) return;
    const std::string before = question.word.substr(0, comma + 1);
    for (const std::string_view one : text::split(before, ','))
        question.typed.emplace_back(text::trimmed(one));
    question.kept += before;
    question.word.erase(0, before.size());
}

/// Those that begin with the word, or else the only one of which is said what was typed: whoever
/// types "lao" gets the key of "Sở Lao động".
void narrow(Candidates& candidates, const Question& question) {
    constexpr std::size_t shortest_word = 2;
    const std::string word = text::fold(question.word);
    for (Candidate& one : candidates) {
        if (text::slug(one.says) == one.value) one.says.clear(); // it says so itself
    }
    std::set<std::string, std::less<>> known(question.typed.begin(), question.typed.end());
    std::erase_if(candidates,
                  [&](const Candidate& one) { return !known.insert(one.value).second; });
    Candidates begun;
    std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(begun),
                 [&](const Candidate& one) { return text::fold(one.value).starts_with(word); });
    const bool may_be_said = begun.empty() && word.size() >= shortest_word;
    if (may_be_said) {
        std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(begun),
                     [&](const Candidate& one) {
                         return text::fold(one.says).find(word) != std::string::npos;
                     });
        if (begun.size() > 1) begun.clear();
    }
    candidates = std::move(begun);
}

Offer all_offered(const Asking& asking) {
    switch (asking.question.about) {
    case Question::About::command:
        return {Offer::Kind::words, commands_offered(asking)};
    case Question::About::option:
        return {Offer::Kind::words, options_offered(asking)};
    case Question::About::value:
        return value_offered(asking);
    case Question::About::nothing:
        break;
    }
    return {};
}

} // namespace

Offer offer_for(const Question& whole, const io::Surroundings& surroundings,
                words::Speaker& speaker) {
    Question question = whole;
    begin_after_comma(question);
    Offer offer = all_offered({question, surroundings, speaker});
    narrow(offer.candidates, question);
    for (Candidate& candidate : offer.candidates)
        candidate.value.insert(0, question.kept);
    return offer;
}

} // namespace ktask::cli::completion
