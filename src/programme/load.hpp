#pragma once

#include <string>
#include <string_view>

#include "programme/programme.hpp"
#include "text/problem.hpp"
#include "yaml/tree.hpp"

namespace ktask::programme {

/// The version of the file format that this ktask reads.
constexpr int format_version = 1;

/// What a file says, or everything that is wrong with it. With errors the programme is incomplete
/// and only good for looking at.
struct Loaded {
    Programme programme;
    text::Problems problems;
};

/// Reads a programme from the tree of `text`; `name` is the file as the user knows it.
Loaded load_programme(const yaml::Tree& tree, std::string_view text, std::string name);

/// Warnings for what the format allows but nobody would want: an agency that no task names, two
/// agencies with the same name, completions without evidence or on a day that is still to come.
text::Problems find_oddities(const Programme& programme, deadline::Date today);

/// A warning for each text of a file that has characters which hide or reorder text, at the first
/// of them.
text::Problems find_hidden_characters(const yaml::Tree& tree);

} // namespace ktask::programme
