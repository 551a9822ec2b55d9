#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "english.hpp"
#include "programme/open.hpp"
#include "programme/task.hpp"
#include "text/source.hpp"

namespace ktask {

/// What a programme's text says, problems and all.
inline programme::Opened opened(std::string_view text) {
    return programme::open(std::make_shared<const text::Source>(
                               text::Source{"programme-2022.yaml", std::string(text)}),
                           programme::Care::once);
}

/// A programme that must be without problems.
inline programme::Programme programme_of(std::string_view text) {
    programme::Opened read = opened(text);
    REQUIRE(described(read.problems, {"programme", std::string(text)}) == "");
    return std::move(*read.programme);
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
