#include "edit/lost_comment.hpp"

#include <algorithm>
#include <array>

namespace ktask::edit {

namespace {

/// What is under a key, as errors call it.
struct Noun {
    std::string_view key;
    text::Pattern<0> one;
    text::Pattern<0> this_one;
};
constexpr std::array<Noun, 6> nouns = {{
    {"done", "a completion", "the completion"},
    {"dropped", "a drop", "the drop"},
    {"added", "an addition", "the addition"},
    {"extended", "an extension", "the extension"},
    {"notes", "a note", "the note"},
    {"tasks", "a task", "the task"},
}};

} // namespace

const text::Span* comment_in(const yaml::Tree& tree, text::Span span) {
    const auto comment = std::lower_bound(
        tree.comments.begin(), tree.comments.end(), span.begin,
        [](const text::Span& candidate, std::size_t begin) { return candidate.end <= begin; });
    return comment != tree.comments.end() && comment->begin < span.end ? &*comment : nullptr;
}

text::Problem lost_comment(text::Span comment, const std::string& key) {
    const auto noun = std::find_if(nouns.begin(), nouns.end(),
                                   [&](const Noun& known) { return known.key == key; });
    if (noun == nouns.end()) {
        return {comment,
                text::message("this comment stands in `{}` and would be lost", key),
                {text::message("move it above `{}:`, or edit that by hand", key)}};
    }
    const text::Message one = text::message(noun->one);
    return {comment,
            text::message("this comment stands in {} and would be lost", one),
            {text::message("move it above `{}:`, or edit {} by hand", key,
                           text::message(noun->this_one))}};
}

} // namespace ktask::edit
