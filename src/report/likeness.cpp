#include "report/likeness.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

#include "programme/id.hpp"
#include "programme/task.hpp"
#include "text/fold.hpp"

namespace ktask::report {

namespace {

using programme::Programme;
using programme::Task;

/// The words of a text, folded; its numbers apart.
struct FoldedWords {
    std::vector<std::string> words;
    std::vector<std::string> numbers;
};

FoldedWords folded_words(const text::Text& text) {
    FoldedWords found;
    const std::string folded = text::fold(text::plain_text(text));
    const auto is_in_word = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               static_cast<unsigned char>(c) >= 0x80;
    };
    for (auto at = folded.begin(); at != folded.end();) {
        const auto begin = std::find_if(at, folded.end(), is_in_word);
        at = std::find_if_not(begin, folded.end(), is_in_word);
        if (begin == at) break;
        std::string word(begin, at);
        const bool is_number = word.find_first_not_of("0123456789") == std::string::npos;
        (is_number ? found.numbers : found.words).push_back(std::move(word));
    }
    return found;
}

/// What a task says, word by word, before it is known how much each weighs.
using Shares = std::map<std::uint32_t, double>;

/// Numbers for words, and in how many tasks of each programme they are.
class Vocabulary {
public:
    std::uint32_t number_of(const std::string& word) {
        return numbers_.try_emplace(word, static_cast<std::uint32_t>(numbers_.size()))
            .first->second;
    }
    /// How much words weigh: the less the more tasks of one programme have them.
    std::vector<double> weights(const std::vector<Shares>& before,
                                const std::vector<Shares>& after) const {
        const std::vector<std::size_t> in_before = counts(before);
        const std::vector<std::size_t> in_after = counts(after);
        const auto tasks = static_cast<double>(std::max(before.size(), after.size()));
        std::vector<double> weights;
        for (std::size_t word = 0; word < numbers_.size(); ++word) {
            const auto count = static_cast<double>(std::max(in_before[word], in_after[word]));
            weights.push_back(std::log(1.0 + tasks / count));
        }
        return weights;
    }

private:
    std::vector<std::size_t> counts(const std::vector<Shares>& tasks) const {
        std::vector<std::size_t> counts(numbers_.size());
        for (const Shares& task : tasks) {
            for (const auto& [word, share] : task)
                ++counts[word];
        }
        return counts;
    }

    std::map<std::string, std::uint32_t, std::less<>> numbers_;
};

Shares shares_of(const Programme& programme, const Task& task, const FoldedWords& title,
                 Vocabulary& vocabulary) {
    constexpr double of_pair = 0.5;
    constexpr double of_detail = 0.25;
    Shares shares;
    for (std::size_t i = 0; i < title.words.size(); ++i) {
        shares[vocabulary.number_of(title.words[i])] = 1;
        if (i == 0) continue;
        shares[vocabulary.number_of(title.words[i - 1] + ' ' + title.words[i])] = of_pair;
    }
    for (const auto& [heading, words] : programme::details_of(programme, task)) {
        for (const std::string& word : folded_words(words).words)
            shares.try_emplace(vocabulary.number_of(word), of_detail);
    }
    return shares;
}

/// What all tasks say, before their words are weighed, and their shares.
struct Unweighed {
    std::vector<Content> contents;
    std::vector<Shares> shares;
};

Unweighed unweighed(const Programme& programme, Vocabulary& vocabulary) {
    Unweighed all;
    for (const Task& task : programme.tasks) {
        FoldedWords title = folded_words(programme::title_of(programme, task));
        all.shares.push_back(shares_of(programme, task, title, vocabulary));
        Content content;
        content.length = title.words.size();
        content.numbers = std::move(title.numbers);
        for (const programme::AgencyIndex lead : programme::leads_of(programme, task))
            content.leads.push_back(text::squeezed(programme.agencies[lead].name));
        all.contents.push_back(std::move(content));
    }
    return all;
}

std::vector<Content> weighed(Unweighed all, const std::vector<double>& weights) {
    for (std::size_t i = 0; i < all.shares.size(); ++i) {
        for (const auto& [word, share] : all.shares[i]) {
            all.contents[i].words.emplace_back(word, share * weights[word]);
            all.contents[i].weight += share * weights[word];
        }
    }
    return std::move(all.contents);
}

/// The weight of what two have in common.
double common_weight(const Content& one, const Content& other) {
    double weight = 0;
    auto at = other.words.begin();
    for (const auto& [word, its_weight] : one.words) {
        while (at != other.words.end() && at->first < word)
            ++at;
        if (at == other.words.end()) break;
        if (at->first == word) weight += std::min(its_weight, at->second);
    }
    return weight;
}

double part(double weight, double whole) {
    return whole > 0 ? weight / whole : 0;
}

/// The days of a task without those to which it was moved.
const deadline::Interval* first_days(const Programme& programme, const Task& task) {
    return task.due == programme::nowhere ? nullptr : &programme.deadlines[task.due].interval;
}

} // namespace

Likeness::Likeness(const Programme& before, const Programme& after)
    : programme_before_(before), programme_after_(after) {
    Vocabulary vocabulary;
    Unweighed of_before = unweighed(before, vocabulary);
    Unweighed of_after = unweighed(after, vocabulary);
    const std::vector<double> weights = vocabulary.weights(of_before.shares, of_after.shares);
    before_ = weighed(std::move(of_before), weights);
    after_ = weighed(std::move(of_after), weights);
}

Alike Likeness::of(std::size_t before, std::size_t after) const {
    constexpr double of_support = 0.1;
    const Content& one = before_[before];
    const Content& other = after_[after];
    const double words = part(2 * common_weight(one, other), one.weight + other.weight);
    return {words, (1 - of_support) * words + of_support * support(before, after),
            has_same_leads(before, after) && has_same_days(before, after),
            std::min(one.length, other.length)};
}

double Likeness::part_in_after(std::size_t before, std::size_t after) const {
    return part(common_weight(before_[before], after_[after]), before_[before].weight);
}

double Likeness::part_in_before(std::size_t before, std::size_t after) const {
    return part(common_weight(before_[before], after_[after]), after_[after].weight);
}

bool Likeness::has_same_leads(std::size_t before, std::size_t after) const {
    return before_[before].leads == after_[after].leads;
}

bool Likeness::has_same_days(std::size_t before, std::size_t after) const {
    const auto* const days = first_days(programme_before_, programme_before_.tasks[before]);
    const auto* const other = first_days(programme_after_, programme_after_.tasks[after]);
    return days != nullptr && other != nullptr && *days == *other;
}

double Likeness::support(std::size_t before, std::size_t after) const {
    constexpr double of_numbers = 0.4;
    constexpr double of_leads = 0.25;
    constexpr double of_days = 0.2;
    constexpr double of_id = 0.15;
    const Task& one = programme_before_.tasks[before];
    const Task& other = programme_after_.tasks[after];
    double sum = 0;
    if (before_[before].numbers == after_[after].numbers) sum += of_numbers;
    if (has_same_leads(before, after)) sum += of_leads;
    if (has_same_days(before, after)) sum += of_days;
    if (programme::is_same_id(programme::id_of(programme_before_, one),
                              programme::id_of(programme_after_, other)))
        sum += of_id;
    return sum;
}

} // namespace ktask::report
