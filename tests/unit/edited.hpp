#pragma once

#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "edit/completion.hpp"
#include "english.hpp"
#include "programme/open.hpp"

/// A programme in memory, for tests that edit it.
struct Original {
    explicit Original(std::string content) : text(std::move(content)) {
        INFO(text);
        ktask::programme::Opened opened =
            ktask::programme::open(std::make_shared<const ktask::text::Source>(
                                       ktask::text::Source{"programme.yaml", text}),
                                   ktask::programme::Care::once);
        REQUIRE(opened.problems.empty());
        programme = std::move(*opened.programme);
    }

    std::string text;
    ktask::programme::Programme programme;
};

constexpr std::string_view head = "ktask: 1\nprogramme: {title: T, year: 2022}\n"
                                  "agencies: {a: {name: A}}\n";

/// A small programme with these lines under `tasks:`.
inline std::string with_tasks(std::string_view tasks) {
    return std::string(head) + "tasks:\n" + std::string(tasks);
}

/// What shall become of one task or stage: this completion, or none.
struct CompletionChange {
    ktask::edit::Owner owner;
    std::optional<ktask::edit::Evidence> completion;
};

/// The same as changes of the tree.
inline std::vector<ktask::edit::Change> changes_of(const Original& original,
                                                   std::span<const CompletionChange> completions) {
    std::vector<ktask::edit::Change> changes;
    for (const CompletionChange& one : completions) {
        changes.push_back(one.completion ? completed(original.programme, one.owner, *one.completion)
                                         : reopened(original.programme, one.owner));
    }
    return changes;
}

/// The edit that makes the changes.
inline tl::expected<ktask::edit::Edit, ktask::text::Problem>
change_completions(const Original& original, std::span<const CompletionChange> completions) {
    return ktask::edit::make(original.programme, changes_of(original, completions));
}

inline ktask::edit::Evidence completion(std::initializer_list<std::string> references) {
    return {*ktask::deadline::make_date(2022, 5, 6), references};
}

/// The text after the changes, or why there is none.
inline std::string edited(const std::string& text, const std::vector<CompletionChange>& changes) {
    const Original original(text);
    const auto edit = change_completions(original, changes);
    return edit ? edit->programme.source->text : "refused: " + english(edit.error().what);
}
