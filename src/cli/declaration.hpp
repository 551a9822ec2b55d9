#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "cli/format.hpp"
#include "cli/values.hpp"
#include "text/fold.hpp"
#include "text/message.hpp"

namespace ktask::cli {

// What a command takes is declared as values, which parsing, help and refusals read.

/// The headings of help, in their order.
enum class Group : std::uint8_t {
    which_tasks,
    which_files,
    which_days,
    what_changes,
    how_shown,
    how_sent,
    everywhere,
    none, ///< not in help
};

/// Understands what was typed for an option where the command line alone decides; throws a usage
/// error.
using Reader = std::function<void(std::string_view option, const std::string& typed)>;

/// Reads each value of an option that may be given several times.
struct Each {
    Reader read;
};

/// A name that may be typed for an option, and other names for the same.
struct Name {
    std::string_view usual;
    std::vector<std::string_view> others;
};

/// Reads the last value of an option, which is one of these names.
struct OneOf {
    Reader read;
    std::vector<Name> names;
};

/// Where it goes that an option was given: that it was, its last value, all its values; or who
/// reads its last value or all of them.
using Target = std::variant<bool*, std::string*, std::vector<std::string>*, Reader, Each, OneOf>;

/// An option, or the arguments that have no name.
struct Option {
    std::string_view name;       ///< "--due"; "-n,--dry-run"; "ID..." of arguments
    std::string_view value = {}; ///< "PERIOD"; "" for a flag
    text::Message says = {};
    Group group = Group::none;
    Target target = {};
    Formats suits = {}; ///< where it makes a difference; empty: in all formats of its command
    std::vector<std::string> typed = {};
    bool is_given = false;
};

using Declaration = std::vector<Option>;

/// The arguments that are ids of tasks.
constexpr std::string_view ids_name = "ID...";

/// The option that is called so, or nullptr.
const Option* find_option(const Declaration& declaration, std::string_view name);

/// Its long name.
std::string_view long_name_of(const Option& option);

/// Reads a whole number from `least` to `most` into an int that may be optional.
template<typename Number>
Reader count(Number& number, int least, int most) {
    return [&number, least, most](std::string_view option, const std::string& typed) {
        number = read_count(option, typed, least, most);
    };
}

/// Names and what they mean. Of names for the same, which are together, the first is the usual one.
template<typename Value, std::size_t Size>
using Choices = std::array<std::pair<std::string_view, Value>, Size>;

/// What a name means, whatever its case and accents, or nothing.
template<typename Value, std::size_t Size>
std::optional<Value> chosen(std::string_view typed, const Choices<Value, Size>& choices) {
    const std::string folded = text::fold(typed);
    for (const auto& [name, meaning] : choices) {
        if (text::fold(name) == folded) return meaning;
    }
    return std::nullopt;
}

/// Throws that a value is none of the names.
[[noreturn]] void refuse_choice(std::string_view option, std::string_view typed,
                                std::span<const Name> names);

/// Choices by their usual names.
template<typename Value, std::size_t Size>
std::vector<Name> names_of(const Choices<Value, Size>& choices) {
    std::vector<Name> names;
    for (std::size_t i = 0; i < Size; ++i) {
        const bool is_usual = i == 0 || choices[i].second != choices[i - 1].second;
        if (is_usual)
            names.push_back({choices[i].first, {}});
        else
            names.back().others.push_back(choices[i].first);
    }
    return names;
}

/// Reads one of some names.
template<typename Value, std::size_t Size>
OneOf choice(Value& value, const Choices<Value, Size>& choices) {
    const auto read = [&value, &choices](std::string_view option, const std::string& typed) {
        const auto meaning = chosen(typed, choices);
        if (!meaning) refuse_choice(option, typed, names_of(choices));
        value = *meaning;
    };
    return {read, names_of(choices)};
}

/// Declares options of one group, a line each: name, value, what it says, target.
inline auto adding(Declaration& declaration, Group group) {
    return [&declaration, group](std::string_view name, std::string_view value, text::Message says,
                                 Target target) {
        declaration.push_back({.name = name,
                               .value = value,
                               .says = std::move(says),
                               .group = group,
                               .target = std::move(target)});
    };
}

/// True if it may be given several times.
bool is_repeatable(const Option& option);

/// Has the values read that were typed for options with a Reader.
void read_values(const Declaration& declaration);

/// Throws if an option was given that makes no difference in the format; `formats` are those of the
/// command.
void refuse_unsuited(const Declaration& declaration, Format format,
                     std::span<const Format> formats);

} // namespace ktask::cli
