#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "edit/change.hpp"
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

inline ktask::edit::NewCompletion completion(std::initializer_list<std::string> references) {
    return {*ktask::deadline::make_date(2022, 5, 6), references};
}

/// The text after the changes, or why there is none.
inline std::string edited(const std::string& text,
                          const std::vector<ktask::edit::CompletionChange>& changes) {
    const Original original(text);
    const auto edit = ktask::edit::change_completions(original.programme, changes);
    return edit ? edit->programme.source->text : "refused: " + english(edit.error().what);
}
