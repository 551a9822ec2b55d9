#include <utility>

#include "yaml/reader.hpp"

namespace ktask::yaml {

namespace {

ReadResult refused(text::Problems problems) {
    ReadResult result;
    result.problems = std::move(problems);
    return result;
}

ReadResult with_second_reader(std::string_view text, Declined declined) {
    auto outcome = read_with_second_reader(text);
    if (auto* problems = std::get_if<text::Problems>(&outcome))
        return refused(std::move(*problems));
    ReadResult result{std::move(std::get<Tree>(outcome)), {}};
    result.tree.declined = std::move(declined);
    return result;
}

/// The result before duplicate keys are looked for.
ReadResult read_structure(std::string_view text) {
    text::Problems unreadable = check_bytes(text);
    if (!unreadable.empty()) return refused(std::move(unreadable));
    ScanResult outcome = scan(text);
    if (auto* problems = std::get_if<text::Problems>(&outcome))
        return refused(std::move(*problems));
    if (auto* declined = std::get_if<Declined>(&outcome)) {
        return with_second_reader(text, std::move(*declined));
    }
    return {std::move(std::get<Tree>(outcome)), {}};
}

} // namespace

ReadResult read(std::string_view text) {
    ReadResult result = read_structure(text);
    if (result.problems.empty()) result.problems = find_duplicate_keys(result.tree);
    return result;
}

text::Problems second_opinion(const Tree& tree) {
    auto outcome = read_with_second_reader(tree.text);
    if (auto* problems = std::get_if<text::Problems>(&outcome)) {
        for (text::Problem& problem : *problems) {
            problem.what = text::message(
                "the two YAML readers disagree: the second one refuses this, {}", problem.what);
        }
        return std::move(*problems);
    }
    text::Message where = difference(tree, std::get<Tree>(outcome));
    if (where.empty()) return {};
    return {{{0, 0},
             text::message("the two YAML readers disagree: {}", std::move(where)),
             {text::message("put the text in quotes")}}};
}

ReadResult read_twice(std::string_view text) {
    ReadResult result = read(text);
    if (!text::has_error(result.problems) && result.tree.has_exact_spans) {
        result.problems = second_opinion(result.tree);
    }
    return result;
}

} // namespace ktask::yaml
