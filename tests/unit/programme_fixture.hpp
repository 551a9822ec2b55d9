#pragma once

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "english.hpp"
#include "programme/load.hpp"
#include "text/source.hpp"
#include "yaml/reader.hpp"

namespace ktask {

/// What a programme's text says, problems and all.
inline programme::Loaded load_text(std::string_view text) {
    const yaml::ReadResult read = yaml::read(text);
    REQUIRE(!text::has_error(read.problems));
    return programme::load_programme(read.tree, text, "programme-2022.yaml");
}

/// A programme that must be without problems.
inline programme::Programme programme_of(std::string_view text) {
    programme::Loaded loaded = load_text(text);
    REQUIRE(described(loaded.problems, {"programme", std::string(text)}) == "");
    return std::move(loaded.programme);
}

/// The head of a small programme with the agencies a and b and the group ab; tasks follow, each
/// indented by two columns.
inline std::string with_tasks(std::string_view tasks) {
    return std::string("ktask: 1\n"
                       "programme: {title: T, year: 2022}\n"
                       "agencies:\n"
                       "  a: {name: Sở Lao động, short: SLĐ, aliases: [LĐTBXH]}\n"
                       "  b: {name: Sở Y tế}\n"
                       "  ab: {name: Liên ngành, members: [a, b]}\n"
                       "tasks:\n")
        .append(tasks);
}

} // namespace ktask
